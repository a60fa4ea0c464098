// The whole CRM sequence against an emulator in this process, whose virtual time moves as the client waits.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cleanUp,
  createdIn,
  createPlatform,
  crmPlan,
  type IngestPlan,
  type IngestStep,
  ingest,
  listFlows,
  type Platform,
  type PlatformOptions,
} from '../../client/index.ts';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';

let emulator: TestEmulator;
let platform: Platform;

/** A client whose waits move the emulator's time. */
const clientOf = (
  { url, fetch, clock }: TestEmulator,
  options: Partial<PlatformOptions> = { token: 'a-token' },
): Platform =>
  createPlatform({
    url,
    org: ORG,
    apiKey: 'a-client',
    fetch,
    nowMs: clock.nowMs,
    sleep: async (durationMs) => {
      await clock.advanceTo(clock.nowMs() + durationMs);
    },
    ...options,
  });

beforeEach(async () => {
  emulator = await startEmulator();
  platform = clientOf(emulator);
});

afterEach(async () => {
  await emulator.close();
});

const collect = async (plan: IngestPlan, from: Platform = platform): Promise<IngestStep[]> => {
  const steps: IngestStep[] = [];
  for await (const step of ingest(from, plan)) steps.push(step);
  return steps;
};

const stepOf = <Name extends IngestStep['name']>(steps: readonly IngestStep[], name: Name) => {
  const found = steps.find((step): step is Extract<IngestStep, { name: Name }> => step.name === name);
  if (!found) throw new Error(`there was no step ${name}`);
  return found;
};

describe('ingest', () => {
  test('lands the hundred accounts of the CRM, step by step', async () => {
    const steps = await collect(crmPlan());
    expect(steps.map(({ name, method, status }) => `${name} ${method} ${status}`)).toEqual([
      'baseConnection POST 201',
      'sourceConnection POST 201',
      'schema POST 201',
      'dataSet POST 201',
      'targetConnection POST 201',
      'mappingSet POST 200',
      'flowSpec GET 200',
      'flow POST 201',
      'run GET 200',
      'batches GET 200',
      'files GET 200',
      'rows GET 200',
    ]);
    expect(stepOf(steps, 'run').result.items?.[0]?.metrics.recordSummary.outputRecordCount).toBe(100);
    expect(stepOf(steps, 'rows').result.data).toHaveLength(100);
    expect(stepOf(steps, 'rows').result.data[0]).toMatchObject({
      person: { name: { firstName: expect.any(String), lastName: expect.any(String) } },
      personalEmail: { address: expect.stringContaining('@example.com') },
    });
  });

  test('goes through an emulator that is strict in everything, with a token of its IMS', async () => {
    const client = { clientId: 'a-client', clientSecret: 'a-secret' };
    const strict = await startEmulator({ auth: 'strict', strict: true, clients: [{ ...client, organization: ORG }] });
    const credentials = { ...client, scope: 'openid,AdobeID,read_organizations' };
    const steps = await collect(crmPlan(), clientOf(strict, { credentials }));
    expect(stepOf(steps, 'rows').result.data).toHaveLength(100);
    await strict.close();
  });

  test('reads a table once, without interval and Copy', async () => {
    const steps = await collect(crmPlan({ schedule: { frequency: 'once' } }));
    expect(stepOf(steps, 'rows').result.data).toHaveLength(100);
  });

  test('tells the request of each step as it was sent', async () => {
    const steps = await collect(crmPlan());
    const flowId = stepOf(steps, 'flow').id;
    const { id: dataSetId } = stepOf(steps, 'dataSet');
    expect(stepOf(steps, 'flowSpec').path).toBe('/data/foundation/flowservice/flowSpecs?property=name%3D%3DCRMToAEP');
    expect(stepOf(steps, 'run').path).toBe(`/data/foundation/flowservice/runs?property=flowId%3D%3D${flowId}`);
    expect(stepOf(steps, 'rows').path).toBe(`/data/foundation/export/datasets/${dataSetId}/preview`);
  });

  test('starts the flow at the present of the Platform', async () => {
    const steps = await collect(crmPlan());
    const path = { flowId: stepOf(steps, 'flow').id ?? '' };
    const { data } = await platform.flow.GET('/flows/{flowId}', { params: { path } });
    expect(data?.items[0]?.scheduleParams).toEqual({ startTime: NOW_MS / 1000, frequency: 'minute', interval: 15 });
  });

  test('uses a base connection that is there, and makes none', async () => {
    const first = await collect(crmPlan({ prefix: 'first' }));
    const baseConnectionId = stepOf(first, 'baseConnection').result.id;
    const second = await collect(crmPlan({ prefix: 'second', baseConnectionId }));
    expect(second.map(({ name }) => name)).not.toContain('baseConnection');
    expect(stepOf(second, 'rows').result.data).toHaveLength(100);
  });

  test('ends with the run when none has come in time', async () => {
    const startTime = NOW_MS / 1000 + 3_600;
    const schedule = { startTime, frequency: 'minute', interval: 15 } as const;
    const steps = await collect(crmPlan({ schedule, wait: { timeoutMs: 10_000 } }));
    expect(steps.at(-1)?.name).toBe('run');
    expect(steps.at(-1)?.id).toBeUndefined();
    expect(steps.at(-1)?.elapsedMs).toBe(10_000);
  });

  test('stops at a refusal, with the steps until then given out', async () => {
    await collect(crmPlan());
    const steps: IngestStep[] = [];
    const again = async () => {
      for await (const step of ingest(platform, crmPlan())) steps.push(step);
    };
    await expect(again()).rejects.toMatchObject({ code: 'XDM-1521-400' });
    expect(steps.map(({ name }) => name)).toEqual(['baseConnection', 'sourceConnection']);
  });

  test('names the flow spec that is not there', async () => {
    await expect(collect(crmPlan({ flowSpecName: 'CRMToMoon' }))).rejects.toThrow('CRMToMoon');
  });
});

test('cleanUp takes away all that an ingestion made', async () => {
  const created = createdIn(await collect(crmPlan()));
  expect(Object.keys(created)).toHaveLength(7);
  await expect(cleanUp(platform, created)).resolves.toEqual([]);
  const flows: unknown[] = [];
  for await (const flow of listFlows(platform)) flows.push(flow);
  expect(flows).toEqual([]);
});

test('a PATCH that follows an ingestion needs no etag from its caller', async () => {
  const steps = await collect(crmPlan());
  const path = { flowId: stepOf(steps, 'flow').id ?? '' };
  const body = [{ op: 'replace', path: '/name', value: 'renamed' }];
  await platform.flow.GET('/flows/{flowId}', { params: { path } });
  const { response } = await platform.flow.PATCH('/flows/{flowId}', { params: { path }, body });
  expect(response.status).toBe(200);
});
