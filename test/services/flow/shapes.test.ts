// What Flow Service answers when all is well, to the field and in the order of the wire.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import {
  CONNECTION,
  CRM_TO_AEP,
  DATA_LAKE,
  FLOW_SERVICE,
  type Parts,
  prepare,
  SALESFORCE,
  sourceConnectionBody,
  targetConnectionBody,
} from '../../tutorial.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The etag of something that was last updated at `updatedMs`: its last group begins with that second, in hex. */
const etagAt = (updatedMs: number) =>
  new RegExp(`^"[0-9a-f]{8}-0000-0200-0000-${Math.floor(updatedMs / 1000).toString(16)}0000"$`);

const STAMP = [
  ...['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'createdClient', 'updatedClient'],
  ...['sandboxId', 'sandboxName', 'imsOrgId', 'name', 'description'],
];

describe('each kind, created and looked up', () => {
  let emulator: TestEmulator;
  let parts: Parts;
  beforeAll(async () => {
    emulator = await startEmulator();
    parts = await prepare(emulator);
  });
  afterAll(() => emulator.close());

  /** Creates, looks up; gives what the look-up shows. */
  const create = async (kind: string, body: object) => {
    const answer = await emulator.call('POST', `${FLOW_SERVICE}/${kind}`, body);
    expect(answer.status, answer.text).toBe(201);
    const { id, etag } = answer.json;
    expect(Object.keys(answer.json)).toEqual(['id', 'etag']);
    expect(id).toMatch(UUID);
    expect(etag).toMatch(etagAt(NOW_MS));
    expect(answer.headers.get('location')).toBe(`${emulator.url}${FLOW_SERVICE}/${kind}/${id}`);
    const found = await emulator.call('GET', `${FLOW_SERVICE}/${kind}/${id}`);
    expect([found.status, Object.keys(found.json)]).toEqual([200, ['items']]);
    expect(found.json.items).toHaveLength(1);
    return { id, etag, item: found.json.items[0] };
  };

  const stamped = ({ id, etag, item }: Awaited<ReturnType<typeof create>>) => ({
    ...{ id, createdAt: NOW_MS, updatedAt: NOW_MS, createdBy: item.createdBy, updatedBy: item.createdBy },
    ...{ createdClient: HEADERS['x-api-key'], updatedClient: HEADERS['x-api-key'] },
    ...{ sandboxId: item.sandboxId, sandboxName: 'prod', imsOrgId: ORG, version: etag, etag },
  });

  const CREATED = { started: NOW_MS, updated: 0, operation: 'create' };

  test('a base connection keeps the names of its credentials and masks their values', async () => {
    const made = await create('connections', CONNECTION);
    expect(made.item.createdBy).toMatch(/^[0-9A-F]{24}@techacct\.adobe\.com$/);
    expect(made.item.sandboxId).toMatch(UUID);
    expect(made.item).toEqual({
      ...stamped(made),
      ...{ name: CONNECTION.name, description: CONNECTION.description, state: 'enabled' },
      connectionSpec: { id: SALESFORCE, version: '1.0' },
      auth: {
        specName: 'Basic Authentication',
        params: { username: '******', password: '******', securityToken: '******' },
      },
    });
    expect(Object.keys(made.item)).toEqual([...STAMP, 'connectionSpec', 'state', 'auth', 'version', 'etag']);
  });

  test('a source connection names its base connection twice and has no schema of its own', async () => {
    const made = await create('sourceConnections', sourceConnectionBody(parts.connectionId));
    const { name, description, params } = sourceConnectionBody(parts.connectionId);
    const connectionSpec = { id: SALESFORCE, version: '1.0' };
    expect(made.item).toEqual({
      ...stamped(made),
      ...{ name, description, params, connectionSpec, baseConnectionId: parts.connectionId, state: 'enabled' },
      data: { format: 'tabular', schema: null, properties: null },
      inheritedAttributes: { baseConnection: { id: parts.connectionId, connectionSpec } },
      lastOperation: CREATED,
    });
    expect(Object.keys(made.item)).toEqual([
      ...[...STAMP, 'baseConnectionId', 'state', 'data', 'connectionSpec', 'params', 'version', 'etag'],
      ...['inheritedAttributes', 'lastOperation'],
    ]);
  });

  test('a target connection inherits nothing, for the data lake has no base connection', async () => {
    const sent = targetConnectionBody(parts.schemaId, parts.dataSetId);
    const made = await create('targetConnections', sent);
    expect(made.item).toEqual({
      ...{ ...stamped(made), ...sent, state: 'enabled', inheritedAttributes: {}, lastOperation: CREATED },
    });
    expect(Object.keys(made.item)).toEqual([
      ...[...STAMP, 'state', 'data', 'connectionSpec', 'params', 'version', 'etag'],
      ...['inheritedAttributes', 'lastOperation'],
    ]);
  });

  test('a flow shows what it was sent, what it inherits and where its runs are', async () => {
    const startTime = String(NOW_MS / 1000 + 3600);
    const sent = {
      options: { errorDiagnosticsEnabled: 'true', partialIngestionPercent: '10' },
      scheduleParams: { startTime, frequency: 'minute', interval: '15', backfill: 'true' },
    };
    const body = parts.flowBody(sent);
    const made = await create('flows', body);
    const connectionSpec = { id: SALESFORCE, version: '1.0' };
    const baseConnection = { id: parts.connectionId, connectionSpec };
    expect(made.item).toEqual({
      ...{ ...stamped(made), ...body, flowSpec: { id: CRM_TO_AEP, version: '1.0' }, state: 'enabled' },
      inheritedAttributes: {
        properties: { isSourceFlow: true },
        sourceConnections: [{ id: parts.sourceConnectionId, connectionSpec, baseConnection }],
        targetConnections: [{ id: parts.targetConnectionId, connectionSpec: { id: DATA_LAKE, version: '1.0' } }],
      },
      runs: `/runs?property=flowId==${made.id}`,
      ...{ lastOperation: CREATED, labels: [], recordTypes: [{ type: 'profile', extensions: {} }] },
    });
    expect(Object.keys(made.item)).toEqual([
      ...[...STAMP, 'flowSpec', 'state', 'version', 'etag', 'sourceConnectionIds', 'targetConnectionIds'],
      ...['inheritedAttributes', 'options', 'scheduleParams', 'transformations', 'runs', 'lastOperation'],
      ...['labels', 'recordTypes'],
    ]);
  });

  test('labels, policy and record types of a new flow are kept', async () => {
    const sent = { labels: ['core/C1'], policy: { enforcementRefs: [] }, recordTypes: [{ type: 'experienceevent' }] };
    const { item } = await create('flows', parts.onceBody(sent));
    expect(item).toMatchObject(sent);
  });

  test('what a client does not send stays away: name, description, columns, options', async () => {
    const { name: _, description: __, ...nameless } = targetConnectionBody(parts.schemaId, parts.dataSetId);
    const target = await create('targetConnections', nameless);
    for (const field of ['name', 'description']) expect(target.item).not.toHaveProperty(field);
    const source = { ...sourceConnectionBody(parts.connectionId), params: { tableName: 'Accounts' } };
    expect((await create('sourceConnections', source)).item.params).toEqual({ tableName: 'Accounts' });
    const flow = await create('flows', parts.onceBody({ name: undefined, description: undefined, options: null }));
    for (const field of ['name', 'description', 'options']) expect(flow.item).not.toHaveProperty(field);
  });

  test('how a file is laid out is kept as it was sent', async () => {
    const data = { format: 'tabular', schema: { type: 'object' }, properties: { columnDelimiter: ',' } };
    const { item } = await create('sourceConnections', { ...sourceConnectionBody(parts.connectionId), data });
    expect(item.data).toEqual(data);
  });
});

describe('changes', () => {
  let emulator: TestEmulator;
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  test('a PATCH answers id and new etag, and the item says when, by whom and how it was changed', async () => {
    const { flowBody } = await prepare(emulator);
    const later = { startTime: NOW_MS / 1000 + 3600, frequency: 'day', interval: 1 };
    const made = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, flowBody({ scheduleParams: later }))).json;
    await emulator.clock.advanceTo(NOW_MS + 60_000);
    const ops = [{ op: 'Replace', path: '/name', value: 'Renamed' }];
    const sender = { 'if-match': made.etag, 'x-api-key': 'another-client' };
    const patched = await emulator.call('PATCH', `${FLOW_SERVICE}/flows/${made.id}`, ops, sender);
    expect([patched.status, Object.keys(patched.json), patched.json.id]).toEqual([200, ['id', 'etag'], made.id]);
    expect(patched.json.etag).toMatch(etagAt(NOW_MS + 60_000));
    const [item] = (await emulator.call('GET', `${FLOW_SERVICE}/flows/${made.id}`)).json.items;
    expect(item).toMatchObject({
      ...{ name: 'Renamed', createdAt: NOW_MS, updatedAt: NOW_MS + 60_000, createdClient: 'a-client' },
      ...{ updatedClient: 'another-client', etag: patched.json.etag, version: patched.json.etag },
    });
    expect(item.updatedBy).not.toBe(item.createdBy);
    expect(item.lastOperation).toEqual({
      ...{ started: NOW_MS + 60_000, updated: NOW_MS + 60_000, percentCompleted: 100 },
      ...{ status: { value: 'completed', properties: null, errors: [] }, ops, operation: 'update' },
    });
  });

  test('two changes in one second leave two etags', async () => {
    const { connectionId } = await prepare(emulator);
    const path = `${FLOW_SERVICE}/connections/${connectionId}`;
    const etags = [(await emulator.call('GET', path)).json.items[0].etag];
    for (const value of ['One', 'Two']) {
      const headers = { 'if-match': etags.at(-1) };
      etags.push((await emulator.call('PATCH', path, { op: 'replace', path: '/name', value }, headers)).json.etag);
    }
    expect(new Set(etags).size).toBe(3);
  });
});
