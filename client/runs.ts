// Waiting for a run. That none has finished in time is an answer, not an error: only the caller knows whether it is bad news.
import type { components } from '../contracts/types/flow-service.d.ts';
import type { Platform } from './platform.ts';
import { unwrap } from './unwrap.ts';

export type Run = components['schemas']['Run'];

const UNFINISHED = new Set(['scheduled', 'queued', 'inProgress']);
const TIMEOUT_MS = 120_000;
const POLL_MS = 1_000;

export interface RunWait {
  /** How long to wait between looks, all in all; by default two minutes. The looks themselves are not counted. */
  readonly timeoutMs?: number;
  /** From one look to the next; by default a second. */
  readonly pollMs?: number;
  /** Only runs that were created after this instant, epoch milliseconds. */
  readonly afterMs?: number;
}

/** Whether a run has come to its end, well or badly. */
export const isFinished = (run: Run): boolean => !UNFINISHED.has(run.metrics.statusSummary.status);

/** The newest run of `runs` that has finished, well or badly, among those created after `afterMs`. */
export const newestFinished = (runs: readonly Run[], afterMs = -1): Run | undefined =>
  runs
    .filter((run) => isFinished(run) && run.createdAt > afterMs)
    .reduce<Run | undefined>((newest, run) => (newest && newest.createdAt >= run.createdAt ? newest : run), undefined);

/**
 * The newest finished run of a flow as soon as there is one, or `undefined` when none has finished within the time.
 * Whether it landed its records is in `metrics.statusSummary.status`. Throws PlatformRefusal when the flow's runs cannot be read.
 */
export async function waitForRun(platform: Platform, flowId: string, wait: RunWait = {}): Promise<Run | undefined> {
  const { timeoutMs = TIMEOUT_MS, pollMs = POLL_MS, afterMs } = wait;
  const query = { property: [`flowId==${flowId}`] };
  // Waits are counted rather than measured, so that a clock which stands still ends this too.
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const { items = [] } = await unwrap(platform.flow.GET('/runs', { params: { query } }));
    const run = newestFinished(items, afterMs);
    if (run || pollMs <= 0 || waitedMs + pollMs > timeoutMs) return run;
    await platform.timing.sleep(pollMs);
  }
}
