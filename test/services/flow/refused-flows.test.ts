// Whether the parts of a flow fit together: each way in which they do not, at creation and after a change, with nothing stored.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import {
  CLOUD_STORAGE_TO_AEP,
  COPY,
  DATA_LAKE,
  dataSetBody,
  FLOW_SERVICE,
  mappingSetBody,
  type Parts,
  prepare,
  SALESFORCE,
} from '../../tutorial.ts';
import { LATER, provider, type Refused, type Request, refusing } from './refusals.ts';

const NO_SUCH = '00000000-0000-4000-8000-000000000000';
const SCHEDULE = { startTime: LATER, frequency: 'hour', interval: 1 };

const notThere = (type: string, id = NO_SUCH): Refused => ({
  ...{ code: '1439-404', title: 'Resource not found', problem: 'reference-not-found', names: [id, type] },
  report: { id, type },
});
const malformed = (...names: string[]): Refused => ({ code: '1100-400', problem: 'body-malformed', names });
const illegal = (...names: string[]) => provider('illegal-argument 1014-400', names);

/** The tutorial's parts, and those of another kind that a flow may wrongly name. */
interface Wrong extends Parts {
  readonly elsewhere: Parts;
  readonly targetOutsideLake: string;
  readonly mappingOfOtherSchema: string;
}

let emulator: TestEmulator;
let wrong: Wrong;
let flow: { id: string; etag: string };
let refused: (request: Request, want: Refused) => Promise<void>;

