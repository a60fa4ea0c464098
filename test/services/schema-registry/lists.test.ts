// Lists of schemas, and /stats.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import { accept, createSchema, PERSON_DETAILS, PROFILE, SCHEMAS } from './tutorial.ts';

const GLOBAL = '/data/foundation/schemaregistry/global';
const XED = accept('xed+json');
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const list = (query = '', headers: Record<string, string | undefined> = XED, path = SCHEMAS) =>
  emulator.call('GET', `${path}${query}`, undefined, headers);

const titles = (results: { title: string }[]) => results.map(({ title }) => title);

/** One schema a second, so that each has a time of its own. */
const createThree = async () => {
  for (const title of ['B', 'C', 'A']) {
    await createSchema(emulator, { title, ...(title === 'A' && { allOf: [{ $ref: PROFILE }] }) });
    await emulator.clock.advanceTo(emulator.clock.nowMs() + 1000);
  }
};

describe('a list of schemas', () => {
  it('is empty, on one page, where there are none', async () => {
    const { status, json } = await list();
    expect(status).toBe(200);
    expect(json).toEqual({
      results: [],
      _page: { orderby: 'updated', next: null, count: 0 },
      _links: { next: null, global_schemas: { href: `${emulator.url}${GLOBAL}/schemas` } },
    });
  });

  it('shows whole resources for xed, and four fields for xed-id', async () => {
    const { json: schema } = await createSchema(emulator);
    expect((await list()).json.results).toEqual([schema]);
    const { $id, title, version, 'meta:altId': altId } = schema;
    for (const type of ['xed-id+json', 'xdm-id+json']) {
      expect((await list('', accept(type))).json.results).toEqual([{ $id, 'meta:altId': altId, version, title }]);
    }
  });

  it('has everything on one page unless a limit is given, and then goes on at _page.next', async () => {
    await createThree();
    expect(titles((await list()).json.results)).toEqual(['B', 'C', 'A']);
    const first = (await list('?limit=2')).json;
    expect([titles(first.results), first._page.count, first._page.next]).toEqual([
      ['B', 'C'],
      2,
      String(NOW_MS + 1000),
    ]);
    const second = (await list(`?limit=2&start=${first._page.next}`)).json;
    expect([titles(second.results), second._page.next]).toEqual([['A'], null]);
    const followed = await emulator.call('GET', first._links.next.href.slice(emulator.url.length), undefined, XED);
    expect(followed.json).toEqual(second);
  });

  it('goes on beyond the limit through equal values, so that no page loses any', async () => {
    for (const title of ['A', 'B', 'C']) await createSchema(emulator, { title });
    const { json } = await list('?limit=1');
    expect([json._page.count, json._page.next]).toEqual([3, null]);
  });

  it.each([
    ['orderby=title', ['A', 'B', 'C']],
    ['orderby=-title', ['C', 'B', 'A']],
    ['orderby=-updated', ['A', 'C', 'B']],
    ['orderby=meta:class,-title', ['C', 'B', 'A']],
    ['orderby=-meta:registryMetadata.repo:createdDate', ['A', 'C', 'B']],
    ['orderby=-meta:registryMetadata.repo:lastModifiedDate', ['A', 'C', 'B']],
    ['orderby=meta:registryMetadata.meta:globalLibVersion,title', ['A', 'B', 'C']],
    ['orderby=title&start=A', ['B', 'C']],
    ['orderby=-title&start=B', ['A']],
    ['property=title==B', ['B']],
    ['property=title!=B', ['C', 'A']],
    ['property=title>=B', ['B', 'C']],
    ['property=title>A&property=title<C', ['B']],
    ['property=title>A,title<C', ['B']],
    [`property=meta:extends==${PERSON_DETAILS}`, ['B', 'C']],
    [`property=meta:extends!=${PERSON_DETAILS}`, ['A']],
    [`property=meta:class==${PROFILE}`, ['B', 'C', 'A']],
    ['property=description&property=title==C', ['C']],
    ['property=title==a.b/c[0]', []],
    ['property=meta:immutableTags', []],
    ['property=meta:immutableTags==union', []],
    ['limit=0', []],
    ['properties=title,$id', ['B', 'C', 'A']],
  ])('answers %s', async (query, want) => {
    await createThree();
    const { status, json } = await list(`?${encodeURI(query)}`);
    expect([status, titles(json.results)]).toEqual([200, want]);
  });

  it('finds a schema by its id', async () => {
    await createThree();
    const [, second] = (await list()).json.results;
    expect((await list(`?property=id==${encodeURIComponent(second.$id)}`)).json.results).toEqual([second]);
  });

  it.each([
    ['property', '?property=title=B'],
    ['property', '?property===B'],
    ['property', '?property='],
    ['orderby', '?orderby='],
    ['orderby', '?orderby=,'],
    ['orderby', '?orderby=title,'],
    ['orderby', '?orderby=allOf[0]'],
    ['orderby', '?orderby=title,-/description'],
    ['orderby', '?orderby=meta:registryMetadata.'],
    ['start', '?orderby=meta:registryMetadata.repo:createdDate&start=A'],
    ['property', '?property=meta:registryMetadata.eTag==x'],
    ['property', '?property=title==B&property=/allOf/0/$ref'],
    ['property', '?property=title==B,meta:registryMetadata.repo:createdDate>0'],
    ['property', '?property=allOf[0]'],
    ['start', '?start=abc'],
    ['start', '?orderby=updated&start=A'],
    ['start', '?orderby=-created,title&start=2026-01-15'],
    ['start', '?start='],
    ['limit', '?limit=many'],
    ['limit', '?limit=-1'],
  ])('refuses a %s that cannot be read: %s', async (parameter, query) => {
    const { status, json } = await list(query);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1500-400']);
    expect(json.detail).toContain(parameter);
  });

  it.each([
    ['property=title==A%00', []],
    ['property=%00', []],
    ['property=__proto__==x', []],
    ['property=constructor', []],
    ['orderby=__proto__', ['B', 'C', 'A']],
    ['orderby=-constructor&start=A', ['B', 'C', 'A']],
    ['orderby=title.of&start=A', ['B', 'C', 'A']],
    ['orderby=title&start=A%00', ['B', 'C']],
    [`property=${Array(500).fill('title!=B').join()}`, ['C', 'A']],
  ])('knows no field but those of the resource: %s', async (query, want) => {
    await createThree();
    const { status, json } = await list(`?${query}`);
    expect([status, titles(json.results)]).toEqual([200, want]);
  });

  it('is answered with and without a slash at the end', async () => {
    expect((await list('', XED, `${SCHEMAS}/`)).status).toBe(200);
  });

  it.each([
    ['none', undefined],
    ['with a version', 'application/vnd.adobe.xed+json; version=1'],
    ['of a look-up', 'application/vnd.adobe.xed-full+json'],
    ['that lists do not have', 'application/vnd.adobe.xed-deprecatefield+json'],
    ['of another service', 'application/vnd.adobe.flow+json'],
    ['of another kind', 'text/html'],
  ])('refuses an Accept: %s', async (_what, type) => {
    const { status, json } = await list('', { accept: type });
    expect([status, json.type, json.title]).toEqual([
      400,
      'http://ns.adobe.com/aep/errors/XDM-1006-400',
      'Accept header invalid',
    ]);
  });
});

