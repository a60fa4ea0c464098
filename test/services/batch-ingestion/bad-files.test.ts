// Files that are not what they are said to be: each a diagnostic of its rows, or a batch that failed and says why; nothing half read lands.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeParquet } from '../../../emulator/engine/formats/parquet.ts';
import type { ParquetField } from '../../../emulator/engine/formats/parquet-fields.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { batchesIn, FOUNDATION, type Subject } from './subject.ts';

let emulator: TestEmulator;
let open: Awaited<ReturnType<typeof batchesIn>>;
beforeAll(async () => {
  emulator = await startEmulator();
  open = await batchesIn(emulator);
});
afterAll(() => emulator.close());

const COLUMN = 'person.name.firstName';
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const record = (firstName: string) => ({ person: { name: { firstName } } });
const line = (firstName: string): string => JSON.stringify(record(firstName));

/** Half of the rows may be bad. */
const ingested = async (format: string, name: string, body: string | Uint8Array, change = {}): Promise<Subject> => {
  const subject = await open(format, { enableErrorDiagnostics: true, partialIngestionPercent: 50, ...change });
  expect(await subject.put(name, body)).toMatchObject({ status: 201, text: '' });
  expect((await subject.act('COMPLETE')).status).toBe(200);
  await emulator.settle();
  return subject;
};

const get = async (path: string) => (await emulator.call('GET', `${FOUNDATION}/export/${path}`)).json;
const landed = async ({ dataSetId }: Subject): Promise<unknown[]> => (await get(`datasets/${dataSetId}/preview`)).data;

/** The rows of all files under `failed`. */
const failed = async ({ id }: Subject): Promise<unknown[]> => {
  const { data } = await get(`batches/${id}/failed`);
  const texts = [];
  for (const { name } of data) {
    texts.push((await emulator.call('GET', `${FOUNDATION}/export/batches/${id}/failed?path=${name}`)).text);
  }
  return texts.flatMap((text) => text.split('\n').filter((one) => one !== '')).map((one) => JSON.parse(one));
};

describe('a row that cannot be read is a diagnostic, and the other lands', () => {
  const utf8 = 'there are bytes that are no UTF-8';
  test.each<readonly [name: string, format: string, rows: string, at: number, raw: string, reason: string]>([
    ['a quote that is never closed', 'csv', '"Ada\nB\n', 2, '"Ada', 'a quote is opened and never closed'],
    [
      'a quote in a cell',
      'csv',
      'A"da\nB\n',
      2,
      'A"da',
      'a quote stands inside of a cell that does not begin with one',
    ],
    ['a letter in Latin 1', 'csv', 'B\nZo\u00eb\n', 3, 'Zo\ufffd', utf8],
    ['half of a letter', 'csv', 'B\n\u00c3', 3, '\ufffd', utf8],
    ['what no text has', 'csv', 'B\nA\0\n', 3, 'A\0', 'there is a character that no text has (NUL)'],
    ['a cell too many', 'csv', 'B\nA,1\n', 3, 'A,1', 'the row has 2 cells, and there are 1 columns'],
    ['an object cut off', 'json', `${line('B')}\n{"a":`, 2, '{"a":', 'the text stops being JSON at its character 6'],
    ['a letter in Latin 1', 'json', `{"a":"\u00eb"}\n${line('B')}`, 1, '{"a":"\ufffd"}', utf8],
    ['a list', 'json', `[1,2]\n${line('B')}`, 1, '[1,2]', 'the value is no object'],
  ])('%s in %s', async (_, format, rows, at, raw, reason) => {
    const subject = await ingested(format, 'bad rows', latin(format === 'csv' ? `${COLUMN}\n${rows}` : rows));
    const message = `The row cannot be read: ${reason}.`;
    const { status, recordCount, failedRecordCount, errors } = await subject.batch();
    expect([status, recordCount, failedRecordCount]).toEqual(['success', 1, 1]);
    expect(errors[1]).toEqual({ code: 'INGEST-1401-400', description: message, recordCount: 1 });
    expect(await landed(subject)).toEqual([record('B')]);
    const error = { code: 'INGEST-1401-400', message, path: '' };
    expect(await failed(subject)).toEqual([
      { _corrupt_record: raw, _errors: [error], _filename: 'bad rows', _line: at },
    ]);
  });
});

