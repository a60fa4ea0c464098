// Suggestions: the columns of an uploaded file, led to the fields of a data set that are called like them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { stored } from '../../stored.ts';
import { type Parts, prepare } from '../../tutorial.ts';
import { SETS } from './subject.ts';

const IMPORT = '/data/foundation/import/batches';

let emulator: TestEmulator;
let parts: Parts;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
});
afterEach(() => emulator.close());

const open = async (format: string): Promise<string> =>
  (await emulator.call('POST', IMPORT, { datasetId: parts.dataSetId, inputFormat: { format } })).json.id;

const batchWith = async (file: string, format = 'csv'): Promise<string> => {
  const id = await open(format);
  const path = `${IMPORT}/${id}/datasets/${parts.dataSetId}/files/a.${format}`;
  const { status } = await emulator.call('PUT', path, file, { 'content-type': 'application/octet-stream' });
  expect(status).toBe(201);
  return id;
};

const suggest = (query: string) => emulator.call('GET', `${SETS}/suggestion?${query}`);
// biome-ignore lint/suspicious/noExplicitAny: a body whose shape is asserted.
const pairs = ({ mappings }: any) =>
  mappings.map(({ source, destination }: { source: string; destination: string }) => [source, destination]);

const CSV = 'FIRST NAME,last_name,shoe size\nAda,Lovelace,5\n';

test('columns of a file are led to fields that are called like them', async () => {
  const batchId = await batchWith(CSV);
  const before = await stored(emulator);
  const { status, json } = await suggest(`datasetId=${parts.dataSetId}&batchId=${batchId}&excludeUnmapped=True`);
  expect(status).toBe(200);
  expect(pairs(json)).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the service's own way to wrap a name.
    ['${FIRST NAME}', 'person.name.firstName'],
    ['last_name', 'person.name.lastName'],
  ]);
  expect(json).toMatchObject({ xdmSchema: parts.schemaId, mappings: [{ matchScore: 1 }, { matchScore: 1 }] });
  expect(await stored(emulator)).toEqual(before);
});

test('columns that are like no field are told where they are asked for', async () => {
  const { json } = await suggest(`batchId=${await batchWith(CSV)}&excludeUnmapped=false`);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the service's own way to wrap a name.
  expect(pairs(json).at(-1)).toEqual(['${shoe size}', '']);
});

test('a suggestion can be sent as a mapping set', async () => {
  const { json } = await suggest(`batchId=${await batchWith(CSV)}`);
  const { status, json: made } = await emulator.call('POST', `${SETS}?validate=true`, json);
  expect(status).toBe(200);
  const { json: set } = await emulator.call('GET', `${SETS}/${made.id}`);
  expect(pairs(set)).toEqual(pairs(json));
});

test('where no batch is named, the last one with a file has the columns', async () => {
  await batchWith('first_name\nAda\n');
  await batchWith('{"lastName":"Lovelace"}\n', 'json');
  await open('csv');
  const { json } = await suggest(`datasetId=${parts.dataSetId}`);
  expect(pairs(json)).toEqual([['lastName', 'person.name.lastName']]);
});

test.each<[string, () => Promise<string>]>([
  ['neither a data set nor a batch', async () => ''],
  ['a batch that is not there', async () => 'batchId=01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['a data set that is not there', async () => `datasetId=${'0'.repeat(24)}&batchId=${await batchWith(CSV)}`],
  ['a data set without a batch', async () => `datasetId=${parts.dataSetId}`],
  ['a batch without a file', async () => `batchId=${await open('csv')}`],
  ['a file that cannot be read', async () => `batchId=${await batchWith('no JSON at all', 'parquet')}`],
])('of %s there is nothing to suggest', async (_name, queryOf) => {
  const { status, headers } = await suggest(await queryOf());
  expect(status).toBe(400);
  expect(headers.get('x-emulator-hint')).toMatch(/^mapping-suggestion-impossible /);
});
