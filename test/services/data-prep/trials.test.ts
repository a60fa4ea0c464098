// What is tried out and never stored: verdicts on mappings, previews of rows, suggestions.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../../start.ts';
import { prepare } from '../../tutorial.ts';
import { currentForm, expectRefused, SETS, type Subject, seedForm, withSchema } from './subject.ts';

const BASE = '/data/foundation/conversion';

let subject: Subject;
beforeEach(async () => {
  subject = await withSchema();
});
afterEach(() => subject.emulator.close());

const post = (path: string, body: unknown) => subject.emulator.call('POST', path, body);

describe('verdicts', () => {
  const judge = (mappings: object[], more: object = {}) =>
    post(`${SETS}/validate`, { xdmSchema: subject.schemaId, mappings, ...more });
  const verdicts = async (mappings: object[], more: object = {}) =>
    (await judge(mappings, more)).json.validationResponse;

  test('each mapping of the documented set succeeds', async () => {
    const { status, json } = await post(`${SETS}/validate`, currentForm(subject.schemaId));
    expect(status).toBe(200);
    expect(json).toEqual({
      validationResponse: Array.from({ length: 3 }, () => ({ status: 'SUCCESS', errors: null })),
    });
    expect((await subject.emulator.call('GET', SETS)).json.data).toEqual([]);
  });

  const GOOD = { source: 'Id', destination: 'personID' };

  test.each<[string, { given: object[]; want: object; at: number }]>([
    [
      'a destination that the schema lacks',
      {
        given: [GOOD, { source: 'a', destination: 'person.shoeSize' }],
        want: { exception: 'the output schema has no such field', columnName: 'a', sourceType: 'ATTRIBUTE' },
        at: 1,
      },
    ],
    [
      'a destination that comes twice',
      { given: [GOOD, GOOD], want: { exception: 'mapping 0 has the same destination', ...GOOD }, at: 1 },
    ],
  ])('%s fails, and nothing else does', async (_name, { given, want, at }) => {
    const all = await verdicts(given);
    expect(all).toHaveLength(given.length);
    expect(all[at]).toEqual({ status: 'FAILED', errors: [expect.objectContaining(want)] });
    expect(all.filter(({ status }: { status: string }) => status === 'FAILED')).toHaveLength(1);
  });

  const FIELDS = {
    type: 'object',
    properties: { Id: { type: 'string' }, name: { type: 'object', properties: { first: {} } } },
  };

  test.each<[string, { source: string; want: string | null }]>([
    ['a field', { source: 'Id', want: null }],
    ['a field inside another', { source: 'name.first', want: null }],
    ['a field that is not there', { source: 'id', want: 'the input schema has no field id' }],
    [
      'a field that is not there inside another',
      { source: 'name.last', want: 'the input schema has no field name.last' },
    ],
    ['a field that JavaScript has', { source: 'constructor', want: 'the input schema has no field constructor' }],
    ['an object', { source: 'name', want: 'an object cannot become a single value' }],
  ])('%s is held to the input schema, where there is one', async (_name, { source, want }) => {
    const errors = want === null ? null : [expect.objectContaining({ exception: want })];
    const mapping = { source, destination: 'personID' };
    for (const jsonSchema of [FIELDS, JSON.stringify(FIELDS)]) {
      const [verdict] = await verdicts([mapping], { inputSchema: { jsonSchema } });
      expect(verdict).toMatchObject({ errors });
    }
    const { id } = (await post(`${BASE}/schemas`, { jsonSchema: FIELDS })).json;
    expect(await verdicts([mapping], { inputSchema: { id, version: 0 } })).toMatchObject([{ errors }]);
    expect(await verdicts([mapping])).toMatchObject([{ errors: null }]);
  });

  test('an input schema may be a sample, a schema of the registry, or one that the mapper does not know', async () => {
    const { id: sampleId } = (await post(`${BASE}/samples`, { sampleData: '{"Id":1}' })).json;
    const failing = async (inputSchema: object) => (await verdicts([GOOD], { inputSchema }))[0].status === 'FAILED';
    expect(await failing({ sampleId })).toBe(false);
    expect(await failing({ schemaRef: { id: subject.schemaId } })).toBe(true);
    expect(await failing({ id: '0'.repeat(32), version: 0 })).toBe(false);
    expect(await failing({ jsonSchema: { id: 'string' } })).toBe(false);
    expect(await failing({ jsonSchema: '[' })).toBe(false);
  });

  test.each<[string, object, string]>([
    ['to a schema that is not there', { xdmSchema: 'none' }, 'mapping-output-schema-unknown'],
    ['to no schema', { xdmSchema: null }, 'mapping-set-malformed'],
    ['of no mappings', { mappings: undefined }, 'mapping-set-malformed'],
    ['of a sourceType that nobody knows', { mappings: [{ ...GOOD, sourceType: 'X' }] }, 'mapping-source-type-unknown'],
  ])('a set %s is no set to judge', async (_name, change, problem) => {
    const answer = await judge([GOOD], change);
    await expectRefused(subject, answer, 400, problem);
  });

  test('a create asks the same questions where validate is true, and none where it is not', async () => {
    const mappings = [{ source: 'id', destination: 'personID' }];
    const body = { xdmSchema: subject.schemaId, mappings, inputSchema: { jsonSchema: FIELDS } };
    const refused = await post(`${SETS}?validate=true`, body);
    await expectRefused(subject, refused, 400, 'mapping-rejected');
    expect(refused.json.detail).toContain('the input schema has no field id');
    expect((await post(SETS, body)).status).toBe(200);
  });
});

