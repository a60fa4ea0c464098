// From a CSV template to a schema in a union: what one operation gives the next one takes.
import { expect, test } from 'vitest';
import { HEADERS, startEmulator } from '../../start.ts';
import { custom, templateOf } from './csv-template.ts';
import { accept, PROFILE, SCHEMAS } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';

test('what a template makes is imported with its identity, resolves, has a sample, and may enter the union of its class', async () => {
  const emulator = await startEmulator();
  const tenant = `_${(await emulator.call('GET', `${REGISTRY}/stats`)).json.tenantId}`;
  const identity = { isIdentity: 'TRUE', identityNamespace: 'Email', isPrimaryIdentity: 'TRUE' };
  const rows = [custom(`${tenant}/points`, { dataType: 'integer' }), custom(`${tenant}/mail`, identity)];
  const form = new FormData();
  form.append('csv-file', templateOf(rows));
  form.append('schema-class-id', PROFILE);
  form.append('schema-name', 'Of a template');
  form.append('schema-description', '');
  const init = { method: 'POST', headers: HEADERS, body: form };
  const made = await (await emulator.fetch(`${emulator.url}${REGISTRY}/rpc/csv2schema`, init)).json();

  const imported = await emulator.call('POST', `${REGISTRY}/rpc/import`, made);
  expect([imported.status, imported.json.detail]).toEqual([200, undefined]);
  const [, schema, descriptor] = imported.json;
  const path = `${SCHEMAS}/${encodeURIComponent(schema.$id)}`;
  const { json: full } = await emulator.call('GET', path, undefined, accept('xed-full-desc+json; version=1'));
  expect(full.properties[tenant].properties).toMatchObject({
    points: { 'meta:xdmType': 'int' },
    mail: { type: 'string' },
  });
  expect(full['meta:descriptors']).toEqual([descriptor]);
  const { json: sample } = await emulator.call('GET', `${REGISTRY}/rpc/sampledata/${encodeURIComponent(schema.$id)}`);
  expect(sample[tenant]).toEqual({ mail: 'string', points: expect.any(Number) });
  const tag = [{ op: 'add', path: '/meta:immutableTags', value: ['union'] }];
  expect((await emulator.call('PATCH', path, tag)).status).toBe(200);
  const { json: unions } = await emulator.call('GET', `${REGISTRY}/tenant/unions`, undefined, accept('xed-id+json'));
  expect(unions.results).toMatchObject([{ $id: `${PROFILE}__union` }]);
  await emulator.close();
});
