// Source and target connections: what a flow reads, and where it writes.
import type { Answer, ContractCase, Target } from './case.ts';
import { holds, isEqual } from './expect.ts';
import { isCreated, isPatched, isStored, lookUp } from './flow-collections.ts';
import {
  type Body,
  FLOW,
  makeConnection,
  makeDataSet,
  makeSchema,
  makeSource,
  makeTarget,
  post,
  sourceBody,
  targetBody,
} from './tutorial.ts';

export const sources = { path: '/sourceConnections' };
export const targets = { path: '/targetConnections' };

export const createSource = async (target: Target, change: Body = {}): Promise<Answer> => {
  const body = sourceBody(target, await makeConnection(target));
  return post(target, `${FLOW}/sourceConnections`, { ...body, ...change });
};

export const createTarget = async (target: Target, change: Body = {}): Promise<Answer> => {
  const schemaId = await makeSchema(target);
  const body = targetBody(target, schemaId, await makeDataSet(target, schemaId));
  return post(target, `${FLOW}/targetConnections`, { ...body, ...change });
};

const CREATED = { updated: 0, operation: 'create' } as const;
const STORED = ['name', 'description', 'state', 'data', 'connectionSpec', 'params', 'version', 'etag'].concat([
  ...['inheritedAttributes', 'lastOperation'],
]);

export const flowEnds: readonly ContractCase[] = [
  {
    name: 'a new source connection is answered with its id and its etag',
    operation: 'createSourceConnection',
    evidence: 'documented',
    source: 'SEED, CRM-26, FS',
    run: async (target) => {
      isCreated(await createSource(target), '/sourceConnections');
    },
  },
  {
    name: 'a source connection shows what it was told, and the base connection that it inherits from',
    operation: 'getSourceConnection',
    evidence: 'documented',
    source: 'FILT, FS',
    run: async (target) => {
      const source = await lookUp(target, sources, await makeSource(target));
      isStored(source, [...STORED, 'baseConnectionId']);
      const { data, params, connectionSpec } = sourceBody(target, '');
      holds(source, { params, connectionSpec, state: 'enabled', version: source.etag });
      isEqual(source.data, { ...Object(data), schema: null, properties: null });
      isEqual(source.inheritedAttributes, { baseConnection: { id: source.baseConnectionId, connectionSpec } });
      isEqual(source.lastOperation, { started: source.createdAt, ...CREATED });
    },
  },
  {
    name: 'a source connection needs no columns',
    operation: 'createSourceConnection',
    evidence: 'example',
    source: 'FILT',
    run: async (target) => {
      isCreated(await createSource(target, { params: { tableName: 'Accounts' } }), '/sourceConnections');
    },
  },
  {
    name: 'a description is added by one operation without a list around it',
    operation: 'patchSourceConnection',
    evidence: 'example',
    source: 'FILT',
    run: async (target) => {
      const value = 'Accounts, read every day';
      const add = { op: 'add', path: '/description', value };
      const source = await isPatched(target, sources, await makeSource(target), add);
      isEqual(source.description, value);
      holds(source.lastOperation, { operation: 'update', percentCompleted: 100, ops: [add] });
    },
  },
  {
    name: 'a new target connection is answered with its id and its etag',
    operation: 'createTargetConnection',
    evidence: 'documented',
    source: 'SEED, CRM-26, FS',
    run: async (target) => {
      isCreated(await createTarget(target), '/targetConnections');
    },
  },
  {
    name: 'a target connection to the data lake shows schema and dataset, and inherits nothing',
    operation: 'getTargetConnection',
    evidence: 'documented',
    source: 'FS, FILT',
    run: async (target) => {
      const schemaId = await makeSchema(target);
      const body = targetBody(target, schemaId, await makeDataSet(target, schemaId));
      const { id } = isCreated(await post(target, `${FLOW}/targetConnections`, body), '/targetConnections');
      const stored = await lookUp(target, targets, id);
      isStored(stored, STORED);
      holds(stored, { ...body, state: 'enabled', version: stored.etag, inheritedAttributes: {} });
      isEqual(stored.lastOperation, { started: stored.createdAt, ...CREATED });
    },
  },
  {
    name: 'a target connection can be described anew',
    operation: 'patchTargetConnection',
    evidence: 'documented',
    source: 'FS, UPD',
    run: async (target) => {
      const replace = { op: 'replace', path: '/description', value: 'Changed' };
      const stored = await isPatched(target, targets, await makeTarget(target), [replace]);
      holds(stored, { description: 'Changed' });
      holds(stored.lastOperation, { operation: 'update', percentCompleted: 100, ops: [replace] });
    },
  },
];
