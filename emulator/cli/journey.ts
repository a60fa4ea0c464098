// `aep-local journey`: the tutorial's whole CRM sequence through our own client, each step shown as it happens. On what is not ours it
// asks first, calls a run that is late no failure, and takes away what it made, however the journey ended.
import { cleanUp, createdIn, type IngestPlan, type IngestStep, ingest, PlatformRefusal } from '../../client/index.ts';
import { ask } from './ask.ts';
import { CommandFailure } from './failure.ts';
import { type Interruption, interruption } from './interruption.ts';
import { failedRun, outcome } from './journey-outcome.ts';
import { announcement, type JourneyOptions, planOf } from './journey-plan.ts';
import { type JourneyTarget, journeyTarget } from './journey-target.ts';
import { next, stepLine } from './journey-view.ts';

const INTERRUPTED = 130;
const STOPPING = '\nStopping. What was made is deleted first; Ctrl-C again leaves it there.';
const UNINTERRUPTED: Interruption = { signal: new AbortController().signal, release: () => {} };
/** What a terminal of the usual width shows, where there is none. */
const WIDTH = 120;

const columns = (): number => process.stdout.columns || WIDTH;

const confirm = async (): Promise<void> => {
  if (!process.stdin.isTTY) throw new CommandFailure('Nobody is there to ask: type --yes to go on without.');
  if (!(await ask('\nGo on?', process.stdin, process.stdout))) throw new CommandFailure('Nothing was created.');
};

const refusalText = ({ status, code, title, message, requestId, hint }: PlatformRefusal): string =>
  [
    `Refused: ${message}`,
    `   status   ${status} ${code}${title === undefined ? '' : ` (${title})`}`,
    `   request  ${requestId ?? 'without an id'}`,
    ...(hint === undefined ? [] : [`   hint     ${hint}`]),
  ].join('\n');

const failureOf = (error: unknown, { title }: JourneyTarget, signal: AbortSignal): CommandFailure => {
  if (signal.aborted) return new CommandFailure('\nInterrupted.', INTERRUPTED);
  if (error instanceof PlatformRefusal) return new CommandFailure(`\n${refusalText(error)}`);
  const cause = error instanceof Error ? error.cause : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  return new CommandFailure(
    `\nThe journey on ${title} broke off: ${reason}${cause instanceof Error ? ` (${cause.message})` : ''}.`,
  );
};

/** Shows each step; what was made until a refusal or an interruption is in `steps` all the same. */
const travel = async (target: JourneyTarget, plan: IngestPlan, steps: IngestStep[], signal: AbortSignal) => {
  for await (const step of ingest(target.connect(signal), plan)) {
    steps.push(step);
    console.log(stepLine(step, columns()));
    signal.throwIfAborted();
  }
};

const takeAway = async (target: JourneyTarget, steps: readonly IngestStep[]): Promise<void> => {
  const created = createdIn(steps);
  const leftovers = await cleanUp(target.connect(), created);
  const count = Object.keys(created).length;
  console.log(`\nDeleted ${count - leftovers.length} of the ${count} things it made.`);
  for (const { kind, id, error } of leftovers)
    console.log(`   still there: ${kind} ${id} (${error instanceof Error ? error.message : error})`);
};

const lateness = (target: JourneyTarget, wait: number): string =>
  target.standsStill
    ? `\nNo run yet: the clock of ${target.title} stands still. POST /_emulator/clock/advance with {"by":"PT1M"} moves it.`
    : `\nNo run has happened within ${wait} seconds. That is no failure: type --wait SECONDS to wait longer.`;

const tellOutcome = (steps: readonly IngestStep[], target: JourneyTarget, wait: number): void => {
  const isLate = steps.some(({ name, id }) => name === 'run' && id === undefined);
  console.log(isLate ? lateness(target, wait) : outcome(steps, columns()));
  const failed = failedRun(steps);
  if (failed !== undefined) throw new CommandFailure(`\nThe run ${failed} failed.`);
  if (target.isOurs) console.log(next(columns()));
};

const goThrough = async (target: JourneyTarget, plan: IngestPlan, wait: number): Promise<void> => {
  // On what is ours there is nothing to take away: there Ctrl-C ends it at once.
  const { signal, release } = target.isOurs ? UNINTERRUPTED : interruption(STOPPING);
  const steps: IngestStep[] = [];
  try {
    await travel(target, plan, steps, signal).catch((error: unknown) => {
      throw failureOf(error, target, signal);
    });
    tellOutcome(steps, target, wait);
  } finally {
    if (!target.isOurs) await takeAway(target, steps);
    release();
  }
};

/**
 * Ends with CommandFailure: 130 where it was interrupted, 1 where a request was refused, the run failed, or nobody said yes.
 * A run that has not come within the wait is none.
 */
export const journey = async (options: JourneyOptions): Promise<void> => {
  const target = await journeyTarget(options);
  try {
    const plan = planOf(options, target, new Date());
    if (!target.isOurs) {
      console.log(announcement(plan, target));
      if (!options.yes) await confirm();
    }
    console.log(`\nFrom a CRM to a dataset, on ${target.title}\n`);
    await goThrough(target, plan, options.wait);
  } finally {
    await target.close();
  }
};