describe('the statistics', () => {
  it.each(['/stats', '/stats/'])('tell the tenant id at %s, whatever Accept says', async (path) => {
    for (const headers of [{ accept: undefined }, { accept: 'application/json' }, XED]) {
      const { status, json } = await list('', headers, `/data/foundation/schemaregistry${path}`);
      expect(status).toBe(200);
      expect(json).toMatchObject({
        imsOrg: ORG,
        counts: { schemas: 0, mixins: 0, datatypes: 0, classes: 0, unions: 0 },
      });
      expect(json.tenantId).toMatch(/^[a-z0-9]+$/);
    }
  });

  it('count schemas, and name the recent ones and what class they use', async () => {
    await createThree();
    const { json } = await list('', XED, '/data/foundation/schemaregistry/stats');
    expect(json.counts.schemas).toBe(3);
    expect(titles(json.recentlyCreatedResources)).toEqual(['A', 'C', 'B']);
    expect(json.recentlyCreatedResources[2]['meta:created']).toBe('Thu Jan 15 2026 12:00:00 GMT+0000 (UTC)');
    expect(json.recentlyUpdatedResources[0]).toMatchObject({
      title: 'A',
      'meta:class': PROFILE,
      'meta:classTitle': 'XDM Individual Profile',
    });
    expect(titles(json.classUsage[PROFILE])).toEqual(['A', 'C', 'B']);
  });

  it('count each type, and name the recent ones of all of them', async () => {
    const tenant = SCHEMAS.replace('/schemas', '');
    const behavior = 'https://ns.adobe.com/xdm/data/record';
    for (const [path, body] of [
      ['classes', { title: 'A class', type: 'object', allOf: [{ $ref: behavior }] }],
      ['fieldgroups', { title: 'A field group', type: 'object', 'meta:intendedToExtend': [PROFILE] }],
      ['datatypes', { title: 'A data type', type: 'object', properties: {} }],
      ['schemas', { title: 'A schema', type: 'object', allOf: [{ $ref: PROFILE }] }],
    ] as const) {
      expect((await emulator.call('POST', `${tenant}/${path}`, body)).status, path).toBe(201);
    }
    for (let count = 0; count < 9; count += 1) await createSchema(emulator, { title: `Schema ${count}` });
    const { json } = await list('', XED, '/data/foundation/schemaregistry/stats');
    expect(json.counts).toEqual({ schemas: 10, mixins: 1, datatypes: 1, classes: 1, unions: 0 });
    const newest = ['8', '7', '6', '5', '4', '3', '2', '1', '0'].map((count) => `Schema ${count}`);
    for (const recent of [json.recentlyCreatedResources, json.recentlyUpdatedResources])
      expect(titles(recent)).toEqual([...newest, 'A schema']);
  });
});
