// What an organization may compose, as data: data types inside data types, field groups, a class, schemas of all of them; and the fields
// that each of them must come to. A name tells what its field is, so that what meets under one name goes together.
import fc from 'fast-check';

export type Shape =
  | { readonly is: 'leaf'; readonly of: keyof typeof leaves }
  | { readonly is: 'object'; readonly of: Fields }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  /** A data type by its place in the composition. */
  | { readonly is: 'type'; readonly of: number };

export type Fields = Readonly<Record<string, Shape>>;

/** A data type: a list, or an object that may extend others. */
export interface OwnType {
  readonly shape: Extract<Shape, { readonly is: 'object' | 'list' }>;
  readonly extended: readonly number[];
}

export interface Composition {
  readonly types: readonly OwnType[];
  readonly groups: readonly Fields[];
  readonly classFields: Fields | undefined;
  readonly schemas: readonly {
    readonly groups: readonly number[];
    readonly standard: readonly string[];
    readonly fields: Fields;
  }[];
}

const leaves = {
  text: { type: 'string' },
  day: { type: 'string', format: 'date' },
  count: { type: 'integer' },
  share: { type: 'number' },
  flag: { type: 'boolean' },
} as const;

const XDM_TYPES: Readonly<Record<string, string>> = {
  ...{ text: 'string', day: 'date', count: 'int', share: 'number', flag: 'boolean' },
  ...{ object: 'object', list: 'array', map: 'map' },
};

/** Names that mean something where there are no fields. */
const KEYWORDS = ['type', 'title', 'items', 'properties', 'allOf', 'required', 'definitions', 'constructor', 'format'];

const nameOf = (shape: Shape, digit: number): string => {
  if (shape.is === 'leaf') return `${shape.of}${digit}`;
  if (shape.is === 'type') return `is${shape.of}-${digit}`;
  return shape.is === 'object' ? `object${digit}` : `${shape.is}-${nameOf(shape.of, digit)}`;
};

const TYPES = 4;

const { shape, fields } = fc.letrec<{ shape: Shape; fields: Fields; leaf: Shape; type: Shape }>((tie) => ({
  leaf: fc.constantFrom('text', 'day', 'count', 'share', 'flag').map((of) => ({ is: 'leaf', of }) as const),
  type: fc.nat(TYPES - 1).map((of) => ({ is: 'type', of }) as const),
  shape: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('leaf'),
    tie('type'),
    tie('fields').map((of) => ({ is: 'object', of }) as const),
    tie('shape').map((of) => ({ is: 'list', of }) as const),
    tie('shape').map((of) => ({ is: 'map', of }) as const),
  ),
  fields: fc
    .tuple(fc.array(fc.tuple(tie('shape'), fc.nat(1)), { maxLength: 3 }), fc.subarray(KEYWORDS, { maxLength: 1 }))
    .map(([named, keywords]) =>
      Object.fromEntries([
        ...named.map(([one, digit]): [string, Shape] => [nameOf(one, digit), one]),
        ...keywords.map((name): [string, Shape] => [name, { is: 'leaf', of: 'text' }]),
      ]),
    ),
}));

const ownType = fc.oneof<fc.Arbitrary<OwnType>[]>(
  fc.record({
    shape: fields.map((of) => ({ is: 'object', of }) as const),
    extended: fc.uniqueArray(fc.nat(TYPES - 1), { maxLength: 2 }),
  }),
  fc.record({ shape: shape.map((of) => ({ is: 'list', of }) as const), extended: fc.constant<number[]>([]) }),
);

const STANDARD = ['profile-person-details', 'profile-personal-details', 'profile-work-details', 'identitymap'].map(
  (name) => `https://ns.adobe.com/xdm/context/${name}`,
);
const GROUPS = 3;

export const composition: fc.Arbitrary<Composition> = fc.record({
  types: fc.array(ownType, { minLength: TYPES, maxLength: TYPES }),
  groups: fc.array(fields, { minLength: GROUPS, maxLength: GROUPS }),
  classFields: fc.option(fields, { nil: undefined }),
  schemas: fc.array(
    fc.record({
      groups: fc.uniqueArray(fc.nat(GROUPS - 1)),
      standard: fc.subarray(STANDARD, { maxLength: 2 }),
      fields,
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

/** Only objects can be extended. */
export const extendedOf = (types: readonly OwnType[], index: number): number[] =>
  (types[index]?.extended ?? []).filter((other) => other !== index && types[other]?.shape.is === 'object');

/** A field as a body has it; `idOf`: the `$id` of a data type. */
export const written = (one: Shape, idOf: (type: number) => string): object => {
  if (one.is === 'leaf') return leaves[one.of];
  if (one.is === 'type') return { $ref: idOf(one.of) };
  if (one.is === 'object') return { type: 'object', properties: writtenFields(one.of, idOf) };
  if (one.is === 'list') return { type: 'array', items: written(one.of, idOf) };
  return { type: 'object', 'meta:xdmType': 'map', additionalProperties: written(one.of, idOf) };
};

export const writtenFields = (all: Fields, idOf: (type: number) => string): Record<string, object> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, written(one, idOf)]));

/** Each path with its `meta:xdmType`. */
export type Paths = readonly (readonly [path: string, xdmType: string])[];

/** What a field comes to at a path. `open`: the data types around it, in which it is cut where it comes again. */
const pathsOf = (types: readonly OwnType[], one: Shape, path: string, open: readonly number[]): Paths => {
  if (one.is === 'leaf') return [[path, XDM_TYPES[one.of] ?? '']];
  if (one.is === 'object') return [[path, 'object'], ...pathsOfFields(types, one.of, `${path}.`, open)];
  if (one.is === 'list') return [[path, 'array'], ...pathsOf(types, one.of, `${path}[*]`, open)];
  if (one.is === 'map') return [[path, 'map'], ...pathsOf(types, one.of, `${path}.{key}`, open)];
  const { shape: inner } = types[one.of] ?? {};
  if (inner === undefined || open.includes(one.of)) return [[path, XDM_TYPES[inner?.is ?? ''] ?? '']];
  if (inner.is === 'list') return pathsOf(types, inner, path, [...open, one.of]);
  return [[path, 'object'], ...pathsOfType(types, one.of, `${path}.`, open)];
};

export const pathsOfFields = (types: readonly OwnType[], all: Fields, prefix: string, open: readonly number[]): Paths =>
  Object.entries(all).flatMap(([name, one]) => pathsOf(types, one, prefix + name, open));

/** The fields of a data type and of those that it extends; of a list, what is in it. */
export const pathsOfType = (
  types: readonly OwnType[],
  index: number,
  prefix = '',
  around: readonly number[] = [],
): Paths => {
  const { shape: inner } = types[index] ?? {};
  const open = [...around, index];
  if (inner?.is !== 'object') return inner ? pathsOf(types, inner.of, `${prefix}[*]`, open) : [];
  const extended = extendedOf(types, index).filter((other) => !open.includes(other));
  return [
    ...extended.flatMap((other) => pathsOfType(types, other, prefix, open)),
    ...pathsOfFields(types, inner.of, prefix, open),
  ];
};
