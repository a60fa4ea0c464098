// `aep-local journey`: the tutorial's whole CRM sequence through our own client, each step shown as it happens. On what is not ours it
// asks first, calls a run that is late no failure, and takes away what it made.
import { createInterface } from 'node:readline/promises';
import {
  cleanUp,
  createdIn,
  crmPlan,
  type IngestPlan,
  type IngestStep,
  ingest,
  PlatformRefusal,
} from '../../client/index.ts';
import { CommandFailure } from './failure.ts';
import { type JourneyTarget, journeyTarget, type TargetOptions } from './journey-target.ts';
import { NEXT, outcome, stepLine } from './journey-view.ts';

export interface JourneyOptions extends TargetOptions {
  readonly baseConnection?: string;
  readonly table: string;
  readonly column?: readonly string[];
  readonly deltaColumn: string;
  readonly prefix?: string;
  /** In seconds. */
  readonly wait: number;
  readonly yes?: boolean;
}

/** `NAME`, for a column whose place in the schema is known, or `NAME=PATH`. */
const mappingsOf = (columns: readonly string[], known: IngestPlan['mappings']): IngestPlan['mappings'] =>
  columns.map((column) => {
    const [source = '', path] = column.split('=');
    const destination = path ?? known.find((mapping) => mapping.source === source)?.destination;
    if (destination) return { source, destination };
    throw new CommandFailure(
      `Where does column ${source} go? Type --column ${source}=person.name.firstName, for example`,
    );
  });

const planOf = (options: JourneyOptions, { isOurs }: JourneyTarget): IngestPlan => {
  // A schema's title is unique in its sandbox: a journey to where another has been needs names of its own.
  const ownPrefix = options.target === undefined ? '' : `journey ${new Date().toISOString()}`;
  const defaults = crmPlan({ prefix: options.prefix ?? ownPrefix });
  const mappings = options.column ? mappingsOf(options.column, defaults.mappings) : defaults.mappings;
  return {
    ...defaults,
    ...(options.baseConnection !== undefined && { baseConnectionId: options.baseConnection }),
    tableName: options.table,
    columns: mappings.map(({ source }) => ({ name: source })),
    mappings,
    deltaColumn: { ...defaults.deltaColumn, name: options.deltaColumn },
    wait: { timeoutMs: options.wait * 1000, pollMs: isOurs ? 20 : 5000 },
  };
};

const announcement = ({ names, baseConnectionId, tableName }: IngestPlan, { title }: JourneyTarget): string => {
  const { baseConnection, ...others } = names;
  const created = [...(baseConnectionId === undefined ? [baseConnection] : []), ...Object.values(others)];
  return [
    `${title} is no aep-local. The journey will read table ${tableName}, create there`,
    ...created.map((name) => `   ${name}`),
    'and delete all of it afterwards; data that the run lands go with its dataset.',
  ].join('\n');
};

const agreed = async (): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new CommandFailure('Nobody is there to ask: type --yes to go on without.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Go on? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
};

const refusalText = ({ status, code, title, message, requestId }: PlatformRefusal): string =>
  `Refused with ${status} ${code} (${title}): ${message}\nRequest ${requestId ?? 'without an id'}.`;

/** Shows each step; what was made until a refusal is in `steps` all the same. */
const travel = async (target: JourneyTarget, plan: IngestPlan, steps: IngestStep[]): Promise<void> => {
  for await (const step of ingest(target.platform, plan)) {
    steps.push(step);
    console.log(stepLine(step));
  }
};

const takeAway = async ({ platform }: JourneyTarget, steps: readonly IngestStep[]): Promise<void> => {
  const created = createdIn(steps);
  const leftovers = await cleanUp(platform, created);
  console.log(
    `\nDeleted ${Object.keys(created).length - leftovers.length} of the ${Object.keys(created).length} things it made.`,
  );
  for (const { kind, id, error } of leftovers)
    console.log(`   still there: ${kind} ${id} (${error instanceof Error ? error.message : error})`);
};

export const journey = async (options: JourneyOptions): Promise<void> => {
  const target = await journeyTarget(options);
  const plan = planOf(options, target);
  if (!target.isOurs) {
    console.log(announcement(plan, target));
    if (!options.yes && !(await agreed())) throw new CommandFailure('Nothing was created.');
  }
  console.log(`\nFrom a CRM to a dataset, on ${target.title}\n`);
  const steps: IngestStep[] = [];
  try {
    await travel(target, plan, steps);
    const isLate = steps.some(({ name, id }) => name === 'run' && id === undefined);
    if (isLate)
      console.log(
        `\nNo run has happened within ${options.wait} seconds. That is no failure: type --wait SECONDS to wait longer.`,
      );
    console.log(outcome(steps));
    if (target.isOurs) console.log(NEXT);
  } catch (error) {
    throw error instanceof PlatformRefusal ? new CommandFailure(`\n${refusalText(error)}`) : error;
  } finally {
    if (!target.isOurs) await takeAway(target, steps);
    await target.close();
  }
};
