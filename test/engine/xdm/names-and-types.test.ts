// The two tables of naming: what a field is called in compatibility mode, and what XDM calls its type.
import { expect, test } from 'vitest';
import { compatibleName } from '../../../emulator/engine/xdm/compatible-names.ts';
import { xdmTypeOf } from '../../../emulator/engine/xdm/node-types.ts';
import type { XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';

test.each<[string, string]>([
  ['xdm:firstName', 'firstName'],
  ['@id', '_id'],
  ['@type', '_type'],
  ['repo:createDate', '_repo.createDate'],
  ['schema:latitude', '_schema.latitude'],
  ['https://ns.adobe.com/experience/analytics', '_experience.analytics'],
  ['https://ns.adobe.com/xdm/channels/email', '_xdm.channels.email'],
  ['_acme', '_acme'],
  ['tier', 'tier'],
  ['', ''],
  ['@', '@'],
  ['xdm:', 'xdm:'],
  [':x', ':x'],
  ['https://ns.adobe.com/', 'https://ns.adobe.com/'],
])('%s is called %s', (given, want) => {
  expect(compatibleName(given).join('.')).toBe(want);
});

const integer = (minimum?: number, maximum?: number): XdmNode => ({
  type: 'integer',
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});

test.each<[string, { given: XdmNode; want: string | undefined }]>([
  ['a string', { given: { type: 'string' }, want: 'string' }],
  ['a string with an e-mail format', { given: { type: 'string', format: 'email' }, want: 'string' }],
  ['a date', { given: { type: 'string', format: 'date' }, want: 'date' }],
  ['a date-time', { given: { type: 'string', format: 'date-time' }, want: 'date-time' }],
  ['a boolean', { given: { type: 'boolean' }, want: 'boolean' }],
  ['a number', { given: { type: 'number', minimum: 0, maximum: 1 }, want: 'number' }],
  ['an integer without bounds', { given: integer(), want: 'int' }],
  ['an integer with one small bound', { given: integer(0), want: 'int' }],
  ['an integer with one large bound', { given: integer(undefined, 9007199254740992), want: 'long' }],
  ['an integer between -128 and 128', { given: integer(-128, 128), want: 'byte' }],
  ['an integer between -128 and 129', { given: integer(-128, 129), want: 'short' }],
  ['an integer between 1 and 32767', { given: integer(1, 32767), want: 'short' }],
  ['an integer between -32768 and 32768', { given: integer(-32768, 32768), want: 'short' }],
  ['an integer between 0 and 32769', { given: integer(0, 32769), want: 'int' }],
  ['an integer between -2147483648 and 2147483648', { given: integer(-2147483648, 2147483648), want: 'int' }],
  ['an integer up to 9007199254740992', { given: integer(-9007199254740992, 9007199254740992), want: 'long' }],
  ['an integer declared as long', { given: { type: 'integer', 'meta:xdmType': 'long' }, want: 'long' }],
  ['an integer declared as a string', { given: { type: 'integer', 'meta:xdmType': 'string' }, want: 'int' }],
  ['an array', { given: { type: 'array', items: { type: 'string' } }, want: 'array' }],
  ['an object with fields', { given: { type: 'object', properties: { a: {} } }, want: 'object' }],
  ['an object without fields', { given: { type: 'object' }, want: 'object' }],
  ['an object declared as a map', { given: { type: 'object', 'meta:xdmType': 'map' }, want: 'map' }],
  [
    'an object whose keys are free',
    { given: { type: 'object', additionalProperties: { type: 'integer' } }, want: 'map' },
  ],
  ['fields without a type', { given: { properties: { a: {} } }, want: 'object' }],
  ['items without a type', { given: { items: {} }, want: 'array' }],
  ['nothing', { given: {}, want: undefined }],
  ['a type that XDM does not know', { given: { type: 'null' }, want: undefined }],
])('%s', (_, { given, want }) => {
  expect(xdmTypeOf(given)).toBe(want);
});
