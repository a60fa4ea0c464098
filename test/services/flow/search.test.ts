// The searches beyond what the contract suite holds: larger pages, tokens of other lists, and what is refused for being unclear.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { CONNECTION, CRM_TO_AEP, FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { LATER, type Refused, type Request, refusing } from './refusals.ts';

const CONNECTIONS = 130;

let emulator: TestEmulator;
let parts: Parts;
let refused: (request: Request, want: Refused) => Promise<void>;

beforeAll(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  for (let index = 1; index < CONNECTIONS; index += 1) {
    await emulator.call('POST', `${FLOW_SERVICE}/connections`, { ...CONNECTION, name: `a & b, ${index % 2}` });
  }
  for (const frequency of ['hour', 'day', 'week']) {
    const scheduleParams = { startTime: LATER, frequency, interval: 1 };
    await emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody({ name: frequency, scheduleParams }));
  }
  refused = await refusing(emulator);
});
afterAll(() => emulator.close());

const search = async (path: string, body: object, query = '', headers = {}) => {
  const { status, text, json } = await emulator.call('POST', `${FLOW_SERVICE}/${path}/search${query}`, body, headers);
  expect(status, text).toBe(200);
  return json;
};
const queryIn = (href: string) => href.slice(href.indexOf('?'));

test('a page holds twenty items, or as many as a thousand', async () => {
  expect((await search('connections', {})).items).toHaveLength(20);
  const all = await search('connections', { limit: 1000 });
  expect([all.items.length, all._links]).toEqual([CONNECTIONS, {}]);
});

test('pages hold each item once, and what their bodies say beyond the first changes nothing', async () => {
  const asked = { queryString: 'name=="a & b, 1"&connectionSpec.version==1.0', orderby: '-name,createdAt', limit: 30 };
  const whole = (await search('connections', { ...asked, limit: 500 })).items;
  expect(whole).toHaveLength(65);
  const found: object[] = [];
  for (let query: string | undefined = ''; query !== undefined; ) {
    const { items, _links } = await search('connections', query === '' ? asked : { queryString: 'id==none' }, query);
    found.push(...items);
    query = _links.next && queryIn(_links.next.href);
  }
  expect(found).toEqual(whole);
});

describe('fields', () => {
  test('that are named are answered, on each page, as far as an item has them', async () => {
    const first = await search('flows', { projectionFields: 'name, lastRunDetails,state', orderby: 'name', limit: 2 });
    expect(first.items).toEqual(['day', 'hour'].map((name) => ({ name, state: 'enabled' })));
    expect((await search('flows', {}, queryIn(first._links.next.href))).items).toEqual([
      { name: 'week', state: 'enabled' },
    ]);
  });

  test('of flow specs are named in the same way, and their order is one of texts', async () => {
    const body = { projectionFields: 'name', orderby: '-name' };
    const names = (await search('flowSpecs', body)).items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(names.toSorted().toReversed());
    const { items, _links } = await search('flowSpecs', { ...body, limit: 1 });
    expect(items).toEqual([{ name: names[0] }]);
    expect((await search('flowSpecs', body, queryIn(_links.next.href))).items).toEqual([{ name: names[1] }]);
    expect(await search('flowSpecs', { queryString: `id==${CRM_TO_AEP}`, count: true })).toEqual({ count: 1 });
  });
});

test('a search may name the sandbox that it is in', async () => {
  const { sandboxId } = (await search('flows', { limit: 1 })).items[0];
  const headers = { 'x-active-sandbox-ids': sandboxId };
  expect((await search('flows', { orderby: 'name' }, '', headers)).items).toHaveLength(3);
});

test('nothing of another sandbox is found', async () => {
  expect(await search('connections', {}, '', { 'x-sandbox-name': 'dev' })).toEqual({ items: [], _links: {} });
});

