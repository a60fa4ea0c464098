// The global container of the Schema Registry: four kinds of resource, the same for everyone, which behave alike; and schemas, where
// the target was given some.
import type { ContractCase } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { listType, lookUpType } from './schema-registry.ts';
import { lookUps } from './schema-registry-refusals.ts';
import { get, PERSON_DETAILS, PROFILE, REGISTRY } from './tutorial.ts';

interface GlobalKind {
  /** As in `getGlobalClass`; `list` has it in the plural. */
  readonly noun: string;
  readonly plural: string;
  readonly path: string;
  readonly resourceType: string;
  readonly missing: RefusalName;
  /** One that every library has. */
  readonly id: string;
}

const kinds: readonly GlobalKind[] = [
  {
    ...{ noun: 'Class', plural: 'Classes', path: 'classes', resourceType: 'classes' },
    ...{ missing: 'class-not-found', id: PROFILE },
  },
  {
    ...{ noun: 'FieldGroup', plural: 'FieldGroups', path: 'fieldgroups', resourceType: 'mixins' },
    ...{ missing: 'field-group-not-found', id: PERSON_DETAILS },
  },
  {
    ...{ noun: 'Mixin', plural: 'Mixins', path: 'mixins', resourceType: 'mixins' },
    ...{ missing: 'field-group-not-found', id: PERSON_DETAILS },
  },
  {
    ...{ noun: 'DataType', plural: 'DataTypes', path: 'datatypes', resourceType: 'datatypes' },
    ...{ missing: 'data-type-not-found', id: 'https://ns.adobe.com/xdm/context/person' },
  },
  {
    ...{ noun: 'Behavior', plural: 'Behaviors', path: 'behaviors', resourceType: 'behaviors' },
    ...{ missing: 'behavior-not-found', id: 'https://ns.adobe.com/xdm/data/record' },
  },
];

const altIdOf = (id: string): string => id.replace('https://ns.adobe.com/', '_').replaceAll('/', '.');

const successes = ({ noun, plural, path, resourceType, id }: GlobalKind): ContractCase[] => [
  {
    name: `the global container lists what it has (${plural})`,
    operation: `listGlobal${plural}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { json } = answered(await get(target, `${REGISTRY}/global/${path}`, listType('xed-id')), 200);
      hasKeys(json, ['results', '_page', '_links']);
      isEqual(json._links, { next: null }, 'only lists of the tenant lead to a global twin');
      isEqual(json._page.count, json.results.length);
      for (const resource of json.results) hasKeys(resource, ['$id', 'meta:altId', 'version', 'title']);
      const ids: string[] = json.results.map(({ $id }: { $id: string }) => $id);
      isTrue(ids.includes(id), `${id} is not in the list`);
    },
  },
  {
    name: `a global resource is found by its $id and by its meta:altId (${noun})`,
    operation: `getGlobal${noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      for (const name of [encodeURIComponent(id), altIdOf(id)]) {
        const address = `${REGISTRY}/global/${path}/${name}`;
        const { json } = answered(await get(target, address, lookUpType('xed')), 200);
        holds(json, { $id: id, 'meta:altId': altIdOf(id), 'meta:resourceType': resourceType });
        const { json: full } = answered(await get(target, address, lookUpType('xed-full')), 200);
        holds(full, { $id: id });
        isEqual('allOf' in full, false, 'a resolved resource has no allOf');
      }
    },
  },
];

const refusals = ({ noun, plural, path, missing, id }: GlobalKind): ContractCase[] => [
  ...lookUps.map(([refusal, name, accept]) =>
    refusalCase({
      ...{ name: `${name} (${noun})`, operation: `getGlobal${noun}`, refusal },
      provoke: (target) =>
        get(target, `${REGISTRY}/global/${path}/${encodeURIComponent(id)}`, { accept: accept ?? '' }),
    }),
  ),
  refusalCase({
    name: `a global resource that is not there is refused (${noun})`,
    operation: `getGlobal${noun}`,
    refusal: missing,
    provoke: (target) => get(target, `${REGISTRY}/global/${path}/_xdm.context.none`, lookUpType('xed')),
  }),
  refusalCase({
    name: `a global list names no version (${plural})`,
    operation: `listGlobal${plural}`,
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, `${REGISTRY}/global/${path}`, lookUpType('xed')),
  }),
];

const SCHEMAS = `${REGISTRY}/global/schemas`;
const DESCRIPTORS = `${REGISTRY}/global/descriptors`;

const globalSchemas: readonly ContractCase[] = [
  {
    name: 'the global container has a list of schemas, though the library may hold none',
    operation: 'listGlobalSchemas',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { json } = answered(await get(target, SCHEMAS, listType('xed-id')), 200);
      isEqual(json._page.count, json.results.length);
      isEqual(json._links, { next: null });
    },
  },
  {
    name: 'a global schema is listed, and found by its $id and by its meta:altId',
    operation: 'getGlobalSchema',
    evidence: 'documented',
    source: 'SR, XDM',
    globalSchema: true,
    run: async (target) => {
      const [first] = answered(await get(target, SCHEMAS, listType('xed')), 200).json.results;
      for (const name of [encodeURIComponent(first.$id), first['meta:altId']]) {
        const { json } = answered(await get(target, `${SCHEMAS}/${name}`, lookUpType('xed')), 200);
        isEqual(json, first);
        const { json: full } = answered(await get(target, `${SCHEMAS}/${name}`, lookUpType('xed-full')), 200);
        isEqual(['allOf' in full, 'properties' in full], [false, true], 'a resolved schema has properties alone');
      }
    },
  },
  ...lookUps.map(([refusal, name, accept]) =>
    refusalCase({
      ...{ name: `${name} (global schema)`, operation: 'getGlobalSchema', refusal },
      provoke: (target) => get(target, `${SCHEMAS}/_xdm.schemas.none`, { accept: accept ?? '' }),
    }),
  ),
  refusalCase({
    name: 'a global schema that is not there is refused',
    operation: 'getGlobalSchema',
    refusal: 'schema-not-found',
    provoke: (target) => get(target, `${SCHEMAS}/_xdm.schemas.none`, lookUpType('xed')),
  }),
  refusalCase({
    name: 'the global container has no descriptors to be found',
    operation: 'getGlobalDescriptor',
    refusal: 'descriptor-not-found',
    provoke: (target) => get(target, `${DESCRIPTORS}/${'0'.repeat(48)}`),
  }),
  refusalCase({
    name: 'a descriptor is asked for in its own media type (global)',
    operation: 'getGlobalDescriptor',
    refusal: 'accept-invalid-on-descriptor-lookup',
    provoke: (target) => get(target, `${DESCRIPTORS}/${'0'.repeat(48)}`, lookUpType('xed')),
  }),
  refusalCase({
    name: 'the global list of schemas names no version',
    operation: 'listGlobalSchemas',
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, SCHEMAS, lookUpType('xed')),
  }),
];

export const schemaRegistryGlobal: readonly ContractCase[] = [
  ...kinds.flatMap((kind) => [...successes(kind), ...refusals(kind)]),
  ...globalSchemas,
];
