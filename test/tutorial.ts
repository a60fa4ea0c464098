// The CRM tutorial up to its last step, for any test that needs a flow: everything that a flow is tied together from.
import type { Answer, TestEmulator } from './start.ts';

export const FLOW_SERVICE = '/data/foundation/flowservice';

export const SALESFORCE = 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5';
export const DATA_LAKE = 'c604ff05-7f1a-43c0-8e18-33bf874cb11c';
export const CRM_TO_AEP = '14518937-270c-4525-bdec-c2ba7cce3860';
export const CLOUD_STORAGE_TO_AEP = '9753525b-82c7-4dce-8a9b-5ccfce2b9876';

export const CONNECTION = {
  name: 'Salesforce connection',
  description: 'Salesforce connection',
  auth: {
    specName: 'Basic Authentication',
    params: { username: 'crm@example.com', password: 'a-password', securityToken: 'a-token' },
  },
  connectionSpec: { id: SALESFORCE, version: '1.0' },
};

const COLUMNS = ['first_name', 'last_name', 'email'].map((name) => ({ name, type: 'string', xdm: { type: 'String' } }));

export const sourceConnectionBody = (baseConnectionId: string) => ({
  name: 'Salesforce source connection',
  baseConnectionId,
  description: 'Salesforce source connection',
  data: { format: 'tabular' },
  params: { tableName: 'Accounts', columns: COLUMNS },
  connectionSpec: { id: SALESFORCE, version: '1.0' },
});

const XDM = 'https://ns.adobe.com/xdm/context';

export const SCHEMA = {
  type: 'object',
  title: 'Salesforce target XDM schema',
  description: 'Salesforce target XDM schema',
  allOf: ['profile', 'profile-person-details', 'profile-personal-details'].map((name) => ({ $ref: `${XDM}/${name}` })),
  'meta:containerId': 'tenant',
  'meta:resourceType': 'schemas',
  'meta:xdmType': 'object',
  'meta:class': `${XDM}/profile`,
};

export const dataSetBody = (schemaId: string) => ({
  name: 'Salesforce target dataset',
  schemaRef: { id: schemaId, contentType: 'application/vnd.adobe.xed-full-notext+json; version=1' },
});

export const targetConnectionBody = (schemaId: string, dataSetId: string) => ({
  name: 'Salesforce target connection',
  description: 'Salesforce target connection',
  data: { schema: { id: schemaId, version: 'application/vnd.adobe.xed-full+json;version=1' } },
  params: { dataSetId },
  connectionSpec: { id: DATA_LAKE, version: '1.0' },
});

const MAPPED = [
  ['first_name', 'person.name.firstName'],
  ['last_name', 'person.name.lastName'],
  ['email', 'personalEmail.address'],
] as const;

export const mappingSetBody = (xdmSchema: string) => ({
  version: 0,
  xdmSchema,
  xdmVersion: '1.0',
  id: null,
  mappings: MAPPED.map(([sourceAttribute, destinationXdmPath]) => ({
    destinationXdmPath,
    sourceAttribute,
    identity: false,
    identityGroup: null,
    namespaceCode: null,
    version: 0,
  })),
});

/** As the tutorial sends it: `updatedAt` is not among the columns, and `dateFormat` is not the format of its values. */
export const COPY = {
  name: 'Copy',
  params: { deltaColumn: { name: 'updatedAt', dateFormat: 'YYYY-MM-DD', timezone: 'UTC' } },
};

export interface Parts {
  readonly connectionId: string;
  readonly sourceConnectionId: string;
  readonly schemaId: string;
  readonly dataSetId: string;
  readonly targetConnectionId: string;
  readonly mappingSetId: string;
  readonly mapping: { readonly name: 'Mapping'; readonly params: { readonly mappingId: string } };
  /** The body of the tutorial's last step, with the flow spec that it meant; an override of `undefined` leaves a field out. */
  readonly flowBody: (overrides?: object) => object;
  /** The same for a flow that runs once: no interval, no Copy. */
  readonly onceBody: (overrides?: object) => object;
}

/** Where the tutorial's flow begins, in Unix seconds: long ago. */
export const START_SECONDS = '1567411548';

const made = ({ status, text, json }: Answer) => {
  if (status >= 300) throw new Error(`the tutorial was refused with ${status}: ${text}`);
  return json;
};

/** Takes every step of the tutorial but the last. `headers` send it elsewhere, such as to another sandbox. */
export const prepare = async (
  { call }: Pick<TestEmulator, 'call'>,
  headers: Record<string, string> = {},
): Promise<Parts> => {
  const post = async (path: string, body: object) => made(await call('POST', `/data/foundation${path}`, body, headers));
  const { id: connectionId } = await post('/flowservice/connections', CONNECTION);
  const { id: sourceConnectionId } = await post('/flowservice/sourceConnections', sourceConnectionBody(connectionId));
  const { $id: schemaId } = await post('/schemaregistry/tenant/schemas', SCHEMA);
  const [path] = await post('/catalog/dataSets?requestDataSource=true', dataSetBody(schemaId));
  const dataSetId = String(path).slice('@/dataSets/'.length);
  const target = targetConnectionBody(schemaId, dataSetId);
  const { id: targetConnectionId } = await post('/flowservice/targetConnections', target);
  const { id: mappingSetId } = await post('/conversion/mappingSets', mappingSetBody(schemaId));
  const mapping = { name: 'Mapping', params: { mappingId: mappingSetId } } as const;
  const flowBody = (overrides: object = {}) => ({
    name: 'Salesforce dataflow',
    description: 'Salesforce dataflow',
    flowSpec: { id: CRM_TO_AEP, version: '1.0' },
    sourceConnectionIds: [sourceConnectionId],
    targetConnectionIds: [targetConnectionId],
    transformations: [COPY, mapping],
    scheduleParams: { startTime: START_SECONDS, frequency: 'minute', interval: '30' },
    ...overrides,
  });
  const onceBody = (overrides: object = {}) =>
    flowBody({
      transformations: [mapping],
      scheduleParams: { startTime: START_SECONDS, frequency: 'once' },
      ...overrides,
    });
  return {
    ...{ connectionId, sourceConnectionId, schemaId, dataSetId, targetConnectionId, mappingSetId },
    ...{ mapping, flowBody, onceBody },
  };
};
