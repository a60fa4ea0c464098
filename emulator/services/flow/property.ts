// The `property` parameter of lists: `path op value[,value]`, repeated for "and". What cannot be done is refused by name, never
// half done. Pure.
import { refuse } from '../../problems/index.ts';
import type { Filter, Operator } from '../../store/filters.ts';

const FORM = /^\s*([\w$@:.[\]-]*)\s*([=!<>~]+)?\s*(.*)$/s;
const OPERATORS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Operator[];
const NOT_IMPLEMENTED = ['~'];
/** Comparing these by size says nothing (FE 1448). */
const IDENTITIES = /(^|\.)id$|Ids\[\]$/;
const INSTANTS: readonly string[] = ['createdAt', 'updatedAt'];
const STATUS = 'metrics.statusSummary.status';

/** By what the items of a list may be filtered and ordered. */
export interface Fields {
  /** The names that a path may begin with. */
  readonly names: readonly string[];
  /** Names that stand for another path. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How a filter for any other name is refused; filter-field-unknown where absent. */
  readonly unknown?: 'filter-connection-spec-field';
}

/** No resource nests arrays any deeper than this. */
const ARRAY_STEPS_MAX = 8;

/** Documented filters ask runs for a `state` that no run has at its top. */
export const RUN_ALIASES = { state: STATUS };

const isOperator = (text: string): text is Operator => OPERATORS.includes(text);

/** One pair of double quotes around a value means nothing; a comma inside them does not divide. */
const valuesIn = (text: string): string[] =>
  (text.match(/"[^"]*"|[^,]+/g) ?? []).map((value) => value.trim().replace(/^"(.*)"$/s, '$1'));

const operatorIn = (sign: string | undefined): Operator => {
  // A single `=` is printed in the documentation and taken to be a slip (S&F).
  const operator = sign === '=' ? '==' : (sign ?? '');
  if (NOT_IMPLEMENTED.includes(operator)) return refuse('filter-operator-not-implemented', { operator });
  return isOperator(operator) ? operator : refuse('filter-operator-invalid', { operator });
};

/** Statuses are written in several cases: `Failed`, `failed`, `partialSuccess`. */
const spellings = (path: string, values: readonly string[]): string[] =>
  path === STATUS
    ? [...new Set(values.flatMap((value) => [value, value.charAt(0).toLowerCase() + value.slice(1)]))]
    : [...values];

/**
 * One filter. Refuses with filter-field-unknown, filter-connection-spec-field, filter-operator-invalid,
 * filter-operator-not-implemented, filter-operator-not-supported, filter-operator-single-value, filter-value-invalid,
 * filter-value-missing.
 * @see S&F, FE (documented)
 */
export const readProperty = (text: string, fields: Fields): Filter => {
  const [, named = '', sign, rest = ''] = FORM.exec(text) ?? [];
  const [first = ''] = named.split(/[.[]/);
  const isDeep = named.split('[]').length > ARRAY_STEPS_MAX;
  if (isDeep || !fields.names.includes(first))
    return refuse(fields.unknown ?? 'filter-field-unknown', { field: named });
  const path = fields.aliases?.[named] ?? named;
  const operator = operatorIn(sign);
  const values = valuesIn(rest);
  if (values.length === 0 || values.some((value) => value === ''))
    return refuse('filter-value-missing', { queryValue: text });
  const isEquality = operator === '==' || operator === '!=';
  if (!isEquality && IDENTITIES.test(path)) return refuse('filter-operator-not-supported', { operator, field: named });
  if (!isEquality && values.length > 1) return refuse('filter-operator-single-value', { operator });
  const wrong = INSTANTS.includes(path) ? values.find((value) => !/^\d+$/.test(value)) : undefined;
  if (wrong !== undefined) return refuse('filter-value-invalid', { value: wrong, field: named });
  return { path, operator, values: spellings(path, values) };
};
