// Where a mapping writes: a path into the new record, objects and arrays made on the way. All mappings that go through one
// array meet in one element of it; `[n]` tells elements apart, and elements that nobody fills are left out.
import { fieldAt } from '../xdm/paths.ts';
import { isObject, type ResolvedSchema, type XdmNode } from '../xdm/schema-node.ts';

interface Step {
  readonly name: string;
  /** The places in the arrays, from the outermost in; none where the field is no array. */
  readonly elements: readonly number[];
}

export interface Destination {
  /** The path of the field that is written: `tags[*]` at its end stands for `tags`, whose one element it is. */
  readonly field: string;
  readonly steps: readonly Step[];
}

/** A record in the making. */
export interface MappedRecord {
  readonly write: (destination: Destination, value: unknown) => void;
  /** The record, when all is written. */
  readonly close: () => Record<string, unknown>;
}

const INDEXES = /\[(\d*)\*?\]/g;
/** Beyond it, JavaScript takes a number for a name. */
const INDEX_MAX = 2 ** 32 - 2;

/** How many arrays stand around the objects of a field. */
const depthOf = (node: XdmNode | undefined): number => (node?.items ? 1 + depthOf(node.items) : 0);

/** A step through an array may leave its brackets out: the schema knows (Data Prep takes `a[*].b` and `a.b`). */
const stepOf = (written: string, node: XdmNode | undefined): Step => {
  const [name = ''] = written.split('[');
  const given = [...written.matchAll(INDEXES)].map(([, index]) => Math.min(Number(index), INDEX_MAX));
  const depth = Math.max(given.length, depthOf(node));
  return { name, elements: Array.from({ length: depth }, (_, level) => given[level] ?? 0) };
};

/** The path of a mapping's destination, taken apart once per run. */
export const destinationOf = (path: string, schema: ResolvedSchema): Destination => {
  const field = path.replace(/(\[\*?\])+$/, '');
  const written = field.split('.');
  const last = written.length - 1;
  const steps = written.map((step, index) => {
    const upTo = [...written.slice(0, index), step.split('[')[0]].join('.');
    return stepOf(step, index === last ? undefined : fieldAt(schema, upTo));
  });
  return { field, steps };
};

/** Own, whatever its name: `__proto__` is a field like any other. */
const set = (place: object, name: string | number, value: unknown): void => {
  Object.defineProperty(place, name, { value, enumerable: true, configurable: true, writable: true });
};

const ownValue = (place: object, name: string | number): unknown =>
  Object.hasOwn(place, name) ? Reflect.get(place, name) : undefined;

/** Drops the gaps of an array whose elements were written by number. */
const closeGaps = (array: unknown[]): void => {
  const elements = Object.values(array);
  array.length = 0;
  array.push(...elements);
};

export const newRecord = (): MappedRecord => {
  const record: Record<string, unknown> = {};
  const arrays = new Set<unknown[]>();

  const objectIn = (place: object, name: string | number): object => {
    const found = ownValue(place, name);
    if (isObject(found)) return found;
    const made = {};
    set(place, name, made);
    return made;
  };

  const arrayIn = (place: object, name: string | number): unknown[] => {
    const found = ownValue(place, name);
    const array: unknown[] = Array.isArray(found) ? found : [];
    if (array !== found) set(place, name, array);
    arrays.add(array);
    return array;
  };

  /** The object or array that a step ends in, and under which key. */
  const locate = (place: object, { name, elements }: Step): [object, string | number] => {
    let [inside, key]: [object, string | number] = [place, name];
    for (const index of elements) [inside, key] = [arrayIn(inside, key), index];
    return [inside, key];
  };

  return {
    write: ({ steps }, value) => {
      let place: object = record;
      for (const [index, step] of steps.entries()) {
        const [inside, key] = locate(place, step);
        if (index === steps.length - 1) set(inside, key, value);
        else place = objectIn(inside, key);
      }
    },
    close: () => {
      for (const array of arrays) closeGaps(array);
      return record;
    },
  };
};
