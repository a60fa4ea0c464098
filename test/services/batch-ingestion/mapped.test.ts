// Batches whose rows are mapped: the set and the version that the tag `aep_sip_mapper` names, or none.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { mappingSetBody, prepare } from '../../tutorial.ts';
import { BYTES, FOUNDATION, IMPORT } from './subject.ts';

let emulator: TestEmulator;
let dataSetId: string;
let mappingSetId: string;
beforeEach(async () => {
  emulator = await startEmulator();
  const made = await prepare(emulator);
  dataSetId = made.dataSetId;
  const sets = `${FOUNDATION}/conversion/mappingSets`;
  mappingSetId = (await emulator.call('POST', sets, mappingSetBody(made.schemaId))).json.id;
});
afterEach(() => emulator.close());

const openWith = (...tag: string[]) =>
  emulator.call('POST', IMPORT, {
    ...{ datasetId: dataSetId, inputFormat: { format: 'csv' } },
    tags: { aep_sip_mapper: [`mapping-set-id:${mappingSetId}`, ...tag] },
  });

const batch = async (id: string) => (await emulator.call('GET', `${FOUNDATION}/catalog/batches/${id}`)).json[id];

/** Uploads one row under the names of the source, and has it taken. */
const ingest = async (id: string) => {
  await emulator.call('PUT', `${IMPORT}/${id}/datasets/${dataSetId}/files/a.csv`, 'first_name\nAda\n', BYTES);
  await emulator.call('POST', `${IMPORT}/${id}?action=COMPLETE`);
  await emulator.settle();
  return batch(id);
};

test.each([['mapping-set-version:0'], []])(
  'rows are mapped by the set of the version that is named: %s',
  async (...tag) => {
    const { id } = (await openWith(...tag)).json;
    expect(await ingest(id)).toMatchObject({ status: 'success', recordCount: 1 });
    const { data } = (await emulator.call('GET', `${FOUNDATION}/export/datasets/${dataSetId}/preview`)).json;
    expect(data).toEqual([{ person: { name: { firstName: 'Ada' } } }]);
  },
);

test.each(['1', '-1', '00', '', 'latest', '0 '])(
  'a batch for version "%s", which the set does not have, is refused',
  async (version) => {
    const list = `${FOUNDATION}/catalog/batches`;
    const before = (await emulator.call('GET', list)).text;
    const { status, json } = await openWith(`mapping-set-version:${version}`);
    const detail = `The tag aep_sip_mapper names mapping set ${mappingSetId} of version ${version}, which this sandbox does not have.`;
    expect([status, json]).toEqual([
      400,
      { type: '/placeholder/type/uri', status: 400, title: 'BadRequestError', detail },
    ]);
    expect((await emulator.call('GET', list)).text).toBe(before);
  },
);

test('a batch whose mapping set has gone in the meantime fails, and says which', async () => {
  const { id } = (await openWith('mapping-set-version:0')).json;
  await emulator.call('DELETE', `${FOUNDATION}/conversion/mappingSets/${mappingSetId}`);
  const { status, errors } = await ingest(id);
  expect(status).toBe('failed');
  expect(errors[0].description).toContain(`mapping set ${mappingSetId} of version 0`);
});
