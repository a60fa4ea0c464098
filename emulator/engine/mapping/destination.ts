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

/** A record in the making. */
export interface MappedRecord {
  /**
   * Writes a fresh value; undefined is none. `spread`: through how many arrays on the way each element of a list goes to a place of its
   * own. An object that meets an object is merged into it.
   */
  readonly write: (destination: Destination, value: unknown, spread?: number) => void;
  /** Takes away what stands at the destination. */
  readonly remove: (destination: Destination) => void;
  /** The record, when all is written. */
  readonly close: () => Record<string, unknown>;
}

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

/** Own, whatever its name: `__proto__` is a field like any other. */
const set = (place: Place, key: Key, value: unknown): void => {
  if (Array.isArray(place)) place[Number(key)] = value;
  else if (key === '__proto__') {
    Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true });
  } else place[key] = value;
};

const get = (place: Place, key: Key): unknown => {
  if (Array.isArray(place)) return place[Number(key)];
  return Object.hasOwn(place, key) ? place[key] : undefined;
};

const setOrMerge = (place: Place, key: Key, value: unknown): void => {
  const found = isObject(value) ? get(place, key) : undefined;
  if (!isPlace(found) || Array.isArray(found) || !isObject(value)) return set(place, key, value);
  for (const [name, child] of Object.entries(value)) setOrMerge(found, name, child);
};

/** Drops the gaps of an array whose elements were written by number. */
const closeGaps = (array: unknown[]): void => {
  const elements = Object.values(array);
  array.length = 0;
  array.push(...elements);
};

export const newRecord = (): MappedRecord => {
  const record: Record<string, unknown> = {};
  const arrays = new Set<unknown[]>();

  /** What stands at a key, made if need be: an array where numbers lead on, else an object. */
  const placeIn = (place: Place, key: Key, next: Key): Place => {
    const found = get(place, key);
    const isArray = typeof next === 'number';
    if (isPlace(found) && Array.isArray(found) === isArray) return isArray ? note(found) : found;
    const made: Place = isArray ? [] : {};
    set(place, key, made);
    return isArray ? note(made) : made;
  };

  const note = (array: Place): Place => {
    if (Array.isArray(array)) arrays.add(array);
    return array;
  };

  return {
    write: ({ keys }, value, spread = 0) => {
      const put = (place: Place, at: number, key: Key, one: unknown, left: number): void => {
        const next = keys[at + 1];
        if (one === undefined) return;
        if (next === undefined) return setOrMerge(place, key, one);
        const inside = placeIn(place, key, next);
        if (left === 0 || typeof next === 'string' || !Array.isArray(one)) return put(inside, at + 1, next, one, left);
        for (const [index, element] of one.entries()) put(inside, at + 1, index, element, left - 1);
      };
      put(record, 0, keys[0] ?? '', value, spread);
    },

    remove: ({ keys }) => {
      let place: unknown = record;
      for (const key of keys.slice(0, -1)) place = isPlace(place) ? get(place, key) : undefined;
      if (isPlace(place)) Reflect.deleteProperty(place, keys.at(-1) ?? '');
    },

    close: () => {
      for (const array of arrays) closeGaps(array);
      return record;
    },
  };
};
