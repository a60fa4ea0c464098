// The door `aep-local/contracts`: documents, cases, and the ways to put cases to a target.
export { type ContractDocument, documents, type Route } from './documents.ts';
export type { Answer, Auth, Call, Client, Conditions, ContractCase, Evidence, Target } from './suite/case.ts';
export { type Nature, whyNotApplicable } from './suite/conditions.ts';
export { describePlatform, type Platform, type RegisterTest, type Skip, titleOf } from './suite/describe.ts';
export { cases } from './suite/index.ts';
export {
  type NetworkOptions,
  networkTarget,
  sender,
  uniqueNames,
  type Verification,
  verifyNetwork,
} from './suite/network.ts';
export {
  type CaseResult,
  type Connection,
  type RunOptions,
  runCase,
  runCases,
  type TargetFactory,
} from './suite/run.ts';
