// Filters as SQL, and filters over plain documents, held against an evaluation that knows neither.
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Comparison, conditionOf, type Filter, type Operator } from '../../emulator/store/filters.ts';
import type { Db } from '../../emulator/store/open.ts';
import { isSelected } from '../../emulator/store/plain-list.ts';
import { memory } from './subject.ts';

let db: Db;
beforeAll(() => {
  db = memory();
});

/** Whether a document is selected, by SQLite. */
const selects = (filter: Filter, body: unknown): boolean => {
  const { sql, binds } = conditionOf(filter);
  return (
    db.prepare(`SELECT 1 FROM (SELECT ? AS body) AS r WHERE ${sql}`).get(JSON.stringify(body), ...binds) !== undefined
  );
};

/** The way to every value of a document: names, and `null` for a step into an array. */
type Way = readonly (string | null)[];

/** Everything that a document holds, each with its way: the plain evaluation looks for a path among these. */
const leaves = (value: unknown, way: Way = []): [Way, unknown][] => {
  const inside = (): [Way, unknown][] => {
    if (Array.isArray(value)) return value.flatMap((member) => leaves(member, [...way, null]));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, member]) => leaves(member, [...way, name]));
  };
  return [[way, value], ...inside()];
};

const wayOf = (path: string): Way =>
  path.split('[]').flatMap((part, index): (string | null)[] => {
    const names = part.replace(/^\./, '');
    return [...(index > 0 ? [null] : []), ...(names === '' ? [] : names.split('.'))];
  });

const valuesAt = (body: unknown, path: string): unknown[] => {
  const wanted = JSON.stringify(wayOf(path));
  return leaves(body).flatMap(([way, value]) => (JSON.stringify(way) === wanted ? [value] : []));
};

const order = (left: string | number, right: string | number): number => (left < right ? -1 : Number(left > right));

const compares = (operator: Comparison, sign: number): boolean => {
  switch (operator) {
    case '==':
    case '!=':
      return sign === 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    default:
      return operator satisfies never;
  }
};

const matches = (value: unknown, operator: Comparison, wanted: string): boolean => {
  if (typeof value === 'string') return compares(operator, order(value, wanted));
  if (typeof value === 'number') {
    return wanted.trim() !== '' && Number.isFinite(Number(wanted)) && compares(operator, order(value, Number(wanted)));
  }
  return typeof value === 'boolean' && (operator === '==' || operator === '!=') && String(value) === wanted;
};

/** Wildcards as an expression of JavaScript. */
const wild = (wanted: string): RegExp =>
  new RegExp(
    `^${wanted
      .split('**')
      .map((part) =>
        part
          .split('*')
          .map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
          .join('[^]*'),
      )
      .join('\\*')}$`,
  );

const isWild = (wanted: string) => wanted.replaceAll('**', '').includes('*');

const isLike = (value: unknown, wanted: string): boolean =>
  isWild(wanted)
    ? typeof value === 'string' && wild(wanted).test(value)
    : matches(value, '==', wanted.replaceAll('**', '*'));

const finds = (value: unknown, operator: Operator, wanted: string): boolean => {
  switch (operator) {
    case 'like':
    case 'unlike':
      return isLike(value, wanted);
    case '~':
      return typeof value === 'string' && new RegExp(wanted).test(value);
    case 'exists':
    case 'missing':
      return false;
    default:
      return matches(value, operator, wanted);
  }
};

const evaluates = ({ path, operator, values }: Filter, body: unknown): boolean => {
  const found = valuesAt(body, path);
  if (operator === 'exists') return found.length > 0;
  if (operator === 'missing') return found.length === 0;
  const isFound = found.some((value) => values.some((wanted) => finds(value, operator, wanted)));
  return operator === '!=' || operator === 'unlike' ? !isFound : isFound;
};

const BODY = {
  name: 'Accounts',
  size: 12,
  ratio: 1.5,
  isOpen: true,
  nothing: null,
  spec: { id: 'a', 'meta:x': 'm', 'a-b': 'd', $x: '$', '@id': '@' },
  ids: ['x', 'y'],
  objects: [{ id: 'p', list: ['q', { deep: 1 }] }, { id: 'r' }, 'text', '{"id":"fake"}', null, 7],
  'a"b': 'quote',
  'a\\b': 'backslash',
};

