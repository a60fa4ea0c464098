// The emulator and the model of its lifecycles side by side: how a call is put to both, and how they are compared.
import { expect } from 'vitest';
import type { Answer, TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import * as model from './lifecycle-model.ts';
import { snapshot } from './refusals.ts';

type Thing = model.Thing;

/** What the model knows, and the emulator that it is held to. */
export interface World {
  readonly emulator: TestEmulator;
  readonly parts: Parts;
  readonly things: Thing[];
  readonly runs: model.ModelRun[];
  /** How often each flow was asked to run, or a run of it to be repeated. */
  readonly asked: Map<Thing, number>;
}

/** What was met in all runs together: a property that never meets a rule says nothing of it. */
export const met = new Set<string>();

export const call = (
  { emulator }: World,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Promise<Answer> => emulator.call(method, FLOW_SERVICE + path, body, headers);
const listOf = async (world: World, path: string) => (await call(world, 'GET', `${path}?limit=100`)).json.items;

/** Holds everything that there is to the model: state and etag of each thing, and how often each flow has run. */
export const compare = async (world: World): Promise<void> => {
  for (const kind of model.KINDS) {
    const found = (await listOf(world, `/${kind}`)).map(
      ({ id, state, etag, version = etag }: Record<string, unknown>) => {
        expect(version).toBe(etag);
        return [id, { state, etag }] as const;
      },
    );
    const known = world.things.filter((thing) => thing.kind === kind && thing.state !== 'gone');
    expect(new Map(found)).toEqual(new Map(known.map(({ id, state, etag }) => [id, { state, etag }])));
  }
  const flows = world.things.filter(({ kind }) => kind === 'flows');
  for (const flow of flows) {
    const { count } = (await call(world, 'GET', `/runs?count=true&property=flowId==${flow.id}`)).json;
    expect({ flow: flow.id, count }).toEqual({ flow: flow.id, count: flow.runs + (world.asked.get(flow) ?? 0) });
  }
  world.runs.length = 0;
  for (const { id, flowId, metrics } of await listOf(world, '/runs')) {
    const flow = flows.find((one) => one.id === flowId);
    if (flow) world.runs.push({ id, flow, landed: metrics.recordSummary.outputRecordCount });
  }
};

/** Sends a request of which the model has its verdict; `succeed` tells the model what a success leaves. */
export const attempt = async (
  world: World,
  name: string,
  verdict: model.Verdict,
  send: () => Promise<Answer>,
  succeed: (answer: Answer) => void | Promise<void>,
): Promise<void> => {
  met.add(`${name} ${verdict ?? 'succeeds'}`);
  const before = verdict === undefined ? undefined : await snapshot(world.emulator);
  const answer = await send();
  if (before !== undefined) {
    expect(answer.headers.get('x-emulator-hint') ?? answer.text).toMatch(new RegExp(`^${verdict} `));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await snapshot(world.emulator)).toEqual(before);
    return;
  }
  expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(300);
  await succeed(answer);
  await world.emulator.settle();
  model.pass(world.things, world.emulator.clock.nowMs());
  await compare(world);
};

/** What a change leaves: the same id, another etag. */
export const takeEtag = (thing: Thing, { json }: Answer): void => {
  expect(Object.keys(json)).toEqual(['id', 'etag']);
  expect(json.id).toBe(thing.id);
  expect(json.etag).not.toBe(thing.etag);
  thing.etag = json.etag;
};

export const headersFor = (thing: Thing, etag: model.Etag): object =>
  etag === 'none' ? {} : { 'if-match': etag === 'stale' ? '"00000000-0000-0200-0000-000000000000"' : thing.etag };

export const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length];
export const thingsOf = ({ things }: World, kind: model.Kind) => things.filter((thing) => thing.kind === kind);

/** Begins with one of each kind, so that the first commands find something. */
export const begin = async (emulator: TestEmulator): Promise<World> => {
  const parts = await prepare(emulator);
  const world: World = { emulator, parts, things: [], runs: [], asked: new Map() };
  const found = async (kind: model.Kind, id: string, of: readonly Thing[]): Promise<Thing> => {
    const [{ etag }] = (await call(world, 'GET', `/${kind}/${id}`)).json.items;
    const thing: Thing = { id, kind, etag, state: 'enabled', lacking: false, parts: of, runs: 0 };
    world.things.push(thing);
    return thing;
  };
  const base = await found('connections', parts.connectionId, []);
  await found('sourceConnections', parts.sourceConnectionId, [base]);
  await found('targetConnections', parts.targetConnectionId, []);
  return world;
};
