// Rows of an uploaded file → XDM records, where no mapping set says how: columns of CSV are paths, and their texts are brought to the
// types of the schema; JSON and Parquet have paths and types of their own. Nothing is lost: what cannot be brought to its type, and what
// is under a name that the schema does not have, goes on as it is, and the check of records tells it. Pure.
import { fieldAt } from '../xdm/paths.ts';
import type { ResolvedSchema, XdmNode } from '../xdm/schema-node.ts';
import type { Mapped } from './compile.ts';
import { convert } from './convert.ts';
import { type Destination, destinationOf, newRecord } from './destination.ts';

interface Column {
  readonly destination: Destination;
  readonly node: XdmNode | undefined;
}

/** A column whose name is no path of the schema is a field of that whole name. */
const columnOf = (name: string, schema: ResolvedSchema): Column => {
  const destination = destinationOf(name, schema);
  const node = name.startsWith('/') ? undefined : fieldAt(schema, destination.field);
  return node ? { destination, node } : { destination: { field: name, keys: [name], stars: 0 }, node };
};

/** A text as its field takes it, or as it is; the one element, where an array is due. */
const convertedOf = (text: unknown, { node }: Column, name: string): unknown => {
  const { value, failures } = convert(text, node, name);
  if (failures.length === 0) return value;
  return node?.items ? [text] : text;
};

/**
 * The reader of one file's rows, compiled once per file. A dotted name of a column (`person.name.firstName`, `tags[0]`) leads into
 * objects and arrays.
 * @see ingestion/batch-ingestion/api-overview.md (documented: texts of CSV are coerced; assumed: how their columns are named)
 */
export const recordReader = (
  schema: ResolvedSchema,
  format: 'csv' | 'json' | 'parquet',
): ((row: Record<string, unknown>) => Mapped) => {
  if (format !== 'csv') return (record) => ({ record, issues: [] });
  const columns = new Map<string, Column>();
  return (row) => {
    const record = newRecord();
    for (const [name, text] of Object.entries(row)) {
      const column = columns.get(name) ?? columnOf(name, schema);
      columns.set(name, column);
      record.write(column.destination, convertedOf(text, column, name));
    }
    return { record: record.close(), issues: [] };
  };
};