test.each([
  ['csv', `\u00ef\u00bb\u00bf${COLUMN}\nB\n`],
  ['csv', `\u00ef\u00bb\u00bf"${COLUMN}"\nB\n`],
  ['json', `\u00ef\u00bb\u00bf${line('B')}`],
])('a byte order mark before %s belongs to no column and no row', async (format, bytes) => {
  const subject = await ingested(format, 'marked', latin(bytes));
  expect(await subject.batch()).toMatchObject({ status: 'success', recordCount: 1, failedRecordCount: 0 });
  expect(await landed(subject)).toEqual([record('B')]);
});

test('the charset that a batch names is that of its files', async () => {
  const inputFormat = { format: 'csv', charset: 'ISO-8859-1' };
  const subject = await ingested('csv', 'latin', latin(`${COLUMN}\nZo\u00eb\n`), { inputFormat });
  expect(await landed(subject)).toEqual([record('Zo\u00eb')]);
});

const ENDLESS = 'the Parquet file is broken: the file does not end with PAR1: its end may be missing';
const FIELDS: readonly ParquetField[] = [
  {
    ...{ name: 'person', type: 'object' },
    fields: [{ name: 'name', type: 'object', fields: [{ name: 'firstName', type: 'string' }] }],
  },
];
const whole = await writeParquet(
  Array.from({ length: 100 }, (_, index) => record(`name ${index}`)),
  FIELDS,
);
const footerless = whole.length - 8 - (whole.at(-8) ?? 0);

describe('a file that cannot be read fails its batch, and nothing of it lands', () => {
  test.each<readonly [name: string, format: string, body: string | Uint8Array, code: string, reason: string]>([
    ['without a byte', 'csv', '', '106', 'the file is empty'],
    ['without a byte', 'json', '', '106', 'the file is empty'],
    ['without a byte', 'parquet', '', '106', 'the file is empty'],
    ['with a mark alone', 'csv', latin('\u00ef\u00bb\u00bf'), '106', 'the file is empty'],
    ['with an empty header', 'csv', '\nB\n', '118', 'the header is empty: the first line must name the columns'],
    [
      ...(['in UTF-16', 'csv', Buffer.from(`\ufeff${COLUMN}\nB\n`, 'utf16le'), 'INGEST-1401-400'] as const),
      'the header cannot be read: there are bytes that are no UTF-8',
    ],
    ['that is text', 'parquet', line('B'), 'ERR-BI-106', 'the file is no Parquet file: it does not begin with PAR1'],
    [
      'cut off in its magic',
      'parquet',
      whole.slice(0, 4),
      'ERR-BI-106',
      'the file is no Parquet file: it ends soon after PAR1',
    ],
    ['cut off in its data', 'parquet', whole.slice(0, 60), 'INGEST-1401-400', ENDLESS],
    ['cut off in its footer', 'parquet', whole.slice(0, footerless + 9), 'INGEST-1401-400', ENDLESS],
    ['without its last byte', 'parquet', whole.slice(0, -1), 'INGEST-1401-400', ENDLESS],
  ])('%s, %s', async (_, format, body, code, reason) => {
    const subject = await ingested(format, 'bad', body);
    const batch = await subject.batch();
    expect(batch).toMatchObject({ status: 'failed', recordCount: 0, failedRecordCount: 0 });
    expect(batch.errors).toEqual([{ code, description: `A file cannot be read: bad: ${reason}.`, rows: [] }]);
    expect([await landed(subject), await failed(subject)]).toEqual([[], []]);
    expect((await get(`batches/${subject.id}/files`)).data).toEqual([]);
  });

  test('the good file before it neither', async () => {
    const subject = await open('parquet');
    await subject.put('a.parquet', whole);
    await subject.put('b.parquet', whole.slice(0, -1));
    await subject.act('COMPLETE');
    await emulator.settle();
    expect(await subject.batch()).toMatchObject({
      status: 'failed',
      recordCount: 0,
      errors: [{ code: 'INGEST-1401-400' }],
    });
    expect(await landed(subject)).toEqual([]);
    const path = `${FOUNDATION}/catalog/dataSets/${subject.dataSetId}`;
    const dataSet = (await emulator.call('GET', path)).json[subject.dataSetId];
    expect(dataSet).toMatchObject({ lastBatchStatus: 'failed', lastFailedBatch: subject.id });
    expect(dataSet.extensions.adobe_lakeHouse.metrics).toMatchObject({ rowCount: 0, storageSize: 0 });
  });
});
