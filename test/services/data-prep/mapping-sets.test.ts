// Mapping sets as they are stored, listed and removed.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create, currentForm, SETS, type Subject, seedForm, withSchema } from './subject.ts';

let subject: Subject;
beforeEach(async () => {
  subject = await withSchema();
});
afterEach(() => subject.emulator.close());

const get = async (path: string) => (await subject.emulator.call('GET', path)).json;

const ORIGIN = 'http://127.0.0.1';

const relative = (href: string) => href.slice(href.indexOf('/data/'));

/** Makes `count` sets, each a second after the one before, the oldest first. */
const createSets = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await create(subject, { ...seedForm(subject.schemaId), name: `set ${index}` }));
    await subject.emulator.call('POST', '/_emulator/clock/advance', { by: 1 });
  }
  return ids;
};

const idsOf = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id);

test.each<[string, { given: object; want: object }]>([
  [
    'a path by its synonym',
    { given: { sourceType: 'ATTRIBUTE', source: 'Id' }, want: { sourceType: 'text/x.schema-path' } },
  ],
  ['a path by its media type', { given: { sourceType: 'text/x.schema-path', source: 'Id' }, want: { source: 'Id' } }],
  ['a plain field without a type', { given: { source: 'Id' }, want: { sourceType: 'text/x.schema-path' } }],
  [
    'a plain field whose type is null',
    { given: { sourceType: null, source: 'Id' }, want: { sourceType: 'text/x.schema-path' } },
  ],
  [
    'an expression that is no more than a field',
    { given: { sourceType: 'EXPRESSION', source: 'Id' }, want: { sourceType: 'text/x.aep-xl', source: 'Id' } },
  ],
  [
    'a field whose name has a blank',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the service's own way to wrap a name.
    { given: { source: '${First Name}' }, want: { source: '${First Name}', expressionAttributes: ['First Name'] } },
  ],
  [
    'a field that is called like a word of the language',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the service's own way to wrap a name.
    { given: { source: '${new}' }, want: { expressionAttributes: ['new'] } },
  ],
  [
    'an attribute that is called like a word of the language',
    { given: { sourceType: 'ATTRIBUTE', source: 'new' }, want: { source: 'new' } },
  ],
  ['a nested field', { given: { source: 'address.street\\.name' }, want: { source: 'address.street\\.name' } }],
  [
    'a function',
    {
      given: { source: 'iif(first_name == null, last_name, first_name)' },
      want: { sourceType: 'text/x.aep-xl', expressionAttributes: ['first_name', 'last_name'] },
    },
  ],
  [
    'a constant in quotes',
    { given: { source: '"Salesforce"' }, want: { sourceType: 'text/x.aep-xl', expressionAttributes: [] } },
  ],
  ['a number', { given: { source: '42' }, want: { sourceType: 'text/x.aep-xl' } }],
  ['the word null', { given: { source: 'null' }, want: { sourceType: 'text/x.aep-xl', expressionAttributes: [] } }],
  [
    'a constant by its type',
    {
      given: { sourceType: 'STATIC', source: 'Sales force' },
      want: { sourceType: 'text/plain', source: 'Sales force', expressionAttributes: [] },
    },
  ],
  [
    'what cannot be parsed',
    { given: { source: 'concat(' }, want: { sourceType: 'text/x.aep-xl', expressionAttributes: [] } },
  ],
  [
    'a member of an array',
    {
      given: { source: 'emails[0].address' },
      want: { sourceType: 'text/x.schema-path', expressionAttributes: ['emails[0].address'] },
    },
  ],
  [
    'a member that is worked out',
    {
      given: { source: 'emails[n].address' },
      want: { sourceType: 'text/x.aep-xl', expressionAttributes: ['emails', 'n'] },
    },
  ],
  [
    'a name and a description',
    { given: { source: 'Id', name: 'id', description: 'Key' }, want: { name: 'id', description: 'Key' } },
  ],
  [
    'new names before old ones',
    { given: { source: 'Id', sourceAttribute: 'Old' }, want: { source: 'Id', sourceAttribute: 'Id' } },
  ],
])('%s is kept', async (_name, { given, want }) => {
  const mapping = { ...given, destination: 'personID' };
  const id = await create(subject, { xdmSchema: subject.schemaId, mappings: [mapping] });
  const set = await get(`${SETS}/${id}`);
  expect(set.mappings).toEqual([expect.objectContaining(want)]);
});

