// Pages that the store narrows, held against the same page out of all rows; and pages behind one another, which lose nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../emulator/problems/index.ts';
import { COMPOSED } from '../../../emulator/services/schema-registry/accept.ts';
import { type Listing, pageOf, type RegistryQuery } from '../../../emulator/services/schema-registry/pages.ts';
import { storedPage } from '../../../emulator/services/schema-registry/stored-page.ts';
import type { RegistryKind } from '../../../emulator/services/schema-registry/tenant-types.ts';
import type { Kinds } from '../../../emulator/store/kinds.ts';
import { createResources, type Resources, type Row } from '../../../emulator/store/resources.ts';
import { memory, PLACE } from '../../store/subject.ts';

const TEXTS = [
  'A',
  'a',
  'B',
  'ä',
  '\u{1f98a}',
  '\uff21',
  '12',
  '12.0',
  '1.1',
  'union',
  'a\u0000b',
  'a,b',
  'x'.repeat(250),
];
const ELSEWHERE = { org: PLACE.org, sandbox: 'dev' };

const text = fc.constantFrom(...TEXTS);
const texts = fc.array(text, { maxLength: 3 });

/** What the contract promises, and fields of nobody's, of one type each but for what is no number. */
const documents = fc.array(
  fc.record({
    place: fc.constantFrom(PLACE, PLACE, PLACE, ELSEWHERE),
    createdMs: fc.nat(5),
    laterMs: fc.option(fc.nat(5)),
    body: fc.record(
      {
        title: text,
        'meta:class': text,
        'meta:extends': texts,
        'meta:immutableTags': texts,
        'meta:intendedToExtend': texts,
        description: text,
        version: fc.constantFrom<string>('1.0', '1.1', '1.10'),
        size: fc.oneof(fc.nat(3), fc.constantFrom(-0.5, 1e21)),
        odd: fc.oneof(text, fc.boolean(), fc.constant(null), texts, fc.constant({ a: 1 })),
        updated: text,
        deep: fc.oneof(text, fc.record({ at: fc.oneof(text, fc.nat(3), fc.constant(null), texts) })),
      },
      { requiredKeys: ['title', 'meta:class', 'meta:extends', 'version'] },
    ),
  }),
  { maxLength: 25 },
);

const FIELDS = [
  ...['id', '$id', 'title', 'meta:altId', 'meta:class', 'meta:extends', 'meta:immutableTags', 'meta:intendedToExtend'],
  ...[
    'description',
    'version',
    'size',
    'odd',
    'updated',
    'created',
    'none',
    '__proto__',
    'meta:registryMetadata.repo:createdDate',
    'deep.at',
  ],
];
const field = fc.constantFrom(...FIELDS);
const top = fc.constantFrom(...FIELDS.filter((name) => !name.includes('.')));
const value = fc.oneof(text, fc.constantFrom('', '0', '3', '1e1', 'true', 'null', 'id2', '_t.2', '\u0000'));
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const condition = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(top, operator, value).map((parts) => parts.join('')) },
  field,
);
const orderby = fc
  .array(fc.tuple(fc.constantFrom('', '-'), field), { minLength: 1, maxLength: 3 })
  .map((orders) => orders.map((parts) => parts.join('')).join());

const queries = fc.record<RegistryQuery>(
  { property: fc.array(condition, { maxLength: 3 }), orderby, limit: fc.nat(12), start: value },
  { requiredKeys: [] },
);

const kinds = fc.constantFrom<RegistryKind>('schema', 'class', 'fieldGroup', 'dataType');

type Documents = typeof documents extends fc.Arbitrary<infer D> ? D : never;

const stored = (kind: RegistryKind, made: Documents): Resources => {
  const resources = createResources(memory());
  for (const [index, { place, createdMs, laterMs, body }] of made.entries()) {
    const { 'meta:class': classId, ...others } = body;
    const id = `id${index}`;
    const whole = {
      $id: id,
      'meta:altId': `_t.${index}`,
      ...others,
      ...(kind === 'schema' && { 'meta:class': classId }),
    };
    // As much of a resource as lists look at.
    const resource = whole as unknown as Kinds[RegistryKind];
    resources.insert(place, kind, { id, body: resource, nowMs: createdMs });
    const row = resources.get<RegistryKind>(place, kind, id);
    if (row && laterMs !== null) resources.update<RegistryKind>(place, kind, row, laterMs, () => resource);
  }
  return resources;
};

