// Turns a filter into SQL: on a JSON path, or on a column that repeats one. Paths and values are always bound, never spliced.

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** `path` is dotted, with `[]` after a step that is an array: `transformations[].params.mappingId`. Several values: any of them. */
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
const testOrder = ({ type, content, binds }: Place, sign: Operator, value: string): Condition => {
  const compare = (types: string, to: string | number): Condition => ({
    sql: `(${type} IN (${types}) AND ${content} ${sign} ?)`,
    binds: [...binds, ...binds, to],
  });
  return anyOf([compare("'text'", value), ...(isNumber(value) ? [compare("'integer', 'real'", Number(value))] : [])]);
};

const testOf = (place: Place, operator: Operator, values: readonly string[]): Condition =>
  operator === '==' || operator === '!='
    ? testEqual(place, values)
    : anyOf(values.map((value) => testOrder(place, operator, value)));

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

/**
 * Every filter selects what a plain evaluation over the parsed document would: `[]` finds the members of an array and of nothing
 * else, `!=` is the complement of `==`, and what is absent is neither smaller nor larger than anything.
 */
export const conditionOf = ({ path, operator, values }: Filter): Condition => {
  const parts = path.split('[]').map((part) => part.replace(/^\./, ''));
  const last = parts.pop() ?? '';
  let json = { type: "'object'", value: 'r.body' };
  const arrays = parts.map((part, depth): Condition => {
    const { type, content, binds } = within(json, part);
    json = { type: `e${depth}.type`, value: `e${depth}.value` };
    return {
      sql: `json_each(CASE WHEN ${type} = 'array' THEN ${content} END) AS e${depth}`,
      binds: [...binds, ...binds],
    };
  });
  const place = within(json, last);
  const test = testOf(place, operator, values);
  const found =
    arrays.length === 0
      ? test
      : {
          sql: `EXISTS (SELECT 1 FROM ${arrays.map(({ sql }) => sql).join(', ')} WHERE ${test.sql})`,
          binds: [...arrays.flatMap(({ binds }) => binds), ...test.binds],
        };
  return operator === '!=' ? { sql: `NOT coalesce(${found.sql}, FALSE)`, binds: found.binds } : found;
};

/** The same for a column that repeats a path, whose values are all of one type: numbers, or texts where it is an id. */
export const columnCondition = (column: string, isId: boolean, { operator, values }: Filter): Condition => {
  const wanted = isId ? values : values.filter(isNumber).map(Number);
  if (operator !== '==' && operator !== '!=')
    return anyOf(wanted.map((value) => ({ sql: `${column} ${operator} ?`, binds: [value] })));
  const not = operator === '!=' ? 'NOT ' : '';
  return { sql: `${column} ${not}IN (SELECT value FROM json_each(?))`, binds: [JSON.stringify(wanted)] };
};
