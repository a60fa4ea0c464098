// Flows whose parts have gone: what is still possible, and what is not.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';

let emulator: TestEmulator;
let parts: Parts;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
});
afterEach(() => emulator.close());

const createFlow = () => emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody({}));
const countOf = async (collection: string) =>
  (await emulator.call('GET', `${FLOW_SERVICE}/${collection}?count=true`)).json.count;

test('a flow of a source whose base connection has gone is refused', async () => {
  await emulator.call('DELETE', `${FLOW_SERVICE}/connections/${parts.connectionId}`);
  const { status, json } = await createFlow();
  expect({ status, type: json.type, report: json.report }).toMatchObject({
    status: 404,
    type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404',
    report: { id: parts.connectionId, type: 'connections' },
  });
  expect(await countOf('flows')).toBe(0);
});

test('a flow whose mapping set has gone can be renamed, but not changed in its parts', async () => {
  const { json } = await createFlow();
  await emulator.call('DELETE', `/data/foundation/conversion/mappingSets/${parts.mappingSetId}`);
  const patch = (path: string, value: unknown, etag: string) =>
    emulator.call('PATCH', `${FLOW_SERVICE}/flows/${json.id}`, [{ op: 'replace', path, value }], { 'if-match': etag });
  const renamed = await patch('/name', 'Another', json.etag);
  expect(renamed.status).toBe(200);
  const changed = await patch('/scheduleParams/interval', '45', renamed.json.etag);
  expect({ status: changed.status, type: changed.json.type }).toEqual({
    status: 400,
    type: 'https://ns.adobe.com/aep/errors/FLOW-1419-400',
  });
});
