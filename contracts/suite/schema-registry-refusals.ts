// What the Schema Registry refuses: schemas that do not go together, and look-ups that do not say what they want to see.
import type { ContractCase } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { addressOf, create, listType, lookUpType, SCHEMAS } from './schema-registry.ts';
import { type Body, get, makeDataSet, makeSchema, PERSON_DETAILS, PROFILE, REGISTRY, schemaBody } from './tutorial.ts';

type Refused = readonly [refusal: RefusalName, name: string, change: Body];

const ref = (...ids: string[]): Body => ({ allOf: ids.map(($ref) => ({ $ref })) });

const creations: readonly Refused[] = [
  ['registry-body-invalid', 'a schema without a title is refused', { title: undefined }],
  ['schema-without-class', 'a schema of field groups alone is refused', ref(PERSON_DETAILS)],
  [
    'schema-reference-unknown',
    'a field group that is not there is refused',
    ref(PROFILE, 'https://ns.adobe.com/xdm/context/none'),
  ],
  [
    'field-group-incompatible',
    'a field group that is meant for other classes is refused',
    ref(PROFILE, 'https://ns.adobe.com/xdm/mixins/record-status'),
  ],
  [
    'field-outside-tenant-namespace',
    "a field outside the tenant's own namespace is refused",
    { allOf: [{ $ref: PROFILE }, { properties: { points: { type: 'integer' } } }] },
  ],
];

type LookUp = readonly [refusal: RefusalName, name: string, accept: string | undefined];

export const lookUps: readonly LookUp[] = [
  ['accept-invalid-on-lookup', 'a look-up says what it wants to see', undefined],
  ['accept-invalid-on-lookup', 'a look-up shows more than four fields', listType('xed-id').accept],
  ['accept-not-available', 'there is no major version but 1', 'application/vnd.adobe.xed+json; version=2'],
];

export const schemaRegistryRefusals: readonly ContractCase[] = [
  ...creations.map(([refusal, name, change]) =>
    refusalCase({ name, operation: 'createTenantSchema', refusal, provoke: (target) => create(target, change) }),
  ),
  refusalCase({
    name: 'a field of its own has a name of letters, digits, _ and -',
    operation: 'createTenantSchema',
    refusal: 'field-name-invalid',
    provoke: async (target) => {
      const { tenantId } = answered(await get(target, `${REGISTRY}/stats`), 200).json;
      const properties = { [`_${tenantId}`]: { type: 'object', properties: { 'a.b': { type: 'string' } } } };
      return create(target, { allOf: [{ $ref: PROFILE }, { properties }] });
    },
  }),
  refusalCase({
    name: 'a title belongs to one schema: the tutorial cannot be run twice',
    operation: 'createTenantSchema',
    refusal: 'schema-title-taken',
    switches: { 'schema-title-taken': 'refuse' },
    provoke: async (target) => {
      const body = schemaBody(target);
      answered(await create(target, body), 201);
      return create(target, body);
    },
  }),
  ...lookUps.map(([refusal, name, accept]) =>
    refusalCase({
      ...{ name: `${name} (schema)`, operation: 'getTenantSchema', refusal },
      provoke: async (target) => get(target, addressOf(await makeSchema(target)), { accept: accept ?? '' }),
    }),
  ),
  refusalCase({
    name: 'a look-up without a version is refused where it has to name one',
    operation: 'getTenantSchema',
    refusal: 'accept-invalid-on-lookup',
    switches: { 'accept-without-version': 'refuse' },
    provoke: async (target) => get(target, addressOf(await makeSchema(target)), listType('xed')),
  }),
  refusalCase({
    name: 'a look-up of a schema that is not there is refused',
    operation: 'getTenantSchema',
    refusal: 'schema-not-found',
    provoke: (target) => get(target, addressOf('_none.schemas.0'), lookUpType('xed')),
  }),
  refusalCase({
    name: 'a list names no version',
    operation: 'listTenantSchemas',
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, SCHEMAS, lookUpType('xed')),
  }),
  refusalCase({
    name: 'a negative limit is refused',
    operation: 'listTenantSchemas',
    refusal: 'registry-query-invalid',
    provoke: (target) => get(target, `${SCHEMAS}?limit=-1`, listType('xed')),
  }),
  refusalCase({
    name: 'a schema that is not there cannot be deleted',
    operation: 'deleteTenantSchema',
    refusal: 'schema-not-found',
    provoke: (target) => target.call({ method: 'DELETE', path: addressOf('_none.schemas.0') }),
  }),
  refusalCase({
    name: 'a schema stays as long as a dataset follows it',
    operation: 'deleteTenantSchema',
    refusal: 'resource-in-use',
    provoke: async (target) => {
      const id = await makeSchema(target);
      await makeDataSet(target, id);
      return target.call({ method: 'DELETE', path: addressOf(id) });
    },
  }),
];
