// The lists of Flow Service: pages, links, counts, order and filters. A page's link carries a token and nothing else.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import {
  CONNECTION,
  CRM_TO_AEP,
  DATA_LAKE,
  FLOW_SERVICE,
  type Parts,
  prepare,
  SALESFORCE,
  sourceConnectionBody,
} from '../../tutorial.ts';
import { LATER, type Refused, type Request, refusing } from './refusals.ts';

const EXTRA = 24;
const ONCE_LATER = { scheduleParams: { startTime: LATER, frequency: 'once' } };

let emulator: TestEmulator;
let parts: Parts;
let flowIds: string[];
let refused: (request: Request, want: Refused) => Promise<void>;

const get = async (path: string) => {
  const answer = await emulator.call('GET', FLOW_SERVICE + path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
};
const names = async (path: string): Promise<string[]> =>
  (await get(path)).items.map(({ name }: { name: string }) => name);

/** Follows the links as the public Python client does: what stands behind the first `=` is the token. */
const pagesFrom = async (path: string): Promise<string[][]> => {
  const pages: string[][] = [];
  const [list = ''] = path.split('?');
  for (let next: string | undefined = path; next !== undefined; ) {
    const { items, _links } = await get(next);
    pages.push(items.map(({ id }: { id: string }) => id));
    const href: string | undefined = _links.next?.href;
    expect(href ?? `${list}?continuationToken=x`).toMatch(/^\/\w+\?continuationToken=[\w-]+$/);
    next = href === undefined ? undefined : `${list}?continuationToken=${href.split('=')[1]}&limit=7`;
  }
  return pages;
};

beforeAll(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  for (let index = 0; index < EXTRA; index += 1) {
    await emulator.clock.advanceTo(NOW_MS + 1000 * index);
    const body = { ...CONNECTION, name: `Connection ${String(index).padStart(2, '0')}`, description: `${index % 3}` };
    await emulator.call('POST', `${FLOW_SERVICE}/connections`, body);
  }
  flowIds = [];
  for (const [index, frequency] of ['hour', 'day', 'week'].entries()) {
    const scheduleParams = { startTime: LATER, frequency, interval: String(index + 1) };
    const body = parts.flowBody({ name: `Every ${frequency}, "quoted"`, scheduleParams });
    flowIds.push((await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).json.id);
  }
  refused = await refusing(emulator);
});
afterAll(() => emulator.close());

describe('pages', () => {
  test('are of 20 items, newest first, and the last one has links that lead nowhere', async () => {
    const first = await get('/connections');
    expect(Object.keys(first)).toEqual(['items', '_links']);
    expect(first.items).toHaveLength(20);
    expect(first.items[0].name).toBe('Connection 23');
    expect((await get('/connections?limit=100'))._links).toEqual({});
  });

  test('hold each item once, in one order, whatever their size, order and filter', async () => {
    const orders = ['', '&orderby=name', '&orderby=-createdAt', '&orderby=description,-name'];
    const filters = ['', `&property=connectionSpec.id==${SALESFORCE}`, '&property=description==1'];
    const query = fc.record({
      ...{ limit: fc.integer({ min: 1, max: 30 }), order: fc.constantFrom(...orders) },
      filter: fc.constantFrom(...filters),
    });
    const property = fc.asyncProperty(query, async ({ limit, order, filter }) => {
      const [whole = []] = await pagesFrom(`/connections?limit=100${order}${filter}`);
      const pages = await pagesFrom(`/connections?limit=${limit}${order}${filter}`);
      expect(pages.flat()).toEqual(whole);
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    });
    await fc.assert(property, { numRuns: 25 });
  });

  test('have no gap and no repetition when something is made between them', async () => {
    const first = await get('/sourceConnections?limit=1');
    expect(first._links).toEqual({});
    const { items, _links } = await get('/flows?limit=2');
    const path = `${FLOW_SERVICE}/flows`;
    const { id } = (await emulator.call('POST', path, parts.onceBody(ONCE_LATER))).json;
    const rest = await get(_links.next.href);
    await emulator.call('DELETE', `${path}/${id}`);
    expect([...items, ...rest.items].map((flow) => flow.id)).toEqual(flowIds.toReversed());
  });

  test('follow each other in an order of as many fields as an order can name', async () => {
    const order = Array.from({ length: 85 }, (_, index) => `-params.${index}`).join(',');
    const path = `${FLOW_SERVICE}/sourceConnections`;
    const body = sourceConnectionBody(parts.connectionId);
    const { json } = await emulator.call('POST', path, { ...body, params: { ...body.params, 84: 'last' } });
    expect(await pagesFrom(`/sourceConnections?limit=1&orderby=${order}`)).toEqual([
      [json.id],
      [parts.sourceConnectionId],
    ]);
    expect((await emulator.call('DELETE', `${path}/${json.id}`)).status).toBe(204);
  });

  test('a sandbox lists nothing of another', async () => {
    const { json } = await emulator.call('GET', `${FLOW_SERVICE}/connections`, undefined, { 'x-sandbox-name': 'dev' });
    expect(json).toEqual({ items: [], _links: {} });
  });
});

