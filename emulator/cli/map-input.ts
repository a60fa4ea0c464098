// What `map preview` is asked about: a mapping set, rows of any format, a schema. What cannot be read ends with exit code 2.
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type FileBytes, inputFormatOf, type ReadRow, readFile } from '../engine/formats/reading/read-file.ts';
import { readJson } from '../engine/json-text.ts';
import { CommandFailure } from './failure.ts';
import { fileBytes, fileName, fileText, UNUSABLE } from './file-text.ts';

const TYPE_THIS = 'Type aep-local map preview --mapping FILE --rows FILE, for example.';

const unusable = (file: string, reason: string): never => {
  throw new CommandFailure(`${fileName(file)} ${reason}.`, UNUSABLE);
};

/** Any JSON value. Throws CommandFailure where there is none. */
export const readValue = (file: string): unknown => {
  const read = readJson(fileText(file, TYPE_THIS));
  if (read.kind === 'value') return read.value;
  const place = read.kind === 'fault' ? `it goes wrong in line ${read.line}, column ${read.column}` : 'it is too deep';
  return unusable(file, `is no JSON: ${place}`);
};

/** A file's own schema, or the id of a standard one. */
export const readSchema = (fileOrId: string): unknown => (existsSync(fileOrId) ? readValue(fileOrId) : fileOrId);

const inMemory = (bytes: Buffer): FileBytes => ({
  length: bytes.length,
  chunks: () => [bytes],
  slice: (start, end) => bytes.subarray(start, end),
});

/** By its name, and for JSON by its first sign. */
const formatOf = (file: string, bytes: Buffer): Readonly<Record<string, string>> => {
  const ending = extname(file).toLowerCase();
  if (ending === '.csv' || ending === '.parquet') return { format: ending.slice(1) };
  return { format: 'json', isMultiLineJson: String(/^\uFEFF?\s*\[/.test(bytes.toString('utf8', 0, 1000))) };
};

const rowOf = (file: string, read: ReadRow): unknown =>
  'row' in read ? read.row : unusable(file, `has a row that cannot be read: ${read.reason}, in line ${read.line}`);

/** Every row of a file. Throws CommandFailure for the first that cannot be read. */
export const readRows = async (file: string, typeThis: string = TYPE_THIS): Promise<unknown[]> => {
  const bytes = fileBytes(file, typeThis);
  const format = inputFormatOf(formatOf(file, bytes));
  if ('kind' in format) return unusable(file, `cannot be read: ${format.reason}`);
  const rows: unknown[] = [];
  for await (const page of readFile(inMemory(bytes), format)) {
    if (page.kind === 'fault') return unusable(file, `cannot be read: ${page.reason}`);
    rows.push(...page.rows.map((read) => rowOf(file, read)));
  }
  return rows;
};
