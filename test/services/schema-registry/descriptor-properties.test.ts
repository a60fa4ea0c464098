// Whatever is sent as a descriptor: it is kept as it was sent or refused with a code, and a refusal stores nothing.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyJson, nearly } from '../../anything.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { allDescriptors, DESCRIPTORS, describedSchema, describeSchema, identityOf } from './described.ts';

let emulator: TestEmulator;
let schemaId: string;

beforeAll(async () => {
  emulator = await startEmulator();
  schemaId = (await describedSchema(emulator)).$id;
});
afterAll(() => emulator.close());

/** Gives the status. */
const isSound = async (body: unknown): Promise<number> => {
  const before = await allDescriptors(emulator);
  const { status, json } = await emulator.call('POST', DESCRIPTORS, JSON.stringify(body));
  const after = await allDescriptors(emulator);
  if (status === 201) {
    expect(after).toEqual([...before, json]);
    await emulator.call('DELETE', `${DESCRIPTORS}/${json['@id']}`);
    return status;
  }
  expect([status, after]).toEqual([400, before]);
  expect(json.detail.length).toBeLessThan(2000);
  return status;
};

it('a body that is nearly right', async () => {
  await fc.assert(
    fc.asyncProperty(nearly(identityOf(schemaId)), async (body) => void (await isSound(body))),
    { seed: 4, numRuns: 120 },
  );
});

it('any value in the place of each field', async () => {
  const field = fc.constantFrom(
    '@type',
    'xdm:sourceSchema',
    'xdm:sourceVersion',
    'xdm:sourceProperty',
    'xdm:namespace',
  );
  const property = fc.asyncProperty(field, anyJson, async (name, value) => {
    await isSound(identityOf(schemaId, { [name]: value }));
  });
  await fc.assert(property, { seed: 4, numRuns: 120 });
});

it.each<[string, unknown]>([
  ['a namespace of objects in each other', { 'xdm:namespace': { code: { code: { code: 'Email' } } } }],
  ['a path of 10 000 characters', { 'xdm:sourceProperty': `/${'x'.repeat(9_999)}` }],
  ['a longer one', { 'xdm:sourceProperty': `/${'x'.repeat(100_000)}` }],
  ['a path of 5 000 steps', { 'xdm:sourceProperty': '/a'.repeat(5_000) }],
  ['a path through __proto__', { 'xdm:sourceProperty': '/__proto__/polluted' }],
  [
    'a list of a thousand paths',
    { '@type': 'xdm:descriptorDeprecated', 'xdm:sourceProperty': Array(1000).fill('/faxPhone') },
  ],
  ['a path that is a number', { 'xdm:sourceProperty': 7 }],
  ['a type that is a list', { '@type': ['xdm:descriptorIdentity'] }],
  ['a type that is a name of objects', { '@type': 'constructor' }],
  ['a schema that is an object', { 'xdm:sourceSchema': { $id: 'https://ns.adobe.com/none/schemas/0' } }],
])('%s is refused', async (_name, change) => {
  expect(await isSound({ ...identityOf(schemaId), ...Object(change) })).toBe(400);
});

it('a key that is called __proto__ is a key like others', async () => {
  const body = `${JSON.stringify(identityOf(schemaId)).slice(0, -1)},"__proto__":{"polluted":true}}`;
  const { status, text } = await describeSchema(emulator, body);
  expect(status).toBe(201);
  expect(text).toContain('"__proto__":{"polluted":true}');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
