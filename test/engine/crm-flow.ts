// What tests of runs share: the tutorial's flow with another table, schema or mapping, and looks at what its runs left.
import { expect } from 'vitest';
import { HEADERS, type TestEmulator } from '../start.ts';
import {
  CONNECTION,
  COPY,
  CRM_TO_AEP,
  dataSetBody,
  FLOW_SERVICE,
  SCHEMA,
  sourceConnectionBody,
  targetConnectionBody,
} from '../tutorial.ts';

export interface Wanted {
  readonly table?: string;
  /** Every column of the table where absent. */
  readonly columns?: readonly string[];
  /** More parts of the schema's `allOf`, with the definitions that they point to. */
  readonly schema?: object;
  readonly mappings?: readonly (readonly [source: string, destination: string])[];
  /** A mapping set but for its outputSchema, instead of `mappings`. */
  readonly mappingSet?: object;
  /** The tutorial's where absent. */
  readonly deltaColumn?: string;
}

export interface Prepared {
  readonly connectionId: string;
  readonly sourceConnectionId: string;
  readonly schemaId: string;
  readonly dataSetId: string;
  readonly mappingSetId: string;
  /** Creates a flow and gives its id; it reads from the beginning of time, every 15 minutes from now on, unless told otherwise. */
  readonly flow: (scheduleParams?: object, options?: object) => Promise<string>;
}

export const TUTORIAL_MAPPINGS = [
  ['first_name', 'person.name.firstName'],
  ['last_name', 'person.name.lastName'],
  ['email', 'personalEmail.address'],
] as const;

const seconds = (ms: number) => Math.floor(ms / 1000);

/** A part of a schema with fields of its own, under the tenant's namespace, and what else it brings. */
export const schemaWith = async (
  { call }: TestEmulator,
  { groups = [], own = {} }: { readonly groups?: readonly string[]; readonly own?: object },
): Promise<{ readonly namespace: string; readonly schema: object }> => {
  const { json } = await call('GET', '/data/foundation/schemaregistry/stats');
  const namespace = `_${json.tenantId}`;
  const properties = { [namespace]: { type: 'object', ...own } };
  const refs = groups.map((name) => ({ $ref: `https://ns.adobe.com/xdm/context/${name}` }));
  return {
    namespace,
    schema: {
      allOf: [...SCHEMA.allOf, ...refs, { $ref: '#/definitions/customFields' }],
      definitions: { customFields: { properties, required: [namespace] } },
    },
  };
};

/** Everything that a flow needs, in the sandbox `prod` of the test's organization. */
export const prepareFlow = async (emulator: TestEmulator, wanted: Wanted = {}): Promise<Prepared> => {
  const post = async (path: string, body: object) => {
    const { status, text, json } = await emulator.call('POST', `/data/foundation${path}`, body);
    expect(status, text).toBeLessThan(300);
    return json;
  };
  const { id: connectionId } = await post('/flowservice/connections', CONNECTION);
  const tutorial = sourceConnectionBody(connectionId);
  const columns = wanted.columns?.map((name) => ({ name, type: 'string' }));
  const params = { tableName: wanted.table ?? 'Accounts', ...(columns && { columns }) };
  const { id: sourceConnectionId } = await post('/flowservice/sourceConnections', { ...tutorial, params });
  const { $id: schemaId } = await post('/schemaregistry/tenant/schemas', { ...SCHEMA, ...wanted.schema });
  const [path] = await post('/catalog/dataSets', dataSetBody(schemaId));
  const dataSetId = String(path).slice('@/dataSets/'.length);
  const { id: targetConnectionId } = await post(
    '/flowservice/targetConnections',
    targetConnectionBody(schemaId, dataSetId),
  );
  const mappings = (wanted.mappings ?? TUTORIAL_MAPPINGS).map(([source, destination]) => ({ source, destination }));
  const outputSchema = { schemaRef: { id: schemaId, contentType: 'application/vnd.adobe.xed-full+json;version=1' } };
  const mappingSet = wanted.mappingSet ?? { mappings };
  const { id: mappingSetId } = await post('/conversion/mappingSets', { ...mappingSet, outputSchema });
  const { deltaColumn: name } = wanted;
  const copy = name === undefined ? COPY : { name: 'Copy', params: { deltaColumn: { name } } };
  const flow = async (scheduleParams: object = {}, options?: object) => {
    const schedule = {
      startTime: seconds(emulator.clock.nowMs()),
      frequency: 'minute',
      interval: 15,
      ...scheduleParams,
    };
    const isOnce = schedule.frequency === 'once';
    const mapping = { name: 'Mapping', params: { mappingId: mappingSetId } };
    const { interval: _, ...once } = schedule;
    const { id } = await post('/flowservice/flows', {
      name: 'Accounts',
      flowSpec: { id: CRM_TO_AEP, version: '1.0' },
      sourceConnectionIds: [sourceConnectionId],
      targetConnectionIds: [targetConnectionId],
      transformations: isOnce ? [mapping] : [copy, mapping],
      scheduleParams: isOnce ? once : schedule,
      ...(options && { options }),
    });
    return String(id);
  };
  return { connectionId, sourceConnectionId, schemaId, dataSetId, mappingSetId, flow };
};

/** The runs of a flow, or of all, oldest first. */
export const runsOf = async ({ call }: TestEmulator, flowId?: string) => {
  const filter = flowId === undefined ? '' : `&property=flowId==${flowId}`;
  const { json } = await call('GET', `${FLOW_SERVICE}/runs?limit=100${filter}`);
  return json.items.reverse();
};

export const batchOf = async ({ call }: TestEmulator, id: string) =>
  (await call('GET', `/data/foundation/catalog/batches/${id}`)).json[id];

export const dataSetOf = async ({ call }: TestEmulator, id: string) =>
  (await call('GET', `/data/foundation/catalog/dataSets/${id}`)).json[id];

/** The id of the batch that a run wrote. */
export const batchIdOf = (run: {
  activities: readonly { targetInfo?: readonly { reference: { ids: string[] } }[] }[];
}) => run.activities.at(-1)?.targetInfo?.[0]?.reference.ids[0] ?? '';

export const exported = ({ call }: TestEmulator, path: string) => call('GET', `/data/foundation/export/${path}`);

/** The bytes of a batch's one file. */
export const parquetOf = async (emulator: TestEmulator, batchId: string): Promise<Uint8Array> => {
  const { json } = await exported(emulator, `files/${batchId}-1`);
  const response = await emulator.fetch(json.data[0]._links.self.href, {
    headers: HEADERS,
  });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};
