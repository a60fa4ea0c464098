// Schema Registry: what is made from a schema, and what a schema is made from.
import type { ContractCase } from './case.ts';
import { answered, holds, isEqual, matches } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { get, makeSchema, REGISTRY } from './tutorial.ts';

const sampleOf = (id: string): string => `${REGISTRY}/rpc/sampledata/${encodeURIComponent(id)}`;

export const schemaRegistryRpc: readonly ContractCase[] = [
  {
    name: 'sample data of a schema is one record, in the names of the XDM documents',
    operation: 'getSampleData',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { json } = answered(await get(target, sampleOf(await makeSchema(target))), 200);
      holds(json, { '@id': '/uri-reference' });
      matches(json['repo:createDate'], /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/);
      isEqual(typeof json['xdm:person']['xdm:birthYear'], 'number');
      holds(json['xdm:person']['xdm:name'], { 'xdm:firstName': 'string', 'xdm:lastName': 'string' });
      matches(json['xdm:personalEmail']['xdm:address'], /^[^@]+@[^@]+$/);
    },
  },
  refusalCase({
    name: 'there is no sample data of a schema that is not there',
    operation: 'getSampleData',
    refusal: 'schema-not-found',
    provoke: (target) => get(target, sampleOf('_none.schemas.0')),
  }),
];
