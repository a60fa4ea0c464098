// How much a list query may hold: what SQLite could not read is refused before it, and what is many but plain is answered.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../start.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const many = (count: number, of: (index: number) => string, glue: string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(glue);
const BASE = '/data/foundation';

test.each([
  ['five thousand values of a flow filter', `/flowservice/flows?property=name==${many(5000, (n) => `a${n}`, ',')}`],
  ['five thousand values of a dataset filter', `/catalog/dataSets?name=${many(5000, (n) => `a${n}`, ',')}`],
  ['fifty filters', `/flowservice/flows?${many(50, (n) => `property=description==${n}`, '&')}`],
])('%s are read as any of them', async (_, path) => {
  expect(await emulator.call('GET', BASE + path)).toMatchObject({ status: 200 });
});

test.each([
  ['more than fifty filters of flows', `/flowservice/flows?${many(600, (n) => `property=description==${n}`, '&')}`],
  ['more than fifty filters of datasets', `/catalog/dataSets?${many(600, (n) => `property=name==${n}`, '&')}`],
  [
    'more than fifty filters of schemas',
    `/schemaregistry/tenant/schemas?${many(600, (n) => `property=title==${n}`, '&')}`,
  ],
  [
    'a path of three hundred steps',
    `/flowservice/flows?property=${many(300, () => 'a', '.').replace('a', 'scheduleParams')}==a`,
  ],
  ['an order of three thousand fields', `/flowservice/flows?orderby=${many(3000, () => 'name', ',')}`],
  ['a catalog order of three thousand fields', `/catalog/dataSets?orderBy=${many(3000, () => 'name', ',')}`],
  [
    'a path through three hundred arrays',
    `/flowservice/flows?property=${many(300, () => 'transformations[]', '.')}==a`,
  ],
  ['a thousand tags', `/catalog/batches?tags=${many(1000, () => 'a:b', ',')}`],
])('%s is refused', async (_, path) => {
  const accept = 'application/vnd.adobe.xed+json';
  expect(await emulator.call('GET', BASE + path, undefined, { accept })).toMatchObject({ status: 400 });
});

test('a token that holds more than a query may is refused', async () => {
  const page = {
    list: 'flows',
    property: Array.from({ length: 600 }, () => 'name==a'),
    limit: 1,
    since: 0,
    at: [1, 1],
  };
  const token = Buffer.from(JSON.stringify(page)).toString('base64url');
  expect(await emulator.call('GET', `${BASE}/flowservice/flows?continuationToken=${token}`)).toMatchObject({
    status: 400,
  });
});
