// A schema from a CSV file, by the front door: a form goes in, what is to be imported comes out, and nothing is stored.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refusedWith } from '../../gateway/refused.ts';
import { HEADERS, startEmulator, type TestEmulator } from '../../start.ts';
import { stored } from '../../stored.ts';
import { custom, templateOf } from './csv-template.ts';
import { PERSON_DETAILS, PROFILE } from './tutorial.ts';

const PATH = '/data/foundation/schemaregistry/rpc/csv2schema';

let emulator: TestEmulator;
let tenant: string;
let before: Record<string, number>;
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
  tenant = `_${(await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json.tenantId}`;
  before = await stored(emulator);
});
afterAll(() => emulator.close());
afterEach(async () => expect(await stored(emulator)).toEqual(before));

type Part = string | Blob;

const FIELDS = { 'schema-class-id': PROFILE, 'schema-name': 'From a file', 'schema-description': '' };

const formOf = (parts: Readonly<Record<string, Part>>): FormData => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, part, 'a template.csv');
  }
  return form;
};

/** Through a socket, or without one. */
const send = async (
  body: FormData | string | undefined,
  headers: Record<string, string> = {},
  fetch = globalThis.fetch,
) => {
  const init = { method: 'POST', headers: { ...HEADERS, ...headers }, ...(body !== undefined && { body }) };
  const answer = await fetch(emulator.url + PATH, init);
  return { status: answer.status, headers: answer.headers, json: JSON.parse(await answer.text()) };
};

const fileOf = (text: string | Uint8Array<ArrayBuffer>, type = 'text/csv') => new Blob([text], { type });
const template = () => templateOf([custom(`${tenant}/points`, { dataType: 'integer' })]);

describe('a file', () => {
  test.each<[string, (text: string) => Part]>([
    ['of type text/csv', (text) => fileOf(text)],
    ['of the type that a spreadsheet gives it', (text) => fileOf(text, 'application/vnd.ms-excel')],
    ['with a byte order mark', (text) => fileOf(`\ufeff${text}`)],
    ['sent as a text', (text) => text],
  ])('%s is read', async (_, part) => {
    const { status, json } = await send(formOf({ ...FIELDS, 'csv-file': part(template()) }));
    expect([status, json.map((one: { title: string }) => one.title)]).toEqual([
      200,
      [expect.stringMatching(/^Generated field group [0-9a-f]{48}$/), 'From a file'],
    ]);
    expect(json[0].properties).toHaveProperty(tenant);
  });

  test('is read without a socket too, and so is one of an earlier part of that name not', async () => {
    const form = formOf({ ...FIELDS, 'csv-file': 'not this' });
    form.append('csv-file', fileOf(template()), 'b.csv');
    expect((await send(form, {}, (url, init) => emulator.fetch(String(url), init))).status).toBe(200);
  });
});

describe('a class', () => {
  test('may be given by its other id', async () => {
    const form = formOf({ ...FIELDS, 'csv-file': template(), 'schema-class-id': '_xdm.context.profile' });
    expect((await send(form)).json.at(-1)).toMatchObject({ 'meta:extends': [PROFILE] });
  });

  test.each(['none', PERSON_DETAILS, '__proto__', 'https://ns.adobe.com/'])('%s is none', async (id) => {
    const answer = await send(formOf({ ...FIELDS, 'csv-file': template(), 'schema-class-id': id }));
    expect(refusedWith(answer)).toEqual([404, 'class-not-found']);
  });
});

test('what is wrong with a template is told in the answer, a hundred things of it at most', async () => {
  const rows = Array.from({ length: 150 }, () => custom('points'));
  const { status, json } = await send(formOf({ ...FIELDS, 'csv-file': templateOf(rows) }));
  expect([status, json.type, json.title]).toEqual([
    400,
    'http://ns.adobe.com/aep/errors/XDM-1500-400',
    'CSV template invalid',
  ]);
  expect(json.detail).toMatch(/^The template has 150 errors; at line 2, column fieldPath: A custom field lies below _/);
  expect(json.report['sub-errors']).toHaveLength(100);
  expect(json.report['sub-errors'][0]).toEqual({
    ...{ line: 2, column: 'fieldPath' },
    'detailed-message': `A custom field lies below ${tenant}; found "points".`,
  });
});

const BOUNDED = { 'content-type': 'multipart/form-data; boundary=x' };

test.each<[string, { given: () => ReturnType<typeof send>; want: unknown[] }]>([
  ['no body', { given: () => send(undefined, BOUNDED), want: [400, 'body-missing'] }],
  ['JSON', { given: () => send('{}', { 'content-type': 'application/json' }), want: [400, 'content-type-missing'] }],
  [
    'the file alone',
    { given: () => send(template(), { 'content-type': 'text/csv' }), want: [400, 'content-type-missing'] },
  ],
  [
    'no boundary',
    { given: () => send('--x--', { 'content-type': 'multipart/form-data' }), want: [400, 'body-not-multipart'] },
  ],
  ['a boundary that never comes', { given: () => send('a', BOUNDED), want: [400, 'body-not-multipart'] }],
  [
    'a form that breaks off',
    {
      given: () => send('--x\r\nContent-Disposition: form-data; name="csv-file"\r\n\r\na', BOUNDED),
      want: [400, 'body-not-multipart'],
    },
  ],
  ['no part', { given: () => send('--x--', BOUNDED), want: [400, 'registry-body-invalid'] }],
  ['no file', { given: () => send(formOf(FIELDS)), want: [400, 'registry-body-invalid'] }],
  [
    'no name',
    {
      given: () => send(formOf({ ...FIELDS, 'csv-file': template(), 'schema-name': '' })),
      want: [400, 'registry-body-invalid'],
    },
  ],
  ['an empty file', { given: () => send(formOf({ ...FIELDS, 'csv-file': fileOf('') })), want: [400, 'csv-invalid'] }],
  [
    'a picture',
    {
      given: () =>
        send(formOf({ ...FIELDS, 'csv-file': fileOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff), 'image/png') })),
      want: [400, 'body-not-utf8'],
    },
  ],
  [
    'a file of 11 MiB',
    { given: () => send(formOf({ ...FIELDS, 'csv-file': 'a'.repeat(11 * 2 ** 20) })), want: [413, 'body-too-large'] },
  ],
])('%s is refused', async (_, { given, want }) => {
  expect(refusedWith(await given())).toEqual(want);
});

test('the same file of the same emulator gives the same resources', async () => {
  const made = await Promise.all(
    [1, 2].map(async () => {
      const fresh = await startEmulator();
      const form = formOf({ ...FIELDS, 'csv-file': template() });
      const answer = await fresh.fetch(fresh.url + PATH, { method: 'POST', headers: { ...HEADERS }, body: form });
      const text = await answer.text();
      await fresh.close();
      return text;
    }),
  );
  expect(made[0]).toBe(made[1]);
  expect(JSON.parse(made[0] ?? '')).toHaveLength(2);
});
