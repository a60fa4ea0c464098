// How a column is kept in Parquet: its elements in the file's schema, and which columns a file has at all.
import type { SchemaElement } from 'hyparquet';
import type { ParquetField, ParquetType } from './parquet-fields.ts';

type Leaf = Omit<SchemaElement, 'name'>;
export type LeafType = Exclude<ParquetType, 'object' | 'array' | 'map'>;

const LEAVES: Readonly<Record<LeafType | 'json', Leaf>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  boolean: { type: 'BOOLEAN' },
  int: { type: 'INT32' },
  long: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'date-time': {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    // Without it a reader may take the time for one of its own zone.
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  // A group needs members, so what has none that we know of is kept as JSON.
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

const leaf = (name: string, type: LeafType | 'json'): SchemaElement[] => [
  { name, repetition_type: 'OPTIONAL', ...LEAVES[type] },
];

/** The elements of one field in the file's schema, parents before children. Everything is optional but a map's keys. */
export function schemaElements({ name, type, fields = [], element }: ParquetField): SchemaElement[] {
  const group: SchemaElement = { name, repetition_type: 'OPTIONAL', num_children: 1 };
  const repeated = { repetition_type: 'REPEATED' } as const;
  switch (type) {
    case 'object':
      if (fields.length === 0) return leaf(name, 'json');
      return [{ ...group, num_children: fields.length }, ...fields.flatMap(schemaElements)];
    case 'array':
      if (element === undefined) return leaf(name, 'json');
      return [
        { ...group, converted_type: 'LIST' },
        { name: 'list', ...repeated, num_children: 1 },
        ...schemaElements({ ...element, name: 'element' }),
      ];
    case 'map':
      if (element === undefined) return leaf(name, 'json');
      return [
        { ...group, converted_type: 'MAP' },
        { name: 'key_value', ...repeated, num_children: 2 },
        { name: 'key', repetition_type: 'REQUIRED', ...LEAVES.string },
        ...schemaElements({ ...element, name: 'value' }),
      ];
    default:
      return leaf(name, type);
  }
}

const isHeld = (value: unknown): boolean => value !== null && value !== undefined;

const membersOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).filter(isHeld) : [];

/** What many objects hold in one member. Only own members count: a field may be called `constructor`. */
function heldIn(objects: readonly unknown[], name: string): unknown[] {
  const held: unknown[] = [];
  for (const object of objects) {
    if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) continue;
    const value: unknown = Reflect.get(object, name);
    if (isHeld(value)) held.push(value);
  }
  return held;
}

function noteField(seen: Set<ParquetField>, field: ParquetField, held: readonly unknown[]): void {
  if (held.length === 0) return;
  seen.add(field);
  const { fields, element } = field;
  if (fields !== undefined) noteHeld(seen, fields, held);
  else if (element !== undefined) noteField(seen, element, held.flatMap(membersOf));
}

/** Adds to `seen` the fields that hold data in any of these rows, down to the leaves. */
export function noteHeld(seen: Set<ParquetField>, fields: readonly ParquetField[], rows: readonly unknown[]): void {
  for (const field of fields) {
    // That a leaf holds something need be found but once.
    const isKnownLeaf = field.fields === undefined && field.element === undefined && seen.has(field);
    if (!isKnownLeaf) noteField(seen, field, heldIn(rows, field.name));
  }
}

function present(field: ParquetField, seen: ReadonlySet<ParquetField>): ParquetField {
  const { fields, element } = field;
  if (fields !== undefined) {
    const kept = seenFields(fields, seen);
    // An empty object is still there: it keeps all its members, for a group must have some.
    return kept.length > 0 ? { ...field, fields: kept } : field;
  }
  return element !== undefined && seen.has(element) ? { ...field, element: present(element, seen) } : field;
}

/**
 * The fields that were seen to hold data, down to the leaves. A profile schema has 168 leaves of which a CRM fills a handful: with all
 * of them the first file of 100 rows takes 130 ms to write, with these 30 ms.
 */
export function seenFields(fields: readonly ParquetField[], seen: ReadonlySet<ParquetField>): ParquetField[] {
  return fields.filter((field) => seen.has(field)).map((field) => present(field, seen));
}
