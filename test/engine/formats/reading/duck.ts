// DuckDB for one file of tests: it writes the Parquet files that are read.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface Duck {
  readonly connection: DuckDBConnection;
  readonly folder: string;
  /** The bytes of what a query gives. */
  readonly written: (sql: string, options?: string) => Promise<Buffer>;
  readonly close: () => void;
}

/** Columns of every type, with ROWS rows. */
export const ALL = `SELECT
  range AS id, range * 100000000000 AS large, 9007199254740993 + range AS larger, range % 3 = 0 AS flag,
  range / 7 AS ratio, CASE WHEN range % 4 > 0 THEN 'text ' || range % 5 || ' 🦊' END AS text,
  CAST(range * 0.45 AS DECIMAL(9, 2)) AS small_decimal, CAST(-range * 1.005 AS DECIMAL(38, 10)) AS large_decimal,
  DATE '1969-12-30' + CAST(range AS INTEGER) AS day, TIMESTAMP '1999-12-31 23:59:59.123' + INTERVAL (range) HOUR AS instant,
  TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL (range) MINUTE AS zoned,
  {'name': {'first': 'a' || range, 'last': CASE WHEN range % 2 = 0 THEN 'b' END}, 'born': range} AS person,
  CASE WHEN range % 5 > 0 THEN range(range % 4) END AS list,
  [{'id': 'k' || range, 'price': CAST(range * 0.01 AS DECIMAL(10, 2))}, {'id': NULL, 'price': NULL}] AS structs,
  MAP {'a': [CAST(range AS DECIMAL(9, 1))], 'b': []} AS map,
  [[range], [], NULL, [range, NULL]] AS lists, 'text'::BLOB AS letters, '\\xFF\\x00'::BLOB AS bytes,
  NULL::INTEGER AS nothing, (range % 200)::UTINYINT AS tiny, 4000000000 + range AS unsigned
  FROM range(ROWS)`;

export const openDuck = async (): Promise<Duck> => {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    ...{ connection, folder },
    written: async (sql, options = '') => {
      const path = join(folder, 'file.parquet');
      await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet${options})`);
      return readFileSync(path);
    },
    close: () => {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
};
