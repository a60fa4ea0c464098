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
/** Documented filters ask runs for a `state` that no run has at its top. */
const ALIASES: Readonly<Record<string, string>> = { state: STATUS };

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
 * One filter. `fields` are the names that a path may begin with; `kind` tells runs, whose `state` is an alias.
 * Refuses with filter-field-unknown, filter-operator-invalid, filter-operator-not-implemented, filter-operator-not-supported,
 * filter-operator-single-value, filter-value-invalid, filter-value-missing.
 * @see S&F, FE (documented)
 */
export const readProperty = (text: string, fields: readonly string[], isRun = false): Filter => {
  const [, named = '', sign, rest = ''] = FORM.exec(text) ?? [];
  const [first = ''] = named.split(/[.[]/);
  if (!fields.includes(first)) return refuse('filter-field-unknown', { field: named });
  const path = (isRun && ALIASES[named]) || named;
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
