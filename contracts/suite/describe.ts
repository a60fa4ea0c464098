// Registers the contract cases as tests of whatever framework is handed in; this file knows none, because those who only
// verify over the network have none installed.
import type { ContractCase } from './case.ts';
import { cases as allCases } from './index.ts';
import { runCase, type TargetFactory } from './run.ts';

/** As vitest and `node:test` both have it: a name, and a function that may skip itself with a reason. */
export type RegisterTest = (
  name: string,
  run: (context: { readonly skip: (reason?: string) => unknown }) => Promise<void>,
) => unknown;

export interface Skip {
  readonly reason: string;
  /** Names of cases, to the letter: one that no case has is an error. */
  readonly cases: readonly string[];
}

export interface Platform {
  readonly connect: TargetFactory;
  readonly test: RegisterTest;
  /** All cases where absent. */
  readonly cases?: readonly ContractCase[];
  /** Known differences of this target, each with its reason. */
  readonly skip?: readonly Skip[];
}

/** A title that tells the operation first, so that tests of one operation stand together. */
export const titleOf = ({ operation, name }: ContractCase): string =>
  operation === undefined ? name : `${operation}: ${name}`;

const reasons = (skip: readonly Skip[], cases: readonly ContractCase[]): ReadonlyMap<string, string> => {
  const known = new Set(cases.map(({ name }) => name));
  const byName = skip.flatMap(({ reason, cases: names }) => names.map((name) => [name, reason] as const));
  const unknown = byName.filter(([name]) => !known.has(name)).map(([name]) => name);
  if (unknown.length > 0) throw new TypeError(`there is no case named ${unknown.join(', ')}`);
  return new Map(byName);
};

/**
 * One test for each case; a case that the target cannot serve skips itself with the reason.
 * Throws TypeError where `skip` names a case that there is not.
 */
export const describePlatform = ({ connect, test, cases = allCases, skip = [] }: Platform): void => {
  const skipped = reasons(skip, cases);
  for (const contractCase of cases) {
    test(titleOf(contractCase), async (context) => {
      const reason = skipped.get(contractCase.name);
      if (reason !== undefined) {
        context.skip(reason);
        return;
      }
      const result = await runCase(connect, contractCase);
      if (result.outcome === 'failed') throw result.error;
      if (result.outcome === 'not-applicable') context.skip(result.reason);
    });
  }
};
