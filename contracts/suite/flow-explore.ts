// What stands behind a connection: whether it can be reached, its tables, their columns and first rows, its folders.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { isSomeAccount, SOME_ACCOUNTS } from './row-filter.ts';
import { type Body, DATA_LAKE, FLOW, get, makeConnection, makeDataSet, makeSchema, post } from './tutorial.ts';

/** Files without credentials, and the only source that is explored by its spec. */
export const LANDING_ZONE = '26f526f2-58f4-4712-961d-e41bf1ccc0e8';
export const AZURE_FILES = 'be5ec48c-5b78-49d5-b8fa-7c89ec4569b8';
/** Published as the spec of lists of datasets; any other serves in its place. */
const CONFIGURED = DATA_LAKE;

export type Query = Readonly<Record<string, string>>;

interface JsonSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly type?: string; readonly enum?: readonly unknown[] }>>;
}

const EXAMPLES: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: true };

/** An example of everything that a schema asks for. */
const exampleOf = ({ required = [], properties = {} }: JsonSchema): Body =>
  Object.fromEntries(
    required.map((name) => [name, properties[name]?.enum?.[0] ?? EXAMPLES[properties[name]?.type ?? ''] ?? 'example']),
  );

/** A base connection of any spec, with an example of everything that its first kind of authentication asks for. */
export const makeConnectionOf = async (target: Target, specId: string): Promise<string> => {
  const [spec] = answered(await get(target, `${FLOW}/connectionSpecs/${specId}`), 200).json.items;
  const [authSpec] = spec.authSpec ?? [];
  const body = {
    name: target.unique('Base connection'),
    connectionSpec: { id: specId, version: spec.version },
    ...(authSpec && { auth: { specName: authSpec.name, params: exampleOf(authSpec.spec) } }),
  };
  return answered(await post(target, `${FLOW}/connections`, body), 201).json.id;
};

export const explore = (target: Target, of: string, query: Query): Promise<Answer> =>
  get(target, `${FLOW}/${of}/explore?${new URLSearchParams(query)}`);

/** Explores the CRM by a connection of its own. */
export const exploreCrm = async (target: Target, query: Query): Promise<Answer> =>
  explore(target, `connections/${await makeConnection(target)}`, query);

/** JSON in Base64, as it stands in a query string. */
export const encoded = (filter: unknown): string => btoa(JSON.stringify(filter));

const isReachable = async (target: Target, connectionId: string, result: boolean): Promise<void> =>
  isEqual(answered(await get(target, `${FLOW}/connections/${connectionId}/test`), 200).json, { result });

const ACCOUNTS = { type: 'table', name: 'Accounts', path: 'Accounts', canPreview: true, canFetchSchema: true };
const TABLE = { objectType: 'table', object: 'Accounts' };

const tables: readonly ContractCase[] = [
  {
    name: 'the tables of a source come as a bare list',
    operation: 'listConnectionObjects',
    evidence: 'documented',
    source: 'TAB',
    run: async (target) => {
      const { json } = answered(await exploreCrm(target, { objectType: 'root' }), 200);
      isTrue(Array.isArray(json), 'the tables are no list');
      isEqual(
        json.find(({ path }: Body) => path === 'Accounts'),
        ACCOUNTS,
      );
    },
  },
  {
    name: 'a table shows its columns with their XDM types, and no row unasked',
    operation: 'listConnectionObjects',
    evidence: 'documented',
    source: 'TAB',
    run: async (target) => {
      const { json } = answered(await exploreCrm(target, TABLE), 200);
      hasKeys(json, ['format', 'schema']);
      holds(json, { format: 'flat' });
      const column = (wanted: string) => json.schema.columns.find(({ name }: Body) => name === wanted);
      isEqual(column('birth_year'), { name: 'birth_year', type: 'integer', xdm: { type: 'integer' } });
      const date = { 'meta:xdmType': 'date-time', xdm: { type: 'string', format: 'date-time' } };
      isEqual(column('updatedAt'), { name: 'updatedAt', type: 'string', ...date });
    },
  },
  {
    name: 'kinds of object, and names of parameters, are read in any letter case',
    operation: 'listConnectionObjects',
    evidence: 'documented',
    source: 'FS writes ROOT and FileType, TAB root and CLOUD fileType',
    run: async (target) => {
      const plain = answered(await exploreCrm(target, TABLE), 200).json;
      isEqual(answered(await exploreCrm(target, { OBJECTTYPE: 'Table', Object: 'Accounts' }), 200).json, plain);
    },
  },
  {
    name: 'a preview shows rows, and a filter chooses them',
    operation: 'listConnectionObjects',
    evidence: 'documented',
    source: 'FILT',
    run: async (target) => {
      const preview = { ...TABLE, preview: 'true' };
      const all = answered(await exploreCrm(target, preview), 200).json.data;
      const filtered = await exploreCrm(target, { ...preview, filters: encoded(SOME_ACCOUNTS) });
      const some = answered(filtered, 200).json.data;
      isTrue(some.length > 0 && some.length < all.length, `the filter leaves ${some.length} of ${all.length} rows`);
      isEqual(some, all.filter(isSomeAccount));
    },
  },
];