test('name, tags, input schema and the two flags are kept', async () => {
  const own = { name: 'contacts', strictMapping: true, allowNullValues: true };
  const inputSchema = { sampleId: 'a'.repeat(32), schemaRef: { id: 'sample', contentType: '1.0' }, unknown: 1 };
  const body = { ...currentForm(subject.schemaId), ...own, inputSchema, tags: [{ name: 'team', values: ['crm'] }] };
  const set = await get(`${SETS}/${await create(subject, body)}`);
  expect(set).toMatchObject({ ...own, tags: { team: ['crm'] } });
  expect(set.inputSchema).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    version: 0,
    sampleId: 'a'.repeat(32),
    schemaRef: { id: 'sample', contentType: '1.0' },
  });
});

test('the mappings of a set are a bare list in their order', async () => {
  const id = await create(subject, seedForm(subject.schemaId));
  expect(await get(`${SETS}/${id}/mappings`)).toEqual((await get(`${SETS}/${id}`)).mappings);
});

test('expandSchema puts the output schema into a set, as text, and into a list', async () => {
  const id = await create(subject, seedForm(subject.schemaId));
  const set = await get(`${SETS}/${id}?expandSchema=true`);
  const { $id, properties } = JSON.parse(set.outputSchema.jsonSchema);
  expect($id).toBe(subject.schemaId);
  expect(properties.person.properties.name.properties.firstName).toMatchObject({ type: 'string' });
  expect((await get(`${SETS}?expandSchema=true`)).data).toEqual([set]);
  expect((await get(`${SETS}/${id}`)).outputSchema).not.toHaveProperty('jsonSchema');
});

test('a list has the latest ten, and a link that leads to the rest', async () => {
  const latestFirst = (await createSets(12)).toReversed();
  const first = await get(SETS);
  expect(idsOf(first)).toEqual(latestFirst.slice(0, 10));
  expect(first._page).toEqual({ count: 10, limit: 10 });
  expect(first._links.page).toEqual({ href: `${ORIGIN}${SETS}?limit={limit}&start={start}`, templated: true });
  const second = await get(relative(first._links.next.href));
  expect(idsOf(second)).toEqual(latestFirst.slice(10));
  expect(second._page).toEqual({ count: 2, limit: 10 });
  expect(second._links).not.toHaveProperty('next');
});

test('following the links of a filtered list gives each of its sets once', async () => {
  const latestFirst = (await createSets(5)).toReversed();
  const seen: string[] = [];
  let path = `${SETS}?limit=2&property=status==PUBLISHED&property=xdmSchema==${subject.altId}`;
  for (let pages = 0; path !== ''; pages += 1) {
    expect(pages).toBeLessThan(3);
    const page = await get(path);
    seen.push(...idsOf(page));
    path = page._links.next ? relative(page._links.next.href) : '';
  }
  expect(seen).toEqual(latestFirst);
});

test.each<[string, { given: string; want: readonly number[] }]>([
  ['by name', { given: 'name=set%201', want: [1] }],
  ['by status', { given: 'property=status==DRAFT', want: [] }],
  ['by another schema', { given: 'property=xdmSchema==https://ns.adobe.com/acme/schemas/1', want: [] }],
  ['from a start on', { given: 'start=2', want: [0] }],
  ['beyond its end', { given: 'start=99999999999999999999', want: [] }],
  ['with a limit past all reason', { given: 'limit=99999999999999999999', want: [2, 1, 0] }],
  ['oldest first', { given: 'orderBy=%2BcreatedDate', want: [0, 1, 2] }],
  ['oldest first, with a plus that nobody encoded', { given: 'orderBy=+createdDate', want: [0, 1, 2] }],
  ['latest first', { given: 'orderBy=-updatedDate', want: [2, 1, 0] }],
  ['in the documented default order', { given: 'orderBy=lastUpdateDate', want: [2, 1, 0] }],
])('a list can be asked for %s', async (_name, { given, want }) => {
  const ids = await createSets(3);
  expect(idsOf(await get(`${SETS}?${given}`))).toEqual(want.map((index) => ids[index]));
});

test('another sandbox sees nothing of a set', async () => {
  const id = await create(subject, seedForm(subject.schemaId));
  const elsewhere = { 'x-sandbox-name': 'dev' };
  expect((await subject.emulator.call('GET', `${SETS}/${id}`, undefined, elsewhere)).status).toBe(404);
  expect((await subject.emulator.call('DELETE', `${SETS}/${id}`, undefined, elsewhere)).status).toBe(404);
  expect((await subject.emulator.call('GET', `${SETS}/${id}`)).status).toBe(200);
});

test('a deleted set is gone, and cannot be deleted again', async () => {
  const [first, second] = await createSets(2);
  const answer = await subject.emulator.call('DELETE', `${SETS}/${first}`);
  expect([answer.status, answer.text]).toEqual([204, '']);
  expect((await subject.emulator.call('GET', `${SETS}/${first}`)).status).toBe(404);
  expect((await subject.emulator.call('DELETE', `${SETS}/${first}`)).status).toBe(404);
  expect(idsOf(await get(SETS))).toEqual([second]);
});
