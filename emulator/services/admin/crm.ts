// The tables of the CRM, looked at and changed between runs. They are of the whole emulator, as what stands behind a connection is.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/admin.d.ts';
import { epochMsOf } from '../../engine/instants.ts';
import { refuse } from '../../problems/index.ts';
import type { Controls, Scope } from '../service.ts';

type CrmOperations = Pick<
  AsyncOperations<operations, Scope>,
  'listCrmTables' | 'listCrmRows' | 'createCrmRows' | 'createCrmTouch'
>;

/** From the year 1 to the year 9999: what lies beyond has other than four digits. */
const [FIRST_INSTANT_MS, LAST_INSTANT_MS] = [-62_135_596_800_000, 253_402_300_799_999];

/** Refuses with admin-request-invalid. */
const instantOf = (at: string | number): number => {
  const instantMs = typeof at === 'number' ? at : epochMsOf(at);
  if (instantMs !== undefined && instantMs >= FIRST_INSTANT_MS && instantMs <= LAST_INSTANT_MS) return instantMs;
  const expected = 'an instant such as 2026-01-01T00:00:00Z, or epoch milliseconds, from the year 1 to the year 9999';
  return refuse('admin-request-invalid', { field: 'at', value: JSON.stringify(at), expected });
};

export const crmOperations = ({ tables, clock }: Controls): CrmOperations => ({
  listCrmTables: () => ({
    status: 200,
    body: { items: tables.list().map((table) => ({ ...table, columns: [...table.columns] })) },
  }),

  listCrmRows: async ({ params: { tableName }, query: { from = 1, limit = 100 } }) => {
    const rows = await tables.rowsOf(tableName);
    const next = from + limit;
    const items = rows.slice(from - 1, next - 1).map((row, index) => ({ line: from + index, row: { ...row } }));
    return { status: 200, body: { items, rowCount: rows.length, ...(next <= rows.length && { next }) } };
  },

  createCrmRows: async ({ params: { tableName }, body: { rows } }) => ({
    status: 201,
    body: await tables.append(tableName, rows, clock.nowMs()),
  }),

  createCrmTouch: async ({ params: { tableName }, body: { at, ...asked } }) => ({
    status: 200,
    body: await tables.touch(tableName, { ...asked, instantMs: at === undefined ? clock.nowMs() : instantOf(at) }),
  }),
});
