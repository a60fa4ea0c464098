// Which walks over the registry are read in the order of an index, and which of its lists only look at what one value finds.
import { expect, test } from 'vitest';
import { type Walk, walkStatement } from '../../emulator/store/walk-statement.ts';
import { memory, PLACE } from './subject.ts';

const db = memory();
const plan = (kind: Parameters<typeof walkStatement>[1], walk: Partial<Walk>, isAlong = false): string => {
  const { sql, binds } = walkStatement(PLACE, kind, { path: UPDATED, descending: false, ...walk }, isAlong);
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT r.body ${sql}`)
    .all(...binds)
    .map(({ detail }) => detail)
    .join('\n');
};

const CREATED = 'meta:registryMetadata.repo:createdDate';
const UPDATED = 'meta:registryMetadata.repo:lastModifiedDate';
const BY_UPDATE = 'SEARCH r USING INDEX resource_updated (kind=? AND sandbox=? AND org=?';
const BY_CREATION = 'SEARCH r USING INDEX resource_list (kind=? AND sandbox=? AND org=?';
const BY_ID = 'SEARCH r USING INDEX resource_id (kind=?';
const BY_TEXT = 'SEARCH f USING PRIMARY KEY (kind=? AND path=?';
const BY_VALUE = 'SEARCH f USING PRIMARY KEY (kind=? AND path=? AND value=? AND sandbox=? AND org=?)';

const KINDS = ['schema', 'class', 'fieldGroup', 'dataType'] as const;

test.each(
  KINDS.flatMap((kind) =>
    [false, true].flatMap((descending) =>
      (
        [
          [UPDATED, BY_UPDATE, 1],
          [CREATED, BY_CREATION, 1],
          ['$id', BY_ID, 'a'],
          ['title', BY_TEXT, 'a'],
          ['meta:altId', BY_TEXT, 'a'],
          ['version', BY_TEXT, 'a'],
          ...(kind === 'schema' ? [['meta:class', BY_TEXT, 'a'] as const] : []),
        ] as const
      ).map(([path, begins, beyond]) => ({ kind, path, descending, begins, beyond })),
    ),
  ),
)('$kind by $path, descending $descending: in the order of an index, from any value on', (row) => {
  const { kind, path, descending, begins, beyond } = row;
  const read = plan(kind, { path, descending });
  expect(read.startsWith(begins), read).toBe(true);
  expect(read).not.toContain('TEMP B-TREE FOR ORDER BY');
  expect(read).not.toMatch(/^SCAN (r|f|resource)/m);
  const onward = plan(kind, { path, descending, beyond });
  expect(onward).toContain(begins);
  expect(onward).toMatch(new RegExp(`(updated_ms|created_ms|id|value)[${descending ? '<' : '>'}]\\?`));
  expect(onward).not.toContain('TEMP B-TREE FOR ORDER BY');
});

test.each([
  ['title', 'title', 'Loyalty'],
  ['meta:altId', 'meta:altId', '_t.schemas.0'],
  ['meta:class', 'meta:class', 'https://ns.adobe.com/xdm/context/profile'],
  ['meta:extends', 'meta:extends[]', 'https://ns.adobe.com/xdm/context/profile'],
  ['meta:immutableTags', 'meta:immutableTags[]', 'union'],
])('one value of %s, in whatever order: only what it finds', (_, path, value) => {
  const filters = [{ path, operator: '==', values: [value] }] as const;
  for (const order of [UPDATED, CREATED, '$id', 'title']) {
    const read = plan('schema', { filters, path: order });
    expect(read.startsWith(BY_VALUE), read).toBe(true);
    expect(read).not.toMatch(/^SCAN/m);
  }
});

test.each([
  [UPDATED, BY_UPDATE],
  ['$id', BY_ID],
  ['title', BY_TEXT],
])(
  'one value that most have, by %s: in the order of an index, and no body is read to see who has it',
  (path, begins) => {
    const filters = [
      { path: 'meta:class', operator: '==', values: ['https://ns.adobe.com/xdm/context/profile'] },
    ] as const;
    for (const descending of [false, true]) {
      const read = plan('schema', { filters, path, descending, beyond: 'a' }, true);
      expect(read.startsWith(begins), read).toBe(true);
      expect(read).toContain(`CORRELATED SCALAR SUBQUERY`);
      expect(read).toContain(`${BY_VALUE.slice(0, -1)} AND created_ms=? AND seq=?)`);
      expect(read).not.toContain('TEMP B-TREE FOR ORDER BY');
      expect(read).not.toMatch(/^SCAN/m);
    }
  },
);

test.each(['<', '<=', '>', '>='] as const)(
  'a range (%s) of what the walk goes along: that part of the index',
  (operator) => {
    const filters = [{ path: 'title', operator, values: ['B'] }] as const;
    const read = plan('schema', { filters, path: 'title' });
    expect(read.split('\n')[0]).toBe(`SEARCH f USING PRIMARY KEY (kind=? AND path=? AND value${operator[0]}?)`);
    expect(read).not.toContain('TEMP B-TREE FOR ORDER BY');
  },
);

test.each(['description', 'meta:registryMetadata.eTag'])(
  'what no index has (%s) is put in order by itself, and bodies are read one by one',
  (path) => {
    const read = plan('schema', { path, beyond: 'a' }).split('\n');
    expect(read).toEqual([
      'CO-ROUTINE o',
      expect.stringContaining(BY_CREATION),
      'USE TEMP B-TREE FOR ORDER BY',
      'SCAN o',
      'SEARCH r USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  },
);

test('one id is looked up', () => {
  const read = plan('schema', { filters: [{ path: '$id', operator: '==', values: ['a'] }] });
  expect(read).toContain('SEARCH r USING INDEX resource_id (kind=? AND id=? AND sandbox=? AND org=?)');
});
