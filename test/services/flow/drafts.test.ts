// Drafts: what may be missing in them, what may not be wrong, and in which order they are published.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDraftable } from '../../../emulator/services/flow/drafts.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { CONNECTION, CRM_TO_AEP, type Parts, prepare, sourceConnectionBody } from '../../tutorial.ts';
import { acting, MINUTE_MS } from './acting.ts';
import { LATER, provider, type Refused, refusing } from './refusals.ts';

const HOUR_MS = 60 * MINUTE_MS;

let emulator: TestEmulator;
let parts: Parts;
let on: ReturnType<typeof acting>;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  on = acting(emulator);
});
afterEach(() => emulator.close());

describe('a draft', () => {
  const flowDraft = (body: object = {}) => on.make('/flows?mode=draft', { flowSpec: { id: CRM_TO_AEP }, ...body });

  test('of a flow may be nothing but a flow spec', async () => {
    expect(await on.find(`/flows/${await flowDraft()}`)).toMatchObject({
      ...{ state: 'draft', flowSpec: { id: CRM_TO_AEP, version: '1.0' }, transformations: [], labels: [] },
      ...{ sourceConnectionIds: [], targetConnectionIds: [], recordTypes: [{ type: 'profile', extensions: {} }] },
      inheritedAttributes: { properties: { isSourceFlow: true }, sourceConnections: [], targetConnections: [] },
    });
  });

  test('of a flow runs neither by schedule nor on demand', async () => {
    const id = await flowDraft(parts.onceBody());
    await emulator.clock.advanceTo(NOW_MS + HOUR_MS);
    expect((await on.call('GET', '/runs?count=true')).json).toEqual({ count: 0 });
    const refused = await refusing(emulator);
    const stopped = provider('retrigger-of-stopped-flow 1388-400', [id, 'draft']);
    await refused(['POST', '/runs', { flowId: id, params: {} }], stopped);
  });

  test('of a flow whose start has passed runs once it is published, and not before', async () => {
    const scheduleParams = { startTime: NOW_MS / 1000, frequency: 'hour', interval: 1 };
    const id = await flowDraft(parts.flowBody({ scheduleParams }));
    await emulator.clock.advanceTo(NOW_MS + 90 * MINUTE_MS);
    await on.act(`/flows/${id}`, 'publish');
    await emulator.settle();
    expect(await on.startsOf(id)).toEqual([90]);
    await emulator.clock.advanceTo(NOW_MS + 3 * HOUR_MS);
    expect(await on.startsOf(id)).toEqual([90, 180]);
  });

  test('of a flow can be moved as its schedule would not let it once it is under way', async () => {
    const startTime = NOW_MS / 1000 - 3600;
    const id = await flowDraft(parts.flowBody({ scheduleParams: { startTime, frequency: 'hour', interval: 1 } }));
    const { etag } = await on.find(`/flows/${id}`);
    const once = { op: 'replace', path: '/scheduleParams', value: { startTime: LATER, frequency: 'once' } };
    expect((await on.call('PATCH', `/flows/${id}`, once, { 'if-match': etag })).status).toBe(200);
    const refused = await refusing(emulator);
    const publish = `/flows/${id}/action?op=publish`;
    await refused(['POST', publish], provider('once-with-delta-column 1369-400'));
  });

  test('of a flow cannot be given what no flow can have', async () => {
    const id = await flowDraft();
    const { etag } = await on.find(`/flows/${id}`);
    const refused = await refusing(emulator);
    const put = (path: string, value: unknown, want: Refused) =>
      refused(['PATCH', `/flows/${id}`, { op: 'add', path, value }, { 'if-match': etag }], want);
    await put('/scheduleParams', { frequency: 'fortnight' }, provider('frequency-unknown 1397-400'));
    await put('/scheduleParams', { startTime: 'soon' }, provider('time-unreadable 1340-400'));
    await put('/transformations', 'none', provider('transformations-malformed 1392-400'));
    await put('/options', { partialIngestionPercent: 0 }, provider('illegal-argument 1014-400'));
    await put('/state', 'enabled', provider('flow-patch-path-invalid 1365-400'));
  });

  test('loses an end by a patch, and takes another', async () => {
    const id = await flowDraft(parts.flowBody());
    const patch = async (operation: object) => {
      const headers = { 'if-match': (await on.find(`/flows/${id}`)).etag };
      expect((await on.call('PATCH', `/flows/${id}`, operation, headers)).status).toBe(200);
      const { sourceConnectionIds, inheritedAttributes } = await on.find(`/flows/${id}`);
      return [sourceConnectionIds, inheritedAttributes.sourceConnections.length];
    };
    expect(await patch({ op: 'remove', path: '/sourceConnectionIds' })).toEqual([[], 0]);
    const value = [parts.sourceConnectionId];
    expect(await patch({ op: 'add', path: '/sourceConnectionIds', value })).toEqual([value, 1]);
  });

  test('of a connection keeps no secret, and is published without it', async () => {
    const id = await on.make('/connections?mode=draft', CONNECTION);
    await on.act(`/connections/${id}`, 'publish');
    const { auth, state } = await on.find(`/connections/${id}`);
    expect([state, auth.params.username, auth.params.password]).toEqual(['enabled', '******', '******']);
  });

  test('of a connection may lack a credential, and may not have a wrong one', async () => {
    const auth = (params: object) => ({ ...CONNECTION, auth: { ...CONNECTION.auth, params } });
    const id = await on.make('/connections?mode=draft', auth({ username: 'crm@example.com' }));
    const refused = await refusing(emulator);
    await refused(
      ['POST', '/connections?mode=draft', auth({ ...CONNECTION.auth.params, username: 5 })],
      provider('illegal-argument 1014-400'),
    );
    const unknown: Refused = { code: '1415-400', problem: 'auth-spec-unknown' };
    const none = { ...CONNECTION, auth: { specName: 'None' } };
    await refused(['POST', '/connections?mode=draft', none], unknown);
    const missing = provider('mandatory-field-missing 1304-400', ['auth.params.']);
    await refused(['POST', `/connections/${id}/action?op=publish`], missing);
  });

  test('is published after what it rests on, and the refusal says what that is', async () => {
    const base = await on.make('/connections?mode=draft', CONNECTION);
    const source = await on.make('/sourceConnections?mode=draft', sourceConnectionBody(base));
    const flow = await flowDraft(parts.onceBody({ sourceConnectionIds: [source] }));
    const refused = await refusing(emulator);
    const early: Refused = { code: '1422-400', problem: 'action-not-applicable', names: ['publish', 'draft'] };
    await refused(['POST', `/flows/${flow}/action?op=publish`], early);
    await refused(['POST', `/sourceConnections/${source}/action?op=publish`], early);
    for (const path of [`/connections/${base}`, `/sourceConnections/${source}`, `/flows/${flow}`]) {
      await on.act(path, 'publish');
    }
    const { baseConnection } = (await on.find(`/flows/${flow}`)).inheritedAttributes.sourceConnections[0];
    expect(baseConnection.id).toBe(base);
  });

  test('is no foundation for what acts', async () => {
    const base = await on.make('/connections?mode=draft', CONNECTION);
    const refused = await refusing(emulator);
    const shaky = provider('illegal-argument 1014-400', [base, 'draft']);
    await refused(['POST', '/sourceConnections', sourceConnectionBody(base)], shaky);
  });

  test.each([
    [{ isDraftModeSupported: false }, true],
    [{ isDraftModeSupported: true }, false],
    [{}, false],
    [undefined, false],
  ])('of a spec with the attributes %j: refused is %j', (attributes, isRefused) => {
    const check = () => checkDraftable({ name: 'a-spec', attributes }, 'draft');
    if (isRefused) expect(check).toThrow('a-spec has isDraftModeSupported false');
    else expect(check).not.toThrow();
    expect(() => checkDraftable({ name: 'a-spec', attributes }, 'enabled')).not.toThrow();
  });
});
