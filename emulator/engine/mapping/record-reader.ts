// Rows of an uploaded file → XDM records, where no mapping set says how: columns of CSV are paths, and their texts are brought to the
// types of the schema; JSON and Parquet have paths and types of their own. Nothing is lost: what cannot be brought to its type, and what
// is under a name that the schema does not have, goes on as it is, and the check of records tells it. Pure.
import { fieldAt } from '../xdm/paths.ts';
import type { ResolvedSchema, XdmNode } from '../xdm/schema-node.ts';
import type { Mapped } from './compile.ts';
import { conversionTo, type Failure } from './convert.ts';
import { type Draft, destinationOf, newDraft, recordOf, writerTo } from './destination.ts';

type Column = (draft: Draft, text: unknown) => void;

/** A text as its field takes it, or as it is; the one element, where an array is due. */
const convertedTo = (node: XdmNode | undefined, name: string): ((text: unknown) => unknown) => {
  const convert = conversionTo(node);
  return (text) => {
    if (text === null) return undefined;
    const failures: Failure[] = [];
    const value = convert(text, name, failures);
    if (failures.length === 0) return value;
    return node?.items ? [text] : text;
  };
};

/** A column whose name is no path of the schema is a field of that whole name. */
const columnOf = (name: string, schema: ResolvedSchema): Column => {
  const destination = destinationOf(name, schema);
  const node = name.startsWith('/') ? undefined : fieldAt(schema, destination.field);
  const write = writerTo(node ? destination : { field: name, keys: [name], stars: 0 });
  const converted = convertedTo(node, name);
  return (draft, text) => write(draft, converted(text));
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
    const draft = newDraft();
    for (const [name, text] of Object.entries(row)) {
      const column = columns.get(name) ?? columnOf(name, schema);
      columns.set(name, column);
      column(draft, text);
    }
    return { record: recordOf(draft), issues: [] };
  };
};
