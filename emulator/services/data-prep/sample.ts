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

const TYPES = { string: 'string', boolean: 'boolean' } as const;

const scalarType = (value: unknown): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? TYPES.boolean : TYPES.string;
};

const nodeOf = (values: readonly unknown[]): XdmDocument => {
  const [value = null] = values.filter((one) => one !== null && one !== undefined);
  if (Array.isArray(value))
    return { type: 'array', items: nodeOf(values.flatMap((one) => (Array.isArray(one) ? one : []))) };
  if (isObject(value)) return { type: 'object', properties: propertiesOf(values.filter(isObject)) };
  return { type: scalarType(value) };
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
