// The places where the tutorial's mapping set and today's service differ: each of them is served.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW_MS } from '../../start.ts';
import {
  CURRENT_TYPE,
  create,
  currentForm,
  expectRefused,
  FIELDS,
  middleForm,
  SETS,
  type Subject,
  seedForm,
  withSchema,
} from './subject.ts';

let subject: Subject;
beforeEach(async () => {
  subject = await withSchema();
});
afterEach(() => subject.emulator.close());

const get = async (id: string) => (await subject.emulator.call('GET', `${SETS}/${id}`)).json;

const FORMS: [string, { form: (id: string) => object; contentType: string }][] = [
  ['the oldest form, of the tutorial', { form: seedForm, contentType: '1.0' }],
  ['the middle form', { form: middleForm, contentType: '1.0' }],
  ['the newest form', { form: currentForm, contentType: CURRENT_TYPE }],
];

test.each(FORMS)('trap 1: %s is answered in the newest names, the old ones beside them', async (_name, given) => {
  const schemaRef = { id: subject.schemaId, contentType: given.contentType };
  const set = await get(await create(subject, given.form(subject.schemaId)));
  expect(set).toMatchObject({
    supportVersion: '1.1',
    outputSchema: { id: expect.stringMatching(/^[0-9a-f]{32}$/), version: 0, schemaRef },
    schemaRef,
    xdmSchema: subject.schemaId,
    xdmVersion: given.contentType,
    status: 'PUBLISHED',
    strictMapping: false,
    allowNullValues: false,
  });
  expect(set.mappings).toEqual(
    FIELDS.map(([source, destination]) => ({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      version: 0,
      createdDate: NOW_MS,
      modifiedDate: NOW_MS,
      createdBy: set.createdBy,
      modifiedBy: set.modifiedBy,
      sourceType: 'text/x.schema-path',
      source,
      destination,
      expressionAttributes: [source],
      identity: false,
      primaryIdentity: false,
      identityGroup: null,
      namespaceCode: null,
      matchScore: 0,
      functionVersion: 1,
      sourceAttribute: source,
      destinationXdmPath: destination,
    })),
  );
});

test('trap 1: what a GET answers can be sent again', async () => {
  const first = await get(await create(subject, seedForm(subject.schemaId)));
  const second = await get(await create(subject, first));
  expect(second.id).not.toBe(first.id);
  expect(second.mappings.map(({ source }: { source: string }) => source)).toEqual(FIELDS.map(([source]) => source));
});

test('trap 2: an id and a version in the request are disregarded', async () => {
  const id = await create(subject, { ...seedForm(subject.schemaId), id: 'f'.repeat(32), version: 7 });
  expect(id).not.toBe('f'.repeat(32));
  expect(await get(id)).toMatchObject({ id, version: 0 });
});

test('trap 3: a create is answered with 200 and the six fields of the tutorial', async () => {
  const answer = await subject.emulator.call('POST', SETS, seedForm(subject.schemaId));
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    version: 0,
    createdDate: NOW_MS,
    modifiedDate: NOW_MS,
    createdBy: expect.stringMatching(/@techacct\.adobe\.com$/),
    modifiedBy: answer.json.createdBy,
  });
});

test('trap 4: the short path of the tutorial’s prose leads nowhere', async () => {
  const answer = await subject.emulator.call('POST', '/conversion/mappingSets', seedForm(subject.schemaId));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('x-emulator-hint')).toMatch(/^route-unknown/);
});

test('trap 5: what a mapping says of identities is kept as it was sent', async () => {
  const identity = { identity: true, primaryIdentity: true, identityGroup: 'crm', namespaceCode: 'CRMID' };
  const mappings = [{ sourceAttribute: 'Id', destinationXdmPath: 'personID', ...identity }];
  const set = await get(await create(subject, { xdmSchema: subject.schemaId, mappings }));
  expect(set.mappings[0]).toMatchObject(identity);
});

test('trap 6: the version of a set is a number, and the one there is can be asked for', async () => {
  const id = await create(subject, seedForm(subject.schemaId));
  const { status, json } = await subject.emulator.call('GET', `${SETS}/${id}?version=0`);
  expect(status).toBe(200);
  expect(json.version).toBe(0);
});

test('traps 7 and 8: an e-mail address is a fine destination and `_id` may stay unmapped, even when validated', async () => {
  await create(subject, seedForm(subject.schemaId), '?validate=true');
});

test('trap 9: source names are not held against the columns of any source', async () => {
  const mappings = [{ source: 'no_such_column', destination: 'personID' }];
  await create(subject, { xdmSchema: subject.schemaId, mappings }, '?validate=true');
});

test('trap 10: the tutorial’s own schema id, no hexadecimal number, is unknown but not malformed', async () => {
  const schemaId = 'https://ns.adobe.com/acme/schemas/417a33eg81a221bd10495920574gfa2d';
  const answer = await subject.emulator.call('POST', SETS, seedForm(schemaId));
  await expectRefused(subject, answer, 400, 'mapping-output-schema-unknown');
  expect(answer.json.detail).toContain(schemaId);
});

test('trap 11: the schema may be named by its altId', async () => {
  const set = await get(await create(subject, seedForm(subject.altId)));
  expect(set.xdmSchema).toBe(subject.schemaId);
});