describe('counts', () => {
  test.each([
    ['/connections?count=true', EXTRA + 1],
    ['/connections?count=true&property=description==1', 8],
    ['/flows?count=true', 3],
    ['/runs?count=true', 0],
  ])('%s is a number alone', async (path, count) => {
    expect(await get(path)).toEqual({ count });
  });

  test('count=false is no count, and may stand beside a limit', async () => {
    for (const word of ['false', 'False']) expect((await get(`/flows?count=${word}&limit=2`)).items).toHaveLength(2);
  });
});

describe('order', () => {
  test.each([
    ['name', ['Connection 00', 'Connection 01']],
    ['%2Bname', ['Connection 00', 'Connection 01']],
    ['+name', ['Connection 00', 'Connection 01']],
    ['-createdAt', ['Connection 23', 'Connection 22']],
    ['-description,name', ['Salesforce connection', 'Connection 02']],
    ['auth.specName,-name', ['Salesforce connection', 'Connection 23']],
  ])('orderby=%s', async (orderby, first) => {
    expect((await names(`/connections?orderby=${orderby}&limit=2`)).slice(0, 2)).toEqual(first);
  });
});

describe('filters', () => {
  const HOUR = 'Every hour, "quoted"';
  const DAY = 'Every day, "quoted"';
  const WEEK = 'Every week, "quoted"';
  const ALL = [WEEK, DAY, HOUR];
  const filterTable: [string, (parts: Parts) => string, string[]][] = [
    ['a field, its value bare', () => 'state==enabled', ALL],
    ['a value in quotes', () => 'state==%22enabled%22', ALL],
    ['operators percent-encoded', () => 'state%3D%3Denabled', ALL],
    ['a single equals sign', () => 'state=enabled', ALL],
    ['any of several values', () => 'scheduleParams.frequency==day,%22week%22', [WEEK, DAY]],
    ['a text that looks like a number', () => 'scheduleParams.interval==2', [DAY]],
    ['a number', () => `createdAt>${NOW_MS}`, ALL],
    ['a range', () => `createdAt>=${NOW_MS}&property=createdAt<${NOW_MS + 1}`, []],
    ['a boolean', () => 'inheritedAttributes.properties.isSourceFlow==true', ALL],
    ['everything but', () => 'scheduleParams.frequency!=day', [WEEK, HOUR]],
    ['the spec', () => `flowSpec.id==${CRM_TO_AEP}`, ALL],
    ['members of a list', ({ sourceConnectionId }) => `sourceConnectionIds[]==${sourceConnectionId}`, ALL],
    ['a list in a list of objects', () => 'transformations[].params.deltaColumn.name==updatedAt', ALL],
    ['the mapping', ({ mappingSetId }) => `transformations[].params.mappingId==${mappingSetId}`, ALL],
    ['where data land', () => `inheritedAttributes.targetConnections[].connectionSpec.id==${DATA_LAKE}`, ALL],
    ['two that must both hold', () => 'state==enabled&property=scheduleParams.interval==1', [HOUR]],
    ['a field that clients name as they like', () => 'scheduleParams.season==x', []],
  ];

  test.each(filterTable)('of flows by %s', async (_, property, want) => {
    expect(await names(`/flows?property=${property(parts)}`)).toEqual(want);
  });

  test.each([
    ['/sourceConnections', () => 'params.columns[].name==email', 'Salesforce source connection'],
    ['/sourceConnections', () => `baseConnectionId==${parts.connectionId}`, 'Salesforce source connection'],
    ['/targetConnections', () => `params.dataSetId==${parts.dataSetId}`, 'Salesforce target connection'],
    ['/connections', () => 'name==Connection%2007', 'Connection 07'],
  ])('of %s', async (list, property, want) => {
    expect(await names(`${list}?property=${property()}`)).toEqual([want]);
  });
});

