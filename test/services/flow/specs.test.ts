// Connection specs and flow specs: read only, the same in every sandbox, listed without links unless a page was asked for.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { CLOUD_STORAGE_TO_AEP, CRM_TO_AEP, DATA_LAKE, FLOW_SERVICE, SALESFORCE } from '../../tutorial.ts';
import { type Refused, type Request, refusing } from './refusals.ts';

const DYNAMICS = '38ad80fe-8b06-4938-94f4-d4ee80266b07';
const NO_SUCH = '00000000-0000-4000-8000-000000000000';

let emulator: TestEmulator;
let refused: (request: Request, want: Refused) => Promise<void>;
beforeAll(async () => {
  emulator = await startEmulator();
  refused = await refusing(emulator);
});
afterAll(() => emulator.close());

const get = async (path: string) => {
  const { status, text, json } = await emulator.call('GET', FLOW_SERVICE + path);
  expect(status, text).toBe(200);
  return json;
};
const ids = async (path: string): Promise<string[]> => (await get(path)).items.map(({ id }: { id: string }) => id);

test('CRMToAEP is found by its name and says what its flows may be', async () => {
  const answer = await get('/flowSpecs?property=name==%22CRMToAEP%22');
  expect(Object.keys(answer)).toEqual(['items']);
  const [spec, ...others] = answer.items;
  expect(others).toEqual([]);
  expect(Object.keys(spec)).toEqual([
    ...['id', 'name', 'providerId', 'version', 'sourceConnectionSpecIds', 'targetConnectionSpecIds', 'optionSpec'],
    ...['transformationSpecs', 'scheduleSpec', 'runSpec', 'attributes', 'permissionsInfo'],
  ]);
  expect(spec).toMatchObject({
    ...{ id: CRM_TO_AEP, name: 'CRMToAEP', version: '1.0', providerId: '0ed90a81-07f4-4586-8190-b40eccef1c5a' },
    ...{ targetConnectionSpecIds: [DATA_LAKE], scheduleSpec: { name: 'PeriodicSchedule', type: 'Periodic' } },
    ...{ runSpec: { name: 'ProviderParams' }, attributes: { defaultRecordType: 'profile', isSourceFlow: true } },
  });
  expect(spec.transformationSpecs.map(({ name }: { name: string }) => name)).toEqual(['Copy', 'Mapping']);
  expect(spec.sourceConnectionSpecIds).toEqual(expect.arrayContaining([SALESFORCE, DYNAMICS]));
});

test('but for CRMToAEP there are all the others', async () => {
  const others = (await ids('/flowSpecs')).filter((id) => id !== CRM_TO_AEP);
  expect(await ids('/flowSpecs?property=name!=CRMToAEP')).toEqual(others);
});

test('the form of CRMToAEP that the tutorial prints is found where a switch asks for it', async () => {
  const tutorial = await startEmulator({ switches: { 'crm-to-aep-form': 'tutorial' } });
  onTestFinished(tutorial.close);
  const { json } = await tutorial.call('GET', `${FLOW_SERVICE}/flowSpecs/${CRM_TO_AEP}`);
  const listed = (await tutorial.call('GET', `${FLOW_SERVICE}/flowSpecs?property=name==CRMToAEP`)).json;
  expect(listed).toEqual(json);
  const [spec] = json.items;
  expect(spec).not.toHaveProperty('runSpec');
  expect(spec.sourceConnectionSpecIds).toHaveLength(27);
  const [newest] = (await get(`/flowSpecs/${CRM_TO_AEP}`)).items;
  expect(newest.sourceConnectionSpecIds).toHaveLength(31);
  expect((await tutorial.call('GET', `${FLOW_SERVICE}/flowSpecs?count=true`)).json).toEqual(
    await get('/flowSpecs?count=true'),
  );
});

test.each([
  ['flowSpecs', CRM_TO_AEP],
  ['connectionSpecs', SALESFORCE],
])('one of the %s is looked up as a list of one, and is the one that the list shows', async (kind, id) => {
  const one = await get(`/${kind}/${id}`);
  expect(Object.keys(one)).toEqual(['items']);
  expect(one).toEqual(await get(`/${kind}?property=id==${id}`));
});

test.each([
  ['/connectionSpecs?property=name==salesforce', [SALESFORCE]],
  ['/connectionSpecs?property=name=salesforce', [SALESFORCE]],
  [`/connectionSpecs?property=id==${SALESFORCE},${DYNAMICS}`, [DYNAMICS, SALESFORCE]],
  ['/connectionSpecs?property=attributes.category==target', [DATA_LAKE]],
  ['/connectionSpecs?property=name==salesforce&property=attributes.category==target', []],
  [`/flowSpecs?property=sourceConnectionSpecIds[]==${SALESFORCE}`, [CRM_TO_AEP]],
  ['/flowSpecs?property=name==CloudStorageToAEP', [CLOUD_STORAGE_TO_AEP]],
])('%s', async (path, want) => {
  expect((await ids(path)).toSorted()).toEqual(want);
});

describe('pages of specs', () => {
  test('come one after another when a limit asks for them, and hold each spec once', async () => {
    const whole = await ids('/connectionSpecs');
    expect((await get('/connectionSpecs?count=true')).count).toBe(whole.length);
    const paged: string[] = [];
    for (let next: string | undefined = '/connectionSpecs?limit=7'; next !== undefined; ) {
      const { items, _links } = await get(next);
      expect(items.length).toBeLessThanOrEqual(7);
      paged.push(...items.map(({ id }: { id: string }) => id));
      next = _links?.next.href;
    }
    expect(paged).toEqual(whole);
  });

  test('take their filter along', async () => {
    const first = await get('/connectionSpecs?limit=1&property=attributes.category==crm');
    const second = await get(first._links.next.href);
    expect(second.items[0].attributes.category).toBe('crm');
    expect(second.items[0].id).not.toBe(first.items[0].id);
  });
});

test.each<[string, Refused]>([
  ['/connectionSpecs?property=nothing==1', { code: '1423-400', problem: 'filter-connection-spec-field 1423-400' }],
  ['/flowSpecs?property=nothing==1', { code: '1449-400', problem: 'filter-field-unknown' }],
  [
    '/flowSpecs?property=name>CRM',
    { code: '1448-400', problem: 'filter-operator-not-supported', names: ['>', 'name'] },
  ],
  ['/flowSpecs?property=name~CRM', { code: '1440-400', problem: 'filter-operator-not-implemented' }],
  ['/flowSpecs?orderby=name', { code: '1451-400', problem: 'query-parameter-unknown', names: ['orderby'] }],
  ['/connectionSpecs?limit=0', { code: '1453-400', problem: 'query-value-invalid' }],
  ['/connectionSpecs?limit=5&count=true', { code: '1401-400', problem: 'count-with-limit' }],
  ...['flowSpecs', 'connectionSpecs'].map((type): [string, Refused] => [
    `/${type}/${NO_SUCH}`,
    {
      ...{ code: '1439-404', title: 'Resource not found', problem: 'resource-not-found', names: [NO_SUCH, type] },
      report: { id: NO_SUCH, type },
    },
  ]),
])('%s is refused', (path, want) => refused(['GET', path], want));
