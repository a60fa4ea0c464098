// Row filters as cases write them, and each way in which one can be wrong on the table that the CRM calls Accounts.
import type { RefusalName } from './refusal-facts.ts';
import type { Body } from './tutorial.ts';

export const fieldLookup = (fieldName: string): Body => ({ nodeType: 'fieldLookup', fieldName });
export const literal = (value: unknown): Body => ({ nodeType: 'literal', value });
export const fnApply = (fnName: string | undefined, ...params: readonly Body[]): Body => ({
  nodeType: 'fnApply',
  ...(fnName !== undefined && { fnName }),
  params,
});

/** A column, an operator and a value. */
export const comparison = (column: string, fnName: string | undefined, value: unknown): Body =>
  fnApply(fnName, fieldLookup(column), literal(value));

export const filterOf = (value: unknown): Body => ({ type: 'PQL', format: 'pql/json', value });

/** People born in 1980 or later whose first name does not begin with an A: an and, a not and both columns by their names. */
export const SOME_ACCOUNTS: Body = filterOf(
  fnApply(
    'and',
    comparison('birth_year', '>=', 1980),
    fnApply('NOT', comparison('first_name', 'like', 'A%')),
    fnApply('NOT', fnApply('isNull', fieldLookup('EMAIL'))),
  ),
);

/** The same, as it is asked of a row. */
export const isSomeAccount = (row: Body): boolean =>
  Number(row['birth_year']) >= 1980 && !String(row['first_name']).startsWith('A');

const IS_IN_ROME = comparison('city', '=', 'Rome');

export const wrongFilters: readonly (readonly [refusal: RefusalName, name: string, filter: Body])[] = [
  ['row-filter-malformed', 'a row filter puts the column before the value', filterOf(fnApply('=', literal('a')))],
  ['row-filter-without-operator', 'a condition has an operator', filterOf(comparison('city', undefined, 'Rome'))],
  [
    'row-filter-operator-not-supported',
    'a condition has an operator that the connection spec lists',
    filterOf(comparison('city', 'contains', 'Rome')),
  ],
  ['row-filter-type-unknown', 'a row filter is of type PQL', { ...filterOf(IS_IN_ROME), type: 'SQL' }],
  ['row-filter-format-unknown', 'a row filter is in pql/json', { ...filterOf(IS_IN_ROME), format: 'pql/text' }],
  ['row-filter-empty', 'a row filter has conditions', filterOf({})],
  ['row-filter-compares-null', 'a condition does not compare with null', filterOf(comparison('city', '=', null))],
  ['row-filter-column-unknown', 'a row filter names columns of the table', filterOf(comparison('town', '=', 'Rome'))],
  [
    'row-filter-value-mismatch',
    'a value is of the type of its column',
    filterOf(comparison('birth_year', '=', 'long ago')),
  ],
  ['row-filter-not-of-several', 'a negation is of one condition', filterOf(fnApply('not', IS_IN_ROME, IS_IN_ROME))],
];
