// How requests leave the client: to which address, with which headers.
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

const emptyList = () => json(200, { items: [], _links: {} });

describe('requests of a platform', () => {
  test('carry token, key, organization and sandbox to the service', async () => {
    const { platform, requests } = scriptedPlatform([emptyList()], {
      url: 'https://platform.adobe.io/',
      sandbox: 'dev',
    });
    await platform.flow.GET('/flows');
    const [sent] = requests;
    expect(sent?.path).toBe('/data/foundation/flowservice/flows');
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
      authorization: 'Bearer token',
      'x-api-key': 'key',
      'x-gw-ims-org-id': 'ACME@AdobeOrg',
      'x-sandbox-name': 'dev',
    });
  });

  test('go to an emulator on this machine, in the sandbox prod, when nothing else is said', async () => {
    const addresses: string[] = [];
    const answer = (request: Request) => {
      addresses.push(request.url);
      return emptyList();
    };
    const { platform, requests } = scriptedPlatform([answer]);
    await platform.flow.GET('/flows');
    expect(addresses).toEqual(['http://127.0.0.1:4010/data/foundation/flowservice/flows']);
    expect(requests[0]?.headers.get('x-sandbox-name')).toBe('prod');
  });

  test('to the emulator itself carry neither token nor key', async () => {
    const { platform, requests } = scriptedPlatform([json(200, { status: 'ready' })]);
    await expect(unwrap(platform.emulator.GET('/ready'))).resolves.toEqual({ status: 'ready' });
    expect(requests[0]?.path).toBe('/_emulator/ready');
    expect(requests[0]?.headers.has('authorization')).toBe(false);
    expect(requests[0]?.headers.has('x-api-key')).toBe(false);
  });

  test('name a schema by its URL-encoded $id', async () => {
    const { platform, requests } = scriptedPlatform([new Response(null, { status: 204 })]);
    const id = 'https://ns.adobe.com/acme/schemas/1f';
    await unwrap(platform.schemas.DELETE('/tenant/schemas/{id}', { params: { path: { id } } }));
    expect(requests[0]?.path).toBe(
      '/data/foundation/schemaregistry/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2F1f',
    );
  });
});
