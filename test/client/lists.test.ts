// Lists give out every item of every page, and ask for a page only when it is needed.
import { describe, expect, test } from 'vitest';
import { listBatchFiles, listDataSets, listFlows, listMappingSets, listSchemas } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const flowPage = (ids: readonly string[], token?: string) =>
  json(200, {
    items: ids.map((id) => ({ id })),
    _links: token === undefined ? {} : { next: { href: `/flows?continuationToken=${token}` } },
  });

const queries = (requests: readonly { path: string }[]) =>
  requests.map(({ path }) => Object.fromEntries(new URL(path, 'http://x').searchParams));

describe('lists of Flow Service', () => {
  test('follow the link to the next page, with the filter sent again', async () => {
    const { platform, requests } = scriptedPlatform([flowPage(['a', 'b'], 't-1'), flowPage(['c'])]);
    const flows = await collect(listFlows(platform, { property: ['state==enabled'], limit: 2 }));
    expect(flows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(queries(requests)).toEqual([
      { property: 'state==enabled', limit: '2' },
      { property: 'state==enabled', limit: '2', continuationToken: 't-1' },
    ]);
  });

  test('go on past an empty page that has a link', async () => {
    const { platform } = scriptedPlatform([flowPage(['a'], 't-1'), flowPage([], 't-2'), flowPage(['b'])]);
    expect((await collect(listFlows(platform))).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('of nothing give nothing', async () => {
    const { platform } = scriptedPlatform([flowPage([])]);
    expect(await collect(listFlows(platform))).toEqual([]);
  });

  test('ask for no page that nobody wants', async () => {
    const { platform, requests } = scriptedPlatform([flowPage(['a', 'b'], 't-1')]);
    for await (const { id } of listFlows(platform)) if (id === 'b') break;
    expect(requests).toHaveLength(1);
  });

  test('throw at the page that is refused', async () => {
    const refused = json(400, { type: 'https://ns.adobe.com/aep/errors/FLOW-1451-400', status: 400 });
    const { platform } = scriptedPlatform([flowPage(['a'], 't-1'), refused]);
    const seen: string[] = [];
    const reading = async () => {
      for await (const { id } of listFlows(platform)) seen.push(id);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'FLOW-1451-400' });
    expect(seen).toEqual(['a']);
  });
});

describe('lists of Schema Registry', () => {
  const page = (titles: readonly string[], next: string | null) =>
    json(200, {
      results: titles.map((title) => ({ title })),
      _page: { orderby: 'updated', next, count: titles.length },
      _links: { next: null },
    });

  test('hand the next start on, and ask for summaries', async () => {
    const { platform, requests } = scriptedPlatform([page(['a'], '2026'), page(['b'], null)]);
    const schemas = await collect(listSchemas(platform, { limit: 1 }));
    expect(schemas.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(queries(requests)).toEqual([{ limit: '1' }, { limit: '1', start: '2026' }]);
    expect(requests[0]?.headers.get('accept')).toBe('application/vnd.adobe.xed-id+json');
  });
});

describe('lists that are counted', () => {
  test('of Catalog end with a page that is not full, and give the id with the entry', async () => {
    const pages = [json(200, { a: { name: 'A' }, b: { name: 'B' } }), json(200, { c: { name: 'C' } })];
    const { platform, requests } = scriptedPlatform(pages);
    expect(await collect(listDataSets(platform, { limit: 2 }))).toEqual([
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'c', name: 'C' },
    ]);
    expect(queries(requests)).toEqual([
      { limit: '2', start: '0' },
      { limit: '2', start: '2' },
    ]);
  });

  test('of Catalog end with an empty page after one that was just full', async () => {
    const { platform, requests } = scriptedPlatform([json(200, { a: {} }), json(200, {})]);
    expect(await collect(listDataSets(platform, { limit: 1 }))).toEqual([{ id: 'a' }]);
    expect(requests).toHaveLength(2);
  });

  test('of Data Prep are read by start and limit', async () => {
    const page = (ids: readonly string[]) => json(200, { data: ids.map((id) => ({ id })), _page: {}, _links: {} });
    const { platform, requests } = scriptedPlatform([page(['a']), page([])]);
    expect((await collect(listMappingSets(platform, { limit: 1 }))).map(({ id }) => id)).toEqual(['a']);
    expect(queries(requests)).toEqual([
      { limit: '1', start: '0' },
      { limit: '1', start: '1' },
    ]);
  });

  test('of Data Access are read a hundred at a time', async () => {
    const files = json(200, { data: [{ dataSetFileId: 'b-1' }], _page: { limit: 100, count: 1 }, _links: {} });
    const { platform, requests } = scriptedPlatform([files]);
    expect(await collect(listBatchFiles(platform, 'b'))).toEqual([{ dataSetFileId: 'b-1' }]);
    expect(requests[0]?.path).toBe('/data/foundation/export/batches/b/files?start=0&limit=100');
  });
});
