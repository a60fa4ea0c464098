// The door `aep-local/client`: what may be imported from outside, and nothing else.
export { type Created, type CreatedKind, cleanUp, createdIn, type Leftover } from './clean-up.ts';
export type { Credentials } from './credentials.ts';
export { ingest } from './ingest.ts';
export {
  listBatches,
  listBatchFiles,
  listConnectionSpecs,
  listConnections,
  listDataSets,
  listFlowSpecs,
  listFlows,
  listMappingSets,
  listRuns,
  listSchemas,
  listSourceConnections,
  listTargetConnections,
} from './lists.ts';
export {
  crmPlan,
  type DeltaColumn,
  type IngestPlan,
  type PlanColumn,
  type PlanMapping,
  type PlanNames,
  type PlanOverrides,
  type PlanSchedule,
} from './plan.ts';
export { createPlatform, type Platform, type PlatformOptions } from './platform.ts';
export { PlatformRefusal } from './refusal.ts';
export { isFinished, type Run, type RunWait, waitForRun } from './runs.ts';
export type { IngestStep, StepName, StepResults } from './step.ts';
export type { Timing } from './timing.ts';
export { type Answer, unwrap } from './unwrap.ts';
