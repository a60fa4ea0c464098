// The order of a list, and where in it a page ended. A page begins behind a row, not behind a number of rows: what is made or
// removed meanwhile shifts nothing.
import { type Scalar, scalarAt } from './document-path.ts';
import { type Condition, jsonPath } from './filters.ts';
import { type Column, columnOf, type Kind } from './kinds.ts';

export interface Order {
  readonly path: string;
  readonly descending: boolean;
}

/** Where a page ended. */
export interface Position {
  readonly createdMs: number;
  readonly seq: number;
  /** What stood in the last row under each path of the order but that of its creation. */
  readonly keys: readonly (Scalar | null)[];
}

/** A path by which rows are ordered, as SQL. */
interface Term {
  readonly path: string;
  readonly descending: boolean;
  readonly column: Column | undefined;
}

export interface Terms {
  /** In their order; that of creation stands among them, last where nobody asked for it. */
  readonly all: readonly Term[];
  /** Of creation, and within one instant of the order in which rows were made. */
  readonly newestFirst: boolean;
}

/** Texts are told apart by as many characters: the link to the next page carries where the last one ended. */
const KEY_LENGTH_MAX = 200;

const CREATION: Term = { path: '', descending: true, column: 'created_ms' };
/** What nearly every list has. */
const BY_CREATION: Terms = { all: [CREATION], newestFirst: true };

/** A path that is named again orders nothing that its first mention has not. */
export const termsOf = (kind: Kind, order: readonly Order[]): Terms => {
  if (order.length === 0) return BY_CREATION;
  const byPath = new Map(order.toReversed().map(({ path, descending }) => [path, descending]));
  const paths = [...new Set(order.map(({ path }) => path))];
  const all = paths.map(
    (path): Term => ({ path, descending: byPath.get(path) === true, column: columnOf(kind, path) }),
  );
  const creation = all.find(({ column }) => column === 'created_ms');
  if (creation) return { all, newestFirst: creation.descending };
  return { all: [...all, CREATION], newestFirst: true };
};

const keyed = ({ all }: Terms) => all.filter(({ column }) => column !== 'created_ms');

/** How many keys a position in this order has. */
export const keyCount = (kind: Kind, order: readonly Order[]): number => keyed(termsOf(kind, order)).length;

const cut = (value: Scalar | null) =>
  typeof value === 'string' ? [...value.slice(0, 2 * KEY_LENGTH_MAX)].slice(0, KEY_LENGTH_MAX).join('') : value;

/** Where a page that ends with `row` has ended. */
export const positionOf = (
  kind: Kind,
  order: readonly Order[],
  { seq, createdMs, body }: { readonly seq: number; readonly createdMs: number; readonly body: object },
): Position => ({
  seq,
  createdMs,
  keys: keyed(termsOf(kind, order)).map(({ path }) => cut(scalarAt(body, path))),
});

/** What is compared; an object or an array is as good as nothing. */
const keyOf = ({ path, column }: Term): Condition => {
  if (column) return { sql: `r.${column}`, binds: [] };
  const at = jsonPath(path);
  return {
    sql: `CASE json_type(r.body, ?) WHEN 'text' THEN substr(json_extract(r.body, ?), 1, ${KEY_LENGTH_MAX})
          WHEN 'object' THEN NULL WHEN 'array' THEN NULL ELSE json_extract(r.body, ?) END`,
    binds: [at, at, at],
  };
};

/** A key as SQLite has it: read from JSON, as the bodies are, and cut like them. */
const literalOf = (key: Scalar): Condition => ({
  sql: typeof key === 'string' ? `substr(json_extract(?, '$'), 1, ${KEY_LENGTH_MAX})` : `json_extract(?, '$')`,
  binds: [JSON.stringify(key)],
});

/** Nothing comes before everything else, and last in descending order. */
const behind = ({ descending }: Term, key: Condition, value: Condition | undefined): Condition => {
  if (!value) return descending ? { sql: 'FALSE', binds: [] } : { sql: `${key.sql} IS NOT NULL`, binds: key.binds };
  const larger = `${key.sql} ${descending ? '<' : '>'} ${value.sql}`;
  const binds = [...key.binds, ...value.binds];
  return descending
    ? { sql: `(${larger} OR ${key.sql} IS NULL)`, binds: [...binds, ...key.binds] }
    : { sql: larger, binds };
};

/** Creation as the table that leads has it, so that its index gives the order. */
interface Creation {
  readonly createdMs: string;
  readonly seq: string;
}

export const orderBy = ({ all, newestFirst }: Terms, creation: Creation): Condition => {
  const onward = newestFirst ? 'DESC' : 'ASC';
  if (all.length === 1)
    return { sql: `ORDER BY ${creation.createdMs} ${onward}, ${creation.seq} ${onward}`, binds: [] };
  const terms = all.map((term) => ({
    key: term.column === 'created_ms' ? { sql: creation.createdMs, binds: [] } : keyOf(term),
    direction: term.descending ? 'DESC' : 'ASC',
  }));
  const sql = terms.map(({ key, direction }) => `${key.sql} ${direction}`).join(', ');
  return {
    sql: `ORDER BY ${sql}, ${creation.seq} ${onward}`,
    binds: terms.flatMap(({ key }) => key.binds),
  };
};

/** Rows that stand behind a position. */
export const behindPosition = (terms: Terms, creation: Creation, { createdMs, seq, keys }: Position): Condition => {
  const { all, newestFirst } = terms;
  const sign = newestFirst ? '<' : '>';
  if (all.length === 1)
    return { sql: `(${creation.createdMs}, ${creation.seq}) ${sign} (?, ?)`, binds: [createdMs, seq] };
  const left = [...keys];
  return all.toReversed().reduce<Condition>(
    (rest, term) => {
      const known = term.column === 'created_ms' ? createdMs : (left.pop() ?? null);
      const key = term.column === 'created_ms' ? { sql: creation.createdMs, binds: [] } : keyOf(term);
      const value = known === null ? undefined : literalOf(known);
      const same = value ?? { sql: 'NULL', binds: [] };
      const ahead = behind(term, key, value);
      return {
        sql: `(${ahead.sql} OR (${key.sql} IS ${same.sql} AND ${rest.sql}))`,
        binds: [...ahead.binds, ...key.binds, ...same.binds, ...rest.binds],
      };
    },
    { sql: `${creation.seq} ${sign} ?`, binds: [seq] },
  );
};

/** Rows that no change has moved in this order since the one of that number. */
export const unmoved = (terms: Terms, change: number): Condition => {
  const members = new Set(
    keyed(terms)
      .filter(({ column }) => column !== 'id')
      .map(({ path }) => path.split('.')[0] ?? ''),
  );
  return {
    sql: ['TRUE', ...[...members].map(() => 'coalesce(json_extract(r.moved, ?), 0) <= ?')].join(' AND '),
    binds: [...members].flatMap((member) => [jsonPath(member), change]),
  };
};
