// Paths into a resolved schema, as mappings and descriptors write them.
import { describe, expect, test } from 'vitest';
import { allFields, fieldAt, leafPaths } from '../../../emulator/engine/xdm/paths.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { inLibrary, tutorialSchema, XDM } from './library.ts';

const resolved = resolveSchema(
  {
    allOf: [
      ...[tutorialSchema['allOf']].flat(),
      { $ref: `${XDM}context/identitymap` },
      { $ref: `${XDM}context/profile-work-details` },
    ],
    properties: {
      _acme: {
        type: 'object',
        properties: {
          orders: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
          grid: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
        },
      },
    },
  },
  inLibrary,
);

describe('fieldAt', () => {
  test.each<[string, { want: string | undefined }]>([
    ['person.name.firstName', { want: 'string' }],
    ['/person/name/firstName', { want: 'string' }],
    ['personalEmail', { want: 'object' }],
    ['homeAddress._schema.latitude', { want: 'number' }],
    ['_repo.createDate', { want: 'date-time' }],
    ['organizations', { want: 'array' }],
    ['organizations[*]', { want: 'string' }],
    ['organizations[]', { want: 'string' }],
    ['organizations[0]', { want: 'string' }],
    ['_acme.orders[*].sku', { want: 'string' }],
    ['_acme.orders.sku', { want: 'string' }],
    ['/_acme/orders[*]/sku', { want: 'string' }],
    ['_acme.grid[*][*]', { want: 'int' }],
    ['identityMap.ECID', { want: 'array' }],
    ['identityMap.ECID[0].id', { want: 'string' }],
    ['identityMap.{key}[*].primary', { want: 'boolean' }],
    ['organizations[*][*]', { want: undefined }],
    ['person[*]', { want: undefined }],
    ['person.name.nickname', { want: undefined }],
    ['person.toString', { want: undefined }],
    ['person..name', { want: undefined }],
    ['organizations[', { want: undefined }],
    ['', { want: undefined }],
    ['/', { want: undefined }],
  ])('%s', (path, { want }) => {
    expect(fieldAt(resolved, path)?.['meta:xdmType']).toBe(want);
  });
});

test('every listed field is found again at its path', () => {
  for (const { path, node } of allFields(resolved)) expect(fieldAt(resolved, path), path).toBe(node);
});

test('leaves are the fields that hold values', () => {
  const leaves = leafPaths(resolved);
  expect(leaves).toContain('person.name.firstName');
  expect(leaves.slice(-2)).toEqual(['_acme.orders[*].sku', '_acme.grid[*][*]']);
  expect(leaves).toContain('identityMap.{key}[*].id');
  expect(leaves.filter((path) => ['person', 'organizations', 'identityMap', '_repo'].includes(path))).toEqual([]);
});