const post = async (path: string, body: object) => {
  const answer = await emulator.call('POST', `/data/foundation${path}`, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.json;
};

beforeAll(async () => {
  emulator = await startEmulator();
  const parts = await prepare(emulator);
  const elsewhere = await prepare(emulator, { 'x-sandbox-name': 'dev' });
  const allOf = [{ $ref: 'https://ns.adobe.com/xdm/context/profile' }];
  const { $id } = await post('/schemaregistry/tenant/schemas', { title: 'Another', type: 'object', allOf });
  await post('/catalog/dataSets', dataSetBody($id));
  const { id: mappingOfOtherSchema } = await post('/conversion/mappingSets', { ...mappingSetBody($id), mappings: [] });
  const { id: targetOutsideLake } = await post('/flowservice/targetConnections', {
    ...{ name: 'Elsewhere', data: {}, connectionSpec: { id: SALESFORCE, version: '1.0' } },
  });
  wrong = { ...parts, elsewhere, targetOutsideLake, mappingOfOtherSchema };
  flow = await post('/flowservice/flows', parts.flowBody({ scheduleParams: SCHEDULE }));
  refused = await refusing(emulator);
});
afterAll(() => emulator.close());

type Change = (parts: Wrong) => Record<string, unknown>;

const mapping =
  (params: object): Change =>
  () => ({ transformations: [COPY, { name: 'Mapping', params }] });

/** What a creation and a change refuse alike. */
const ASSEMBLY: [string, Change, Refused][] = [
  [
    'no source',
    () => ({ sourceConnectionIds: [] }),
    provider('connection-ids-missing 1320-400', ['sourceConnectionIds']),
  ],
  ['null for sources', () => ({ sourceConnectionIds: null }), provider('connection-ids-missing 1320-400')],
  [
    'no target',
    () => ({ targetConnectionIds: [] }),
    provider('connection-ids-missing 1320-400', ['targetConnectionIds']),
  ],
  [
    'two sources',
    ({ sourceConnectionId: id }) => ({ sourceConnectionIds: [id, id] }),
    provider('connection-ids-not-one 1321-400', ['sourceConnectionIds', '2']),
  ],
  [
    'three targets',
    ({ targetConnectionId: id }) => ({ targetConnectionIds: [id, id, id] }),
    provider('connection-ids-not-one 1321-400', ['targetConnectionIds', '3']),
  ],
  [
    'a null source',
    () => ({ sourceConnectionIds: [null] }),
    provider('connection-id-null 1338-400', ['sourceConnection']),
  ],
  [
    'a blank target',
    () => ({ targetConnectionIds: [''] }),
    provider('connection-id-null 1338-400', ['targetConnection']),
  ],
  ['an unknown source', () => ({ sourceConnectionIds: [NO_SUCH] }), notThere('sourceConnections')],
  ['an unknown target', () => ({ targetConnectionIds: [NO_SUCH] }), notThere('targetConnections')],
  [
    'a target outside the data lake',
    ({ targetOutsideLake: id }) => ({ targetConnectionIds: [id] }),
    provider('target-not-data-lake 1307-400', [SALESFORCE, DATA_LAKE]),
  ],
  [
    'a transformation without a name',
    () => ({ transformations: [{}] }),
    provider('transformations-malformed 1392-400'),
  ],
  ['null for a transformation', () => ({ transformations: [null] }), provider('transformations-malformed 1392-400')],
  [
    'an unknown transformation',
    () => ({ transformations: [COPY, { name: 'Sort', params: {} }] }),
    illegal('Sort', 'CRMToAEP'),
  ],
  ['no Mapping', () => ({ transformations: [COPY] }), provider('mapping-missing 1370-400')],
  [
    'a Mapping without params',
    () => ({ transformations: [COPY, { name: 'Mapping' }] }),
    provider('mapping-param-missing 1328-400', ['mappingId']),
  ],
  ...['', ' ', '\t\n'].map((mappingId): [string, Change, Refused] => [
    `the blank mapping set ${JSON.stringify(mappingId)}`,
    mapping({ mappingId }),
    provider('mapping-param-blank 1329-400', ['mappingId']),
  ]),
  [
    'a policy that lists no fields',
    () => ({ policy: { fields: [], enforcementRefs: ['a'] } }),
    { code: '1431-400', problem: 'policy-fields-empty 1431-400' },
  ],
  [
    'an unknown mapping set',
    mapping({ mappingId: 'f'.repeat(32) }),
    { code: '1419-400', problem: 'mapping-invalid 1419-400', names: ['f'.repeat(32)] },
  ],
  [
    'a mapping set of another sandbox',
    ({ elsewhere }) => ({
      transformations: [COPY, { name: 'Mapping', params: { mappingId: elsewhere.mappingSetId } }],
    }),
    { code: '1419-400', problem: 'mapping-invalid' },
  ],
  ...['x', 7, '7', -1, null, true].map((mappingVersion): [string, Change, Refused] => [
    `mapping version ${JSON.stringify(mappingVersion)}`,
    ({ mappingSetId: mappingId }) => mapping({ mappingId, mappingVersion })(wrong),
    { code: '1412-400', problem: 'mapping-version-invalid 1412-400' },
  ]),
  [
    'a mapping set of another schema',
    ({ mappingOfOtherSchema: mappingId }) => mapping({ mappingId })(wrong),
    { code: '1425-400', problem: 'mapping-schema-mismatch 1425-400' },
  ],
  [
    'a delta column whose format is no text',
    ({ mapping: map }) => ({
      transformations: [{ name: 'Copy', params: { deltaColumn: { name: 'a', dateFormat: 1 } } }, map],
    }),
    illegal('transformations/0/params/deltaColumn/dateFormat'),
  ],
  [
    'an unreadable threshold',
    () => ({ options: { partialIngestionPercent: 'most' } }),
    illegal('options/partialIngestionPercent'),
  ],
  [
    'a threshold of zero',
    () => ({ options: { partialIngestionPercent: '0' } }),
    illegal('options/partialIngestionPercent'),
  ],
  [
    'an option that is no boolean',
    () => ({ options: { errorDiagnosticsEnabled: 'yes' } }),
    illegal('options/errorDiagnosticsEnabled'),
  ],
];

describe('a new flow', () => {
  const refusedFlow = (change: Record<string, unknown>, want: Refused) =>
    refused(['POST', '/flows', wrong.flowBody({ scheduleParams: SCHEDULE, ...change })], want);

  test.each(ASSEMBLY)('with %s is refused', (_, change, want) => refusedFlow(change(wrong), want));

  test.each<[string, Change, Refused]>([
    [
      'without a flow spec',
      () => ({ flowSpec: undefined }),
      provider('mandatory-field-missing 1304-400', ['flowSpec']),
    ],
    ['of an unknown flow spec', () => ({ flowSpec: { id: NO_SUCH } }), { code: '1413-400', problem: 'spec-unknown' }],
    ['with a state', () => ({ state: 'enabled' }), { code: '1410-400', problem: 'flow-state-not-allowed 1410-400' }],
    ['with a mode', () => ({ mode: 'draft' }), provider('mode-in-flow-body 1368-400')],
    ['without sources', () => ({ sourceConnectionIds: undefined }), provider('connection-ids-missing 1320-400')],
    ['with a text for sources', () => ({ sourceConnectionIds: NO_SUCH }), malformed('sourceConnectionIds')],
    ['with a text for a schedule', () => ({ scheduleParams: 'hourly' }), malformed('scheduleParams', 'hourly')],
    ['with a number for a label', () => ({ labels: [1] }), malformed('labels.0', '1')],
    [
      'of a flow spec that does not know its source',
      () => ({ flowSpec: { id: CLOUD_STORAGE_TO_AEP, version: '1.0' } }),
      provider('connector-not-supported 1305-400', ['salesforce']),
    ],
  ])('%s is refused', (_, change, want) => refusedFlow(change(wrong), want));

  test('with connections of another sandbox is refused as if they were not there', async () => {
    const { sourceConnectionId, targetConnectionId } = wrong.elsewhere;
    const source = notThere('sourceConnections', sourceConnectionId);
    await refusedFlow({ sourceConnectionIds: [sourceConnectionId] }, source);
    const target = notThere('targetConnections', targetConnectionId);
    await refusedFlow({ targetConnectionIds: [targetConnectionId] }, target);
  });
});

test.each(ASSEMBLY)('a flow cannot be changed to %s', async (_, change, want) => {
  const patch = Object.entries(change(wrong)).map(([field, value]) => ({ op: 'add', path: `/${field}`, value }));
  await refused(['PATCH', `/flows/${flow.id}`, patch, { 'if-match': flow.etag }], want);
});

test('a flow can be changed to another source and another mapping, and inherits from them', async () => {
  const source = await post('/flowservice/sourceConnections', {
    ...{ name: 'Dirty accounts', baseConnectionId: wrong.connectionId, data: { format: 'tabular' } },
    ...{ params: { tableName: 'AccountsDirty' }, connectionSpec: { id: SALESFORCE, version: '1.0' } },
  });
  const body = [
    { op: 'replace', path: '/sourceConnectionIds/0', value: source.id },
    { op: 'add', path: '/transformations/1/params/mappingVersion', value: 0 },
  ];
  const path = `${FLOW_SERVICE}/flows/${flow.id}`;
  const answer = await emulator.call('PATCH', path, body, { 'if-match': flow.etag });
  expect(answer.status, answer.text).toBe(200);
  const [item] = (await emulator.call('GET', path)).json.items;
  expect(item.inheritedAttributes.sourceConnections).toMatchObject([{ id: source.id }]);
  expect(item.transformations[1].params.mappingVersion).toBe(0);
});
