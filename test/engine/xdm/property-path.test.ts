// Where the paths of descriptors lead, and what is said of those that lead nowhere.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { propertyAt, propertyKey } from '../../../emulator/engine/xdm/property-path.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { anyText } from '../../anything.ts';
import { inLibrary, tutorialSchema, XDM } from './library.ts';

const resolved = resolveSchema(
  {
    allOf: [...[tutorialSchema['allOf']].flat(), { $ref: `${XDM}context/identitymap` }],
    properties: {
      _acme: {
        type: 'object',
        required: ['code'],
        properties: {
          code: { type: 'string' },
          properties: { type: 'string' },
          orders: {
            type: 'array',
            items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } },
          },
        },
      },
    },
  },
  inLibrary,
);

const typeAt = (path: string) => {
  const found = propertyAt(resolved, path);
  return 'node' in found ? [found.node['meta:xdmType'], found.required] : found.fault;
};

describe('a path that leads to a field', () => {
  test.each<[string, readonly [type: string, required: boolean]]>([
    ['/personalEmail/address', ['string', false]],
    ['/xdm:personalEmail/xdm:address', ['string', false]],
    ['/_id', ['string', false]],
    ['/@id', ['string', false]],
    ['/_repo/createDate', ['date-time', false]],
    ['/identityMap', ['map', false]],
    ['/_acme', ['object', false]],
    ['/_acme/code', ['string', true]],
    ['/_acme/properties', ['string', false]],
    ['/_acme/orders', ['array', false]],
    ['/_acme/orders[*]', ['object', false]],
    ['/_acme/orders[*]/sku', ['string', true]],
    ['/_acme/orders/sku', ['string', true]],
  ])('%s', (path, want) => {
    expect(typeAt(path)).toEqual(want);
  });
});

describe('a path that leads nowhere', () => {
  test.each<[string, RegExp]>([
    ['personalEmail/address', /must begin with a slash/],
    ['', /must begin with a slash/],
    ['/', /must not end with a slash/],
    ['/personalEmail/', /must not end with a slash/],
    ['/personalEmail//address', /nothing between two of its slashes/],
    ['/personalEmail/adress', /^there is no adress in \/personalEmail, but .*address/],
    ['/nothing', /^there is no nothing at the top, but repositoryCreatedBy, .*, and \d+ more$/],
    ['/properties/personalEmail/properties/address', /leave properties out of the path$/],
    ['/personalEmail/address/more', /but nothing$/],
    ['/_acme/code[*]', /there is no code\[\*\] in \/_acme/],
    ['/__proto__', /there is no __proto__/],
    ['/constructor/prototype', /there is no constructor/],
    ['/person/__proto__/toString', /there is no __proto__ in \/person/],
  ])('%s', (path, fault) => {
    expect(typeAt(path)).toMatch(fault);
  });

  it('is told in few words, however long it is', () => {
    const fault = typeAt(`/${'x'.repeat(10_000)}`);
    expect(fault).toMatch(/^there is no x{60}… at the top/);
    expect(fault.length).toBeLessThan(700);
    expect(typeAt('/a'.repeat(5000))).toMatch(/there is no a at the top/);
  });

  it('is told whatever it is', () => {
    const path = fc.array(anyText, { maxLength: 6 }).map((steps) => `/${steps.join('/')}`);
    fc.assert(
      fc.property(path, (written) => {
        const found = propertyAt(resolved, written);
        if (!('node' in found)) expect(found.fault.length).toBeGreaterThan(10);
        expect(propertyKey(written)).toBe(propertyKey(written));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

test.each([
  ['/personalEmail/address', '/xdm:personalEmail/xdm:address'],
  ['/@id', '/_id'],
  ['/orders[*]/sku', '/orders/sku'],
])('%s and %s have one key', (one, other) => {
  expect(propertyKey(one)).toBe(propertyKey(other));
});
