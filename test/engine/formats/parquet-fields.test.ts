// From a resolved XDM schema to Parquet columns.
import { expect, test } from 'vitest';
import { type ParquetField, parquetFields, type XdmNode } from '../../../emulator/engine/formats/parquet-fields.ts';

test.each<[string, { given: XdmNode; want: Omit<ParquetField, 'name'> }]>([
  ['text', { given: { type: 'string', 'meta:xdmType': 'string' }, want: { type: 'string' } }],
  ['text of another format', { given: { type: 'string', format: 'email' }, want: { type: 'string' } }],
  ['a date', { given: { type: 'string', format: 'date', 'meta:xdmType': 'date' }, want: { type: 'date' } }],
  ['a date by its format alone', { given: { type: 'string', format: 'date' }, want: { type: 'date' } }],
  ['a date-time', { given: { type: 'string', 'meta:xdmType': 'date-time' }, want: { type: 'date-time' } }],
  ['a boolean', { given: { type: 'boolean' }, want: { type: 'boolean' } }],
  ['a number', { given: { type: 'number', 'meta:xdmType': 'number' }, want: { type: 'double' } }],
  ['a byte', { given: { type: 'integer', 'meta:xdmType': 'byte' }, want: { type: 'int' } }],
  ['a short', { given: { type: 'integer', 'meta:xdmType': 'short' }, want: { type: 'int' } }],
  ['an int', { given: { type: 'integer', 'meta:xdmType': 'int' }, want: { type: 'int' } }],
  ['an integer that says no more', { given: { type: 'integer' }, want: { type: 'int' } }],
  ['a long', { given: { type: 'integer', 'meta:xdmType': 'long' }, want: { type: 'long' } }],
  ['a type that XDM does not have, as JSON', { given: { 'meta:xdmType': 'colour' }, want: { type: 'object' } }],
  ['no type at all, as JSON', { given: {}, want: { type: 'object' } }],
  [
    'an object',
    {
      given: { type: 'object', properties: { born: { type: 'integer' } } },
      want: { type: 'object', fields: [{ name: 'born', type: 'int' }] },
    },
  ],
  ['an object without properties', { given: { type: 'object', 'meta:xdmType': 'object' }, want: { type: 'object' } }],
  [
    'an array',
    {
      given: { type: 'array', items: { type: 'string' } },
      want: { type: 'array', element: { name: 'element', type: 'string' } },
    },
  ],
  ['an array of anything', { given: { type: 'array' }, want: { type: 'array' } }],
  [
    'a map',
    {
      given: { type: 'object', 'meta:xdmType': 'map', additionalProperties: { type: 'integer' } },
      want: { type: 'map', element: { name: 'value', type: 'int' } },
    },
  ],
  [
    'a map by its additional properties alone',
    {
      given: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      want: { type: 'map', element: { name: 'value', type: 'array', element: { name: 'element', type: 'string' } } },
    },
  ],
  ['an open object', { given: { type: 'object', additionalProperties: true }, want: { type: 'object' } }],
])('%s', (_name, { given, want }) => {
  expect(parquetFields({ properties: { field: given } })).toEqual([{ name: 'field', ...want }]);
});

test('columns stand in the order of the schema', () => {
  const properties = { b: { type: 'string' }, a: { type: 'string' } };
  expect(parquetFields({ type: 'object', properties }).map(({ name }) => name)).toEqual(['b', 'a']);
});

test('a schema without properties has no columns', () => {
  expect(parquetFields({ type: 'object' })).toEqual([]);
});
