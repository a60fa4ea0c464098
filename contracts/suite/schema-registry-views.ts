// What Accept changes of a look-up beyond composed and resolved: names of the documents, one level of fields, descriptors, deprecation.
import type { ContractCase, Target } from './case.ts';
import { describedSchema, identity, made } from './described.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import { addressOf, lookUpType } from './schema-registry.ts';
import { get } from './tutorial.ts';

const lookUp = async (target: Target, id: string, variant: string) =>
  answered(await get(target, addressOf(id), lookUpType(variant)), 200).json;

const PATH = '/personalEmail/address';

const deprecated = (id: string) => ({
  '@type': 'xdm:descriptorDeprecated',
  'xdm:sourceSchema': id,
  'xdm:sourceVersion': 1,
  'xdm:sourceProperty': PATH,
});

export const schemaRegistryViews: readonly ContractCase[] = [
  {
    name: 'xdm keeps the names of the documents, xed those of records',
    operation: 'getTenantSchema',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const id = await describedSchema(target);
      const { properties } = await lookUp(target, id, 'xdm-full');
      isTrue('xdm:personalEmail' in properties, 'xdm-full has no xdm:personalEmail');
      const { properties: compatible } = await lookUp(target, id, 'xed-full');
      holds(compatible.personalEmail, { 'meta:xdmField': 'xdm:personalEmail' });
    },
  },
  {
    name: '-flat has one level of fields, their names joined by slashes',
    operation: 'getTenantSchema',
    evidence: 'documented',
    source: 'AEPP',
    run: async (target) => {
      const { properties } = await lookUp(target, await describedSchema(target), 'xdm-full-flat');
      holds(properties['xdm:personalEmail/xdm:address'], { type: 'string', format: 'email' });
      isEqual('xdm:personalEmail' in properties, false, 'an object stands beside its fields');
    },
  },
  {
    name: '-desc brings the descriptors of a schema',
    operation: 'getTenantSchema',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const id = await describedSchema(target);
      const descriptor = await made(target, identity(id));
      const { 'meta:descriptors': descriptors } = await lookUp(target, id, 'xed-full-desc');
      isEqual(descriptors, [descriptor]);
      isEqual('meta:descriptors' in (await lookUp(target, id, 'xed-full')), false);
    },
  },
  ...['xed-deprecatefield', 'xdm-full-deprecated'].map(
    (variant): ContractCase => ({
      name: `a field that a descriptor deprecates says so as ${variant}`,
      operation: 'getTenantSchema',
      evidence: 'documented',
      source: variant.startsWith('xed') ? 'XDM' : 'AEPP',
      run: async (target) => {
        const id = await describedSchema(target);
        const prefix = variant.startsWith('xdm') ? 'xdm:' : '';
        const field = async () => {
          const { properties } = await lookUp(target, id, variant);
          return properties[`${prefix}personalEmail`].properties[`${prefix}address`];
        };
        isEqual('meta:status' in (await field()), false);
        await made(target, deprecated(id));
        holds(await field(), { 'meta:status': 'deprecated' });
      },
    }),
  ),
];
