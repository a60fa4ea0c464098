// The language of filters, written out and read back: over any objects it selects what a plain evaluation of its meaning does.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listQueryOf } from '../../../emulator/services/catalog/lists.ts';
import type { Kinds } from '../../../emulator/store/kinds.ts';
import { PLACE, storeWith } from '../../store/subject.ts';

/** Pieces of a text with anything between them. */
type Wild = readonly string[];

type Meaning =
  | { readonly kind: 'simple'; readonly field: string; readonly isNot: boolean; readonly values: readonly Wild[] }
  | { readonly kind: 'tag'; readonly name: string; readonly value: Wild }
  | { readonly kind: 'order'; readonly path: string; readonly sign: string; readonly value: string }
  | { readonly kind: 'begins'; readonly path: string; readonly start: string }
  | { readonly kind: 'exists'; readonly path: string; readonly isNot: boolean };

const written = (pieces: Wild) => pieces.map((piece) => piece.replaceAll('*', '**')).join('*');

/** As a client puts it into a query. */
const queryOf = (meaning: Meaning): object => {
  switch (meaning.kind) {
    case 'simple':
      return { [meaning.field]: `${meaning.isNot ? '!' : ''}${meaning.values.map(written).join(',')}` };
    case 'tag':
      return { tags: `${meaning.name}:${written(meaning.value)}` };
    case 'order':
      return { property: [`${meaning.path}${meaning.sign}${meaning.value}`] };
    case 'begins':
      return { property: [`${meaning.path}~^${meaning.start}`] };
    case 'exists':
      return { property: [`${meaning.isNot ? '!' : ''}${meaning.path}`] };
    default:
      return meaning satisfies never;
  }
};

const fits = (text: string, [first = '', ...rest]: Wild): boolean => {
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  const left = text.slice(first.length);
  return Array.from(left, (_, at) => at)
    .concat(left.length)
    .some((at) => fits(left.slice(at), rest));
};

const at = (body: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, name) =>
        typeof node === 'object' && node !== null && !Array.isArray(node) && Object.hasOwn(node, name)
          ? Reflect.get(node, name)
          : undefined,
      body,
    );

const isOrdered = (sign: string, one: string | number, other: string | number): boolean =>
  (sign.includes('=') && one === other) || (sign.startsWith('<') ? one < other : one > other);

const compares = (found: unknown, sign: string, value: string): boolean => {
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value));
  const isSame = found === value || (typeof found === 'number' && isNumber && found === Number(value));
  if (sign === '==') return isSame;
  if (sign === '!=') return !isSame;
  if (typeof found === 'string') return isOrdered(sign, found, value);
  return typeof found === 'number' && isNumber && isOrdered(sign, found, Number(value));
};

const means = (meaning: Meaning, body: object): boolean => {
  switch (meaning.kind) {
    case 'simple': {
      const found = at(body, meaning.field);
      const isAny = meaning.values.some(
        (value) =>
          (typeof found === 'string' && fits(found, value)) ||
          (value.length === 1 && compares(found, '==', value[0] ?? '')),
      );
      return isAny !== meaning.isNot;
    }
    case 'tag': {
      const found = at(body, `tags.${meaning.name}`);
      const isAlone = meaning.value.length === 2 && meaning.value.every((piece) => piece === '');
      if (isAlone) return found !== undefined;
      return Array.isArray(found) && found.some((one) => fits(one, meaning.value));
    }
    case 'order':
      return compares(at(body, meaning.path), meaning.sign, meaning.value);
    case 'begins': {
      const found = at(body, meaning.path);
      return typeof found === 'string' && found.startsWith(meaning.start);
    }
    case 'exists':
      return (at(body, meaning.path) === undefined) === meaning.isNot;
    default:
      return meaning satisfies never;
  }
};

const SIGNS = ['a', 'b', '*', '1', '2', '.', ' '];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 4 }).map((signs) => signs.join(''));
const wild: fc.Arbitrary<Wild> = fc.oneof(
  text.map((one) => [one]),
  fc.array(text, { minLength: 2, maxLength: 3 }),
);
// Where stars meet, `***` has two readings: no piece begins or ends with one at a wildcard, and two wildcards do not touch.
const clear = wild.map((pieces) =>
  pieces.map((piece, index) => {
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    const bare = piece.replace(isFirst ? /(?!)/ : /^\*+/, '').replace(isLast ? /(?!)/ : /\*+$/, '');
    return bare === '' && !isFirst && !isLast ? 'a' : bare;
  }),
);
const path = fc.constantFrom('name', 'description', 'size', 'state', 'tags.team', 'metrics.deep.size', 'metrics');
const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.record({
    kind: fc.constant('simple' as const),
    field: fc.constantFrom('name', 'description', 'state', 'size'),
    isNot: fc.boolean(),
    values: fc.array(clear, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('tag' as const), name: fc.constantFrom('team', 'adobe/x'), value: clear }),
  fc.record({
    kind: fc.constant('order' as const),
    // In comparisons of names a star is a wildcard, which the first kind has.
    path: path.filter((one) => one !== 'name'),
    sign: fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
    value: fc.oneof(text, fc.constantFrom('1', '12', '1.5')),
  }),
  fc.record({ kind: fc.constant('begins' as const), path, start: fc.constantFrom('a', 'ab', 'b', '1') }),
  fc.record({ kind: fc.constant('exists' as const), path, isNot: fc.boolean() }),
);
const value = fc.oneof(text, fc.constantFrom<unknown>(0, 1, 1.5, 12, true, null));
const body = fc.record(
  {
    ...{ name: text, description: value, state: value, size: value },
    tags: fc.dictionary(fc.constantFrom('team', 'adobe/x'), fc.array(text, { maxLength: 2 })),
    metrics: fc.oneof(value, fc.record({ deep: fc.oneof(value, fc.record({ size: value })) })),
  },
  { requiredKeys: [] },
);

test('what a written filter selects is what it means', () => {
  const store = storeWith();
  fc.assert(
    fc.property(
      fc.array(meaning, { minLength: 1, maxLength: 2 }),
      fc.array(body, { maxLength: 8 }),
      (meanings, bodies) => {
        store.clear();
        for (const [index, one] of bodies.entries()) {
          // Filters know nothing of what a batch must have.
          store.resources.insert(PLACE, 'batch', { id: String(index), body: one as Kinds['batch'], nowMs: index });
        }
        const queries = meanings.map(queryOf);
        const selected = queries.map((query) =>
          store.resources
            .list(PLACE, 'batch', listQueryOf({ ...query, orderBy: 'created' }))
            .map(({ id }) => Number(id)),
        );
        expect(selected).toEqual(
          meanings.map((one) => bodies.flatMap((document, index) => (means(one, document) ? [index] : []))),
        );
      },
    ),
    { numRuns: 500 },
  );
  store.close();
});