describe('previews', () => {
  const DOCUMENTED = { id: 1234, first_name: 'Jim', last_name: 'Seltzer' };
  const documented = () => ({
    ...currentForm(subject.schemaId),
    mappings: [
      { sourceType: 'ATTRIBUTE', source: 'id', destination: '_id' },
      { sourceType: 'ATTRIBUTE', source: 'first_name', destination: 'person.name.firstName' },
      { sourceType: 'ATTRIBUTE', source: 'last_name', destination: 'person.name.lastName' },
    ],
  });
  const MAPPED = { data: { _id: '1234', person: { name: { firstName: 'Jim', lastName: 'Seltzer' } } }, errors: null };

  test('each row becomes a record; a number becomes the text that its field takes', async () => {
    for (const data of [DOCUMENTED, [DOCUMENTED]]) {
      const { status, json } = await post(`${SETS}/preview`, { data, mappingSet: documented() });
      expect(status).toBe(200);
      expect(json).toEqual([MAPPED]);
    }
    const several = await post(`${SETS}/preview`, { data: [DOCUMENTED, {}], mappingSet: documented() });
    expect(several.json).toEqual([MAPPED, { data: {}, errors: null }]);
    expect((await subject.emulator.call('GET', SETS)).json.data).toEqual([]);
  });

  test('what cannot be brought to its type is told with its mapping', async () => {
    const mappings = [
      { source: 'id', destination: '_id' },
      { source: 'born', destination: 'person.birthDate' },
    ];
    const body = { data: { id: 1, born: 'no date' }, mappingSet: { ...seedForm(subject.schemaId), mappings } };
    const [result] = (await post(`${SETS}/preview`, body)).json;
    expect(result.data).toEqual({ _id: '1' });
    expect(result.errors).toEqual([
      {
        ...{ source: 'born', destination: 'person.birthDate', sourceType: 'ATTRIBUTE', columnName: 'born' },
        exception: expect.stringContaining('expected data type was: DATE'),
      },
    ]);
  });

  test('with the other reading the answer is the result of the first row', async () => {
    await subject.emulator.close();
    const emulator = await startEmulator({ switches: { 'mapping-preview-answer': 'object' } });
    const { schemaId } = await prepare(emulator);
    subject = { emulator, schemaId, altId: '' };
    const mappingSet = documented();
    expect((await post(`${SETS}/preview`, { data: DOCUMENTED, mappingSet })).json).toEqual(MAPPED);
    expect((await post(`${SETS}/preview`, { data: [], mappingSet })).json).toEqual({ data: {}, errors: null });
  });

  test.each<[string, object, string]>([
    ['without rows', { data: undefined }, 'mapping-set-malformed'],
    ['with a row that is none', { data: [5] }, 'mapping-set-malformed'],
    ['with a text', { data: 'rows' }, 'mapping-set-malformed'],
    [
      'with more rows than can be looked at',
      { data: Array.from({ length: 1001 }, () => ({})) },
      'mapping-set-malformed',
    ],
    ['without a set', { mappingSet: undefined }, 'mapping-set-malformed'],
    [
      'to a schema that is not there',
      { mappingSet: { xdmSchema: 'none', mappings: [] } },
      'mapping-output-schema-unknown',
    ],
  ])('a preview %s is refused', async (_name, change, problem) => {
    const answer = await post(`${SETS}/preview`, { data: {}, mappingSet: documented(), ...change });
    await expectRefused(subject, answer, 400, problem);
  });
});
