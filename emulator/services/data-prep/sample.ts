// What a sample of data tells: whether it can be read, and the schema of its rows. Pure.
import type { Charset } from '../../engine/formats/reading/charset.ts';
import { csvItems } from '../../engine/formats/reading/csv-items.ts';
import { csvDefaults } from '../../engine/formats/reading/input-format.ts';
import { readJson } from '../../engine/json-text.ts';
import { isObject, type XdmDocument } from '../../engine/xdm/schema-node.ts';

export type SampleType = 'JSON' | 'CSV';

/** A sample as it is stored. */
export interface Sample {
  readonly sampleData: string;
  readonly sampleType: SampleType;
}

/** Later rows are taken to be like the first. */
const ROWS_MAX = 100;

const CHARSET: Charset = 'UTF-8';

/** One row of empty texts: a header tells no more. */
const rowsOfCsv = (text: string): readonly XdmDocument[] | undefined => {
  const [header] = csvItems([Buffer.from(text)], csvDefaults, CHARSET);
  if (!header || !('cells' in header) || header.cells.includes('')) return undefined;
  return [Object.fromEntries(header.cells.map((name) => [name, '']))];
};

const rowsOfJson = (text: string): readonly XdmDocument[] | undefined => {
  const read = readJson(text);
  if (read.kind !== 'value') return undefined;
  const rows: unknown[] = Array.isArray(read.value) ? read.value.slice(0, ROWS_MAX) : [read.value];
  return rows.length > 0 && rows.every(isObject) ? rows : undefined;
};

/** The first rows, or `undefined` where the text has none. */
export const rowsOfSample = ({ sampleData, sampleType }: Sample): readonly XdmDocument[] | undefined =>
  sampleType === 'CSV' ? rowsOfCsv(sampleData) : rowsOfJson(sampleData);

const typeOf = (value: unknown): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
};

/** The one type that holds all values: a text holds any. */
const scalarType = (values: readonly unknown[]): string => {
  const types = [...new Set(values.map(typeOf))];
  const [only = 'string'] = types;
  if (types.length <= 1) return only;
  return types.every((type) => type === 'integer' || type === 'number') ? 'number' : 'string';
};

/** The first value that is any says whether it is a list, an object, or neither. */
const nodeOf = (all: readonly unknown[]): XdmDocument => {
  const values = all.filter((value) => value !== null && value !== undefined);
  const [first] = values;
  if (Array.isArray(first)) {
    return { type: 'array', items: nodeOf(values.flatMap((value) => (Array.isArray(value) ? value : []))) };
  }
  if (isObject(first)) return { type: 'object', properties: propertiesOf(values.filter(isObject)) };
  return { type: scalarType(values) };
};

const propertiesOf = (rows: readonly XdmDocument[]): XdmDocument => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const valuesOf = (name: string) => rows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]] : []));
  return Object.fromEntries(names.map((name) => [name, { title: name, ...nodeOf(valuesOf(name)) }]));
};

/**
 * The JSON Schema of a sample's rows; a field that has no value anywhere is a text.
 * @see data-prep/api/schemas.md (example: title, form; assumed: types other than string)
 */
export const schemaOfRows = (sampleId: string, rows: readonly XdmDocument[]): Record<string, unknown> => ({
  title: `SampleSchema:${sampleId}`,
  type: 'object',
  properties: propertiesOf(rows),
});
