// The other floor of runs: DuckDB does the same in one statement, on all cores.
// Arguments: the file to read, the file to write. Prints its time in milliseconds, as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const [from = '', to = ''] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const startMs = performance.now();
await connection.run(`
  COPY (
    SELECT
      {'name': {'firstName': first_name, 'lastName': last_name}} AS person,
      {'address': email} AS "personalEmail"
    FROM read_json('${from}', format = 'newline_delimited')
  ) TO '${to}' (FORMAT PARQUET)
`);
console.log(JSON.stringify({ ms: performance.now() - startMs }));
