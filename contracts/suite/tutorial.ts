// The tutorial's bodies, and what a case needs before it can begin: each function makes one thing and gives its id. A state that
// cannot be made fails the case that asked for it.
import type { Answer, Target } from './case.ts';
import { answered, only } from './expect.ts';

export const FLOW = '/data/foundation/flowservice';
export const REGISTRY = '/data/foundation/schemaregistry';
export const CATALOG = '/data/foundation/catalog';
export const EXPORT = '/data/foundation/export';
export const CONVERSION = '/data/foundation/conversion';

export const SALESFORCE = 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5';
/** A source that CRMToAEP no longer lists, and about whose authentication nothing is published. */
export const PHOENIX = '102706fb-a5cd-42ee-afe0-bc42f017ff43';
export const DATA_LAKE = 'c604ff05-7f1a-43c0-8e18-33bf874cb11c';
export const CRM_TO_AEP = '14518937-270c-4525-bdec-c2ba7cce3860';
export const CLOUD_STORAGE_TO_AEP = '9753525b-82c7-4dce-8a9b-5ccfce2b9876';

/** A form that ids have, and an id that nothing has. */
export const NO_UUID = '00000000-0000-4000-8000-000000000000';
export const NO_HEX24 = '0'.repeat(24);
export const NO_HEX32 = '0'.repeat(32);

const XDM = 'https://ns.adobe.com/xdm';
export const PROFILE: string = `${XDM}/context/profile`;
export const PERSON_DETAILS: string = `${XDM}/context/profile-person-details`;
export const PERSONAL_DETAILS: string = `${XDM}/context/profile-personal-details`;

/** The tutorial's start, 2019, at which a flow is due at once; and one that no run of the suite will see. Unix seconds. */
export const PAST = 1_567_411_548;
export const FUTURE = 4_102_444_800;

/** For flows that begin at once: they need a target that lets them. */
export const STARTS_IN_PAST = { switches: { 'start-time-in-past': 'accept' } } as const;

export type Body = Readonly<Record<string, unknown>>;

export const get = (target: Target, path: string, headers: Record<string, string | undefined> = {}): Promise<Answer> =>
  target.call({ path, headers });

export const post = (target: Target, path: string, body: unknown): Promise<Answer> =>
  target.call({ method: 'POST', path, body });

const idOf = (answer: Answer): string => answered(answer, 201).json.id;

export const connectionBody = (target: Target): Body => ({
  name: target.unique('Salesforce base connection'),
  description: 'Salesforce base connection',
  auth: {
    specName: 'OAuth2 Client Credential',
    params: {
      environmentUrl: 'https://example.my.salesforce.com',
      clientId: 'example-client',
      clientSecret: 'example-secret',
      apiVersion: '60.0',
    },
  },
  connectionSpec: { id: SALESFORCE, version: '1.0' },
});

export const makeConnection = async (target: Target): Promise<string> =>
  idOf(await post(target, `${FLOW}/connections`, connectionBody(target)));

export const sourceBody = (target: Target, baseConnectionId: string): Body => ({
  name: target.unique('Salesforce source connection'),
  baseConnectionId,
  description: 'Salesforce source connection',
  data: { format: 'tabular' },
  params: {
    tableName: 'Accounts',
    columns: ['first_name', 'last_name', 'email'].map((name) => ({ name, type: 'string', xdm: { type: 'String' } })),
  },
  connectionSpec: { id: SALESFORCE, version: '1.0' },
});

export const makeSource = async (target: Target, change: Body = {}): Promise<string> => {
  const body = sourceBody(target, await makeConnection(target));
  return idOf(await post(target, `${FLOW}/sourceConnections`, { ...body, ...change }));
};

/** A source connection of a connection spec that CRMToAEP does not list. */
export const makeUnlistedSource = async (target: Target): Promise<string> => {
  const connectionSpec = { id: PHOENIX, version: '1.0' };
  const params = { host: 'phoenix.example.com', username: 'phoenix', password: 'secret' };
  const auth = { specName: 'Basic Authentication', params };
  const base = { name: target.unique('Phoenix base connection'), auth, connectionSpec };
  const baseConnectionId = idOf(await post(target, `${FLOW}/connections`, base));
  const body = { ...sourceBody(target, baseConnectionId), connectionSpec };
  return idOf(await post(target, `${FLOW}/sourceConnections`, body));
};

export const schemaBody = (target: Target): Body => ({
  type: 'object',
  title: target.unique('Salesforce target XDM schema'),
  description: 'Salesforce target XDM schema',
  allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS }, { $ref: PERSONAL_DETAILS }],
  'meta:containerId': 'tenant',
  'meta:resourceType': 'schemas',
  'meta:xdmType': 'object',
  'meta:class': PROFILE,
});

export const makeSchema = async (target: Target, change: Body = {}): Promise<string> =>
  answered(await post(target, `${REGISTRY}/tenant/schemas`, { ...schemaBody(target), ...change }), 201).json.$id;

export const dataSetBody = (target: Target, schemaId: string): Body => ({
  name: target.unique('Salesforce target dataset'),
  schemaRef: { id: schemaId, contentType: 'application/vnd.adobe.xed-full-notext+json; version=1' },
});

export const makeDataSet = async (target: Target, schemaId: string, change: Body = {}): Promise<string> => {
  const body = { ...dataSetBody(target, schemaId), ...change };
  const references: string[] = answered(await post(target, `${CATALOG}/dataSets`, body), 201).json;
  return only(references).slice('@/dataSets/'.length);
};

export const targetBody = (target: Target, schemaId: string, dataSetId: string): Body => ({
  name: target.unique('Salesforce target connection'),
  description: 'Salesforce target connection',
  data: { schema: { id: schemaId, version: 'application/vnd.adobe.xed-full+json;version=1' } },
  params: { dataSetId },
  connectionSpec: { id: DATA_LAKE, version: '1.0' },
});

export const makeTarget = async (target: Target): Promise<string> => {
  const schemaId = await makeSchema(target);
  const body = targetBody(target, schemaId, await makeDataSet(target, schemaId));
  return idOf(await post(target, `${FLOW}/targetConnections`, body));
};

/** A target connection that leads anywhere but to the data lake. */
export const makeForeignTarget = async (target: Target): Promise<string> =>
  idOf(
    await post(target, `${FLOW}/targetConnections`, {
      ...{ name: target.unique('Elsewhere'), data: { format: 'json' } },
      connectionSpec: { id: PHOENIX, version: '1.0' },
    }),
  );

const MAPPINGS = [
  ['first_name', 'person.name.firstName'],
  ['last_name', 'person.name.lastName'],
  ['email', 'personalEmail.address'],
] as const;

export const mappingSetBody = (schemaId: string): Body => ({
  version: 0,
  xdmSchema: schemaId,
  xdmVersion: '1.0',
  id: null,
  mappings: MAPPINGS.map(([sourceAttribute, destinationXdmPath]) => ({
    ...{ destinationXdmPath, sourceAttribute },
    ...{ identity: false, identityGroup: null, namespaceCode: null, version: 0 },
  })),
});

export const makeMappingSet = async (target: Target, schemaId: string, change: Body = {}): Promise<string> => {
  const body = { ...mappingSetBody(schemaId), ...change };
  return answered(await post(target, `${CONVERSION}/mappingSets`, body), 200).json.id;
};
