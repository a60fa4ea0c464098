// JSON Patch as Flow Service takes it: add, replace and remove, in any letter case, one operation or a list of them. Pure.
import { applyPatch, type Operation } from 'rfc6902';
import { refuse } from '../../problems/index.ts';

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

/** Names by which an object reaches its own machinery. */
const FORBIDDEN_STEP = /(^|\/)(__proto__|constructor|prototype)(\/|$)/;

const readOperation = ({ op, path, value }: SentOperation): Operation => {
  if (!path.startsWith('/') || FORBIDDEN_STEP.test(path)) return refuse('patch-invalid', { field: path });
  const verb = op.toLowerCase();
  if (verb === 'remove') return { op: 'remove', path };
  if (verb !== 'add' && verb !== 'replace') return refuse('patch-operation-unsupported', { operation: op });
  return value === undefined ? refuse('patch-invalid', { field: 'value' }) : { op: verb, path, value };
};

/** Refuses with patch-operation-unsupported and patch-invalid. @see FE, UPD, FILT (documented) */
export const readPatch = (sent: SentPatch): ReadPatch => {
  const operations = isList(sent) ? [...sent] : [sent];
  const read = operations.map(readOperation);
  return {
    operations,
    paths: read.map(({ path }) => path),
    apply: (body) => {
      const patched = structuredClone(body);
      const failed = applyPatch(patched, read).findIndex((error) => error !== null);
      return failed === -1 ? patched : refuse('patch-invalid', { field: read[failed]?.path ?? '' });
    },
  };
};
