// The language of the parameter `property`: one condition on one field, as a filter of the store.
import { refuse } from '../../problems/index.ts';
import type { Comparison, Filter } from '../../store/filters.ts';
import { literalOf, readPattern } from '../../store/patterns.ts';

/** The longer ones before those that begin them. */
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>'] as const satisfies readonly Comparison[];

const FIELD = '[^=!<>~[\\]]+';
const CONDITION = new RegExp(`^(${FIELD})(==|!=|<=|>=|<|>|~)(.*)$`, 's');
const EXISTENCE = new RegExp(`^(!?)(${FIELD})$`);

const invalid = (value: string, expected: string): never =>
  refuse('catalog-query-invalid', { parameter: 'property', value, expected });

const expression = (written: string, path: string, pattern: string): Filter => {
  if (readPattern(pattern) === undefined)
    return invalid(written, 'a regular expression that RE2 reads: without look-around and back references');
  return { path, operator: '~', values: [pattern] };
};

/** Only a name can be asked for with wildcards. */
const comparison = (path: string, operator: Comparison, value: string): Filter => {
  const isEquality = operator === '==' || operator === '!=';
  if (path !== 'name' || !isEquality) return { path, operator, values: [value] };
  const literal = literalOf(value);
  if (literal !== undefined) return { path, operator, values: [literal] };
  return { path, operator: operator === '==' ? 'like' : 'unlike', values: [value] };
};

/**
 * `name==Accounts`, `created>=1541534444286`, `name~^Acc`, `description` (there is one), `!description` (there is none). Dots reach
 * into objects; a value that reads as a number is also held against numbers, and an expression against texts alone.
 * Refuses with catalog-query-invalid.
 * @see CAT (documented)
 */
export const propertyFilter = (written: string): Filter => {
  const [, path, sign, value = ''] = CONDITION.exec(written) ?? [];
  if (path !== undefined && sign === '~') return expression(written, path, value);
  const operator = COMPARISONS.find((one) => one === sign);
  if (path !== undefined && operator) return comparison(path, operator, value);
  const [, not, field] = EXISTENCE.exec(written) ?? [];
  if (field !== undefined) return { path: field, operator: not === '!' ? 'missing' : 'exists', values: [] };
  return invalid(written, 'a field, an operator such as ==, and a value: name==Accounts');
};
