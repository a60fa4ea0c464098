// Lists as a whole, filters, order and pages, held against a plain evaluation over the documents.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, Filter } from '../../emulator/store/filters.ts';
import type { Kind } from '../../emulator/store/kinds.ts';
import { positionOf } from '../../emulator/store/list-order.ts';
import { createResources, type ListQuery, type Order, type Resources } from '../../emulator/store/resources.ts';
import { memory, PLACE } from './subject.ts';

const KINDS: readonly Kind[] = ['connection', 'sourceConnection', 'targetConnection', 'flow', 'run'];
const TEXTS = [
  'a',
  'b',
  'B',
  'ä',
  '\u{1f98a}',
  '\uffee',
  '12',
  '12.0',
  '1e1',
  'true',
  '',
  'a\u0000b',
  'a\u0000c',
  'x'.repeat(250),
];
const scalar = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, 12, 10, -0.5, 0.1 + 0.2, 2 ** 60, 1e21, true, false, null),
  fc.nat(3),
);
const value = fc.oneof({ weight: 5, arbitrary: scalar }, fc.array(scalar, { maxLength: 2 }), fc.constant({ id: 'a' }));
/** Members at paths that are indexed, at columns, and at neither. */
const document = fc.record(
  {
    ...{
      name: value,
      size: value,
      flowId: scalar,
      flowSpec: fc.record({ id: value }),
      params: fc.record({ dataSetId: value }),
    },
    sourceConnectionIds: fc.oneof(fc.array(value, { maxLength: 3 }), value),
  },
  { requiredKeys: [] },
);
const PATHS = [
  'id',
  'createdAt',
  'updatedAt',
  'name',
  'size',
  'flowId',
  'flowSpec.id',
  'params.dataSetId',
  'sourceConnectionIds[]',
];
const NUMBERS = ['1000', '1001', '1002', '1001.5'];

type Compared = Filter & { readonly operator: Comparison };

const filter: fc.Arbitrary<Compared> = fc.record({
  path: fc.constantFrom(...PATHS),
  operator: fc.constantFrom<Comparison>('==', '==', '==', '!=', '<', '<=', '>', '>='),
  values: fc.array(fc.constantFrom(...TEXTS, ...NUMBERS, 'id0', 'id3', '0.30000000000000004', '2', '-0.5'), {
    minLength: 1,
    maxLength: 3,
  }),
});
const order: fc.Arbitrary<Order> = fc.record({
  path: fc.constantFrom(...PATHS.filter((path) => !path.includes('[]')), 'flowSpec', 'absent'),
  descending: fc.boolean(),
});
const query = fc.record({
  filters: fc.array(filter, { maxLength: 2 }),
  order: fc.array(order, { maxLength: 3 }),
  size: fc.integer({ min: 1, max: 4 }),
});

interface Made {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Stores documents, some of them within one millisecond, and gives them in the order of their making. */
const store = (resources: Resources, kind: Kind, documents: readonly object[]): Made[] =>
  documents.map((made, index) => {
    const createdAt = 1000 + Math.floor(index / 2);
    const body = { ...made, id: `id${index}`, createdAt, updatedAt: createdAt };
    resources.insert(PLACE, kind, { id: body.id, body: body as never, nowMs: createdAt });
    return body;
  });

// The plain evaluation: nothing of it is the emulator's.
const at = (body: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce(
      (found: unknown, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
      body,
    );

const found = (body: unknown, path: string): unknown[] => {
  const whole = at(body, path.replace('[]', ''));
  return path.endsWith('[]') ? (Array.isArray(whole) ? whole : []) : [whole];
};

const bytes = (text: string) => [...text].map((one) => one.codePointAt(0) ?? 0);
const sign = (one: number, other: number) => Number(one > other) - Number(one < other);
const compareTexts = (one: string, other: string): number => {
  const [left, right] = [bytes(one), bytes(other)];
  const differing = left.findIndex((code, index) => code !== right[index]);
  return differing < 0 ? left.length - right.length : sign(left[differing] ?? 0, right[differing] ?? -1);
};

const SIGNS: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  '==': (one) => one === 0,
  '!=': (one) => one === 0,
  '<': (one) => one < 0,
  '<=': (one) => one <= 0,
  '>': (one) => one > 0,
  '>=': (one) => one >= 0,
};

const isFound = (body: unknown, { path, operator, values }: Compared): boolean =>
  found(body, path).some((one) =>
    values.some((wanted) => {
      if (typeof one === 'string') return SIGNS[operator](compareTexts(one, wanted));
      const isNumber = wanted !== '' && Number.isFinite(Number(wanted));
      if (typeof one === 'number') return isNumber && SIGNS[operator](sign(one, Number(wanted)));
      return typeof one === 'boolean' && /^[=!]/.test(operator) && String(one) === wanted;
    }),
  );

const isKept = (body: unknown, one: Compared) => isFound(body, one) !== (one.operator === '!=');

const rank = (key: unknown) =>
  typeof key === 'string' ? 2 : typeof key === 'number' || typeof key === 'boolean' ? 1 : 0;
/** Texts are told apart by their first 200 characters, and for an order end where they hold a NUL. */
const shown = (text: string) => [...(text.split('\u0000')[0] ?? '')].slice(0, 200).join('');
const compareKeys = (one: unknown, other: unknown): number => {
  if (rank(one) !== rank(other)) return sign(rank(one), rank(other));
  if (rank(one) === 2) return compareTexts(shown(String(one)), shown(String(other)));
  return rank(one) === 1 ? sign(Number(one), Number(other)) : 0;
};

/** Newest first among equals, unless the order itself begins with the oldest. */
const sorted = (bodies: readonly Made[], orders: readonly Order[]): Made[] => {
  const creation = orders.find(({ path }) => path === 'createdAt');
  const oldestFirst = creation?.descending === false;
  return (oldestFirst ? [...bodies] : bodies.toReversed()).sort((one, other) => {
    for (const { path, descending } of orders) {
      const compared = compareKeys(at(one, path), at(other, path));
      if (compared !== 0) return descending ? -compared : compared;
    }
    return 0;
  });
};

/** All pages, one after another, as a client reads them. */
const pages = (resources: Resources, kind: Kind, asked: ListQuery): string[] => {
  const ids: string[] = [];
  for (let after: ListQuery['after']; ; ) {
    const rows = resources.list(PLACE, kind, {
      ...asked,
      ...(after && { after, unmovedSince: resources.lastChange() }),
    });
    ids.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last || rows.length < asked.limit) return ids;
    after = positionOf(kind, asked.order ?? [], last);
  }
};

test('any list over any data is what a plain evaluation selects and sorts, in pages and in whole, and as many', () => {
  const resources = createResources(memory());
  const property = fc.property(
    fc.constantFrom(...KINDS),
    fc.array(document, { maxLength: 12 }),
    fc.array(query, { minLength: 1, maxLength: 6 }),
    (kind, documents, queries) => {
      resources.clear();
      const made = store(resources, kind, documents);
      for (const { filters, order: orders, size } of queries) {
        const selected = made.filter((body) => filters.every((one) => isKept(body, one)));
        const want = sorted(selected, orders).map(({ id }) => id);
        const asked = { filters, order: orders };
        expect(resources.list(PLACE, kind, { ...asked, limit: 100 }).map(({ id }) => id)).toEqual(want);
        expect(pages(resources, kind, { ...asked, limit: size })).toEqual(want);
        expect(resources.count(PLACE, kind, filters)).toBe(want.length);
      }
    },
  );
  fc.assert(property, { numRuns: 200 });
});