const all = (resources: Resources, kind: RegistryKind): Row<RegistryKind>[] =>
  resources.list<RegistryKind>(PLACE, kind, { limit: Number.MAX_SAFE_INTEGER }).reverse();

const listing = (query: RegistryQuery): Listing => ({
  query,
  view: COMPOSED,
  ...{ address: 'http://here/tenant', globalAddress: 'http://here/global' },
});

interface Page {
  readonly results: readonly { readonly $id: string }[];
  readonly _page: { readonly next: string | null; readonly count: number };
}

const pageAt = (resources: Resources, kind: RegistryKind, query: RegistryQuery): Page =>
  JSON.parse(storedPage(resources, PLACE, kind, listing(query)).json);

/** A page, or what it is refused for. */
const outcome = (page: () => unknown): unknown => {
  try {
    return page();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.problemName, error.message];
  }
};

describe('a page that the store narrows', () => {
  it('is word by word the page out of all rows', () => {
    fc.assert(
      fc.property(kinds, documents, fc.array(queries, { minLength: 5, maxLength: 5 }), (kind, made, asked) => {
        const resources = stored(kind, made);
        for (const query of asked) {
          const want = outcome(() => pageOf(all(resources, kind), listing(query)));
          expect(outcome(() => storedPage(resources, PLACE, kind, listing(query)))).toEqual(want);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is followed by others until each resource was there once', () => {
    fc.assert(
      fc.property(kinds, documents, orderby, fc.integer({ min: 1, max: 6 }), (kind, made, order, limit) => {
        const resources = stored(kind, made);
        const seen: string[] = [];
        let query: RegistryQuery = { orderby: order, limit };
        for (let pages = 0; pages <= made.length; pages += 1) {
          const { results, _page } = pageAt(resources, kind, query);
          seen.push(...results.map(({ $id }) => $id));
          if (_page.next === null) break;
          query = { ...query, start: _page.next };
        }
        expect(seen.toSorted()).toEqual(
          all(resources, kind)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  const many = () =>
    stored(
      'schema',
      Array.from({ length: 400 }, (_, index) => ({
        ...{ place: PLACE, createdMs: index, laterMs: 1000 - index },
        body: {
          ...{ title: `T${(index * 7) % 400}`, description: `D${(index * 11) % 400}`, version: `1.${index}` },
          ...{ deep: { at: (index * 13) % 400 }, 'meta:class': 'C', 'meta:extends': [] },
        },
      })),
    );

  /** The same, which counts the rows that leave the store; none may leave it all at once. */
  const counted = (resources: Resources) => {
    const read = { rows: 0 };
    const counting: Resources = {
      ...resources,
      *walk<K extends keyof Kinds>(...[place, kind, walk]: [typeof PLACE, K, Parameters<Resources['walk']>[2]]) {
        for (const row of resources.walk<K>(place, kind, walk)) {
          read.rows += 1;
          yield row;
        }
      },
      list: () => expect.fail('reads everything'),
    };
    return { read, counting };
  };

  const ORDERS = [
    'updated',
    'created',
    '$id',
    'title',
    'meta:altId',
    'version',
    'description',
    'deep.at',
    'title,-version',
  ];
  it.each(ORDERS.flatMap((order) => [order, `-${order}`]))(
    'reads no more of many than itself and one row: by %s',
    (order) => {
      const { read, counting } = counted(many());
      const { results, _page } = pageAt(counting, 'schema', { orderby: order, limit: 20 });
      expect([results.length, read.rows]).toEqual([20, 21]);
      pageAt(counting, 'schema', { orderby: order, limit: 20, start: String(_page.next) });
      expect(read.rows).toBe(42);
    },
  );

  it.each([
    ['title>T2', 'updated'],
    ['title>=T2', 'title'],
    ['title<T2', '-title'],
    ['version<5', 'updated'],
    ['description>D3', '-created'],
    ['description', 'description'],
    ['meta:extends', 'title'],
    ['meta:class<=C', 'version'],
  ])('reads no row that a condition on a text leaves out: %s, by %s', (property, orderby) => {
    const { read, counting } = counted(many());
    const { results } = pageAt(counting, 'schema', { orderby, property: [property], limit: 20 });
    expect([results.length, read.rows]).toEqual([20, 21]);
  });

  it.each(['title>U', 'description<A', 'version!=1.0,version>2', 'meta:xdmType==object', 'nope==1'])(
    'reads none where nothing fits: %s',
    (property) => {
      const { read, counting } = counted(many());
      expect(pageAt(counting, 'schema', { property: [property] }).results).toEqual([]);
      expect(read.rows).toBe(0);
    },
  );
});
