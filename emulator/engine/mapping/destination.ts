// Where a mapping writes: a path into the new record, objects and arrays made on the way. All mappings that go through one array meet in
// one element of it, unless each element of a source's array has a place of its own; elements that nobody fills are left out.
import { fieldAt } from '../xdm/paths.ts';
import { isObject, type ResolvedSchema, type XdmNode } from '../xdm/schema-node.ts';

/** A name, or the place in the array that stands under what comes before. */
type Key = string | number;

export interface Destination {
  /** The path of the field that is written: `tags[*]` at its end stands for `tags`, whose one element it is. */
  readonly field: string;
  readonly keys: readonly Key[];
  /** How many of the arrays on the way are written with a star. */
  readonly stars: number;
}

/** A record in the making, and its arrays that were written by number. */
export interface Draft {
  readonly root: Record<string, unknown>;
  readonly arrays: unknown[][];
}

/** Writes a fresh value to its place; undefined is none. An object that meets an object is merged into it. */
export type Write = (draft: Draft, value: unknown) => void;

/** Names lead into objects, numbers into arrays. */
type Place = Record<string, unknown> | unknown[];

const INDEXES = /\[(\d*)\*?\]/g;
/** Beyond it, JavaScript takes a number for a name. */
const INDEX_MAX = 2 ** 32 - 2;

/** How many arrays stand around the objects of a field. */
const depthOf = (node: XdmNode | undefined): number => (node?.items ? 1 + depthOf(node.items) : 0);

/** A step through an array may leave its brackets out: the schema knows (Data Prep takes `a[*].b` and `a.b`). */
const keysOf = (written: string, node: XdmNode | undefined): Key[] => {
  const [name = ''] = written.split('[');
  const given = [...written.matchAll(INDEXES)].map(([, index]) => Math.min(Number(index), INDEX_MAX));
  const depth = Math.max(given.length, depthOf(node));
  return [name, ...Array.from({ length: depth }, (_, level) => given[level] ?? 0)];
};

/** The path of a mapping's destination, taken apart once per run. */
export const destinationOf = (path: string, schema: ResolvedSchema): Destination => {
  const field = path.replace(/(\[\*?\])+$/, '');
  const written = field.split('.');
  const last = written.length - 1;
  const keys = written.flatMap((step, index) => {
    const upTo = [...written.slice(0, index), step.split('[')[0]].join('.');
    return keysOf(step, index === last ? undefined : fieldAt(schema, upTo));
  });
  return { field, keys, stars: field.split('[*]').length - 1 };
};

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null;

/** Names that every object of JavaScript answers to; any other is a field or absent. */
const INHERITED: ReadonlySet<Key> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Own, whatever its name: `__proto__` is a field like any other. */
const set = (place: Place, key: Key, value: unknown): void => {
  if (Array.isArray(place)) place[Number(key)] = value;
  else if (key === '__proto__') {
    Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true });
  } else place[key] = value;
};

const get = (place: Place, key: Key): unknown => {
  if (Array.isArray(place)) return place[Number(key)];
  return INHERITED.has(key) && !Object.hasOwn(place, key) ? undefined : place[key];
};

const setOrMerge = (place: Place, key: Key, value: unknown): void => {
  const found = isObject(value) ? get(place, key) : undefined;
  if (!isPlace(found) || Array.isArray(found) || !isObject(value)) return set(place, key, value);
  for (const [name, child] of Object.entries(value)) setOrMerge(found, name, child);
};

const objectIn = (place: Place, key: Key): Place => {
  const found = get(place, key);
  if (isPlace(found) && !Array.isArray(found)) return found;
  const made = {};
  set(place, key, made);
  return made;
};

const arrayIn = (place: Place, key: Key, arrays: unknown[][]): unknown[] => {
  const found = get(place, key);
  const array: unknown[] = Array.isArray(found) ? found : [];
  if (array !== found) set(place, key, array);
  arrays.push(array);
  return array;
};

/** The way of most mappings: through objects alone. */
const throughObjects = (names: readonly Key[]): Write => {
  const last = names.length - 1;
  const name = names[last] ?? '';
  return ({ root }, value) => {
    if (value === undefined) return;
    let place: Place = root;
    for (let index = 0; index < last; index += 1) place = objectIn(place, names[index] ?? '');
    setOrMerge(place, name, value);
  };
};

/** `spread`: through how many arrays on the way each element of a list goes to a place of its own. */
const throughArrays = (keys: readonly Key[], spread: number): Write => {
  const put = (draft: Draft, place: Place, at: number, key: Key, value: unknown, left: number): void => {
    const next = keys[at + 1];
    if (value === undefined) return;
    if (next === undefined) return setOrMerge(place, key, value);
    if (typeof next === 'string') return put(draft, objectIn(place, key), at + 1, next, value, left);
    const array = arrayIn(place, key, draft.arrays);
    if (left === 0 || !Array.isArray(value)) return put(draft, array, at + 1, next, value, left);
    for (const [index, element] of value.entries()) put(draft, array, at + 1, index, element, left - 1);
  };
  return (draft, value) => put(draft, draft.root, 0, keys[0] ?? '', value, spread);
};

export const writerTo = ({ keys }: Destination, spread = 0): Write =>
  keys.some((key) => typeof key === 'number') ? throughArrays(keys, spread) : throughObjects(keys);

/** Takes away what stands at the destination. */
export const removerFrom =
  ({ keys }: Destination): ((draft: Draft) => void) =>
  ({ root }) => {
    let place: unknown = root;
    for (const key of keys.slice(0, -1)) place = isPlace(place) ? get(place, key) : undefined;
    if (isPlace(place)) Reflect.deleteProperty(place, keys.at(-1) ?? '');
  };

export const newDraft = (): Draft => ({ root: {}, arrays: [] });

/** The record, when all is written: of arrays whose elements were written by number, the gaps are closed. */
export const recordOf = ({ root, arrays }: Draft): Record<string, unknown> => {
  for (const array of arrays) {
    // One by one: a call has no room for as many arguments as a source may have elements.
    let kept = 0;
    for (const element of Object.values(array)) {
      array[kept] = element;
      kept += 1;
    }
    array.length = kept;
  }
  return root;
};
