// The catalogue of everything that can be refused: a name for each problem, and `refuse`, the one way to throw it.
// Facts (code, status, title) are the Platform's own; how a refusal reads is the envelope's business.
import { admin } from './admin.ts';
import { batchIngestion } from './batch-ingestion.ts';
import { catalog } from './catalog.ts';
import { catalogBatches } from './catalog-batches.ts';
import { catalogChanges } from './catalog-changes.ts';
import { dataPrep } from './data-prep.ts';
import { datasetService } from './dataset-service.ts';
import { flowService } from './flow-service.ts';
import { flowServiceFaults } from './flow-service-faults.ts';
import { gateway } from './gateway.ts';
import { ims } from './ims.ts';
import type { Entry } from './problem.ts';
import { sandbox } from './sandbox.ts';
import { sandboxFaults } from './sandbox-faults.ts';
import { schemaRegistry } from './schema-registry.ts';
import { schemaRegistryChanges } from './schema-registry-changes.ts';
import { sourcesProvider } from './sources-provider.ts';
import { sourcesProviderFaults } from './sources-provider-faults.ts';

export type { Dialect, Entry, Evidence } from './problem.ts';

export const problems = {
  ...gateway,
  ...ims,
  ...sandbox,
  ...schemaRegistry,
  ...schemaRegistryChanges,
  ...catalog,
  ...batchIngestion,
  ...catalogBatches,
  ...catalogChanges,
  ...datasetService,
  ...dataPrep,
  ...flowService,
  ...sourcesProvider,
  ...flowServiceFaults,
  ...sourcesProviderFaults,
  ...sandboxFaults,
  ...admin,
} as const;

export type ProblemName = keyof typeof problems;

/** The values that the message of a problem names. */
export type ProblemDetail<Name extends ProblemName> =
  (typeof problems)[Name] extends Entry<infer Detail> ? Detail : never;

/** What a refusal may carry beside its message. */
export interface Extras {
  /** Keys for the `report` of the services that have one. */
  readonly report?: Readonly<Record<string, unknown>>;
  /** For the developer alone: goes into `x-emulator-hint`, never into the body. */
  readonly hint?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a fault that names no problem: stands in the place of what the catalogue says. */
  readonly bare?: Pick<Entry<never>, 'status' | 'title'>;
}

/** A request that cannot be served. Thrown by `refuse`, and by the faults of the gateway; caught once, in the gateway. */
export class Problem extends Error {
  readonly problemName: ProblemName;
  readonly extras: Extras;

  constructor(problemName: ProblemName, message: string, extras: Extras) {
    super(message);
    this.problemName = problemName;
    this.extras = extras;
  }
}

/** Refuses the request under way: nothing that it wrote is kept. */
export const refuse = <Name extends ProblemName>(
  name: Name,
  detail: ProblemDetail<Name>,
  extras: Extras = {},
): never => {
  // The entry of a name fits the detail of that name; TypeScript cannot follow the pair through the record.
  const entry = problems[name] as Entry<ProblemDetail<Name>>;
  throw new Problem(name, entry.message(detail), extras);
};

/** The same for a name and a detail that were matched where they were made: a rule of a table, a keyword of a contract. */
export const refuseAs = (name: ProblemName, detail: object, extras?: Extras): never =>
  refuse(name, detail as never, extras);

/** Does what may be refused as a part of a request: `where` goes in front of what is said then, and all else stays as it is. */
export const refusedIn = <Done>(where: string, task: () => Done): Done => {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.problemName, `${where}: ${error.message}`, error.extras);
  }
};

/** For names that come out of a contract (`x-problem`): the build has checked that the catalogue knows them. */
export const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problems, name);
