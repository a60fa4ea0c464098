// JSON Patch as Flow Service takes it: add, replace and remove, in any letter case, one operation or a list of them. Pure.
import type { Operation } from 'rfc6902';
import { refuse } from '../../problems/index.ts';
import { patch } from '../json-patch.ts';

interface SentOperation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

export type SentPatch = SentOperation | readonly SentOperation[];

export interface ReadPatch {
  /** As sent, for `lastOperation`. */
  readonly operations: SentOperation[];
  readonly paths: readonly string[];
  /** The body as the patch leaves it; the argument stays as it is. Refuses with patch-invalid. */
  readonly apply: <Body extends object>(body: Body) => Body;
}

const isList = (sent: SentPatch): sent is readonly SentOperation[] => Array.isArray(sent);

const readOperation = ({ op, path, value }: SentOperation): Operation => {
  const verb = op.toLowerCase();
  // Documented samples of remove carry a value, which means nothing.
  if (verb === 'remove') return { op: 'remove', path };
  if (verb !== 'add' && verb !== 'replace') return refuse('patch-operation-unsupported', { operation: op });
  return value === undefined ? refuse('patch-invalid', { field: `value of ${path}` }) : { op: verb, path, value };
};

/** Refuses with patch-operation-unsupported and patch-invalid. @see FE, UPD, FILT (documented) */
export const readPatch = (sent: SentPatch): ReadPatch => {
  const operations = isList(sent) ? [...sent] : [sent];
  const read = operations.map(readOperation);
  return {
    operations,
    paths: read.map(({ path }) => path),
    apply: (body) => {
      const patched = patch(body, read);
      return 'body' in patched ? patched.body : refuse('patch-invalid', { field: patched.failedAt });
    },
  };
};
