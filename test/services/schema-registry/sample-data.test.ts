// Sample data of schemas, by the front door: what is answered lands when it is ingested.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORG, startEmulator, type TestEmulator } from '../../start.ts';
import { createSchema, PROFILE } from './tutorial.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const sample = (id: string, headers = {}) =>
  emulator.call('GET', `/data/foundation/schemaregistry/rpc/sampledata/${encodeURIComponent(id)}`, undefined, headers);

test('a schema is found by either of its ids, and gives the same record each time, whatever Accept says', async () => {
  const { json: schema } = await createSchema(emulator);
  const { status, json } = await sample(schema.$id);
  expect([status, json['xdm:person']['xdm:birthDate']]).toEqual([200, '2018-01-12']);
  for (const id of [schema['meta:altId'], schema.$id]) {
    expect((await sample(id, { accept: 'text/csv' })).json).toEqual(json);
  }
});

test("a schema's own fields are shown under the tenant's name", async () => {
  const { tenantId } = (await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json;
  const points = { type: 'integer', minimum: 1, maximum: 3 };
  const properties = { [`_${tenantId}`]: { type: 'object', properties: { points }, required: ['points'] } };
  const allOf = [{ $ref: PROFILE }, { properties }];
  const { json: schema } = await createSchema(emulator, { title: 'Points', allOf });
  expect((await sample(schema.$id)).json).toMatchObject({ [`_${tenantId}`]: { points: 1 }, '@id': '/uri-reference' });
});

test.each([
  ['a schema of nobody', '_none.schemas.0'],
  ['a class', PROFILE],
  ['a word', '__proto__'],
])('%s has none', async (_, id) => {
  const { status, json } = await sample(id);
  expect([status, json.type]).toEqual([404, 'http://ns.adobe.com/aep/errors/XDM-1012-404']);
});

test('a schema of another organization or sandbox has none', async () => {
  const { json: schema } = await createSchema(emulator, { title: 'Elsewhere' });
  const elsewhere = [{ 'x-sandbox-name': 'dev' }, { 'x-gw-ims-org-id': ORG.replace('0', 'F') }];
  for (const headers of elsewhere) expect((await sample(schema.$id, headers)).status).toBe(404);
});
