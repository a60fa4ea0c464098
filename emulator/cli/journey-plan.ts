// From what was typed to the plan of a journey, and to the words that announce it.
import { crmPlan, type IngestPlan } from '../../client/index.ts';
import { CommandFailure } from './failure.ts';
import type { JourneyTarget, TargetOptions } from './journey-target.ts';

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

const POLL_OWN_MS = 20;
const POLL_OTHER_MS = 5000;
/** Time for a run that is due already, where no other will be. */
const WAIT_STANDING_MS = 2000;

/** `NAME`, for a column whose place in the schema is known, or `NAME=PATH`. */
const mappingsOf = (columns: readonly string[], known: IngestPlan['mappings']): IngestPlan['mappings'] =>
  columns.map((column) => {
    const [, source = '', path] = /^([^=]*)=?(.*)$/.exec(column) ?? [];
    const destination = path || known.find((mapping) => mapping.source === source)?.destination;
    if (source && destination) return { source, destination };
    throw new CommandFailure(
      `Where does column ${column} go? Type --column ${source || 'first_name'}=person.name.firstName, for example.`,
    );
  });

const waitOf = ({ wait }: JourneyOptions, { isOurs, standsStill }: JourneyTarget): IngestPlan['wait'] => {
  const timeoutMs = wait * 1000;
  if (standsStill) return { timeoutMs: Math.min(timeoutMs, WAIT_STANDING_MS), pollMs: POLL_OWN_MS };
  return { timeoutMs, pollMs: isOurs ? POLL_OWN_MS : Math.min(POLL_OTHER_MS, timeoutMs) };
};

/** Throws CommandFailure where a column has no place to go. */
export const planOf = (options: JourneyOptions, target: JourneyTarget, now: Date): IngestPlan => {
  // A schema's title is unique in its sandbox: a journey to where another has been needs names of its own.
  const ownPrefix = options.target === undefined ? '' : `journey ${now.toISOString()}`;
  const defaults = crmPlan({ prefix: options.prefix ?? ownPrefix });
  const mappings = options.column ? mappingsOf(options.column, defaults.mappings) : defaults.mappings;
  return {
    ...defaults,
    ...(options.baseConnection !== undefined && { baseConnectionId: options.baseConnection }),
    tableName: options.table,
    columns: mappings.map(({ source }) => ({ name: source })),
    mappings,
    deltaColumn: { ...defaults.deltaColumn, name: options.deltaColumn },
    wait: waitOf(options, target),
  };
};

const KINDS: Readonly<Record<keyof IngestPlan['names'], string>> = {
  baseConnection: 'base connection',
  sourceConnection: 'source connection',
  schema: 'schema',
  dataSet: 'dataset',
  targetConnection: 'target connection',
  mappingSet: 'mapping set',
  flow: 'flow',
};

/** What will be created, before it is. */
export const announcement = ({ names, baseConnectionId, tableName }: IngestPlan, { title }: JourneyTarget): string => {
  const lines = Object.entries(names).map(([key, name]) => ({ key, line: `   ${kindOf(key).padEnd(17)} ${name}` }));
  const hasConnection = baseConnectionId !== undefined;
  return [
    `${title} is no aep-local. The journey will read table ${tableName} and create there`,
    '',
    ...lines.filter(({ key }) => !(hasConnection && key === 'baseConnection')).map(({ line }) => line),
    '',
    'and afterwards delete all of it; what its run lands goes with the dataset.',
    ...(hasConnection
      ? []
      : ['The base connection gets made-up credentials; type --base-connection ID to use one that works.']),
  ].join('\n');
};

const kindOf = (key: string): string => Object.entries(KINDS).find(([name]) => name === key)?.[1] ?? key;
