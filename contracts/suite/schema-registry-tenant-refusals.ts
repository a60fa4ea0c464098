// What is refused of classes, field groups and data types of an organization; see `registry-kinds.ts` for the kinds.
import type { ContractCase } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import {
  addressIn,
  collection,
  createIn,
  madeIn,
  NOWHERE,
  RECORD,
  type TenantKind,
  tenantKinds,
  tenantNamespace,
} from './registry-kinds.ts';
import { lookUpType } from './schema-registry.ts';
import { lookUps } from './schema-registry-refusals.ts';
import { type Body, get } from './tutorial.ts';

type Refused = readonly [refusal: RefusalName, name: string, change: Body];

const badField = (name: string): Body => ({ properties: { [name]: { type: 'string' } } });

const creations = ({ noun }: TenantKind, tenant: string): readonly Refused[] => [
  ['registry-body-invalid', 'one without a title is refused', { title: undefined }],
  ['schema-reference-unknown', 'a data type that is not there is refused', { definitions: { own: { $ref: NOWHERE } } }],
  ...(noun === 'Class'
    ? ([['class-without-behavior', 'a class extends a behavior', { allOf: [{ $ref: '#/definitions/own' }] }]] as const)
    : []),
  ...(noun === 'DataType'
    ? ([['field-name-invalid', 'a name begins with a letter or a digit', badField('_x')]] as const)
    : ([
        ['field-outside-tenant-namespace', 'a field outside the namespace is refused', badField('points')],
        [
          'field-name-invalid',
          'a name is made of letters, digits, _ and -',
          { properties: { [tenant]: { type: 'object', properties: { 'a.b': { type: 'string' } } } } },
        ],
      ] as const)),
];

const refusalsOf = (kind: TenantKind): ContractCase[] => [
  ...creations(kind, '_t').map(([refusal, name], index) =>
    refusalCase({
      ...{ name: `${name} (${kind.noun})`, operation: `createTenant${kind.noun}`, refusal },
      provoke: async (target) => {
        const [, , change = {}] = creations(kind, await tenantNamespace(target))[index] ?? [];
        const allOf = change['definitions'] ? { allOf: [{ $ref: '#/definitions/own' }, { $ref: RECORD }] } : {};
        return createIn(target, kind, kind.noun === 'Class' ? { ...allOf, ...change } : change);
      },
    }),
  ),
  refusalCase({
    name: `a title belongs to one resource of the sandbox, whatever its type (${kind.noun})`,
    operation: `createTenant${kind.noun}`,
    refusal: 'schema-title-taken',
    switches: { 'schema-title-taken': 'refuse' },
    provoke: async (target) => {
      const [other = kind] = tenantKinds.filter(({ resourceType }) => resourceType !== kind.resourceType);
      const title = target.unique('Taken');
      answered(await createIn(target, other, { title }), 201);
      return createIn(target, kind, { title });
    },
  }),
  ...lookUps.map(([refusal, name, accept]) =>
    refusalCase({
      ...{ name: `${name} (tenant's ${kind.noun})`, operation: `getTenant${kind.noun}`, refusal },
      provoke: async (target) =>
        get(target, addressIn(kind, (await madeIn(target, kind)).$id), { accept: accept ?? '' }),
    }),
  ),
  refusalCase({
    name: `a look-up of what is not there is refused (tenant's ${kind.noun})`,
    operation: `getTenant${kind.noun}`,
    refusal: kind.missing,
    provoke: (target) => get(target, addressIn(kind, '_none.none.0'), lookUpType('xed')),
  }),
  refusalCase({
    name: `a list of the sandbox names no version (${kind.plural})`,
    operation: `listTenant${kind.plural}`,
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, collection(kind), lookUpType('xed')),
  }),
  refusalCase({
    name: `what is not there cannot be deleted (${kind.noun})`,
    operation: `deleteTenant${kind.noun}`,
    refusal: kind.missing,
    provoke: (target) => target.call({ method: 'DELETE', path: addressIn(kind, '_none.none.0') }),
  }),
  refusalCase({
    name: `it stays as long as something refers to it (${kind.noun})`,
    operation: `deleteTenant${kind.noun}`,
    refusal: 'resource-in-use',
    provoke: async (target) => {
      const { $id } = await madeIn(target, kind);
      const [user = kind] = tenantKinds.filter(
        ({ noun }) => noun === (kind.noun === 'Class' ? 'FieldGroup' : kind.noun),
      );
      const change = kind.noun === 'Class' ? { 'meta:intendedToExtend': [$id] } : { allOf: [{ $ref: $id }] };
      answered(await createIn(target, user, change), 201);
      return target.call({ method: 'DELETE', path: addressIn(kind, $id) });
    },
  }),
];

export const schemaRegistryTenantRefusals: readonly ContractCase[] = tenantKinds.flatMap(refusalsOf);
