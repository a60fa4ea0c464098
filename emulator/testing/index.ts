// `aep-local/testing`, what other people's tests use: what the Platform would say of a schedule, and what it would make of rows.
// Neither loads the server or the store.
export {
  type PreviewedRow,
  type PreviewOptions,
  previewMapping,
} from './mapping.ts';
export {
  type ExplainedRule,
  type ExplainOptions,
  explainSchedule,
  type PlannedRun,
  type ScheduleExplanation,
  type Verdict,
} from './schedule.ts';
