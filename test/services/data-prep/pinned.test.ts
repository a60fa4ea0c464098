// Which version of a mapping set rows go through: the one that a flow or a batch names or, where it names none, the latest of its beginning.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, mappingSetBody, type Parts, prepare } from '../../tutorial.ts';
import { SETS } from './subject.ts';

const IMPORT = '/data/foundation/import/batches';

let emulator: TestEmulator;
let parts: Parts;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
});
afterEach(() => emulator.close());

const made = async (method: string, path: string, body?: unknown, headers = {}) => {
  const { status, text, json } = await emulator.call(method, path, body, headers);
  expect(status, text).toBeLessThan(300);
  return json;
};

/** The next version maps the first name alone. */
const replaceSet = () => {
  const body = mappingSetBody(parts.schemaId);
  return made('PUT', `${SETS}/${parts.mappingSetId}`, { ...body, mappings: body.mappings.slice(0, 1) });
};

const EVERYTHING = ['person', 'personalEmail'];
const FIRST_NAME = ['person'];

/** The fields of the records that landed. */
const landedFields = async () => {
  await emulator.settle();
  const { data } = await made('GET', `/data/foundation/export/datasets/${parts.dataSetId}/preview`);
  return Object.keys(data[0]).sort();
};

const createFlow = (params: object) =>
  made('POST', `${FLOW_SERVICE}/flows`, parts.onceBody({ transformations: [{ ...parts.mapping, params }] }));
const named = (version?: unknown) => ({
  mappingId: parts.mappingSetId,
  ...(version !== undefined && { mappingVersion: version }),
});

test('a flow that names no version stays with the latest of its beginning, in the same instant even', async () => {
  await createFlow(named());
  await replaceSet();
  await replaceSet();
  expect(await landedFields()).toEqual(EVERYTHING);
});

test('a flow that is made after a PUT goes with it', async () => {
  await replaceSet();
  await createFlow(named());
  expect(await landedFields()).toEqual(FIRST_NAME);
});

test.each([
  [0, EVERYTHING],
  ['0', EVERYTHING],
  [1, FIRST_NAME],
  ['1', FIRST_NAME],
])('a flow that names version %j goes with it', async (version, want) => {
  await replaceSet();
  await createFlow(named(version));
  expect(await landedFields()).toEqual(want);
});

test('a flow cannot name a version that the set does not have yet', async () => {
  const transformations = [{ ...parts.mapping, params: named(1) }];
  const flow = () => emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.onceBody({ transformations }));
  const { status, headers } = await flow();
  expect(status).toBe(400);
  expect(headers.get('x-emulator-hint')).toMatch(/^mapping-version-invalid /);
  await replaceSet();
  expect((await flow()).status).toBe(201);
});

test('a flow is made for a set that has been younger than it, with the latest', async () => {
  const { id } = await createFlow(named());
  const { id: mappingId } = await made('POST', SETS, mappingSetBody(parts.schemaId));
  const { items } = await made('GET', `${FLOW_SERVICE}/flows/${id}`);
  const patch = [{ op: 'replace', path: '/transformations/0/params/mappingId', value: mappingId }];
  await emulator.call('PATCH', `${FLOW_SERVICE}/flows/${id}`, patch, { 'if-match': items[0].etag });
  expect(await landedFields()).toEqual(EVERYTHING);
});

const openBatch = (tags: readonly string[]) =>
  emulator.call('POST', IMPORT, {
    datasetId: parts.dataSetId,
    inputFormat: { format: 'csv' },
    tags: { aep_sip_mapper: tags },
  });

const load = async (id: string) => {
  const file = `${IMPORT}/${id}/datasets/${parts.dataSetId}/files/a.csv`;
  await made('PUT', file, 'first_name,email\nAda,ada@example.com\n', { 'content-type': 'application/octet-stream' });
  await made('POST', `${IMPORT}/${id}?action=COMPLETE`);
};

test.each<[string, string[], string[]]>([
  ['version 0', ['mapping-set-version:0'], EVERYTHING],
  ['version 1', ['mapping-set-version:1'], FIRST_NAME],
  ['no version', [], FIRST_NAME],
])('a batch that names %s goes with it', async (_name, version, want) => {
  await replaceSet();
  const { json } = await openBatch([`mapping-set-id:${parts.mappingSetId}`, ...version]);
  await load(json.id);
  expect(await landedFields()).toEqual(want);
});

test('a batch that names no version stays with the latest of its beginning', async () => {
  const { json } = await openBatch([`mapping-set-id:${parts.mappingSetId}`]);
  await replaceSet();
  await load(json.id);
  expect(await landedFields()).toEqual(EVERYTHING);
});

test.each(['1', '-1', 'latest', '', '__proto__'])(
  'a batch cannot name version "%s" of a set of one',
  async (version) => {
    const { status, json, headers } = await openBatch([
      `mapping-set-id:${parts.mappingSetId}`,
      `mapping-set-version:${version}`,
    ]);
    expect(status).toBe(400);
    expect(headers.get('x-emulator-hint')).toMatch(/^ingestion-mapping-set-unknown /);
    expect(json.detail).toContain(`of version ${version}`);
  },
);
