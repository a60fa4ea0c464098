// What was made is taken away again, children first, and one refusal does not keep the rest.
import { expect, test } from 'vitest';
import { cleanUp, createdIn, type IngestStep } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

const created = {
  baseConnection: 'b',
  sourceConnection: 's',
  schema: 'https://ns.adobe.com/acme/schemas/1',
  dataSet: 'd',
  targetConnection: 't',
  mappingSet: 'm',
  flow: 'f',
};
const gone = () => new Response(null, { status: 204 });
const refused = () => json(400, { type: 'https://ns.adobe.com/aep/errors/FLOW-1418-400', title: 'Invalid request' });

test('everything is deleted, what uses before what is used', async () => {
  const { platform, requests } = scriptedPlatform(Array.from({ length: 7 }, () => gone()));
  await expect(cleanUp(platform, created)).resolves.toEqual([]);
  expect(requests.map(({ method, path }) => `${method} ${path.replace('/data/foundation', '')}`)).toEqual([
    'DELETE /flowservice/flows/f',
    'DELETE /flowservice/targetConnections/t',
    'DELETE /flowservice/sourceConnections/s',
    'DELETE /conversion/mappingSets/m',
    'DELETE /catalog/dataSets/d',
    'DELETE /schemaregistry/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2F1',
    'DELETE /flowservice/connections/b',
  ]);
});

test('what cannot be deleted is named with its reason, and the rest goes on', async () => {
  const { platform, requests } = scriptedPlatform([gone(), refused(), gone()]);
  const leftovers = await cleanUp(platform, { flow: 'f', targetConnection: 't', sourceConnection: 's' });
  expect(requests).toHaveLength(3);
  expect(leftovers).toMatchObject([{ kind: 'targetConnection', id: 't', error: { code: 'FLOW-1418-400' } }]);
});

test('a network that fails leaves everything, without a throw', async () => {
  const broken = () => {
    throw new TypeError('fetch failed');
  };
  const { platform } = scriptedPlatform([broken, broken]);
  const leftovers = await cleanUp(platform, { flow: 'f', dataSet: 'd' });
  expect(leftovers.map(({ kind }) => kind)).toEqual(['flow', 'dataSet']);
});

test('what has gone already is not left over', async () => {
  const { platform } = scriptedPlatform([json(404, { title: 'NotFoundError', status: 404 })]);
  await expect(cleanUp(platform, { dataSet: 'd' })).resolves.toEqual([]);
});

test('only steps that made something count as made', () => {
  const wire = { method: 'GET', path: '/', status: 200, elapsedMs: 0 };
  const steps: IngestStep[] = [
    { name: 'targetConnection', ...wire, id: 't', result: { id: 't', etag: '"1"' } },
    { name: 'flowSpec', ...wire, id: 'spec', result: { items: [] } },
    { name: 'run', ...wire, result: { items: [] } },
  ];
  expect(createdIn(steps)).toEqual({ targetConnection: 't' });
});
