// Turns a filter on a JSON path into SQL. The one place where SQL is put together; paths and values are always bound, never spliced.

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

/** A value inside a document: two SQL expressions for its JSON type and its content. */
interface Place {
  readonly type: string;
  readonly value: string;
  readonly binds: readonly string[];
}

const jsonPath = (steps: string) =>
  `$${steps
    .split('.')
    .map((step) => `."${step.replaceAll('"', '')}"`)
    .join('')}`;

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** `type` stands twice in what tests a place, so its path is bound each time it is written. */
const testOne = (place: Place, operator: Operator, value: string): Condition => {
  const { type, value: content, binds } = place;
  const sign = operator === '==' || operator === '!=' ? '=' : operator;
  const tests: Condition[] = [
    { sql: `(${type} = 'text' AND ${content} ${sign} ?)`, binds: [...binds, ...binds, value] },
  ];
  if (isNumber(value)) {
    tests.push({
      sql: `(${type} IN ('integer', 'real') AND ${content} ${sign} ?)`,
      binds: [...binds, ...binds, Number(value)],
    });
  }
  if (sign === '=' && (value === 'true' || value === 'false'))
    tests.push({ sql: `${type} = ?`, binds: [...binds, value] });
  return join(tests, ' OR ');
};

const join = (conditions: readonly Condition[], glue: string): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(glue)})`,
  binds: conditions.flatMap(({ binds }) => binds),
});

/** Every filter selects what a plain evaluation over the parsed document would: `!=` is the complement of `==`. */
export const conditionOf = ({ path, operator, values }: Filter): Condition => {
  const parts = path.split('[]').map((part) => part.replace(/^\./, ''));
  const last = parts.pop() ?? '';
  const tables: Condition[] = [];
  let source = 'r.body';
  for (const [depth, part] of parts.entries()) {
    tables.push(
      part === ''
        ? { sql: `json_each(${source}) AS e${depth}`, binds: [] }
        : { sql: `json_each(${source}, ?) AS e${depth}`, binds: [jsonPath(part)] },
    );
    source = `e${depth}.value`;
  }
  const element = `e${parts.length - 1}`;
  const place: Place =
    last === ''
      ? { type: `${element}.type`, value: `${element}.value`, binds: [] }
      : { type: `json_type(${source}, ?)`, value: `json_extract(${source}, ?)`, binds: [jsonPath(last)] };
  const test = join(
    values.map((value) => testOne(place, operator, value)),
    ' OR ',
  );
  const found =
    tables.length === 0
      ? test
      : {
          sql: `EXISTS (SELECT 1 FROM ${tables.map(({ sql }) => sql).join(', ')} WHERE ${test.sql})`,
          binds: [...tables.flatMap(({ binds }) => binds), ...test.binds],
        };
  return operator === '!=' ? { sql: `NOT coalesce(${found.sql}, FALSE)`, binds: found.binds } : found;
};
