// The floor of runs: what a person would write by hand. Lines of JSON in, three assignments, Parquet out; it neither checks nor reports.
// Arguments: the file to read, the file to write. Prints its time in milliseconds and its peak memory in MB, as JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';

const [from = '', to = ''] = process.argv.slice(2);
const ROW_GROUP_ROWS = 10_000;

const group = (name, num_children) => ({ name, num_children, repetition_type: 'OPTIONAL' });
const text = (name) => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' });
const schema = [
  { name: 'root', num_children: 2 },
  ...[group('person', 1), group('name', 2), text('firstName'), text('lastName')],
  ...[group('personalEmail', 1), text('address')],
];

const startMs = performance.now();
const parquet = new ParquetWriter({ writer: fileWriter(to), schema });
let records = [];

const flush = () => {
  const columnData = ['person', 'personalEmail'].map((name) => ({ name, data: records.map((record) => record[name]) }));
  parquet.write({ columnData, rowGroupSize: ROW_GROUP_ROWS });
  records = [];
};

for await (const line of createInterface({ input: createReadStream(from) })) {
  const row = JSON.parse(line);
  records.push({
    person: { name: { firstName: row.first_name, lastName: row.last_name } },
    personalEmail: { address: row.email },
  });
  if (records.length === ROW_GROUP_ROWS) flush();
}
if (records.length > 0) flush();
parquet.finish();
const ms = performance.now() - startMs;
const peakMb = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ ms, peakMb }));
