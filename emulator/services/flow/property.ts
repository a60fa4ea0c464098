// The `property` parameter of lists: `path op value[,value]`, repeated for "and". What cannot be done is refused by name, never
// half done. Pure.
import { refuse } from '../../problems/index.ts';
import type { Filter, Operator } from '../../store/filters.ts';
import { type Field, fieldAt, type Listed } from './fields.ts';

/** A path ends where the signs of an operator begin; what may stand in it is for the item to say. */
const FORM = /^([^=!<>~]*)([=!<>~]*)(.*)$/s;
const OPERATORS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Operator[];
const NOT_IMPLEMENTED = ['~'];
/** Comparing these by size says nothing (FE 1448). */
const IDENTITIES = /(^|\.)id$|Ids\[\]$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const isOperator = (text: string): text is Operator => OPERATORS.includes(text);

const operatorIn = (sign: string): Operator => {
  // A single `=` is printed in the documentation and taken to be a slip (S&F).
  const operator = sign === '=' ? '==' : sign;
  if (NOT_IMPLEMENTED.includes(operator)) return refuse('filter-operator-not-implemented', { operator });
  return isOperator(operator) ? operator : refuse('filter-operator-invalid', { operator });
};

/** One value and what ends it. A quote closes before a comma or the end; a comma inside quotes does not divide. */
const VALUE = /\s*(?:"(.*?)"\s*|([^,]*))(,|$)/gsy;

/** Values that commas divide; quotes around one mean nothing else. Refuses with filter-value-missing, query-value-invalid. */
const valuesIn = (text: string, filter: string): string[] => {
  const values: string[] = [];
  VALUE.lastIndex = 0;
  for (;;) {
    const [, quoted, bare = '', end = ''] = VALUE.exec(text) ?? [];
    const value = quoted ?? bare.trim();
    if (value === '') return refuse('filter-value-missing', { queryValue: filter });
    if (quoted === undefined && value.startsWith('"')) {
      const expected = 'a quote at the end of each value that begins with one';
      return refuse('query-value-invalid', { parameter: 'property', value: filter, expected });
    }
    values.push(value);
    if (end === '') return values;
  }
};

/** Statuses are written in several cases: `Failed`, `failed`, `partialSuccess` (S&F, AEPP). */
const spelled = (path: string, field: Field, values: readonly string[]): string[] => {
  if (field.kind !== 'text' || !path.endsWith('statusSummary.status')) return [...values];
  const known = (value: string) => field.values.find((one) => one.toLowerCase() === value.toLowerCase());
  return values.map((value) => known(value) ?? value);
};

const isUsable = ({ kind }: Field, value: string): boolean => {
  if (kind === 'number') return NUMBER.test(value);
  return kind !== 'boolean' || value === 'true' || value === 'false';
};

const checkField = (field: Field, named: string, list: Listed): void => {
  if (field.kind === 'unknown') refuse(list.unknown ?? 'filter-field-unknown', { field: named });
  // What 1454 is for is not published; nothing else has no value to compare.
  if (field.kind === 'object' || field.kind === 'array') refuse('filter-field-not-comparable', { field: named });
};

const checkSize = (field: Field, named: string, operator: Operator, values: readonly string[], list: Listed): void => {
  if (field.kind === 'boolean' || IDENTITIES.test(named))
    refuse('filter-operator-not-supported', { operator, field: named });
  if (values.length > 1) refuse('filter-operator-single-value', { operator });
  if (list.isEqualityOnly) refuse('filter-operator-not-supported', { operator, field: named });
};

/**
 * One filter. A list of fields without an operator, which one source takes for a selection of them, names no field that is there.
 * Refuses with filter-field-unknown, filter-connection-spec-field, filter-field-not-comparable, filter-operator-invalid,
 * filter-operator-not-implemented, filter-operator-not-supported, filter-operator-single-value, filter-value-invalid,
 * filter-value-missing, query-value-invalid.
 * @see S&F, FE (documented)
 */
export const readProperty = (text: string, list: Listed): Filter => {
  const [, before = '', sign = '', rest = ''] = FORM.exec(text) ?? [];
  const named = before.trim();
  const path = list.aliases?.[named] ?? named;
  const field = fieldAt(list, path);
  checkField(field, named, list);
  const operator = operatorIn(sign);
  const values = valuesIn(rest, text);
  if (operator !== '==' && operator !== '!=') checkSize(field, named, operator, values, list);
  const wrong = values.find((value) => !isUsable(field, value));
  if (wrong !== undefined) return refuse('filter-value-invalid', { value: wrong, field: named });
  return { path, operator, values: spelled(path, field, values) };
};
