// `aep-local verify`: the contract suite against a running emulator, over the network. Exit 0: agrees, 1: differs, 2: could not judge.
import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import { type CaseResult, verifyNetwork } from '../../contracts/index.ts';
import { clientOf } from './client-option.ts';
import { CommandFailure } from './failure.ts';

export interface VerifyOptions {
  readonly target: string;
  readonly client?: readonly string[];
  readonly alone?: boolean;
  readonly json?: boolean;
}

const MARKS: Readonly<Record<CaseResult['outcome'], string>> = {
  passed: pc.green('✓'),
  failed: pc.red('✗'),
  'not-applicable': pc.dim('·'),
};

const textLine = (result: CaseResult): string => {
  const { name, operation = 'gateway', evidence } = result.contractCase;
  const about =
    result.outcome === 'not-applicable' ? pc.dim(`  ${result.reason}`) : pc.dim(`  ${operation}, ${evidence}`);
  const why = result.outcome === 'failed' ? `\n     ${pc.red(result.message.replaceAll('\n', '\n     '))}` : '';
  return ` ${MARKS[result.outcome]} ${name}${about}${why}`;
};

const jsonLine = (result: CaseResult): string => {
  const { name, operation, refusal, evidence, source } = result.contractCase;
  const told = result.outcome === 'failed' ? { message: result.message } : {};
  return JSON.stringify({ name, operation, refusal, evidence, source, outcome: result.outcome, ...told });
};

export const verify = async ({ target, client, alone, json }: VerifyOptions): Promise<void> => {
  if (!URL.canParse(target))
    throw new CommandFailure(`--target ${target} is no URL. Type --target http://127.0.0.1:4010`, 2);
  const clients = (client ?? []).map(clientOf);
  const known = clients.find(({ access }) => access === undefined);
  const reader = clients.find(({ access }) => access === 'read');
  const runId = randomBytes(6).toString('hex');
  const registered = { ...(known && { client: known }), ...(reader && { reader }) };
  const verification = await verifyNetwork(target, { runId, ...registered, ...(alone && { alone }) });
  if ('refused' in verification) throw new CommandFailure(`Nothing was verified: ${verification.refused}.`, 2);
  const counts = { passed: 0, failed: 0, 'not-applicable': 0 };
  for await (const result of verification.results) {
    counts[result.outcome] += 1;
    console.log(json ? jsonLine(result) : textLine(result));
  }
  if (!json) {
    const { passed, failed, 'not-applicable': others } = counts;
    console.log(`\n${target}: ${passed} passed, ${failed} failed, ${others} not applicable to it as it was started`);
  }
  if (counts.failed > 0) throw new CommandFailure(`${target} differs from the contract in ${counts.failed} cases.`, 1);
  if (counts.passed === 0) throw new CommandFailure(`No case applies to ${target}: nothing was verified.`, 2);
};
