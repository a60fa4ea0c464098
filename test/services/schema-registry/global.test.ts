// The global container: four kinds of resource, listed and looked up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, PERSON_DETAILS, PROFILE } from './tutorial.ts';

const GLOBAL = '/data/foundation/schemaregistry/global';
const XED = accept('xed+json');
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const list = (query: string, headers: Record<string, string>, path: string) =>
  emulator.call('GET', `${path}${query}`, undefined, headers);

const titles = (results: { title: string }[]) => results.map(({ title }) => title);

describe('the global container', () => {
  it.each([
    ['classes', 'classes', PROFILE],
    ['fieldgroups', 'mixins', PERSON_DETAILS],
    ['datatypes', 'datatypes', 'https://ns.adobe.com/xdm/context/person'],
    ['behaviors', 'behaviors', 'https://ns.adobe.com/xdm/data/record'],
  ])('lists %s, and gives one of them by either id', async (path, resourceType, id) => {
    const { json } = await list('', XED, `${GLOBAL}/${path}`);
    expect(new Set(json.results.map((one: Record<string, string>) => one['meta:resourceType']))).toEqual(
      new Set([resourceType]),
    );
    expect(json._links).toEqual({ next: null });
    const found = json.results.find((one: { $id: string }) => one.$id === id);
    for (const either of [id, found['meta:altId'], found['meta:altId'].slice(1)]) {
      const one = await list(`/${encodeURIComponent(either)}`, accept('xed+json; version=1'), `${GLOBAL}/${path}`);
      expect(one.json).toEqual(found);
    }
  });

  it('lists behaviors in the order of the documentation, page by page', async () => {
    const first = (await list('?limit=2', accept('xed-id+json'), `${GLOBAL}/behaviors`)).json;
    expect(titles(first.results)).toEqual(['Record Schema', 'Ad Hoc Schema']);
    const rest = (await list(`?limit=2&start=${first._page.next}`, accept('xed-id+json'), `${GLOBAL}/behaviors`)).json;
    expect([titles(rest.results), rest._page.next]).toEqual([['Time-series Schema'], null]);
  });

  it('resolves a field group', async () => {
    const { json } = await list(
      `/${encodeURIComponent(PERSON_DETAILS)}`,
      accept('xed-full+json; version=1'),
      `${GLOBAL}/fieldgroups`,
    );
    expect(json.properties.person.properties.name.properties).toHaveProperty('lastName');
  });

  it.each([
    ['classes', 'XDM-1010-404'],
    ['fieldgroups', 'XDM-1011-404'],
    ['datatypes', 'XDM-1013-404'],
    ['behaviors', 'XDM-1016-404'],
  ])('has no resource of another kind among its %s', async (path, code) => {
    for (const id of ['_xdm.none', path === 'classes' ? PERSON_DETAILS : PROFILE]) {
      const { status, json } = await list(
        `/${encodeURIComponent(id)}`,
        accept('xed+json; version=1'),
        `${GLOBAL}/${path}`,
      );
      expect([status, json.type]).toEqual([404, `http://ns.adobe.com/aep/errors/${code}`]);
    }
  });

  it('has field groups under their older name too', async () => {
    const [older, newer] = [await list('', XED, `${GLOBAL}/mixins`), await list('', XED, `${GLOBAL}/fieldgroups`)];
    expect(older.json.results).toEqual(newer.json.results);
  });
});
