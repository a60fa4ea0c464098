// A plain model of what Flow Service lets a client do, written down from the documented rules and not from the emulator: which call
// is refused, as what, and what each successful one leaves. It imports nothing of the emulator.

export const KINDS = ['connections', 'sourceConnections', 'targetConnections', 'flows'] as const;
export type Kind = (typeof KINDS)[number];

export const HOUR_MS = 3_600_000;

export interface Thing {
  readonly id: string;
  readonly kind: Kind;
  state: 'draft' | 'enabled' | 'disabled' | 'gone';
  etag: string;
  /** Whether it lacks what it needs to be published. */
  lacking: boolean;
  /** What it names: the base of a source; source and target of a flow. */
  readonly parts: readonly Thing[];
  readonly schedule?: Schedule;
  /** When a flow is due next, and how often it ran by schedule. */
  dueMs?: number | undefined;
  runs: number;
  /** Whether the first run on demand has named its delta column. */
  named?: boolean;
}

export interface Schedule {
  readonly startMs: number;
  readonly frequency: 'hour' | 'once';
}

/** A run, as far as it matters for another one. */
export interface ModelRun {
  readonly id: string;
  readonly flow: Thing;
  readonly landed: number;
}

/** The problem that a call is refused with, or nothing where it succeeds. */
export type Verdict = string | undefined;

const isGone = ({ state }: Thing) => state === 'gone';
const isUnpublished = ({ state }: Thing) => state !== 'enabled' && state !== 'gone';

const LACKS = {
  connections: 'mandatory-field-missing',
  sourceConnections: 'source-connection-incomplete',
  targetConnections: 'target-data-set-missing',
  flows: 'schedule-missing',
} as const satisfies Record<Kind, string>;

const goneAmong = (things: readonly Thing[]): Verdict => (things.some(isGone) ? 'reference-not-found' : undefined);
const bases = (things: readonly Thing[]) => things.flatMap(({ parts }) => parts);

/** What stands against something that acts: what it lacks, what it names and is gone, what it rests on and is none to rest on. */
const againstWhole = ({ kind, parts, lacking }: Pick<Thing, 'kind' | 'parts' | 'lacking'>): Verdict => {
  const lack = lacking ? LACKS[kind] : undefined;
  const shaky = parts.some(isUnpublished) ? 'illegal-argument' : undefined;
  if (kind === 'flows') return goneAmong(parts) ?? shaky ?? goneAmong(bases(parts)) ?? lack;
  return lack ?? goneAmong(parts) ?? shaky;
};

export const againstMaking = (thing: Pick<Thing, 'kind' | 'parts' | 'lacking'>, isDraft: boolean): Verdict =>
  isDraft ? goneAmong(thing.parts) : againstWhole(thing);

export type Etag = 'none' | 'current' | 'stale';

/** The state that each action leads on from. */
export const FROM = { publish: 'draft', enable: 'disabled', disable: 'enabled' } as const;

export const againstAction = (thing: Thing, action: 'publish' | 'enable' | 'disable', etag: Etag): Verdict => {
  if (isGone(thing)) return 'resource-not-found';
  if (etag === 'stale') return 'etag-mismatch';
  const isPossible = thing.state === FROM[action] && (action === 'publish' || thing.kind === 'flows');
  if (!isPossible) return 'action-not-applicable';
  if (action !== 'publish') return undefined;
  return thing.parts.some(isUnpublished) ? 'action-not-applicable' : againstWhole(thing);
};

export const againstPatch = (thing: Thing, etag: Etag, completes: boolean): Verdict => {
  if (isGone(thing)) return 'resource-not-found';
  if (etag === 'none') return 'etag-missing';
  if (etag === 'stale') return 'etag-mismatch';
  return completes ? goneAmong(thing.parts) : undefined;
};

/** A flow that is no draft holds its connections and, through its source, their base. */
export const againstDelete = (thing: Thing, all: readonly Thing[]): Verdict => {
  if (isGone(thing)) return 'resource-not-found';
  const holders = all.filter(({ kind, state }) => kind === 'flows' && state !== 'gone' && state !== 'draft');
  if (holders.some(({ parts }) => parts.includes(thing))) return 'connection-in-use';
  return holders.some(({ parts }) => bases(parts).includes(thing)) ? 'base-connection-in-use' : undefined;
};

export const againstRun = (flow: Thing): Verdict => {
  if (isGone(flow)) return 'run-flow-not-found';
  if (flow.state !== 'enabled') return 'retrigger-of-stopped-flow';
  return flow.schedule?.frequency === 'once' ? undefined : 'run-of-recurring-flow';
};

export const againstTrigger = ({ flow, landed }: ModelRun): Verdict => {
  if (isGone(flow)) return 'run-flow-not-found';
  if (flow.state !== 'enabled') return 'retrigger-of-stopped-flow';
  return landed > 0 ? 'run-not-retriggerable' : undefined;
};

const nextOnGrid = ({ startMs }: Schedule, afterMs: number): number =>
  afterMs < startMs ? startMs : startMs + (Math.floor((afterMs - startMs) / HOUR_MS) + 1) * HOUR_MS;

/** A flow begins to act: at its start, or at once where that is over. */
export const begin = (flow: Thing, nowMs: number): void => {
  if (flow.schedule) flow.dueMs = Math.max(flow.schedule.startMs, nowMs);
};

/** Missed runs merge into the next one; a single run that was missed is made up for at once. */
export const resume = (flow: Thing, nowMs: number): void => {
  const { schedule } = flow;
  if (!schedule) return;
  if (schedule.frequency === 'hour') flow.dueMs = nextOnGrid(schedule, nowMs);
  else flow.dueMs = flow.runs > 0 ? undefined : Math.max(schedule.startMs, nowMs);
};

/** Time goes on to `nowMs`, and every flow runs as often as it is due. */
export const pass = (flows: readonly Thing[], nowMs: number): void => {
  for (const flow of flows) {
    while (flow.state === 'enabled' && flow.dueMs !== undefined && flow.dueMs <= nowMs) {
      flow.runs += 1;
      // A first run may be off the grid; the second is an hour later at least.
      flow.dueMs =
        flow.schedule?.frequency === 'hour' ? nextOnGrid(flow.schedule, flow.dueMs + HOUR_MS - 1) : undefined;
    }
  }
};
