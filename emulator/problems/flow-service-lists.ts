// What Flow Service refuses in a query: filters, ordering, paging. The grammar that they hold clients to is that of S&F.
import { entries } from './problem.ts';

const list = entries({ dialect: 'flow-service', source: 'FE' });

const INVALID = 'Invalid request';

export const flowServiceLists = {
  'count-with-limit': list(
    '1401-400',
    INVALID,
    'documented',
    () => 'A list is either counted or paged: send count=true or limit, not both.',
    { source: 'FE, S&F' },
  ),
  'query-parameter-unknown': list<{ parameter: string }>(
    '1451-400',
    INVALID,
    'documented',
    ({ parameter }) => `The query parameter ${parameter} is not known here: take it out.`,
  ),
  // 1453 speaks of filters; that an unusable limit falls under it too is our reading.
  'query-value-invalid': list<{ parameter: string; value: string; expected: string }>(
    '1453-400',
    INVALID,
    'inferred',
    ({ parameter, value, expected }) => `The query parameter ${parameter} is ${value}: send ${expected}.`,
  ),

  'ordering-sign-invalid': list(
    '1432-400',
    INVALID,
    'documented',
    () => 'The sign before a field of orderby must be + or -: use one of them, or none.',
  ),
  'ordering-field-unknown': list<{ field: string }>(
    '1433-400',
    INVALID,
    'documented',
    ({ field }) => `Nothing can be ordered by "${field}": name a field of the listed items in orderby.`,
  ),
  'ordering-across-sandboxes': list(
    '1424-400',
    INVALID,
    'documented',
    () => 'A list across several sandboxes has no order: leave out orderby, or name one sandbox.',
  ),

  'filter-field-unknown': list<{ field: string }>(
    '1449-400',
    INVALID,
    'documented',
    ({ field }) => `Nothing can be filtered by "${field}": name a field of the listed items in property.`,
  ),
  'filter-connection-spec-field': list<{ field: string }>(
    '1423-400',
    INVALID,
    'documented',
    ({ field }) =>
      `Connection specs cannot be filtered by "${field}": use id, name, providerId or a field of attributes.`,
  ),
  // What 1454 is for is not published: that a filter names what holds an object or a list is our reading.
  'filter-field-not-comparable': list<{ field: string }>(
    '1454-400',
    INVALID,
    'inferred',
    ({ field }) =>
      `${field} holds an object or a list, which no value equals: name a field inside it, with [] after each list.`,
  ),
  'filter-operator-invalid': list<{ operator: string }>(
    '1450-400',
    INVALID,
    'documented',
    ({ operator }) => `"${operator}" is no operator of a filter: use ==, >, >=, < or <=.`,
  ),
  'filter-operator-not-implemented': list<{ operator: string }>(
    '1440-400',
    INVALID,
    'documented',
    ({ operator }) => `The operator ${operator} is known but cannot be used yet: use ==, >, >=, < or <=.`,
  ),
  'filter-operator-not-supported': list<{ operator: string; field: string }>(
    '1448-400',
    INVALID,
    'documented',
    ({ operator, field }) => `The operator ${operator} does not suit the field ${field}: compare it with ==.`,
  ),
  'filter-operator-single-value': list<{ operator: string }>(
    '1443-400',
    INVALID,
    'documented',
    ({ operator }) => `The operator ${operator} takes a single value: only == may be followed by several.`,
  ),
  'filter-value-invalid': list<{ value: string; field: string }>(
    '1452-400',
    INVALID,
    'documented',
    ({ value, field }) => `${value} cannot be compared with the field ${field}: send a value of its type.`,
  ),
  'filter-value-missing': list<{ queryValue: string }>(
    '1453-400',
    INVALID,
    'documented',
    ({ queryValue }) => `The filter ${queryValue} ends where its value should begin: write it as field==value.`,
  ),
} as const;
