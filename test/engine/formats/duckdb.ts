// DuckDB as a reader of Parquet that is not ours: its own values, told as JSON tells them. What is JSON inside a column it gives as
// text, and only the schema knows which text that is: so the fields say it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
} from '@duckdb/node-api';
import type { ParquetField } from '../../../emulator/engine/formats/parquet-fields.ts';

const DAY_MS = 86_400_000;

type Rows = readonly Readonly<Record<string, unknown>>[];

export interface DuckDb {
  /** Every row of a file, without what is null. */
  readonly rows: (bytes: Uint8Array, fields: readonly ParquetField[]) => Promise<Rows>;
  /** The type of each column, in DuckDB's words. */
  readonly types: (bytes: Uint8Array) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => void;
}

const members = (values: Readonly<Record<string, unknown>>, fields: readonly ParquetField[]) =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = Object.hasOwn(values, field.name) ? values[field.name] : null;
      return value === null ? [] : [[field.name, told(value, field)]];
    }),
  );

/** A value as JSON has it; throws where DuckDB sees another type than the field is of. */
const told = (value: unknown, { name, type, fields = [], element }: ParquetField): unknown => {
  if (value === null) return null;
  if (typeof value === 'string' && (type === 'object' || type === 'array' || type === 'map')) return JSON.parse(value);
  if (type === 'date' && value instanceof DuckDBDateValue)
    return new Date(value.days * DAY_MS).toISOString().slice(0, 10);
  if (type === 'date-time' && value instanceof DuckDBTimestampTZValue)
    return new Date(Number(value.micros / 1000n)).toISOString();
  if (type === 'long' && typeof value === 'bigint') return Number(value);
  if (type === 'object' && value instanceof DuckDBStructValue) return members(value.entries, fields);
  if (type === 'array' && element && value instanceof DuckDBListValue)
    return value.items.map((item) => told(item, element));
  if (type === 'map' && element && value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map((entry) => [String(entry.key), told(entry.value, element)]));
  const plain = { string: 'string', boolean: 'boolean', int: 'number', double: 'number' };
  if (Reflect.get(plain, type) === typeof value) return value;
  throw new TypeError(`${name} is ${type}, and DuckDB reads ${typeof value} ${String(value)}`);
};

/** In memory, its files in a folder of its own. */
export const openDuckDb = async (): Promise<DuckDb> => {
  const folder = mkdtempSync(join(tmpdir(), 'aep-local-duckdb-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = join(folder, 'rows.parquet');
  const query = async (bytes: Uint8Array, sql: (source: string) => string) => {
    writeFileSync(file, bytes);
    return (await connection.runAndReadAll(sql(`read_parquet('${file}')`))).getRowObjects();
  };
  return {
    rows: async (bytes, fields) => {
      const rows = await query(bytes, (source) => `SELECT * FROM ${source}`);
      return rows.map((row) => members(row, fields));
    },
    types: async (bytes) => {
      const columns = await query(
        bytes,
        (source) => `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${source})`,
      );
      return Object.fromEntries(columns.map((row) => [String(row['column_name']), String(row['column_type'])]));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
};
