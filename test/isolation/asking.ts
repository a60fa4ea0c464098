// How each operation is asked for what is somebody else's: its path filled with the owner's ids, the owner's bodies, queries that name
// them. An operation that is new is asked with what `furnish` has for it; what more it needs goes into the tables here.
import type { Route } from '../../contracts/documents.ts';
import { type Json, WRITTEN } from '../anything.ts';
import { UNIQUE } from '../furnished.ts';
import type { TestEmulator } from '../start.ts';
import { CONNECTION, SCHEMA } from '../tutorial.ts';
import { tenantBodies, type World } from './world.ts';

/** One request; `path` with its query. */
export interface Asked {
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The whole body, of operations that `furnish` has none for. */
const bodiesOf = ({ tenant, ids }: World): Readonly<Record<string, Json>> => {
  const own = tenantBodies(tenant);
  const retitled = [{ op: 'replace', path: '/title', value: 'Another title' }];
  return {
    ...{ createTenantClass: own.classes, replaceTenantClass: own.classes, patchTenantClass: retitled },
    ...{ createTenantFieldGroup: own.fieldgroups, replaceTenantFieldGroup: own.fieldgroups },
    ...{ createTenantMixin: own.fieldgroups, replaceTenantMixin: own.fieldgroups },
    ...{ createTenantDataType: own.datatypes, replaceTenantDataType: own.datatypes },
    ...{ patchTenantFieldGroup: retitled, patchTenantMixin: retitled, patchTenantDataType: retitled },
    // A title is unique in its sandbox: the owner's own is taken where it is seen.
    ...{ createTenantSchema: SCHEMA, replaceTenantSchema: SCHEMA, patchTenantSchema: retitled },
    createImport: [{ ...SCHEMA, $id: ids['schemas'] ?? '', 'meta:resourceType': 'schemas' }],
    createIngestionBatch: { datasetId: ids['dataSets'] ?? '', inputFormat: { format: 'json' } },
    createMultiRequest: [{ id: 'one', resource: `/dataSets/${ids['dataSets']}`, method: 'get' }],
    createConnectionSearch: { queryString: `name==${CONNECTION.name}` },
  };
};

/** Queries that show more than none does; each is a request of its own. */
const queriesOf = ({ fileName, ids, tenantIds }: World): Readonly<Record<string, readonly string[]>> => ({
  getFile: ['', `?path=${encodeURIComponent(fileName)}`],
  getBatchMeta: ['', '?path=input_files'],
  listConnections: ['', '?count=true', `?property=id==${ids['connections']}`],
  listFlows: ['', '?count=true', `?property=id==${ids['flows']}`],
  listRuns: ['', '?count=true', `?property=flowId==${ids['flows']}`],
  listBatches: ['', `?dataSet=${ids['dataSets']}`],
  listDataSetFiles: [`?dataSetId=${ids['dataSets']}`],
  createIngestionBatchAction: ['?action=ABORT'],
  createIngestionFileAction: ['?action=INITIALIZE'],
  getIngestionPreview: ['?format=json'],
  listSandboxes: ['', '?property=name==stage'],
  listConnectionObjects: ['?objectType=root'],
  createConnectionAction: ['?op=publish'],
  createSourceConnectionAction: ['?op=publish'],
  createTargetConnectionAction: ['?op=publish'],
  createFlowAction: ['?op=disable'],
  createRunAction: ['?op=re-trigger'],
  getMappingSetSuggestion: [`?batchId=${tenantIds['import/batches']}`],
});

/** Where an operation speaks of another resource than its path tells. */
const idsOf = ({ draft }: World): Readonly<Record<string, string>> => ({ createConnectionAction: draft });

/** What a view of the Schema Registry is asked for by: a list without a version, a look-up with one. */
const acceptOf = ({ operationId, headers }: Route): string | undefined => {
  if (operationId === 'getTenantDescriptor' || !headers.some((name) => name.toLowerCase() === 'accept'))
    return undefined;
  if (/Descriptors$/.test(operationId)) return 'application/vnd.adobe.xdm-v2+json';
  return `application/vnd.adobe.xed+json${operationId.startsWith('list') ? '' : '; version=1'}`;
};

const pathOf = (route: Route, world: World) =>
  route.path
    .split('/')
    .map((step, index, all) => {
      if (!step.startsWith('{')) return step;
      const [word = '', folder = ''] = [all[index - 1], all[index - 2]];
      const id = idsOf(world)[route.operationId] ?? world.tenantIds[`${folder}/${word}`] ?? world.ids[word];
      if (id === undefined)
        throw new Error(`no id stands for ${step} of ${route.operationId}: give it one in the world`);
      return encodeURIComponent(id);
    })
    .join('/');

/** The etag that the resource of a path has; what an action is done to stands before it. */
const etagOf = async ({ call }: Pick<TestEmulator, 'call'>, path: string): Promise<string> => {
  const { json, headers } = await call('GET', path.replace(/\/action$/, ''));
  return json?.items?.[0]?.etag ?? headers.get('etag') ?? '"none"';
};

/** The requests that an operation is asked with; `emulator` has the world, and tells its etags. */
export const askedOf = async (route: Route, world: World, emulator: TestEmulator): Promise<readonly Asked[]> => {
  const path = pathOf(route, world);
  const body = bodiesOf(world)[route.operationId] ?? world.bodies[route.operationId] ?? {};
  const written = route.body === 'none' ? undefined : WRITTEN[route.body];
  const accept = acceptOf(route);
  const isConditional = route.headers.some((name) => name.toLowerCase() === 'if-match');
  const etag = isConditional ? await etagOf(emulator, path) : undefined;
  return (queriesOf(world)[route.operationId] ?? ['']).map((query) => ({
    path: path + query,
    body: written?.write(body).replaceAll(UNIQUE, 'a name'),
    headers: {
      ...(written && { 'content-type': written.type }),
      ...(etag !== undefined && { 'if-match': etag }),
      ...(accept !== undefined && { accept }),
      // As long as a body of nothing.
      ...(route.headers.includes('Content-Range') && { 'content-range': 'bytes 2-3/4' }),
    },
  }));
};
