// Sandbox management by its front door: two sandboxes for every organization, as lists and one by one.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';

const BASE = '/data/foundation/sandbox-management';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const get = (path: string, headers = {}) => emulator.call('GET', BASE + path, undefined, headers);

const namesOf = ({ sandboxes }: { sandboxes: { name: string }[] }) => sandboxes.map(({ name }) => name);

test('an organization has prod by default, and dev beside it', async () => {
  const prod = {
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    name: 'prod',
    title: 'Prod',
    state: 'active',
    type: 'production',
    region: 'VA7',
    isDefault: true,
    eTag: 1,
    etag: 1,
    createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    lastModifiedDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    createdBy: 'system',
    modifiedBy: 'system',
  };
  const dev = { ...prod, name: 'dev', title: 'Development', type: 'development', isDefault: false };
  const { status, json } = await get('/sandboxes');
  expect(status).toBe(200);
  expect(json.sandboxes).toEqual([prod, dev]);
  expect(json._page).toEqual({ limit: 20, count: 2 });
  expect(Object.keys(json._links)).toEqual(['page']);
});

test('the active sandboxes of a caller are all of them', async () => {
  const { status, json } = await get('/');
  expect(status).toBe(200);
  expect(json.sandboxes).toEqual((await get('/sandboxes')).json.sandboxes);
});

test('a sandbox is found by its name', async () => {
  const { status, json } = await get('/sandboxes/dev');
  expect(status).toBe(200);
  expect(json).toEqual((await get('/sandboxes')).json.sandboxes[1]);
});

test('another organization has the same names under other ids', async () => {
  const elsewhere = { 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg' };
  const [own, other] = [(await get('/sandboxes/prod')).json, (await get('/sandboxes/prod', elsewhere)).json];
  expect(other.name).toBe(own.name);
  expect(other.id).not.toBe(own.id);
});

test('a sandbox that is not there is refused', async () => {
  const { status, json } = await get('/sandboxes/stage');
  expect(status).toBe(404);
  expect(json).toMatchObject({ status: 404, type: 'about:blank' });
  expect(json.detail).toContain('stage');
});

test('there are two kinds of sandbox', async () => {
  expect((await get('/sandboxTypes')).json).toEqual({
    sandboxTypes: [
      { id: 'production', title: 'Production' },
      { id: 'development', title: 'Development' },
    ],
  });
});

test.each<[string, { given: string; want: string[] }]>([
  ['by name', { given: 'property=name==dev', want: ['dev'] }],
  ['by a claim', { given: 'property=isDefault==true', want: ['prod'] }],
  ['by two properties', { given: 'property=state==active&property=type==development', want: ['dev'] }],
  ['by what nothing is', { given: 'property=state==failed', want: [] }],
  ['in ascending order', { given: 'orderBy=asc:name', want: ['dev', 'prod'] }],
  ['in descending order', { given: 'orderBy=desc:name', want: ['prod', 'dev'] }],
  ['in order without a direction', { given: 'orderBy=name', want: ['dev', 'prod'] }],
  ['by the fields of the published sample', { given: 'orderBy=asc:created,updated', want: ['prod', 'dev'] }],
  ['by a second field where the first is equal', { given: 'orderBy=asc:created,name', want: ['dev', 'prod'] }],
  ['one at a time', { given: 'limit=1', want: ['prod'] }],
  ['from a start on', { given: 'start=1', want: ['dev'] }],
  ['beyond the end', { given: 'start=2', want: [] }],
])('sandboxes can be asked for %s', async (_name, { given, want }) => {
  const { status, json } = await get(`/sandboxes?${given}`);
  expect(status).toBe(200);
  expect(namesOf(json)).toEqual(want);
  expect(json._page.count).toBe(want.length);
});

test('links lead to the next page and back', async () => {
  const pathOf = (href: string) => href.slice(href.indexOf(BASE) + BASE.length);
  const first = (await get('/sandboxes?limit=1&property=state==active')).json;
  expect(first._links).not.toHaveProperty('prev');
  const second = (await get(pathOf(first._links.next.href))).json;
  expect(namesOf(second)).toEqual(['dev']);
  expect(second._links).not.toHaveProperty('next');
  expect(namesOf((await get(pathOf(second._links.prev.href))).json)).toEqual(['prod']);
});

test.each<[string, { given: string }]>([
  ['a filter on an unknown field', { given: 'property=colour==red' }],
  ['a filter with another operator', { given: 'property=name!=dev' }],
  ['an unknown order', { given: 'orderBy=asc:colour' }],
  ['an order by nothing', { given: 'orderBy=' }],
  ['a limit of nothing', { given: 'limit=0' }],
  ['a negative start', { given: 'start=-1' }],
])('a list with %s is refused', async (_name, { given }) => {
  const { status, headers } = await get(`/sandboxes?${given}`);
  expect(status).toBe(400);
  expect(headers.get('x-emulator-hint')).toMatch(/^sandbox-query-invalid /);
});

test('a page can be counted by the name that the guides have for its start', async () => {
  expect(namesOf((await get('/sandboxes?limit=1&offset=1')).json)).toEqual(['dev']);
});

test('the sandbox in the header is not looked at, for it may be the one that is asked about', async () => {
  const { status, json } = await get('/sandboxes/prod', { 'x-sandbox-name': 'nowhere' });
  expect([status, json.name]).toEqual([200, 'prod']);
});
