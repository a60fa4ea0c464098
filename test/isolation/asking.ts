// How each operation is asked for what is somebody else's: its path filled with the owner's ids, the owner's bodies, queries that name
// them. An operation that is new is asked with what `furnish` has for it; what more it needs goes into the tables here.
import type { Route } from '../../contracts/documents.ts';
import { asForm, asMultipart, BOUNDARY, type Json } from '../anything.ts';
import { CURRENT, UNIQUE } from '../furnished.ts';
import { SCHEMA } from '../tutorial.ts';
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
    createSandbox: { name: 'stage', title: 'Stage', type: 'development' },
    patchSandbox: { title: 'Another title' },
    replaceSandbox: { action: 'reset' },
  };
};

/** Queries that show more than none does; each is a request of its own. */
const queriesOf = ({ fileName, ids }: World): Readonly<Record<string, readonly string[]>> => ({
  getFile: ['', `?path=${encodeURIComponent(fileName)}`],
  getBatchMeta: ['', '?path=input_files'],
  listConnections: ['', '?count=true', `?property=id==${ids['connections']}`],
  listFlows: ['', '?count=true', `?property=sourceConnectionIds==${ids['sourceConnections']}`],
  listRuns: ['', '?count=true', `?property=flowId==${ids['flows']}`],
  listBatches: ['', `?dataSet=${ids['dataSets']}`],
  listSandboxes: ['', '?property=name==stage'],
  listConnectionObjects: ['?objectType=root'],
  createConnectionAction: ['?op=publish'],
  createSourceConnectionAction: ['?op=publish'],
  createTargetConnectionAction: ['?op=publish'],
  createFlowAction: ['?op=disable'],
  createRunAction: ['?op=re-trigger'],
});

/** Where an operation speaks of another resource than its path tells. */
const idsOf = ({ draft }: World): Readonly<Record<string, string>> => ({ createConnectionAction: draft });

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listTenantDescriptors: { accept: 'application/vnd.adobe.xdm-v2+json' },
};

const pathOf = (route: Route, world: World) =>
  route.path
    .split('/')
    .map((step, index, all) => {
      if (!step.startsWith('{')) return step;
      const [word = '', folder = ''] = [all[index - 1], all[index - 2]];
      const id = idsOf(world)[route.operationId] ?? world.tenantIds[`${folder}/${word}`] ?? world.ids[word];
      if (id === undefined) throw new Error(`no id stands for ${step} of ${route.operationId}: give it one in the world`);
      return encodeURIComponent(id);
    })
    .join('/');

const WRITTEN = {
  json: { type: 'application/json', write: (body: Json) => JSON.stringify(body) },
  form: { type: 'application/x-www-form-urlencoded', write: asForm },
  multipart: { type: `multipart/form-data; boundary=${BOUNDARY}`, write: asMultipart },
} as const;

/** The requests that an operation is asked with. `etagOf` tells the one that the resource at a path has. */
export const askedOf = (route: Route, world: World, etagOf: (path: string) => string): readonly Asked[] => {
  const path = pathOf(route, world);
  const body = bodiesOf(world)[route.operationId] ?? world.bodies[route.operationId] ?? {};
  const written = route.body === 'none' ? undefined : WRITTEN[route.body];
  const accept = HEADERS[route.operationId];
  const isConditional = route.headers.some((name) => name.toLowerCase() === 'if-match');
  return (queriesOf(world)[route.operationId] ?? ['']).map((query) => ({
    path: path + query,
    body: written?.write(body).replaceAll(UNIQUE, 'a name').replaceAll(CURRENT, ''),
    headers: {
      ...(written && { 'content-type': written.type }),
      ...(isConditional && { 'if-match': etagOf(path) }),
      ...accept,
    },
  }));
};