const others: readonly ContractCase[] = [
  {
    name: 'a connection to a source that is there can be reached',
    operation: 'validateConnection',
    evidence: 'documented',
    source: 'FS',
    run: async (target) => isReachable(target, await makeConnection(target), true),
  },
  {
    name: 'a connection that leads to no source cannot be reached',
    operation: 'validateConnection',
    evidence: 'assumed',
    source: 'FS',
    run: async (target) => isReachable(target, await makeConnectionOf(target, DATA_LAKE), false),
  },
  {
    name: 'a storage of files shows its root and its folders, which are empty',
    operation: 'listConnectionObjects',
    evidence: 'assumed',
    source: 'CLOUD has the shape',
    run: async (target) => {
      const of = `connections/${await makeConnectionOf(target, AZURE_FILES)}`;
      isEqual(answered(await explore(target, of, { objectType: 'root' }), 200).json, []);
      isEqual(answered(await explore(target, of, { objectType: 'folder', object: '/a' }), 200).json, []);
    },
  },
  {
    name: 'the landing zone is explored by its spec',
    operation: 'listConnectionSpecObjects',
    evidence: 'documented',
    source: 'FS, AEPP',
    run: async (target) => {
      const of = `connectionSpecs/${LANDING_ZONE}`;
      const [spec] = answered(await get(target, `${FLOW}/${of}`), 200).json.items;
      holds(spec, { id: LANDING_ZONE, name: 'landing-zone' });
      isTrue(Array.isArray(answered(await explore(target, of, { objectType: 'root' }), 200).json), 'it is no list');
    },
  },
  {
    name: 'the configs of a connection are names and types of columns',
    operation: 'listConnectionConfigs',
    evidence: 'example',
    source: 'FS',
    run: async (target) => {
      const path = `${FLOW}/connections/${await makeConnection(target)}/configs`;
      const { json } = answered(await get(target, path), 200);
      hasKeys(json, ['items']);
      isEqual(json.items[0], { columnName: 'id', columnType: 'string' });
    },
  },
  {
    name: 'the datasets that a destination can be given come page by page',
    operation: 'listConnectionSpecConfigs',
    evidence: 'example',
    source: 'DEST, AEPP',
    run: async (target) => {
      const schemaId = await makeSchema(target);
      const ids = [await makeDataSet(target, schemaId), await makeDataSet(target, schemaId)];
      const page = async (query: string) => {
        const path = `${FLOW}/connectionSpecs/${CONFIGURED}/configs${query}`;
        return answered(await get(target, path), 200).json;
      };
      const asked = '?outputType=activationDatasets&outputField=datasets';
      const [first, second] = [await page(`${asked}&start=0&limit=1`), await page(`${asked}&start=1&limit=1`)];
      holds(first, { pageInfo: { start: 0, end: 0, total: 2, hasNext: true } });
      holds(second, { pageInfo: { start: 1, end: 1, total: 2, hasNext: false } });
      const found = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
      isEqual(found.sort(), ids.sort());
      isEqual((await page('')).items, []);
    },
  },
];

export const flowExplore: readonly ContractCase[] = [...tables, ...others];
