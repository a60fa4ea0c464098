// The calls of the model-based test: each is put to the emulator, and its verdict and its effect to the model.
import { expect } from 'vitest';
import { CONNECTION, sourceConnectionBody, targetConnectionBody } from '../../tutorial.ts';
import * as model from './lifecycle-model.ts';
import { attempt, call, compare, headersFor, pick, takeEtag, thingsOf, type World } from './lifecycle-world.ts';

type Thing = model.Thing;

export interface Making {
  readonly kind: model.Kind;
  readonly which: number;
  readonly other: number;
  readonly isDraft: boolean;
  readonly lacking: boolean;
  readonly schedule: model.Schedule;
}

const scheduleParams = ({ startMs, frequency }: model.Schedule) => ({
  ...{ startTime: startMs / 1000, frequency },
  ...(frequency === 'hour' && { interval: 1 }),
});

const bodyOf = ({ parts }: World, { kind, lacking, schedule }: Making, [one, other]: readonly Thing[]): object => {
  if (kind === 'connections') return lacking ? { ...CONNECTION, auth: undefined } : CONNECTION;
  const without = lacking ? { params: undefined } : {};
  if (kind === 'sourceConnections') return { ...sourceConnectionBody(one?.id ?? ''), ...without };
  if (kind === 'targetConnections') return { ...targetConnectionBody(parts.schemaId, parts.dataSetId), ...without };
  const ends = { sourceConnectionIds: [one?.id], targetConnectionIds: [other?.id] };
  const change = { ...ends, scheduleParams: lacking ? undefined : scheduleParams(schedule) };
  return schedule.frequency === 'once' ? parts.onceBody(change) : parts.flowBody(change);
};

export const make = async (world: World, making: Making): Promise<void> => {
  const { kind, which, other, isDraft, lacking, schedule } = making;
  const wanted = {
    ...{ connections: [], targetConnections: [], sourceConnections: [pick(thingsOf(world, 'connections'), which)] },
    flows: [pick(thingsOf(world, 'sourceConnections'), which), pick(thingsOf(world, 'targetConnections'), other)],
  }[kind];
  const parts = wanted.flatMap((part) => (part ? [part] : []));
  if (parts.length < wanted.length) return;
  const verdict = model.againstMaking({ kind, parts, lacking }, isDraft);
  const send = () => call(world, 'POST', `/${kind}${isDraft ? '?mode=draft' : ''}`, bodyOf(world, making, parts));
  await attempt(world, isDraft ? 'draft' : 'make', verdict, send, ({ json }) => {
    const thing: Thing = {
      ...{ id: json.id, etag: json.etag, kind, lacking, parts, runs: 0, state: isDraft ? 'draft' : 'enabled' },
      ...(kind === 'flows' && { schedule }),
    };
    world.things.push(thing);
    if (!isDraft) model.begin(thing, world.emulator.clock.nowMs());
  });
};

export type Acting = { readonly kind: model.Kind; readonly which: number; readonly etag: model.Etag };

export const act =
  (action: 'publish' | 'enable' | 'disable') =>
  async (world: World, { kind, which, etag }: Acting): Promise<void> => {
    const all = thingsOf(world, kind);
    const ready = all.filter(({ state }) => state === model.FROM[action]);
    // Two times in three something that the action leads on from.
    const thing = pick(which % 3 < 2 && ready.length > 0 ? ready : all, which);
    if (!thing) return;
    const op = which % 2 === 0 ? action : action.toUpperCase();
    const path = `/${kind}/${thing.id}/action?op=${op}`;
    const send = () => call(world, 'POST', path, undefined, headersFor(thing, etag));
    await attempt(world, action, model.againstAction(thing, action, etag), send, (answer) => {
      takeEtag(thing, answer);
      thing.state = action === 'disable' ? 'disabled' : 'enabled';
      const nowMs = world.emulator.clock.nowMs();
      if (action === 'publish') model.begin(thing, nowMs);
      if (action === 'enable') model.resume(thing, nowMs);
    });
  };

const patch = async (world: World, thing: Thing, etag: model.Etag, path: string, value: unknown): Promise<void> => {
  const isCompletion = path !== '/name';
  const headers = headersFor(thing, etag);
  const send = () => call(world, 'PATCH', `/${thing.kind}/${thing.id}`, { op: 'add', path, value }, headers);
  const verdict = model.againstPatch(thing, etag, isCompletion);
  await attempt(world, isCompletion ? 'complete' : 'rename', verdict, send, (answer) => {
    takeEtag(thing, answer);
    if (isCompletion) thing.lacking = false;
  });
};

export const rename = async (world: World, { kind, which, etag }: Acting): Promise<void> => {
  const thing = pick(thingsOf(world, kind), which);
  if (thing) await patch(world, thing, etag, '/name', `Name ${which}`);
};

/** Gives a draft of a flow the schedule that it lacks. */
export const complete = async (world: World, { which, etag }: Acting): Promise<void> => {
  const thing = pick(
    thingsOf(world, 'flows').filter(({ state, lacking }) => state === 'draft' && lacking),
    which,
  );
  if (thing?.schedule) await patch(world, thing, etag, '/scheduleParams', scheduleParams(thing.schedule));
};

export const remove = async (world: World, { kind, which }: Acting): Promise<void> => {
  const thing = pick(thingsOf(world, kind), which);
  if (!thing) return;
  const send = () => call(world, 'DELETE', `/${kind}/${thing.id}`);
  await attempt(world, 'delete', model.againstDelete(thing, world.things), send, ({ status, text }) => {
    expect([status, text]).toEqual([204, '']);
    thing.state = 'gone';
  });
};

const asked = (world: World, flow: Thing) => world.asked.set(flow, (world.asked.get(flow) ?? 0) + 1);

/** A window that closed before there were any rows. */
const PARAMS = { startTime: 1_000_000, windowStartTime: 1, windowEndTime: 2, deltaColumn: { name: 'updatedAt' } };

export const run = async (world: World, { which }: Acting): Promise<void> => {
  const flow = pick(thingsOf(world, 'flows'), which);
  if (!flow) return;
  const send = () => call(world, 'POST', '/runs', { flowId: flow.id, params: PARAMS });
  await attempt(world, 'run', model.againstRun(flow), send, async () => {
    asked(world, flow);
    if (flow.named) return;
    // The first one names the delta column, which the flow keeps: a change, and so a new etag.
    const [{ etag }] = (await call(world, 'GET', `/flows/${flow.id}`)).json.items;
    expect(etag).not.toBe(flow.etag);
    Object.assign(flow, { etag, named: true });
  });
};

export const trigger = async (world: World, { which }: Acting): Promise<void> => {
  const chosen = pick(world.runs, which);
  if (!chosen) return;
  const op = which % 2 === 0 ? 're-trigger' : 'RE_TRIGGER';
  const send = () => call(world, 'POST', `/runs/${chosen.id}/action?op=${op}`);
  await attempt(world, 'trigger', model.againstTrigger(chosen), send, ({ json }) => {
    expect(world.runs.map(({ id }) => id)).not.toContain(json.id);
    asked(world, chosen.flow);
  });
};

export const wait = async (world: World, { which }: Acting): Promise<void> => {
  const untilMs = world.emulator.clock.nowMs() + (which % 200) * 60_000;
  await world.emulator.clock.advanceTo(untilMs);
  model.pass(world.things, untilMs);
  await compare(world);
};
