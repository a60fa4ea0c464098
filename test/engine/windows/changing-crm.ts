// A CRM whose rows change as virtual time goes by, between runs and while a long advance is under way, and that can be broken. It
// stands in the emulator's place of its own CRM: whoever imports it mocks `crmSource` with it.
import type { CrmTables } from '../../../emulator/engine/sources/crm.ts';
import type { SourceColumn } from '../../../emulator/engine/sources/source.ts';

/** What a row becomes at an instant; `deltaMs` is what its delta column says, nothing where that is empty. */
export interface Change {
  readonly atMs: number;
  readonly key: string;
  readonly deltaMs: number | undefined;
}

/** One state of one row, told apart from any other by its value. */
export interface Version extends Change {
  readonly value: string;
}

/** An outage, `[fromMs, untilMs)`, in which the table is not there. */
export interface Outage {
  readonly fromMs: number;
  readonly untilMs: number;
}

export const TABLE = 'Changing';
const column = (name: string): SourceColumn => ({ name, type: 'string', xdm: { type: 'string' } });
export const COLUMNS = ['key', 'value', 'changedAt'].map(column);

/** `yyyy-MM-dd HH:mm:ss`, as Salesforce writes it. */
const written = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** The changes in their order, each with a value that nobody else has. */
export const versionsOf = (changes: readonly Change[]): Version[] =>
  changes.toSorted((a, b) => a.atMs - b.atMs).map((change, index) => ({ ...change, value: `${change.key} ${index}` }));

/** What a reader sees at an instant: of each row the last version. */
export const standingAt = (versions: readonly Version[], instantMs: number): Version[] => [
  ...new Map(versions.filter(({ atMs }) => atMs <= instantMs).map((version) => [version.key, version])).values(),
];

/** What the CRM is made of; a test sets it before it starts an emulator. */
export interface World {
  versions: readonly Version[];
  outages: readonly Outage[];
  nowMs: () => number;
}

export const world: World = { versions: [], outages: [], nowMs: () => 0 };

export const isDownAt = (outages: readonly Outage[], instantMs: number): boolean =>
  outages.some(({ fromMs, untilMs }) => fromMs <= instantMs && instantMs < untilMs);

export const changingTables: CrmTables = {
  list: () => [{ name: TABLE, columns: COLUMNS }],
  load: async (tableName) => {
    const nowMs = world.nowMs();
    if (tableName !== TABLE || isDownAt(world.outages, nowMs)) return undefined;
    const rows = standingAt(world.versions, nowMs).map(({ key, value, deltaMs }) => ({
      ...{ key, value },
      changedAt: deltaMs === undefined ? null : written(deltaMs),
    }));
    return { columns: COLUMNS, rows };
  },
};
