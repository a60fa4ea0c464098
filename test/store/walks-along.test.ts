// A walk finds the same rows in the same order whether its filter leads to them or is asked about each, and it is chosen by their number.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Filter } from '../../emulator/store/filters.ts';
import type { Kinds } from '../../emulator/store/kinds.ts';
import { createResources } from '../../emulator/store/resources.ts';
import { foundStatement, ORDERED_MAX, type Walk, walkStatement } from '../../emulator/store/walk-statement.ts';
import { memory, PLACE } from './subject.ts';

const UPDATED = 'meta:registryMetadata.repo:lastModifiedDate';
const CREATED = 'meta:registryMetadata.repo:createdDate';
const CLASS: Filter = { path: 'meta:class', operator: '==', values: ['A'] };

interface Made {
  readonly place: typeof PLACE;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly title: string;
  readonly classId: string;
}

const stored = (made: readonly Made[]) => {
  const db = memory();
  const resources = createResources(db);
  for (const [index, { place, createdMs, updatedMs, title, classId }] of made.entries()) {
    const whole = { $id: `id${index}`, title, 'meta:altId': `_${index}`, 'meta:class': classId, refs: [classId] };
    // As much of a schema as walks look at.
    const body = whole as unknown as Kinds['schema'];
    resources.insert(place, 'schema', { id: body.$id, body, nowMs: createdMs });
    const row = resources.get(place, 'schema', body.$id);
    if (row) resources.update(place, 'schema', row, updatedMs, () => body);
  }
  return { db, resources };
};

const few = fc.constantFrom('A', 'A', 'B');
const many = fc.array(
  fc.record<Made>({
    place: fc.constantFrom(PLACE, PLACE, { ...PLACE, sandbox: 'dev' }),
    ...{ createdMs: fc.nat(5), updatedMs: fc.nat(5), title: fc.constantFrom('A', 'B', 'C', 'D'), classId: few },
  }),
  { maxLength: 20 },
);
const walks = fc.record<Walk>(
  {
    path: fc.constantFrom(UPDATED, '$id', 'title', 'meta:altId', 'meta:class'),
    descending: fc.boolean(),
    filters: fc
      .subarray<Filter>([
        { path: 'title', operator: '!=', values: ['B'] },
        { path: 'refs[]', operator: '==', values: ['A'] },
        { path: CREATED, operator: '>', values: ['1'] },
        { path: 'none', operator: '!=', values: ['B'] },
      ])
      .map((others) => [CLASS, ...others]),
    beyond: fc.constantFrom('A', 'B', 'id3', 2),
  },
  { requiredKeys: ['path', 'descending', 'filters'] },
);

it('any walk, led by its filter or along its order, finds the same', () => {
  fc.assert(
    fc.property(many, fc.array(walks, { minLength: 5, maxLength: 5 }), (made, asked) => {
      const { db } = stored(made);
      for (const walk of asked) {
        const [led, along] = [false, true].map((isAlong) => {
          const { sql, binds } = walkStatement(PLACE, 'schema', walk, isAlong);
          return db
            .prepare<unknown[], string>(`SELECT r.id ${sql}`)
            .pluck()
            .all(...binds);
        });
        expect(along).toEqual(led);
      }
    }),
    { numRuns: 100 },
  );
});

const ofClass = (count: number): Made[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ place: PLACE, createdMs: index, updatedMs: 1000 - index, title: `T${index}`, classId: 'A' },
  }));

it.each([ORDERED_MAX, ORDERED_MAX + 1, ORDERED_MAX + 50])(
  'what is found is counted, but no further than need be: %i',
  (count) => {
    const { db, resources } = stored(ofClass(count));
    const walk = { path: UPDATED, descending: false, filters: [CLASS] };
    const { sql = '', binds = [] } = foundStatement(PLACE, 'schema', walk) ?? {};
    expect(
      db
        .prepare<unknown[], number>(sql)
        .pluck()
        .get(...binds),
    ).toBe(Math.min(count, ORDERED_MAX + 1));
    const walked = [...resources.walk(PLACE, 'schema', walk)];
    expect(walked.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, index) => `id${count - 1 - index}`));
  },
);

it.each<[string, Partial<Walk>]>([
  ['no filter leads', { filters: [] }],
  ['one id leads', { filters: [{ path: '$id', operator: '==', values: ['id1'] }] }],
  ['what leads has the order', { filters: [CLASS], path: CREATED }],
])('nothing is counted where %s', (_, walk) => {
  expect(foundStatement(PLACE, 'schema', { path: UPDATED, descending: false, ...walk })).toBeUndefined();
});
