// An emulator in which everything has been made once, with the requests that make it again: where property tests begin.
import type { Json } from './anything.ts';
import type { TestEmulator } from './start.ts';
import {
  CONNECTION,
  CRM_TO_AEP,
  dataSetBody,
  FLOW_SERVICE,
  mappingSetBody,
  prepare,
  SALESFORCE,
  SCHEMA,
  sourceConnectionBody,
  targetConnectionBody,
} from './tutorial.ts';

/** In a body: another text in every request, where the Platform wants names to be unique. */
export const UNIQUE = '(unique)';
/** In a header: the etag that the resource has at that time. */
export const CURRENT = '(its etag)';

const PROFILE = SCHEMA['meta:class'];
const PATCH = [{ op: 'replace', path: '/name', value: 'another name' }];
const BATCH = {
  ...{ status: 'success', recordCount: 3, size: 9, started: 1, errors: [{ code: 'a', rows: ['1-2'] }] },
  ...{
    availableDates: { startDate: 1 },
    metrics: { startTime: 1, foo: 2 },
    tags: { a: ['b'] },
    replay: { reason: 'a' },
  },
  relatedObjects: [{ type: 'batch', id: 'a', status: 'failed', metrics: { endTime: 1 } }],
};
const REGISTRY = '/data/foundation/schemaregistry/tenant';

