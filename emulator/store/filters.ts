// Turns a filter into SQL: on a JSON path, or on a column that repeats one. Paths and values are always bound, never spliced.
import { stretchesOf } from './document-path.ts';
import { literalOf } from './patterns.ts';

/** Of those with a value, `like` takes wildcards and `~` regular expressions, as `patterns.ts` reads them; both are for texts. */
export type Operator = Comparison | 'like' | 'unlike' | '~' | 'exists' | 'missing';

type Ordering = '<' | '<=' | '>' | '>=';

export type Comparison = Ordering | '==' | '!=';

/** The operator that selects all else. */
const COMPLEMENTS: { readonly [O in Operator]?: Operator } = { '!=': '==', unlike: 'like', missing: 'exists' };

/** What is to be found, or not to be found. */
export const soughtBy = (operator: Operator): { readonly sought: Operator; readonly isNot: boolean } => {
  const complement = COMPLEMENTS[operator];
  return { sought: complement ?? operator, isNot: complement !== undefined };
};

/**
 * `path` is dotted, with `[]` after a step that is an array: `transformations[].params.mappingId`; `[type=flow]` for those of its
 * members alone whose `type` is that text. Several values: any of them.
 */
export interface Filter {
  readonly path: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** A condition on the row `r`, and what it binds, in order. */
export interface Condition {
  readonly sql: string;
  readonly binds: readonly (string | number)[];
}

/** A value inside a document: two SQL expressions for its JSON type and its content, and what each of them binds. */
interface Place {
  readonly type: string;
  readonly content: string;
  readonly binds: readonly string[];
}

/** A dotted path as SQLite reads it: each step a label in quotes, whatever characters it has. */
export const jsonPath = (steps: string): string =>
  `$${steps
    .split('.')
    .map((step) => `.${JSON.stringify(step)}`)
    .join('')}`;

export const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

const anyOf = (conditions: readonly Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(' OR ') || 'FALSE'})`,
  binds: conditions.flatMap(({ binds }) => binds),
});

/** Values that read as numbers are also held against numbers, `true` and `false` against booleans. */
const testEqual = ({ type, content, binds }: Place, values: readonly string[]): Condition => {
  // One bound list, however many values: an expression of SQLite's is not.
  const among = (types: string, of: string, list: readonly (string | number)[]): Condition => ({
    sql: `(${type} IN (${types}) AND ${of} IN (SELECT value FROM json_each(?)))`,
    binds: [...binds, ...binds, JSON.stringify(list)],
  });
  const booleans = values.filter((value) => value === 'true' || value === 'false');
  return anyOf([
    among("'text'", content, values),
    among("'integer', 'real'", content, values.filter(isNumber).map(Number)),
    ...(booleans.length > 0 ? [among("'true', 'false'", type, booleans)] : []),
  ]);
};

/** A value that reads as a number is also held against numbers. */
const testOrder = ({ type, content, binds }: Place, sign: Ordering, value: string): Condition => {
  const compare = (types: string, to: string | number): Condition => ({
    sql: `(${type} IN (${types}) AND ${content} ${sign} ?)`,
    binds: [...binds, ...binds, to],
  });
  return anyOf([compare("'text'", value), ...(isNumber(value) ? [compare("'integer', 'real'", Number(value))] : [])]);
};

const testText = ({ type, content, binds }: Place, test: string, values: readonly string[]): Condition => ({
  sql: `(${type} = 'text' AND ${test}(${content}, ?))`,
  binds: [...binds, ...binds, JSON.stringify(values)],
});

/** A value without wildcards is one like any other. */
const testLike = (place: Place, values: readonly string[]): Condition => {
  const wildcards = values.filter((value) => literalOf(value) === undefined);
  return anyOf([
    testEqual(
      place,
      values.flatMap((value) => literalOf(value) ?? []),
    ),
    ...(wildcards.length > 0 ? [testText(place, 'text_like', wildcards)] : []),
  ]);
};

/** What an operator seeks, its complement apart. */
const testOf = (place: Place, sought: Operator, values: readonly string[]): Condition => {
  switch (sought) {
    case '==':
      return testEqual(place, values);
    case 'like':
      return testLike(place, values);
    case '~':
      return testText(place, 'text_found', values);
    case 'exists':
      return { sql: `${place.type} IS NOT NULL`, binds: place.binds };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return anyOf(values.map((value) => testOrder(place, sought, value)));
    case '!=':
    case 'unlike':
    case 'missing':
      return { sql: 'FALSE', binds: [] };
    default:
      return sought satisfies never;
  }
};

const unless = (isNot: boolean, found: Condition): Condition =>
  isNot ? { sql: `NOT coalesce(${found.sql}, FALSE)`, binds: found.binds } : found;

/** What stands at `path` inside `json`: `json` itself where the path is empty. */
const within = (json: { readonly type: string; readonly value: string }, path: string): Place =>
  path === ''
    ? { type: json.type, content: json.value, binds: [] }
    : {
        // An element that is text would be read as JSON: only what holds members is looked into.
        type: `json_type(CASE WHEN ${json.type} IN ('object', 'array') THEN ${json.value} END, ?)`,
        content: `json_extract(CASE WHEN ${json.type} IN ('object', 'array') THEN ${json.value} END, ?)`,
        binds: [jsonPath(path)],
      };

const isExactly = ({ type, content, binds }: Place, text: string): Condition => ({
  sql: `(${type} = 'text' AND ${content} = ?) AND `,
  binds: [...binds, ...binds, text],
});

/**
 * Every filter selects what a plain evaluation over the parsed document would: `[]` finds the members of an array and of nothing
 * else, `!=`, `unlike` and `missing` are complements, and what is absent is neither smaller nor larger than anything.
 */
export const conditionOf = ({ path, operator, values }: Filter): Condition => {
  const { sought, isNot } = soughtBy(operator);
  const { arrays, last } = stretchesOf(path);
  let json = { type: "'object'", value: 'r.body' };
  const chosen: Condition[] = [];
  const each = arrays.map(({ names, only }, depth): Condition => {
    const { type, content, binds } = within(json, names);
    json = { type: `e${depth}.type`, value: `e${depth}.value` };
    if (only) chosen.push(isExactly(within(json, only[0]), only[1]));
    return {
      sql: `json_each(CASE WHEN ${type} = 'array' THEN ${content} END) AS e${depth}`,
      binds: [...binds, ...binds],
    };
  });
  const test = testOf(within(json, last), sought, values);
  if (each.length === 0) return unless(isNot, test);
  const [from, where] = [each.map(({ sql }) => sql).join(', '), chosen.map(({ sql }) => sql).join('')];
  return unless(isNot, {
    sql: `EXISTS (SELECT 1 FROM ${from} WHERE ${where}${test.sql})`,
    binds: [...each, ...chosen, test].flatMap(({ binds }) => binds),
  });
};

/** The same for a column that repeats a path, whose values are all of one type: numbers, or texts where it is an id. */
export const columnCondition = (column: string, isId: boolean, { operator, values }: Filter): Condition => {
  const wanted = isId ? values : values.filter(isNumber).map(Number);
  const { sought, isNot } = soughtBy(operator);
  if (sought === '==') {
    const not = isNot ? 'NOT ' : '';
    return { sql: `${column} ${not}IN (SELECT value FROM json_each(?))`, binds: [JSON.stringify(wanted)] };
  }
  if (sought === '<' || sought === '<=' || sought === '>' || sought === '>=')
    return anyOf(wanted.map((value) => ({ sql: `${column} ${sought} ?`, binds: [value] })));
  const place = { type: isId ? "'text'" : "'integer'", content: column, binds: [] };
  return unless(isNot, testOf(place, sought, values));
};