describe('a filter', () => {
  it.each<[path: string, operator: Operator, values: string[], wanted: boolean]>([
    ['name', '==', ['Accounts'], true],
    ['name', '==', ['accounts'], false],
    ['name', '==', ['other', 'Accounts'], true],
    ['name', '!=', ['other', 'Accounts'], false],
    ['name', '!=', ['other'], true],
    ['name', '<', ['B'], true],
    ['size', '==', ['12'], true],
    ['size', '==', ['12.0'], true],
    ['size', '>', ['9'], true],
    ['size', '>', ['nine'], false],
    ['ratio', '<=', ['1.5'], true],
    ['isOpen', '==', ['true'], true],
    ['isOpen', '==', ['1'], false],
    ['isOpen', '!=', ['true'], false],
    ['isOpen', '>', ['false'], false],
    ['nothing', '==', ['null'], false],
    ['nothing', '!=', ['null'], true],
    ['absent', '!=', ['x'], true],
    ['absent', '<', ['x'], false],
    ['absent.deeper', '==', ['x'], false],
    ['spec.id', '==', ['a'], true],
    ['spec.meta:x', '==', ['m'], true],
    ['spec.a-b', '==', ['d'], true],
    ['spec.$x', '==', ['$'], true],
    ['spec.@id', '==', ['@'], true],
    ['spec', '==', ['a'], false],
    ['ids[]', '==', ['y'], true],
    ['ids[]', '!=', ['y'], false],
    ['ids[]', '!=', ['z'], true],
    ['ids', '==', ['y'], false],
    ['ids[].id', '==', ['y'], false],
    ['name[]', '==', ['Accounts'], false],
    ['spec[]', '==', ['a'], false],
    ['objects[].id', '==', ['r'], true],
    ['objects[].id', '==', ['fake'], false],
    ['objects[]', '==', ['7'], true],
    ['objects[].list[]', '==', ['q'], true],
    ['objects[].list[].deep', '==', ['1'], true],
    ['a"b', '==', ['quote'], true],
    ['a\\b', '==', ['backslash'], true],
    ['constructor', '==', ['x'], false],
    ['', '==', ['x'], false],
    ['name', 'like', ['Acc*'], true],
    ['name', 'like', ['acc*'], false],
    ['name', 'like', ['other', '*ou*ts'], true],
    ['name', 'like', ['Acc*ounts'], true],
    ['name', 'like', ['Acc**'], false],
    ['name', 'unlike', ['Acc*'], false],
    ['absent', 'unlike', ['Acc*'], true],
    ['absent', 'like', ['*'], false],
    ['size', 'like', ['1*'], false],
    ['size', 'like', ['1*', '12'], true],
    ['ids[]', 'like', ['y*'], true],
    ['name', '~', ['^Acc.*s$'], true],
    ['name', '~', ['cou'], true],
    ['name', '~', ['^cou'], false],
    ['size', '~', ['1'], false],
    ['ids[]', '~', ['^[y]$'], true],
    ['nothing', 'exists', [], true],
    ['nothing', 'missing', [], false],
    ['spec', 'exists', [], true],
    ['spec.id', 'exists', [], true],
    ['spec.none', 'exists', [], false],
    ['name.id', 'missing', [], true],
    ['ids', 'exists', [], true],
    ['ids[].id', 'exists', [], false],
    ['objects[].id', 'exists', [], true],
    ['name', '==', [], false],
    ['name', '!=', [], true],
  ])('%s %s %j: %s', (path, operator, values, wanted) => {
    const filter = { path, operator, values };
    expect([selects(filter, BODY), isSelected(BODY, filter), evaluates(filter, BODY)]).toEqual([
      wanted,
      wanted,
      wanted,
    ]);
  });
});

it.each<[path: string, operator: Operator, values: string[], wanted: boolean]>([
  ['objects[type=flow].id', '==', ['b'], true],
  ['objects[type=flow].id', '==', ['a'], false],
  ['objects[type=flow].id', '!=', ['a'], true],
  ['objects[type=none].id', 'exists', [], false],
  ['objects[type=1].id', '==', ['c'], false],
  ['name[type=flow].id', 'exists', [], false],
])('a filter on some members of an array: %s %s %j is %s', (path, operator, values, wanted) => {
  const body = {
    name: 'flow',
    objects: [{ type: 'batch', id: 'a' }, { type: 'flow', id: 'b' }, { type: 1, id: 'c' }, 'flow', { id: 'd' }],
  };
  const filter = { path, operator, values };
  expect([selects(filter, body), isSelected(body, filter)]).toEqual([wanted, wanted]);
});

test('any filter over any document selects what a plain evaluation selects, in SQL and without', () => {
  // The documents hold the names that the paths ask for, and odd ones that no path can.
  const names = ['a', 'b', 'meta:x', '$y', '@id', 'c-d', '0'];
  const odd = ['a.b', 'a"b', "a'b", 'a\\b', 'a[]', '', '[0]'];
  const words = ['x', 'y', '1', '2', 'true', 'false', 'null', '', 'ä', '{"a":"x"}', '[1]'];
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(...words, 0, 1, 2, -1.5, 1e21, true, false, null),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const { body } = fc.letrec((tie) => ({
    body: fc.dictionary(fc.constantFrom(...names, ...odd), tie('value'), { maxKeys: 5 }),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      tie('body'),
    ),
  }));
  const step = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('', '', '[]', '[][]'))
    .map(([name, array]) => name + array);
  const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('.'));
  const wildcard = fc
    .array(fc.constantFrom('*', '**', 'a', 'x', '1', 'ä', '.'), { maxLength: 6 })
    .map((signs) => signs.join(''));
  /** Expressions that RE2 and JavaScript read alike. */
  const plain = (text: string) => text.replace(/[^\w.^$|]/g, '.');
  const value = fc.oneof(
    wildcard,
    fc.constantFrom(...words, '-1.5', '1e21', ' 1 '),
    fc.string({ unit: 'grapheme-ascii' }),
  );
  const filter: fc.Arbitrary<Filter> = fc.record({
    path: fc.oneof(path, path, fc.constantFrom('a[].b', '[]', '[].a', 'a..b', 'a.', '.a')),
    operator: fc.constantFrom<Operator>('==', '!=', '<', '<=', '>', '>=', 'like', 'unlike', '~', 'exists', 'missing'),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  });
  const readable = filter.map((given) =>
    given.operator === '~' ? { ...given, values: given.values.map(plain) } : given,
  );
  fc.assert(
    fc.property(readable, body, (given, document) => {
      const wanted = evaluates(given, document);
      expect([selects(given, document), isSelected(document, given)]).toEqual([wanted, wanted]);
    }),
    { numRuns: 2000 },
  );
});