const CREDENTIALS = { client_id: 'a-client', client_secret: 'a-secret' };
const CODE = { ...CREDENTIALS, grant_type: 'authorization_code', code: 'a-code' };
const CLAIMS = {
  ...{ exp: 4_102_444_800, iss: 'AN@AdobeOrg', sub: 'a@techacct.adobe.com', aud: 'https://ims/c/a-client' },
  'https://ims/s/ent_dataservices_sdk': true,
};
const EXCHANGE = {
  ...CREDENTIALS,
  jwt_token: [{ alg: 'RS256' }, CLAIMS, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.'),
};

/** Unix seconds. */
const WINDOW = { startTime: 1_700_000_000, windowStartTime: 1, windowEndTime: 2 };

export interface Furnished {
  /** By `operationId`, what the operation takes. */
  readonly bodies: Readonly<Record<string, Json>>;
  /** By the word that stands before it in a path. */
  readonly ids: Readonly<Record<string, string>>;
  /** By name in lower case, what a header may say. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** Takes every step of the tutorial, with a flow that has run. */
export const furnish = async (
  emulator: Pick<TestEmulator, 'call'> & { readonly settle: () => Promise<unknown> },
): Promise<Furnished> => {
  const parts = await prepare(emulator);
  const get = async (path: string) => (await emulator.call('GET', path)).json;
  const { id: flows } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.onceBody())).json;
  await emulator.settle();
  const runs = (await get(`${FLOW_SERVICE}/runs`)).items[0].id;
  const [batches = ''] = Object.keys(await get('/data/foundation/catalog/batches'));
  const files = (await get(`/data/foundation/export/batches/${batches}/files`)).data[0].dataSetFileId;
  const dataSet = (await get(`/data/foundation/catalog/dataSets/${parts.dataSetId}`))[parts.dataSetId];
  const labels = { labels: ['C1'], optionalLabels: [] };
  await emulator.call('POST', `/data/foundation/dataset/datasets/${parts.dataSetId}/labels`, labels);
  const conversion = '/data/foundation/conversion';
  const [{ id: mappings }] = await get(`${conversion}/mappingSets/${parts.mappingSetId}/mappings`);
  const sample = { sampleData: '[{"first_name":"Ada","age":36}]', sampleType: 'JSON' };
  const { id: samples } = (await emulator.call('POST', `${conversion}/samples`, sample)).json;
  const mapping = { sourceType: 'EXPRESSION', source: 'concat(first_name, "!")', destination: 'person.name.fullName' };
  const mappingSet = mappingSetBody(parts.schemaId);
  const descriptor = {
    '@type': 'xdm:descriptorIdentity',
    'xdm:sourceSchema': parts.schemaId,
    'xdm:sourceProperty': '/personalEmail/address',
    'xdm:namespace': 'Email',
    'xdm:isPrimary': true,
  };
  const descriptors = (await emulator.call('POST', `${REGISTRY}/descriptors`, descriptor)).json['@id'];
  const tag = [{ op: 'add', path: '/meta:immutableTags', value: ['union'] }];
  await emulator.call('PATCH', `${REGISTRY}/schemas/${encodeURIComponent(parts.schemaId)}`, tag);
  const made = {
    ...{ connections: parts.connectionId, sourceConnections: parts.sourceConnectionId, flows, runs, batches, files },
    ...{
      targetConnections: parts.targetConnectionId,
      mappingSets: parts.mappingSetId,
      schemas: parts.schemaId,
      sampledata: parts.schemaId,
    },
    ...{ dataSets: parts.dataSetId, datasets: parts.dataSetId, descriptors, unions: `${PROFILE}__union` },
    ...{ views: dataSet.viewId, mappings, samples },
  };
  const given = { sandboxes: 'dev', classes: PROFILE, flowSpecs: CRM_TO_AEP, connectionSpecs: SALESFORCE };
  const groups = { fieldgroups: SCHEMA.allOf[1]?.$ref ?? '', behaviors: 'https://ns.adobe.com/xdm/data/record' };
  return {
    ids: { ...made, ...given, ...groups, datatypes: 'https://ns.adobe.com/xdm/context/person' },
    bodies: {
      ...{ createConnection: CONNECTION, createSourceConnection: sourceConnectionBody(parts.connectionId) },
      ...{ createTenantSchema: { ...SCHEMA, title: UNIQUE }, createDataSet: dataSetBody(parts.schemaId) },
      ...{ patchConnection: PATCH, patchSourceConnection: PATCH, patchTargetConnection: PATCH },
      ...{ replaceDataSet: dataSet, patchDataSet: PATCH, patchDataSetV2: { tags: dataSet.tags, extensions: {} } },
      ...{ createDataSetLabels: labels, replaceDataSetLabels: labels },
      createTargetConnection: targetConnectionBody(parts.schemaId, parts.dataSetId),
      ...{
        createMappingSet: mappingSet,
        replaceMappingSet: mappingSet,
        createMapping: mapping,
        replaceMapping: mapping,
      },
      validateMappingSet: { ...mappingSet, mappings: [mapping], inputSchema: { sampleId: samples } },
      previewMappingSet: { data: [{ first_name: 'Ada', email: 1 }], mappingSet },
      validateExpression: { expression: mapping.source, mappingSetId: parts.mappingSetId, sampleData: '{"a":1}' },
      ...{ createMapperSample: sample, replaceMapperSample: sample, createMapperSampleUpload: { file: '{"a":1}' } },
      ...{ createMapperSchema: { name: 'a', sampleId: samples }, createMapperSchemaUpload: { file: '{"a":1}' } },
      ...{ createBatch: BATCH, createBatchWithId: BATCH, replaceBatch: BATCH },
      patchBatch: { status: 'failed', tags: { a: ['b'] }, recordCount: 1 },
      createMultiRequest: [
        { id: 'a', method: 'post', resource: '/batches', headers: { pragma: 'none' }, body: BATCH },
        { id: 'b', method: 'get', resource: '/batches/<<a.id>>?properties=status' },
        { id: 'c', method: 'patch', resource: '/batches/<<a.id>>', body: { note: 'was <<b.status>>' } },
      ],
      createTenantDescriptor: { ...descriptor, 'xdm:namespace': UNIQUE, 'xdm:isPrimary': false },
      replaceTenantDescriptor: descriptor,
      // What a test sends is JSON.
      createFlow: parts.flowBody() as Json,
      createConnectionSearch: { queryString: 'name==a&createdAt>1', limit: 1, orderby: '-name' },
      createFlowSearch: { queryString: 'state==enabled', limit: 1, orderby: 'createdAt,name', projectionFields: 'id' },
      createFlowSpecSearch: { queryString: 'name==CRMToAEP', orderby: '-name', projectionFields: 'id,name' },
      createRun: { flowId: flows, params: { ...WINDOW, deltaColumn: { name: 'updatedAt' } } },
      patchFlow: [...PATCH, { op: 'add', path: '/description', value: 'another description' }],
      createSchemaFromCsv: {
        'csv-file':
          'isCustom,fieldGroupName,fieldPath,dataType\nFALSE,Demographic Details,person/name/firstName,string\n',
        ...{ 'schema-class-id': PROFILE, 'schema-name': UNIQUE, 'schema-description': 'of a template' },
      },
      createToken: {
        grant_type: 'client_credentials',
        client_id: 'a-client',
        client_secret: 'a-secret',
        scope: 'openid',
      },
      createSandbox: { name: 'stage', title: 'Stage', type: 'development' },
      ...{ patchSandbox: { title: 'Another title' }, replaceSandbox: { action: 'reset' } },
      ...{ createTokenByCode: CODE, createTokenV2: CODE, createTokenByJwt: EXCHANGE },
      advanceClock: { by: 'PT1S' },
      createFault: { operation: 'getSandbox', problem: '429050', detail: { a: 'b' }, times: 1, retryAfterSeconds: 1 },
    },
    headers: {
      'if-match': [CURRENT, '*'],
      'if-none-match': ['"1.0.999"'],
      pragma: ['validate-only'],
      accept: [
        'application/vnd.adobe.xed+json',
        'application/vnd.adobe.xed+json; version=1',
        'application/vnd.adobe.xdm-v2+json',
      ],
      range: ['bytes=0-3', 'bytes=4-', 'bytes=-4'],
    },
  };
};
