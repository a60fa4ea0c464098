// Mapping sets that are refused: each by its name, and none of them leaves anything behind.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create, expectRefused, SETS, type Subject, seedForm, withSchema } from './subject.ts';

let subject: Subject;
beforeEach(async () => {
  subject = await withSchema();
});
afterEach(() => subject.emulator.close());

const post = (mapping: object, query = '') =>
  subject.emulator.call('POST', SETS + query, { xdmSchema: subject.schemaId, mappings: [mapping] });

test.each<[string, { given: object; problem: string; says: string }]>([
  [
    'a mapping without a source',
    { given: { destination: 'personID' }, problem: 'mapping-set-malformed', says: 'mappings.0.source' },
  ],
  [
    'a mapping with an empty source',
    { given: { source: '', destination: 'personID' }, problem: 'mapping-set-malformed', says: 'mappings.0.source' },
  ],
  [
    'a mapping without a destination',
    { given: { source: 'Id' }, problem: 'mapping-set-malformed', says: 'mappings.0.destination' },
  ],
  [
    'a source that is no text',
    { given: { source: 5, destination: 'personID' }, problem: 'mapping-set-malformed', says: 'source' },
  ],
  [
    'a sourceType that nobody knows',
    {
      given: { sourceType: 'COLUMN', source: 'Id', destination: 'personID' },
      problem: 'mapping-source-type-unknown',
      says: 'COLUMN',
    },
  ],
  [
    'a sourceType that JavaScript knows',
    {
      given: { sourceType: 'constructor', source: 'Id', destination: 'personID' },
      problem: 'mapping-source-type-unknown',
      says: 'constructor',
    },
  ],
])('%s is refused', async (_name, { given, problem, says }) => {
  const answer = await post(given);
  await expectRefused(subject, answer, 400, problem);
  expect(answer.json.detail).toContain(says);
});

test.each<[string, { given: object; says: string }]>([
  ['a text that is no expression', { given: { source: 'concat(' }, says: 'is expected' }],
  ['a function that nobody knows', { given: { source: 'nvl(a)' }, says: '"nvl"' }],
  ['a function with too few arguments', { given: { source: 'iif(a)' }, says: 'argument' }],
  [
    'a place that is worked out, called an attribute',
    { given: { sourceType: 'ATTRIBUTE', source: 'emails[n]' }, says: 'a path into the source' },
  ],
])('%s is refused with validate=true and stored without', async (_name, { given, says }) => {
  const mapping = { ...given, destination: 'personID' };
  const answer = await post(mapping, '?validate=true');
  await expectRefused(subject, answer, 400, 'mapping-rejected');
  expect(answer.json.detail).toContain('Mapping 0');
  expect(answer.json.detail).toContain(says);
  await create(subject, { xdmSchema: subject.schemaId, mappings: [mapping] });
});

test('the second of two mappings is named by its index', async () => {
  const [plain] = seedForm(subject.schemaId).mappings;
  const mappings = [plain, { source: 'now(', destination: 'personID' }];
  const answer = await subject.emulator.call('POST', `${SETS}?validate=true`, {
    xdmSchema: subject.schemaId,
    mappings,
  });
  await expectRefused(subject, answer, 400, 'mapping-rejected');
  expect(answer.json.detail).toContain('Mapping 1');
});

test.each<[string, { given: (schemaId: string) => object }]>([
  ['no schema at all', { given: () => ({ mappings: [] }) }],
  ['an empty schema id', { given: () => ({ outputSchema: { schemaRef: { id: '' } }, mappings: [] }) }],
  ['tags that are a text', { given: (xdmSchema) => ({ xdmSchema, tags: 'crm', mappings: [] }) }],
  ['tags without names', { given: (xdmSchema) => ({ xdmSchema, tags: [{ values: ['crm'] }], mappings: [] }) }],
  ['no mappings', { given: (xdmSchema) => ({ xdmSchema }) }],
])('a set with %s is malformed', async (_name, { given }) => {
  const answer = await subject.emulator.call('POST', SETS, given(subject.schemaId));
  await expectRefused(subject, answer, 400, 'mapping-set-malformed');
});

test('a schema of another sandbox is unknown', async () => {
  const elsewhere = { 'x-sandbox-name': 'dev' };
  const answer = await subject.emulator.call('POST', SETS, seedForm(subject.schemaId), elsewhere);
  await expectRefused(subject, answer, 400, 'mapping-output-schema-unknown');
  expect((await subject.emulator.call('GET', SETS, undefined, elsewhere)).json.data).toEqual([]);
});

test.each<[string, { given: object[]; says: string }]>([
  [
    'a destination that the schema lacks',
    { given: [{ source: 'a', destination: 'person.shoeSize' }], says: 'no such field' },
  ],
  ['a destination with slashes', { given: [{ source: 'a', destination: '/person/name' }], says: 'no such field' }],
  [
    'two mappings to one place',
    {
      given: [
        { source: 'a', destination: 'personID' },
        { source: 'b', destination: 'personID' },
      ],
      says: 'mapping 0 has the same destination',
    },
  ],
])('%s is refused with validate=true and stored without', async (_name, { given, says }) => {
  const body = { xdmSchema: subject.schemaId, mappings: given };
  const answer = await subject.emulator.call('POST', `${SETS}?validate=true`, body);
  await expectRefused(subject, answer, 400, 'mapping-rejected');
  expect(answer.json.detail).toContain(says);
  await create(subject, body, '?validate=false');
});

test.each<[string, { given: string }]>([
  ['a set that is not there', { given: `${SETS}/${'0'.repeat(32)}` }],
  ['the mappings of a set that is not there', { given: `${SETS}/${'0'.repeat(32)}/mappings` }],
])('a GET of %s is refused', async (_name, { given }) => {
  await expectRefused(subject, await subject.emulator.call('GET', given), 404, 'mapping-set-not-found');
});

test('a GET of a version that a set never had is refused', async () => {
  const id = await create(subject, seedForm(subject.schemaId));
  const answer = await subject.emulator.call('GET', `${SETS}/${id}?version=1`);
  expect(answer.status).toBe(404);
  expect(answer.json.detail).toContain('version 1');
});

test.each<[string, { given: string }]>([
  ['an order by a field that does not count', { given: 'orderBy=name' }],
  ['a filter on a field that does not count', { given: 'property=name==crm' }],
  ['a filter with another operator', { given: 'property=status!=DRAFT' }],
  ['a limit of nothing', { given: 'limit=0' }],
  ['a negative start', { given: 'start=-1' }],
])('a list with %s is refused', async (_name, { given }) => {
  const answer = await subject.emulator.call('GET', `${SETS}?${given}`);
  await expectRefused(subject, answer, 400, 'mapping-set-query-invalid');
});
