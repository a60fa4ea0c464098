// Which lists cost the same in a small and in a large table, told by the plans of SQLite: those that sort nothing but what one value
// finds, and look at nothing but a page.
import { expect, test } from 'vitest';
import type { Filter, Operator } from '../../emulator/store/filters.ts';
import { countStatement, type ListQuery, listStatement } from '../../emulator/store/list-statement.ts';
import { memory, PLACE } from './subject.ts';

const filter =
  (operator: Operator) =>
  (path: string, ...values: string[]): Filter => ({ path, operator, values });
const [is, before, from] = [filter('=='), filter('<'), filter('>=')];
const by = (path: string, descending = false) => ({ path, descending });
const after = { createdMs: 1, seq: 1, keys: [] };

const db = memory();
const planOf = ({ sql, binds }: ReturnType<typeof listStatement>, columns = 'SELECT r.body '): string =>
  db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${columns}${sql}`)
    .all(...binds)
    .map(({ detail }) => detail)
    .join('\n');
const plan = (query: Omit<ListQuery, 'limit'>) => planOf(listStatement(PLACE, 'flow', { limit: 21, ...query }));

const REFERENCES = 'SEARCH f USING PRIMARY KEY (kind=? AND path=? AND value=? AND sandbox=? AND org=?';
const LIST = 'SEARCH r USING INDEX resource_list (kind=? AND sandbox=? AND org=?';
const SORTED = 'USE TEMP B-TREE FOR ORDER BY';

test.each<[string, Omit<ListQuery, 'limit'>, begins: string]>([
  ['everything', {}, LIST],
  ['everything, behind a page', { after }, `${LIST} AND created_ms<?`],
  ['by creation, the oldest first', { order: [by('createdAt')] }, LIST],
  ['by creation, behind a page', { order: [by('createdAt')], after }, `${LIST} AND created_ms>?`],
  ['one name', { filters: [is('name', 'a')] }, REFERENCES],
  ['one flow spec', { filters: [is('flowSpec.id', 'a')] }, REFERENCES],
  [
    'one flow spec, behind a page',
    { filters: [is('flowSpec.id', 'a')], after },
    `${REFERENCES} AND (created_ms,seq)<(?,?)`,
  ],
  ['one flow spec, newest first', { filters: [is('flowSpec.id', 'a')], order: [by('createdAt', true)] }, REFERENCES],
  ['one flow spec, oldest first', { filters: [is('flowSpec.id', 'a')], order: [by('createdAt')] }, REFERENCES],
  ['one source connection', { filters: [is('sourceConnectionIds[]', 'a')] }, REFERENCES],
  ['one source, oldest first', { filters: [is('sourceConnectionIds[]', 'a')], order: [by('createdAt')] }, REFERENCES],
  [
    'one flow spec in a time',
    { filters: [is('flowSpec.id', 'a'), from('createdAt', '1'), before('createdAt', '9')] },
    `${REFERENCES} AND created_ms>? AND created_ms<?`,
  ],
  [
    'a time',
    { filters: [from('createdAt', '1'), before('createdAt', '9')] },
    `${LIST} AND created_ms>? AND created_ms<?`,
  ],
])('%s: is read in order, and no further than its page', (_, query, begins) => {
  const read = plan(query);
  expect(read.startsWith(begins), read).toBe(true);
  expect(read).not.toContain(SORTED);
  expect(read).not.toMatch(/^SCAN (r|f|resource)/m);
});

test.each<[string, Filter[], begins: string]>([
  ['one id', [is('id', 'a')], 'SEARCH r USING INDEX resource_id (kind=? AND id=? AND sandbox=? AND org=?)'],
  ['several ids', [is('id', 'a', 'b')], 'SEARCH r USING INDEX resource_id (kind=? AND id=? AND sandbox=? AND org=?)'],
  ['several names', [is('name', 'a', 'b')], 'SEARCH r USING INTEGER PRIMARY KEY (rowid=?)'],
  ['one name, after a flow spec', [is('flowSpec.id', 'a'), is('name', 'a')], REFERENCES],
])('%s, in whatever order: only what they find is sorted', (_, filters, begins) => {
  const read = plan({ filters, order: [by('description'), by('updatedAt', true)] });
  expect(read.startsWith(begins), read).toBe(true);
  const { binds } = listStatement(PLACE, 'flow', { filters, limit: 1 });
  expect(binds.indexOf('name')).toBe(filters.some(({ path }) => path === 'name') ? 1 : -1);
});

test.each<[string, Omit<ListQuery, 'limit'>, begins: string]>([
  ['newest first', { order: [by('created', true)], skip: 20 }, LIST],
  [
    'of a time',
    { filters: [from('created', '1'), before('created', '9')] },
    `${LIST} AND created_ms>? AND created_ms<?`,
  ],
  [
    'of one data set, newest first',
    { filters: [is('relatedObjects[].id', 'a')], order: [by('created', true)] },
    REFERENCES,
  ],
])('batches %s: are read in order, and no further than their page', (_, query, begins) => {
  const read = planOf(listStatement(PLACE, 'batch', { limit: 21, ...query }));
  expect(read.startsWith(begins), read).toBe(true);
  expect(read).not.toContain(SORTED);
});

test('one value at an indexed path is counted without a look at the resources', () => {
  expect(planOf(countStatement(PLACE, 'flow', [is('flowSpec.id', 'a')]), '')).toBe(`${REFERENCES})`);
});

/** What costs as much as the table is large; whoever makes one of these faster moves it up. */
test.each<[string, Omit<ListQuery, 'limit'>]>([
  ['an order by name', { order: [by('name')] }],
  ['an order by the last change', { order: [by('updatedAt', true)] }],
  ['one flow spec by the last change', { filters: [is('flowSpec.id', 'a')], order: [by('updatedAt')] }],
])('%s: everything that its filter finds is sorted', (_, query) => {
  expect(plan(query)).toContain(SORTED);
});
