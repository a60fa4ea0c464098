// What a fault is asked to do, held against the catalogue of problems and the contracts before it is set. A problem strikes only
// where its service could say it: no dialect of one service may come out of another.
import { STATUS_CODES } from 'node:http';
import type { ContractDocument } from '../../contracts/documents.ts';
import type { components } from '../../contracts/types/admin.d.ts';
import { type Entry, isProblemName, Problem, type ProblemName, problems, refuse } from '../problems/index.ts';
import { operationsNamed } from './operations.ts';

export type FaultRequest = components['schemas']['FaultRequest'];
/** A fault before it has an id. */
export type FaultPlan = Omit<components['schemas']['Fault'], 'id' | 'struck'>;

const CODE = /^(?:(?<prefix>FLOW|XDM|SMS)-)?(?<code>\d{4}-\d{3}|\d{6})$/;
/** Whose codes bear a prefix on the wire; of several the earlier goes first. */
const DIALECTS: Readonly<Record<string, readonly string[]>> = {
  FLOW: ['flow-service', 'own'],
  XDM: ['schema-registry'],
  SMS: ['sandbox'],
};
/** Problems that belong to no service, or to all. */
const ANYWHERE = ['own', 'gateway', 'platform'];

const entryOf = (name: ProblemName): Entry<never> => problems[name];

/** What the Platform never says is no fault of it; and `internal` speaks of a defect of ours. */
const isInjectable = (name: string): name is ProblemName =>
  isProblemName(name) && entryOf(name).evidence !== 'emulator-only' && name !== 'internal';

const withCode = (text: string): readonly ProblemName[] => {
  const { prefix, code } = CODE.exec(text)?.groups ?? {};
  const bearing = Object.keys(problems)
    .filter(isInjectable)
    .filter((name) => code && entryOf(name).code === code);
  if (prefix === undefined) return bearing;
  const byDialect = DIALECTS[prefix]?.map((dialect) => bearing.filter((name) => entryOf(name).dialect === dialect));
  return byDialect?.find((names) => names.length > 0) ?? [];
};

const readsAs = (name: ProblemName) => {
  const { dialect, title, status } = entryOf(name);
  return `${dialect} ${status} ${title}`;
};

/** Problems that share a code and read alike, but for the sentence, need not be told apart. */
const problemNamed = (text: string): ProblemName => {
  if (isInjectable(text)) return text;
  const names = withCode(text);
  const [first] = names;
  if (first === undefined) return refuse('fault-problem-unknown', { problem: text });
  const isOne = names.every((name) => readsAs(name) === readsAs(first));
  return isOne ? first : refuse('fault-problem-ambiguous', { problem: text, names });
};

const isSaidBy = (service: string, dialect: string) =>
  ANYWHERE.includes(dialect) || dialect === service || (dialect === 'sources-provider' && service === 'flow-service');

const OF_REQUESTS = ['operation', 'problem', 'detail', 'status', 'cut', 'delayMs', 'retryAfterSeconds'] as const;

const CONTRADICTIONS: readonly (readonly [reason: string, holds: (request: FaultRequest) => boolean])[] = [
  [
    'it strikes nothing; send an operation or a run',
    ({ operation, run }) => operation === undefined && run === undefined,
  ],
  [
    'it has a run, with which only times, org and sandbox go',
    (request) => request.run !== undefined && OF_REQUESTS.some((name) => request[name] !== undefined),
  ],
  [
    'it has more than one of problem, status and cut; send one of them',
    ({ problem, status, cut }) => [problem, status, cut].filter((one) => one !== undefined).length > 1,
  ],
  [
    'it does nothing; send a problem, a status, cut or delayMs',
    ({ problem, status, cut, delayMs, run }) => (problem ?? status ?? cut ?? delayMs ?? run) === undefined,
  ],
  [
    'it has retryAfterSeconds, which goes with a problem or a status alone',
    ({ problem, status, retryAfterSeconds }) => retryAfterSeconds !== undefined && (problem ?? status) === undefined,
  ],
  [
    'it has detail, which goes with a problem alone',
    ({ problem, detail }) => detail !== undefined && problem === undefined,
  ],
];

/**
 * The fault that a request describes, with the operations that it strikes. Refuses with fault-contradictory, operation-unknown,
 * fault-problem-unknown, fault-problem-ambiguous, fault-problem-out-of-place.
 */
export const faultOf = (request: FaultRequest, documents: readonly ContractDocument[]): FaultPlan => {
  const contradiction = CONTRADICTIONS.find(([, holds]) => holds(request));
  if (contradiction) return refuse('fault-contradictory', { reason: contradiction[0] });
  const { operation } = request;
  if (operation === undefined) return { ...request, operations: [] };
  const named = operationsNamed(documents, operation);
  const problem = request.problem === undefined ? undefined : problemNamed(request.problem);
  const operations = named
    .filter(({ dialect }) => problem === undefined || isSaidBy(dialect, entryOf(problem).dialect))
    .map(({ operationId }) => operationId);
  if (problem !== undefined && operations.length === 0) {
    return refuse('fault-problem-out-of-place', { problem, operation });
  }
  return { ...request, operations, ...(problem && { problem }) };
};

/** The values of a message; what nobody gave is shown by its name. */
const detailOf = (given: NonNullable<FaultRequest['detail']>, shown: (value: string | number) => unknown): never =>
  new Proxy(
    {},
    {
      get: (_, name) => shown((Object.hasOwn(given, name) ? given[String(name)] : undefined) ?? `{${String(name)}}`),
    },
  ) as never;

/** Some messages name a list, and join it. */
const messageOf = ({ message }: Entry<never>, detail: FaultRequest['detail'] = {}): string => {
  try {
    return message(detailOf(detail, (value) => value));
  } catch {
    return message(detailOf(detail, (value) => [value]));
  }
};

/** One second where a 429 says nothing of it; no source tells what the Platform sends. */
const retryAfter = ({ retryAfterSeconds }: FaultPlan, status: number) =>
  retryAfterSeconds ?? (status === 429 ? 1 : undefined);

/** The refusal that a fault answers with; `undefined` where it lets the operation answer. */
export const refusalOfFault = (fault: FaultPlan, id: string): Problem | undefined => {
  const problem = fault.problem !== undefined && isProblemName(fault.problem) ? fault.problem : undefined;
  const status = problem ? entryOf(problem).status : fault.status;
  if (status === undefined) return undefined;
  const name = problem ?? 'status-injected';
  const message = messageOf(entryOf(name), problem ? fault.detail : { status });
  const seconds = retryAfter(fault, status);
  return new Problem(name, message, {
    hint: `injected; DELETE /_emulator/faults/${id} ends it`,
    ...(seconds !== undefined && { headers: { 'retry-after': String(seconds) } }),
    ...(!problem && { bare: { status, title: STATUS_CODES[status] ?? 'Error' } }),
  });
};
