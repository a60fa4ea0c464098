// JSON Patch over a body, whichever service takes it: what leads nowhere, or into an object's own machinery, fails. Pure.
import { applyPatch, type Operation } from 'rfc6902';

/** Names by which an object reaches its own machinery. */
const FORBIDDEN_STEP = /(^|\/)(__proto__|constructor|prototype)(\/|$)/;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isIndex = (step: string) => /^(0|[1-9]\d*)$/.test(step);

const hasMember = (container: object, step: string): boolean =>
  Array.isArray(container) ? isIndex(step) && Number(step) < container.length : Object.hasOwn(container, step);

/** Whether a path leads to a place through objects and lists alone: rfc6902 would step into texts, and take `length` for a field. */
const isReachable = (body: object, path: string, isNew: boolean): boolean => {
  if (!path.startsWith('/') || FORBIDDEN_STEP.test(path)) return false;
  const steps = path.split('/').slice(1);
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>(
    (node, step) => (isContainer(node) && hasMember(node, step) ? Reflect.get(node, step) : undefined),
    body,
  );
  if (!isContainer(parent)) return false;
  if (!isNew) return hasMember(parent, last);
  return !Array.isArray(parent) || last === '-' || isIndex(last);
};

const CREATING = ['add', 'copy', 'move'];

/** The path, of the one or two of an operation, that leads nowhere. */
const lostPath = (body: object, operation: Operation): string | undefined => {
  if ('from' in operation && !isReachable(body, operation.from, false)) return operation.from;
  return isReachable(body, operation.path, CREATING.includes(operation.op)) ? undefined : operation.path;
};

/** What a body may be: copies of copies grow without end, and what is very deep cannot be written. */
const NODES_MAX = 200_000;
const DEPTH_MAX = 200;

const isBounded = (body: object): boolean => {
  const open: { readonly value: object; readonly depth: number }[] = [{ value: body, depth: 1 }];
  let nodes = 0;
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    if (depth > DEPTH_MAX) return false;
    for (const member of Object.values(value)) {
      nodes += 1;
      if (nodes > NODES_MAX) return false;
      if (isContainer(member)) open.push({ value: member, depth: depth + 1 });
    }
  }
  return true;
};

/** The body as the operations leave it, or the first path at which one of them fails; the argument stays as it is. */
export const patch = <Body extends object>(
  body: Body,
  operations: readonly Operation[],
): { readonly body: Body } | { readonly failedAt: string } => {
  const patched = structuredClone(body);
  for (const operation of operations) {
    const lost = lostPath(patched, operation);
    if (lost !== undefined) return { failedAt: lost };
    if (applyPatch(patched, [operation])[0] !== null || !isBounded(patched)) return { failedAt: operation.path };
  }
  return { body: patched };
};
