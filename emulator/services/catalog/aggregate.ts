// A batch with what is under it: its status, metrics and errors put together with those of its parts. Pure.
import type { components } from '../../../contracts/types/catalog.d.ts';

type Schemas = components['schemas'];
type Batch = Schemas['Batch'];
type Status = Schemas['BatchStatus'];

/** What is put together: of a batch, and of a related object that has some of it. */
interface Part {
  readonly status?: Status;
  readonly metrics?: Schemas['BatchMetrics'];
  readonly errors?: readonly Schemas['BatchError'][];
}

/** The first of these that any part has is that of the whole: what failed outweighs what goes on, and that what succeeded (assumed). */
const WEIGHTS: readonly Status[] = [
  ...(['failed', 'failure', 'aborted', 'abandoned', 'stalled', 'retrying'] as const),
  ...(['loading', 'loaded', 'queued', 'staging', 'staged', 'processing'] as const),
  ...(['active', 'success', 'retained', 'archived', 'inactive', 'deleted'] as const),
];

const statusOf = (batch: Batch, parts: readonly Part[]): Status => {
  const all = [batch, ...parts].map(({ status }) => status);
  return WEIGHTS.find((status) => all.includes(status)) ?? batch.status;
};

/** Numbers are added up, but for the instants of beginning and end; what is no number stays as it was first. */
const BY_NAME: Readonly<Record<string, (one: number, other: number) => number>> = {
  startTime: Math.min,
  endTime: Math.max,
};

const sum = (one: number, other: number) => one + other;

const metricsOf = (parts: readonly Part[]): Schemas['BatchMetrics'] => {
  const total = new Map<string, unknown>();
  for (const [name, value] of parts.flatMap(({ metrics = {} }) => Object.entries(metrics))) {
    const before = total.get(name);
    const isCounted = typeof value === 'number' && typeof before === 'number';
    const together = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : sum;
    if (isCounted && together) total.set(name, together(before, value));
    else if (!total.has(name)) total.set(name, value);
  }
  return Object.fromEntries(total);
};

/** `under`: the batches under this one. */
export const aggregated = (batch: Batch, under: readonly Batch[]): Batch => {
  const parts: Part[] = [...batch.relatedObjects, ...under];
  return {
    ...batch,
    status: statusOf(batch, parts),
    metrics: metricsOf([batch, ...parts]),
    errors: [batch, ...parts].flatMap(({ errors = [] }) => errors),
  };
};
