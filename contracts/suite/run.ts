// Puts cases to a target, one after another. A case that asked its target nothing proves nothing: it fails.
import type { Answer, Call, ContractCase, Target } from './case.ts';
import { cases as allCases } from './index.ts';

/** A target for one case, or the reason why this one cannot serve it. */
export type Connection =
  | { readonly target: Target; readonly close?: () => Promise<void> }
  | { readonly notApplicable: string };

/** Connects each case to a target, in an organization that no other case has. */
export type TargetFactory = (contractCase: ContractCase) => Promise<Connection>;

interface Done {
  readonly contractCase: ContractCase;
  readonly calls: number;
}

export type CaseResult =
  | (Done & { readonly outcome: 'passed' })
  | (Done & { readonly outcome: 'failed'; readonly message: string; readonly error: unknown })
  | (Done & { readonly outcome: 'not-applicable'; readonly reason: string });

export interface RunOptions {
  /** All cases where absent. */
  readonly cases?: readonly ContractCase[];
}

/** An answer that a fault has touched says nothing of the target. Throws, so that no case is judged by it. */
const checkGenuine = ({ method = 'GET', path }: Call, { headers }: Answer): void => {
  const fault = headers.get('x-emulator-fault');
  if (fault === null) return;
  throw new Error(
    `${method} ${path} was answered under the fault ${fault}, which is no evidence: DELETE /_emulator/faults, and verify again`,
  );
};

/** The same target, and how often it was called. */
const counted = (
  target: Target,
  injects: boolean | undefined,
): { readonly target: Target; readonly calls: () => number } => {
  let calls = 0;
  const call = async (one: Call) => {
    calls += 1;
    const answer = await target.call(one);
    if (!injects) checkGenuine(one, answer);
    return answer;
  };
  return { target: { ...target, call }, calls: () => calls };
};

const failed = (contractCase: ContractCase, calls: number, error: unknown): CaseResult => ({
  ...{ contractCase, calls, outcome: 'failed', error },
  message: error instanceof Error ? error.message : String(error),
});

/** Puts one case to its target. Never throws: what goes wrong is a result. */
export const runCase = async (connect: TargetFactory, contractCase: ContractCase): Promise<CaseResult> => {
  let calls = () => 0;
  let close: (() => Promise<void>) | undefined;
  try {
    const connection = await connect(contractCase);
    if ('notApplicable' in connection) {
      return { contractCase, calls: 0, outcome: 'not-applicable', reason: connection.notApplicable };
    }
    close = connection.close;
    const counting = counted(connection.target, contractCase.injects);
    calls = counting.calls;
    await contractCase.run(counting.target);
    if (calls() === 0) throw new Error('the case asked its target nothing');
  } catch (error) {
    // What the case found goes before what closing may find.
    await close?.().catch(() => {});
    return failed(contractCase, calls(), error);
  }
  try {
    await close?.();
    return { contractCase, calls: calls(), outcome: 'passed' };
  } catch (error) {
    return failed(contractCase, calls(), error);
  }
};

/** Puts cases to a target in their order, and gives each result when it is there. */
export async function* runCases(connect: TargetFactory, options: RunOptions = {}): AsyncGenerator<CaseResult, void> {
  for (const contractCase of options.cases ?? allCases) yield await runCase(connect, contractCase);
}
