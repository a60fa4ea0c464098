// What a body may be: its media type, encoding, size and depth, and JSON that is JSON. A refused body leaves nothing behind.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

const FOUNDATION = '/data/foundation';
const SCHEMAS = `${FOUNDATION}/schemaregistry/tenant/schemas`;
const DATA_SETS = `${FOUNDATION}/catalog/dataSets`;
const MAPPING_SETS = `${FOUNDATION}/conversion/mappingSets`;
const TRAILING_COMMA = '{\n  "name": "a connection",\n}';

let emulator: TestEmulator;
let before: Record<string, number>;
beforeAll(async () => {
  emulator = await startEmulator();
  before = await stored(emulator);
});
afterAll(() => emulator.close());

describe('of a refused request', () => {
  afterEach(async () => expect(await stored(emulator)).toEqual(before));

  const PLACE = /`}` cannot stand at line 3, column 1/;
  test.each<[string, string, object]>([
    [
      'Flow Service',
      CONNECTIONS,
      {
        type: 'https://ns.adobe.com/aep/errors/FLOW-1100-400',
        title: 'Invalid request',
        status: 400,
        report: { 'detailed-message': expect.stringMatching(PLACE), 'request-id': expect.any(String) },
        errorMessage: expect.stringMatching(PLACE),
        errorDetails: expect.stringMatching(PLACE),
      },
    ],
    [
      'Schema Registry',
      SCHEMAS,
      {
        type: 'about:blank',
        title: 'Invalid request',
        status: 400,
        report: {
          registryRequestId: expect.any(String),
          timestamp: '01-15-2026 12:00:00',
          'detailed-message': expect.stringMatching(PLACE),
          'sub-errors': [],
        },
        detail: expect.stringMatching(PLACE),
      },
    ],
    [
      'Catalog',
      DATA_SETS,
      { type: '/placeholder/type/uri', title: 'BadRequestError', status: 400, detail: expect.stringMatching(PLACE) },
    ],
    [
      'Data Prep',
      MAPPING_SETS,
      {
        title: 'Invalid request',
        message: expect.stringMatching(PLACE),
        status: 400,
        detail: expect.stringMatching(PLACE),
      },
    ],
    [
      'the emulator itself',
      '/_emulator/clock/advance',
      { title: 'Invalid request', status: 400, detail: expect.stringMatching(PLACE) },
    ],
  ])('%s tells where the body stops being JSON', async (_, path, body) => {
    const { status, json } = await emulator.call('POST', path, TRAILING_COMMA);
    expect([status, json]).toEqual([400, body]);
  });

  test.each<[string, string | undefined]>([
    ['no body', undefined],
    ['an empty body', ''],
    ['a blank body', ' \n'],
    ['a JSON null', 'null'],
    ['a byte order mark alone', '\ufeff'],
  ])('%s counts as none', async (_, body) => {
    const { status, json } = await emulator.call('POST', CONNECTIONS, body);
    expect([status, json.type]).toEqual([400, 'https://ns.adobe.com/aep/errors/FLOW-1405-400']);
  });

  test.each(['[]', '1', '"text"', 'true', '{}'])('%s is JSON, but no connection', async (body) => {
    expect((await emulator.call('POST', CONNECTIONS, body)).status).toBe(400);
  });

  test.each(['', 'text/plain', 'text/json', 'application/x-www-form-urlencoded', 'application/json-patch+json'])(
    'a POST with the media type "%s" is refused in the words of the platform',
    async (type) => {
      const { status, json } = await emulator.call('POST', CONNECTIONS, JSON.stringify(CONNECTION), {
        'content-type': type ?? '',
      });
      expect([status, json]).toEqual([
        400,
        {
          type: '/placeholder/type/uri',
          status: 400,
          title: 'BadRequestError',
          detail: 'A valid content-type must be specified',
        },
      ]);
    },
  );

  test('text that is not UTF-8 is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status, headers: answered } = await send(Buffer.from('{"name":"M\u00fcller"}', 'latin1'), headers);
    expect(refusedWith({ status, headers: answered })).toEqual([400, 'body-not-utf8']);
  });

  test('more than 200 levels are refused', async () => {
    const deep = `{"auth":${'['.repeat(200)}${']'.repeat(200)}}`;
    expect(refusedWith(await emulator.call('POST', CONNECTIONS, deep))).toEqual([400, 'body-too-deep']);
  });

  test.each([
    ['Flow Service', CONNECTIONS, 'Payload Too Large'],
    ['Catalog', DATA_SETS, 'PayloadTooLargeError'],
  ])('%s refuses more than 10 MiB', async (_, path, title) => {
    const { status, json } = await emulator.call('POST', path, JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }));
    expect([status, json.status, json.title]).toEqual([413, 413, title]);
  });
});

const send = (body: Uint8Array, headers: Record<string, string>) =>
  emulator.fetch(emulator.url + CONNECTIONS, {
    method: 'POST',
    headers: {
      authorization: 'Bearer a-token',
      ...{ 'x-api-key': 'a-client', 'x-gw-ims-org-id': 'AN@AdobeOrg' },
      ...headers,
    },
    body: new Uint8Array(body),
  });

describe('of a request that is served', () => {
  test.each(['application/json', 'APPLICATION/JSON', 'application/json; charset=utf-8', 'application/json;version=1'])(
    'the media type may be %s',
    async (type) => {
      const answer = await emulator.call('POST', CONNECTIONS, CONNECTION, { 'content-type': type });
      expect(answer.status).toBe(201);
    },
  );

  test('a byte order mark before it is skipped', async () => {
    expect((await emulator.call('POST', CONNECTIONS, `\ufeff${JSON.stringify(CONNECTION)}`)).status).toBe(201);
  });

  test('a GET may name a media type, as clients do with every call', async () => {
    const answer = await emulator.call('GET', CONNECTIONS, undefined, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(200);
  });
});

const FORM = 'application/x-www-form-urlencoded';

/** What a PATCH of a connection is answered whose body has the media type. */
const patchWith = async (target: TestEmulator, type: string) => {
  const { json } = await target.call('POST', CONNECTIONS, CONNECTION);
  const patch = JSON.stringify([{ op: 'replace', path: '/name', value: 'another name' }]);
  const headers = { 'content-type': type, 'if-match': json.etag };
  return refusedWith(await target.call('PATCH', `${CONNECTIONS}/${json.id}`, patch, headers));
};

test.each<[string, { given: string; want: unknown[] }]>([
  ['JSON', { given: 'application/json', want: [200, undefined] }],
  ['JSON Patch', { given: 'application/json-patch+json', want: [200, undefined] }],
  ['no media type', { given: '', want: [200, undefined] }],
  ['a form', { given: FORM, want: [400, 'content-type-missing'] }],
  ['plain text', { given: 'text/plain', want: [400, 'content-type-missing'] }],
])('what a PATCH as %s is answered', async (_, { given, want }) => {
  expect(await patchWith(emulator, given)).toEqual(want);
});

test('a PATCH that says it is a form is read where the switch allows it, and a POST is not', async () => {
  const lenient = await startEmulator({ switches: { 'patch-as-form': 'accept' } });
  expect(await patchWith(lenient, FORM)).toEqual([200, undefined]);
  const answer = await lenient.call('POST', CONNECTIONS, CONNECTION, { 'content-type': FORM });
  expect(refusedWith(answer)).toEqual([400, 'content-type-missing']);
  await lenient.close();
});
