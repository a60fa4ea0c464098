// Every layout of a refusal becomes the same typed error.
import { describe, expect, test } from 'vitest';
import { PlatformRefusal, unwrap } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

interface Case {
  readonly given: Response;
  readonly want: Partial<PlatformRefusal>;
}

const cases: [string, Case][] = [
  [
    'the gateway',
    {
      given: json(403, { error_code: '403010', message: 'Oauth token is missing.' }, { 'x-request-id': 'q-1' }),
      want: {
        status: 403,
        code: '403010',
        type: undefined,
        title: undefined,
        requestId: 'q-1',
        message: '403 403010: Oauth token is missing.',
      },
    },
  ],
  [
    'the gateway, with its code as a number',
    {
      given: json(401, { error_code: 401013, message: 'Oauth token is not valid' }),
      want: { status: 401, code: '401013' },
    },
  ],
  [
    'Flow Service',
    {
      given: json(404, {
        type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404',
        title: 'Resource not found',
        status: 404,
        report: { 'detailed-message': 'no such flow', 'request-id': 'q-2', id: 'f', type: 'flows' },
        errorMessage: 'no such flow',
        errorDetails: 'no such flow',
      }),
      want: {
        type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404',
        status: 404,
        title: 'Resource not found',
        code: 'FLOW-1439-404',
        requestId: 'q-2',
        message: '404 FLOW-1439-404: no such flow',
      },
    },
  ],
  [
    'Schema Registry',
    {
      given: json(400, {
        type: 'http://ns.adobe.com/aep/errors/XDM-1521-400',
        title: 'Title not unique',
        status: 400,
        report: { registryRequestId: 'q-3', 'detailed-message': 'the title is taken', 'sub-errors': [] },
        detail: 'the title is taken',
      }),
      want: { status: 400, title: 'Title not unique', code: 'XDM-1521-400', requestId: 'q-3' },
    },
  ],
  [
    'Catalog',
    {
      given: json(404, {
        type: '/placeholder/type/uri',
        title: 'NotFoundError',
        status: 404,
        detail: 'no such dataset',
      }),
      want: {
        type: '/placeholder/type/uri',
        status: 404,
        title: 'NotFoundError',
        code: 'NotFoundError',
        requestId: undefined,
        message: '404 NotFoundError: no such dataset',
      },
    },
  ],
  [
    'Data Prep',
    {
      given: json(400, { title: 'Bad Request', message: 'mapping 2', status: 400, detail: 'mapping 2' }),
      want: { status: 400, code: 'Bad Request', message: '400 Bad Request: mapping 2' },
    },
  ],
  [
    'IMS',
    {
      given: json(400, { error: 'invalid_scope', error_description: 'no such scope' }),
      want: { status: 400, code: 'invalid_scope', message: '400 invalid_scope: no such scope' },
    },
  ],
  [
    'a page of HTML',
    {
      given: new Response('<html></html>', { status: 404, statusText: 'Not Found' }),
      want: { status: 404, code: '404', body: '<html></html>', message: '404 404: Not Found' },
    },
  ],
  [
    'no body at all',
    {
      given: new Response(null, { status: 405, headers: { 'content-length': '0' } }),
      want: { status: 405, code: '405', body: undefined, message: '405 405: no reason given' },
    },
  ],
];

describe('a refusal', () => {
  test.each(cases)('by %s', async (_name, { given, want }) => {
    const { platform } = scriptedPlatform([given]);
    const refusal = await unwrap(platform.flow.GET('/flows')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlatformRefusal);
    expect(refusal).toMatchObject(want);
  });

  test('keeps the whole body, and the hint of an emulator', async () => {
    const body = { error_code: '403000', message: 'Api Key is required' };
    const { platform } = scriptedPlatform([json(403, body, { 'x-emulator-hint': 'key-missing: send x-api-key' })]);
    await expect(unwrap(platform.flow.GET('/flows'))).rejects.toMatchObject({
      body,
      hint: 'key-missing: send x-api-key',
    });
  });

  test('is a value for who does not unwrap', async () => {
    const { platform } = scriptedPlatform([json(403, { error_code: '403000', message: 'Api Key is required' })]);
    const { error, response } = await platform.flow.GET('/flows');
    expect(response.status).toBe(403);
    expect(error).toEqual({ error_code: '403000', message: 'Api Key is required' });
  });
});
