// Where a path leads inside a document: the one walker for what is indexed, for plain filters and for orders.
import { remembered } from './remembered.ts';

const membersOf = (value: unknown, name: string): unknown[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? [Reflect.get(value, name)]
    : [];

/** Into each member of an array; with `only` into those whose field of that name is this text. */
interface Members {
  readonly only?: readonly [name: string, text: string];
}

/** A path as far as an array, and from its members on. */
export interface Stretch extends Members {
  readonly names: string;
}

const ARRAY = /\[(?:([^\]=]+)=([^\]]*))?\]/;

/** The stretches of a path that end in an array, and the names behind the last of them. */
export const stretchesOf = (path: string): { readonly arrays: readonly Stretch[]; readonly last: string } => {
  const parts = path.split(ARRAY);
  const arrays: Stretch[] = [];
  for (let at = 0; at + 3 < parts.length; at += 3) {
    const [names = '', name, text = ''] = parts.slice(at, at + 3);
    arrays.push({ names: names.replace(/^\./, ''), ...(name !== undefined && { only: [name, text] }) });
  }
  return { arrays, last: (parts.at(-1) ?? '').replace(/^\./, '') };
};

type Step = string | Members;

const stepsOf = remembered((path): readonly Step[] => {
  const { arrays, last } = stretchesOf(path);
  const namesIn = (names: string) => (names === '' ? [] : names.split('.'));
  return [...arrays.flatMap(({ names, ...members }): Step[] => [...namesIn(names), members]), ...namesIn(last)];
});

const membersIn = (arrays: readonly unknown[], { only }: Members): unknown[] => {
  const members = arrays.filter(Array.isArray).flat();
  if (!only) return members;
  const [name, text] = only;
  return members.filter((member) => membersOf(member, name)[0] === text);
};

/**
 * All values at a dotted path. A name enters an object, `[]` each member of an array (`transformations[].params.mappingId`), and
 * `[type=flow]` each whose `type` is that; none of them enters anything else. SQLite finds the same: see `filters.ts`.
 */
export const valuesAt = (document: object, path: string): unknown[] => {
  let found: unknown[] = [document];
  for (const step of stepsOf(path)) {
    found = typeof step === 'string' ? found.flatMap((value) => membersOf(value, step)) : membersIn(found, step);
  }
  return found;
};

export type Scalar = string | number | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The texts of all scalars that a dotted path leads to where it enters the members of every array that it meets, without saying so. */
export const textsWithin = (document: object, path: string): string[] => {
  const enter = (values: readonly unknown[], name: string): unknown[] =>
    values.flatMap((value) => membersOf(value, name)).flat(Number.POSITIVE_INFINITY);
  return path.split('.').reduce<unknown[]>(enter, [document]).filter(isScalar).map(String);
};

/** By what a document is ordered under a path: a text, a number, a boolean, or nothing. */
export const scalarAt = (document: object, path: string): Scalar | null => {
  const [value] = valuesAt(document, path);
  return isScalar(value) ? value : null;
};
