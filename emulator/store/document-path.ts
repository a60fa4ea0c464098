// Where a path leads inside a document: the one walker for what is indexed, for plain filters and for orders.
import { remembered } from './remembered.ts';

const membersOf = (value: unknown, name: string): unknown[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? [Reflect.get(value, name)]
    : [];

/** `undefined` stands for `[]`. */
type Step = string | undefined;

const stepsOf = remembered((path): readonly Step[] =>
  path.split('[]').flatMap((part, index): Step[] => {
    const names = part.replace(/^\./, '');
    return [...(index > 0 ? [undefined] : []), ...(names === '' ? [] : names.split('.'))];
  }),
);

/**
 * All values at a dotted path. A name enters an object, `[]` each member of an array (`transformations[].params.mappingId`);
 * neither enters anything else. SQLite finds the same: see `filters.ts`.
 */
export const valuesAt = (document: object, path: string): unknown[] => {
  let found: unknown[] = [document];
  for (const step of stepsOf(path)) {
    found = step === undefined ? found.filter(Array.isArray).flat() : found.flatMap((value) => membersOf(value, step));
  }
  return found;
};

export type Scalar = string | number | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** By what a document is ordered under a path: a text, a number, a boolean, or nothing. */
export const scalarAt = (document: object, path: string): Scalar | null => {
  const [value] = valuesAt(document, path);
  return isScalar(value) ? value : null;
};