describe('a token', () => {
  test('of one list is refused by every other', async () => {
    const lists = ['connections', 'connectionSpecs', 'flows'];
    const hrefs: string[] = [];
    for (const list of lists) {
      const { json } = await emulator.call('GET', `${FLOW_SERVICE}/${list}?limit=1`);
      hrefs.push(json._links.next.href);
    }
    for (const path of ['flows', 'connections']) hrefs.push((await search(path, { limit: 1 }))._links.next.href);
    const want = { code: '1453-400', problem: 'query-value-invalid', names: ['continuationToken'] };
    for (const href of hrefs) {
      const [own = '', token = ''] = href.split('?');
      for (const path of [
        '/connections',
        '/sourceConnections',
        '/runs',
        '/flowSpecs',
        ...lists.map((list) => `/${list}`),
      ]) {
        if (path !== own) await refused(['GET', `${path}?${token}`], want);
      }
      for (const path of ['/flows/search', '/connections/search', '/flowSpecs/search']) {
        if (path !== own) await refused(['POST', `${path}?${token}`, {}], want);
      }
    }
  });

  test('that was changed is refused, or leads to a page', async () => {
    const { json } = await emulator.call('GET', `${FLOW_SERVICE}/flows?limit=1&orderby=name`);
    const token = json._links.next.href.split('=')[1];
    const page = JSON.parse(Buffer.from(token, 'base64url').toString());
    const changes = [
      ...[{ at: [] }, { at: ['x', 1] }, { at: [1] }, { at: [1, 1, 'a', 'b'] }, { at: [1, 1, {}] }, { at: undefined }],
      ...[{ since: -1 }, { limit: 101 }, { limit: 0 }, { orderby: 7 }, { property: 'name==a' }, { property: [1] }],
      ...[{ orderby: 'x'.repeat(1001) }, { list: 'runs' }],
    ];
    for (const change of changes) {
      const changed = Buffer.from(JSON.stringify({ ...page, ...change })).toString('base64url');
      const want = { code: '1453-400', problem: 'query-value-invalid' };
      await refused(['GET', `/flows?continuationToken=${changed}`], want);
    }
    for (const key of [null, true, 1, 'hour']) {
      const changed = Buffer.from(JSON.stringify({ ...page, at: [...page.at.slice(0, 2), key] })).toString('base64url');
      expect((await emulator.call('GET', `${FLOW_SERVICE}/flows?continuationToken=${changed}`)).status).toBe(200);
    }
  });
});

describe('a search is refused', () => {
  test.each<[string, object, Refused]>([
    ['flows', { queryString: 'name==a&&name==b' }, { code: '1453-400', problem: 'query-value-invalid', names: ['&'] }],
    ['flows', { queryString: 'name==a&' }, { code: '1453-400', problem: 'query-value-invalid' }],
    ['flows', { queryString: 'name=="a' }, { code: '1453-400', problem: 'query-value-invalid' }],
    ['flows', { queryString: 'name%3D%3Da' }, { code: '1449-400', problem: 'filter-field-unknown' }],
    [
      'flows',
      { queryString: Array.from({ length: 51 }, () => 'name==a').join('&') },
      { code: '1453-400', problem: 'query-value-invalid', names: ['50'] },
    ],
    ['flows', { queryString: `name==${'a'.repeat(10_000)}` }, { code: '1453-400', problem: 'query-value-invalid' }],
    ['flows', { queryString: 7 }, { code: '1453-400', problem: 'query-value-invalid' }],
    ['connections', { limit: 0 }, { code: '1453-400', problem: 'query-value-invalid', names: ['limit'] }],
    [
      'flows',
      { projectionFields: 'id,shoeSize' },
      { code: '1453-400', problem: 'query-value-invalid', names: ['shoeSize'] },
    ],
    ['flows', { projectionFields: 'flowSpec.id' }, { code: '1453-400', problem: 'query-value-invalid' }],
    ['flows', { projectionFields: '' }, { code: '1453-400', problem: 'query-value-invalid' }],
    [
      'flowSpecs',
      { groupByProperty: 'name' },
      { status: 501, title: 'Not Implemented', problem: 'not-emulated', names: ['groupByProperty'] },
    ],
  ])('of %s: %j', async (path, body, want) => {
    await refused(['POST', `/${path}/search`, body], want);
  });
});
