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
  // Documented samples of remove carry a value, which means nothing.
  if (verb === 'remove') return { op: 'remove', path };
  if (verb !== 'add' && verb !== 'replace') return refuse('patch-operation-unsupported', { operation: op });
  return value === undefined ? refuse('patch-invalid', { field: `value of ${path}` }) : { op: verb, path, value };
};

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isIndex = (step: string) => /^(0|[1-9]\d*)$/.test(step);

const hasMember = (container: object, step: string): boolean =>
  Array.isArray(container) ? isIndex(step) && Number(step) < container.length : Object.hasOwn(container, step);

/** Whether a path leads to a place through objects and lists alone: rfc6902 would step into texts, and take `length` for a field. */
const isReachable = (body: object, { op, path }: Operation): boolean => {
  const steps = path.split('/').slice(1);
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>(
    (node, step) => (isContainer(node) && hasMember(node, step) ? Reflect.get(node, step) : undefined),
    body,
  );
  if (!isContainer(parent)) return false;
  if (op !== 'add') return hasMember(parent, last);
  return !Array.isArray(parent) || last === '-' || isIndex(last);
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
      for (const operation of read) {
        const isApplied = isReachable(patched, operation) && applyPatch(patched, [operation])[0] === null;
        if (!isApplied) return refuse('patch-invalid', { field: operation.path });
      }
      return patched;
    },
  };
};
