// A PATCH is based on what was last seen of the same resource.
import { describe, expect, test } from 'vitest';
import type { Platform } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

const flowItem = (etag: string, id = 'f') => ({ id, etag, name: 'n' });
const changed = (etag: string) => json(200, { id: 'f', etag });
const rename = [{ op: 'replace', path: '/name', value: 'm' }];
const params = { path: { flowId: 'f' } };

const patch = (platform: Platform) => platform.flow.PATCH('/flows/{flowId}', { params, body: rename });

const before: [string, { given: Response; act: (platform: Platform) => Promise<unknown> }][] = [
  [
    'a look-up',
    { given: json(200, { items: [flowItem('"1"')] }), act: ({ flow }) => flow.GET('/flows/{flowId}', { params }) },
  ],
  [
    'a list',
    {
      given: json(200, { items: [flowItem('"0"', 'e'), flowItem('"1"')], _links: {} }),
      act: ({ flow }) => flow.GET('/flows', { params: { query: { limit: 2 } } }),
    },
  ],
  [
    'a creation',
    {
      given: json(201, { id: 'f', etag: '"1"' }),
      act: ({ flow }) => flow.POST('/flows', { body: { flowSpec: { id: 's', version: '1.0' } } }),
    },
  ],
  ['another change', { given: changed('"1"'), act: patch }],
];

const ifMatch = (requests: readonly { headers: Headers }[]) => requests.at(-1)?.headers.get('if-match');

describe('If-Match', () => {
  test.each(before)('comes from %s', async (_name, { given, act }) => {
    const { platform, requests } = scriptedPlatform([given, changed('"2"')]);
    await act(platform);
    await patch(platform);
    expect(ifMatch(requests)).toBe('"1"');
  });

  test('is that of the latest sight', async () => {
    const script = [json(200, { items: [flowItem('"1"')] }), changed('"2"'), changed('"3"')];
    const { platform, requests } = scriptedPlatform(script);
    await platform.flow.GET('/flows/{flowId}', { params });
    await patch(platform);
    await patch(platform);
    expect(ifMatch(requests)).toBe('"2"');
  });

  test('is left as the caller sets it', async () => {
    const { platform, requests } = scriptedPlatform([json(200, { items: [flowItem('"1"')] }), changed('"2"')]);
    await platform.flow.GET('/flows/{flowId}', { params });
    const header = { 'If-Match': '"mine"' };
    await platform.flow.PATCH('/flows/{flowId}', { params: { ...params, header }, body: rename });
    expect(ifMatch(requests)).toBe('"mine"');
  });

  test('is not sent for a resource that was never seen', async () => {
    const { platform, requests } = scriptedPlatform([json(200, { items: [flowItem('"1"', 'g')] }), json(400, {})]);
    await platform.flow.GET('/flows/{flowId}', { params: { path: { flowId: 'g' } } });
    await patch(platform);
    expect(ifMatch(requests)).toBeNull();
  });

  test('is forgotten with the resource', async () => {
    const script = [json(200, { items: [flowItem('"1"')] }), new Response(null, { status: 204 }), json(404, {})];
    const { platform, requests } = scriptedPlatform(script);
    await platform.flow.GET('/flows/{flowId}', { params });
    await platform.flow.DELETE('/flows/{flowId}', { params });
    await patch(platform);
    expect(ifMatch(requests)).toBeNull();
  });

  test('does not change through a refusal', async () => {
    const refused = json(412, { id: 'f', etag: '"9"' });
    const { platform, requests } = scriptedPlatform([changed('"1"'), refused, changed('"2"')]);
    await patch(platform);
    await patch(platform);
    await patch(platform);
    expect(ifMatch(requests)).toBe('"1"');
  });
});
