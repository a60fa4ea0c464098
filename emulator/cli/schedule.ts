// `aep-local schedule explain`: why a schedule is refused or, where it is not, when the flow will run and what each run reads.
// Exit 0: accepted, 1: refused, 2: nothing to judge. It loads neither the server nor the store.
import { explainSchedule, type ScheduleExplanation } from '../testing/schedule.ts';
import { CommandFailure } from './failure.ts';
import { UNUSABLE } from './file-text.ts';
import { flowAsked, readDocument, type ScheduleFlags } from './schedule-input.ts';
import { explanationText } from './schedule-view.ts';

interface ExplainOptions extends ScheduleFlags {
  readonly previous?: string;
  readonly spec?: string;
  /** Epoch milliseconds. */
  readonly now?: number;
  readonly runs: number;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const COLUMNS = 80;

const flagsOf = ({ startTime, frequency, interval, backfill, deltaColumn }: ExplainOptions): ScheduleFlags => ({
  ...(startTime !== undefined && { startTime }),
  ...(frequency !== undefined && { frequency }),
  ...(interval !== undefined && { interval }),
  ...(backfill !== undefined && { backfill }),
  ...(deltaColumn !== undefined && { deltaColumn }),
});

const explained = (file: string | undefined, options: ExplainOptions): ScheduleExplanation => {
  const { now: nowMs = Date.now(), runs, spec, previous, strict } = options;
  const before = previous === undefined ? undefined : readDocument(previous);
  const flow = flowAsked(file, flagsOf(options), { before, nowMs });
  try {
    return explainSchedule(flow, {
      ...{ nowMs, runs },
      ...(spec !== undefined && { flowSpec: spec }),
      ...(before && { previous: before }),
      ...(strict && { strict }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandFailure(`Nothing was judged: ${error.message}.`, UNUSABLE);
  }
};

export const explain = (file: string | undefined, options: ExplainOptions): void => {
  const explanation = explained(file, options);
  const { columns = COLUMNS } = process.stdout;
  console.log(options.json ? JSON.stringify(explanation) : explanationText(explanation, columns));
  if (!explanation.accepted) process.exitCode = 1;
};
