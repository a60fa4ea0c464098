// What users may send: references that lead nowhere, in circles or without end, and JSON that is hardly a schema.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expansionLimits } from '../../../emulator/engine/xdm/expand.ts';
import { allFields, fieldAt } from '../../../emulator/engine/xdm/paths.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { inLibrary, withDocuments } from './library.ts';
import { schemaLike } from './schema-like.ts';

const pathsOf = (resource: XdmDocument, ...others: XdmDocument[]) =>
  allFields(resolveSchema(resource, withDocuments(...others))).map(({ path }) => path);

describe('references that lead nowhere', () => {
  test('an unknown resource and an unknown definition are named, once', () => {
    const schema = {
      $id: 'urn:s',
      allOf: [{ $ref: 'urn:gone' }, { $ref: '#/definitions/gone' }],
      properties: { field: { $ref: 'urn:gone', title: 'Kept' } },
    };
    const { properties, unresolved, tooDeep } = resolveSchema(schema, inLibrary);
    expect(tooDeep).toEqual([]);
    expect(unresolved).toEqual(['urn:gone', 'urn:s#/definitions/gone']);
    expect(properties).toEqual({ field: { title: 'Kept', 'meta:referencedFrom': 'urn:gone' } });
  });

  test('a data type inside itself is cut at its second turn', () => {
    const family = {
      $id: 'urn:family',
      type: 'object',
      properties: { name: { type: 'string' }, child: { $ref: 'urn:family' } },
    };
    const resolved = resolveSchema({ properties: { head: { $ref: 'urn:family' } } }, withDocuments(family));
    expect(allFields(resolved).map(({ path }) => path)).toEqual(['head', 'head.name', 'head.child']);
    expect(fieldAt(resolved, 'head.child')).toMatchObject({ type: 'object', 'meta:referencedFrom': 'urn:family' });
  });

  test('a list inside itself is a list still where it is cut', () => {
    const tree = {
      $id: 'urn:tree',
      type: 'array',
      items: { type: 'object', properties: { below: { $ref: 'urn:tree' } } },
    };
    const resolved = resolveSchema({ properties: { top: { $ref: 'urn:tree' } } }, withDocuments(tree));
    expect(fieldAt(resolved, 'top[*].below')).toMatchObject({ type: 'array', 'meta:xdmType': 'array' });
    expect(resolveSchema(tree, withDocuments(tree)).items?.properties?.['below']).toMatchObject({ type: 'array' });
  });

  test('two resources that extend each other are cut, and both their fields are there', () => {
    const one = { $id: 'urn:1', properties: { a: { type: 'string' } }, allOf: [{ $ref: 'urn:2' }] };
    const two = { $id: 'urn:2', properties: { b: { type: 'string' } }, allOf: [{ $ref: 'urn:1' }] };
    expect(pathsOf(one, one, two)).toEqual(['b', 'a']);
  });

  test('references that multiply without end stop at the limit', () => {
    const doubling = Array.from({ length: 40 }, (_, level) => [
      `level${level}`,
      {
        properties: {
          left: { $ref: `#/definitions/level${level + 1}` },
          right: { $ref: `#/definitions/level${level + 1}` },
        },
      },
    ]);
    const { unresolved, tooDeep, properties } = resolveSchema(
      { definitions: Object.fromEntries(doubling), allOf: [{ $ref: '#/definitions/level0' }] },
      inLibrary,
    );
    expect(unresolved).not.toEqual([]);
    // The last level names one that is not there.
    expect(tooDeep).toEqual(unresolved.filter((ref) => ref !== '#/definitions/level40'));
    expect(allFields({ properties }).length).toBeLessThanOrEqual(expansionLimits.nodesMax * 2);
  });
});

describe('whatever a user may send', () => {
  test('resolving never throws, and leaves no reference in the tree', () => {
    fc.assert(
      fc.property(schemaLike, fc.array(schemaLike, { maxLength: 3 }), (resource, others) => {
        const lookUp = (ref: string) => others[ref.length % 4];
        const resolved = resolveSchema(resource, lookUp);
        expect(allFields(resolved).filter(({ node }) => '$ref' in node || 'allOf' in node)).toEqual([]);
        // The same resource resolves to the same tree.
        expect(resolveSchema(resource, lookUp)).toEqual(resolved);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('any JSON at all resolves', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (resource) => {
        expect(resolveSchema(resource, inLibrary).unresolved).toBeInstanceOf(Array);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('a name that JavaScript treats as special is a field like any other', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}');
    const { properties } = resolveSchema(schema, inLibrary);
    expect(Object.keys(properties)).toEqual(['__proto__', 'constructor']);
    expect(fieldAt({ properties: {} }, 'constructor')).toBeUndefined();
    expect(fieldAt({ properties }, '__proto__')).toMatchObject({ type: 'string' });
  });

  test.each([1, 50, 200])('objects nested %i deep resolve to as many fields', (depth) => {
    const nested = Array.from({ length: depth }).reduce<XdmDocument>(
      (inner) => ({ type: 'object', properties: { in: inner } }),
      { type: 'string' },
    );
    expect(pathsOf(nested)).toHaveLength(depth);
  });
});