describe('what a list refuses', () => {
  test.each([
    ['/flows?property=flowSpec==1', 'flowSpec'],
    ['/flows?property=transformations[].params!=1', 'transformations[].params'],
    ['/connections?property=auth.params==1', 'auth.params'],
    ['/sourceConnections?property=params.columns==1', 'params.columns'],
    ['/targetConnections?property=lastOperation==create', 'lastOperation'],
    ['/runs?property=metrics.statusSummary==success', 'metrics.statusSummary'],
    ['/flowSpecs?property=sourceConnectionSpecIds==1', 'sourceConnectionSpecIds'],
    ['/connectionSpecs?property=attributes==1', 'attributes'],
  ])('%s', async (path, field) => {
    await refused(['GET', path], { code: '1454-400', problem: 'filter-field-not-comparable', names: [field] });
  });

  test.each<[string, Refused]>([
    ['count=true&limit=5', { code: '1401-400', problem: 'count-with-limit 1401-400' }],
    ['testParam=1', { code: '1451-400', problem: 'query-parameter-unknown', names: ['testParam'] }],
    ['limit=0', { code: '1453-400', problem: 'query-value-invalid', names: ['limit', '0'] }],
    ['limit=101', { code: '1453-400', problem: 'query-value-invalid', names: ['limit', '101'] }],
    ['limit=many', { code: '1453-400', problem: 'query-value-invalid', names: ['limit', 'many'] }],
    ['continuationToken=abc', { code: '1453-400', problem: 'query-value-invalid', names: ['continuationToken'] }],
    ['continuationToken=', { code: '1453-400', problem: 'query-value-invalid', names: ['continuationToken'] }],
    ['orderby=%23id', { code: '1432-400', problem: 'ordering-sign-invalid' }],
    ['orderby=nothing', { code: '1433-400', problem: 'ordering-field-unknown', names: ['nothing'] }],
    ['orderby=name.', { code: '1433-400', problem: 'ordering-field-unknown', names: ['name.'] }],
    ['orderby=transformations[].name', { code: '1433-400', problem: 'ordering-field-unknown' }],
    ['property=nothing==1', { code: '1449-400', problem: 'filter-field-unknown', names: ['nothing'] }],
    ['property=id,name', { code: '1449-400', problem: 'filter-field-unknown', names: ['id,name'] }],
    ['property=sandboxName[]==1', { code: '1449-400', problem: 'filter-field-unknown', names: ['sandboxName[]'] }],
    ['property=updatedAt>=0x10', { code: '1452-400', problem: 'filter-value-invalid', names: ['0x10', 'updatedAt'] }],
    ['property=name==a,', { code: '1453-400', problem: 'filter-value-missing', names: ['name==a,'] }],
    ['property=name==%22a', { code: '1453-400', problem: 'query-value-invalid', names: ['quote'] }],
    ['property=name', { code: '1450-400', problem: 'filter-operator-invalid' }],
    ['property=name!>a', { code: '1450-400', problem: 'filter-operator-invalid', names: ['!>'] }],
    ['property=name~a', { code: '1440-400', problem: 'filter-operator-not-implemented', names: ['~'] }],
    ['property=id>=a', { code: '1448-400', problem: 'filter-operator-not-supported', names: ['>=', 'id'] }],
    ['property=createdAt<=1,2', { code: '1443-400', problem: 'filter-operator-single-value', names: ['<='] }],
    ['property=createdAt>today', { code: '1452-400', problem: 'filter-value-invalid', names: ['today', 'createdAt'] }],
    ['property=name==', { code: '1453-400', problem: 'filter-value-missing', names: ['name=='] }],
  ])('%s', async (query, want) => {
    await refused(['GET', `/flows?${query}`], want);
    await refused(['GET', `/connections?${query}`], want);
  });
});
