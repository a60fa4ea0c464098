// Resources that move: exported with all that they are made of, and imported as a whole.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { createIn, madeIn, NOWHERE, tenantKinds, tenantNamespace } from './registry-kinds.ts';
import { addressOf, lookUpType } from './schema-registry.ts';
import { schemaKind } from './schema-registry-updates.ts';
import { tooDeep } from './too-deep-refusals.ts';
import { type Body, get, PROFILE, post, REGISTRY } from './tutorial.ts';

const PLACEHOLDER = '<XDM_TENANTID_PLACEHOLDER>';
const DIGITS = '0123456789abcdef'.repeat(3);

const exportOf = (target: Target, id: string): Promise<Answer> =>
  get(target, `${REGISTRY}/rpc/export/${encodeURIComponent(id)}`);

const importOf = (target: Target, body: unknown): Promise<Answer> => post(target, `${REGISTRY}/rpc/import`, body);

/** A schema of a field group of the organization. */
const madeSchema = async (target: Target) => {
  const [, fieldGroups = schemaKind] = tenantKinds;
  const group = await madeIn(target, fieldGroups);
  const allOf = [{ $ref: PROFILE }, { $ref: group.$id }];
  const { $id } = answered(await createIn(target, schemaKind, { allOf }), 201).json;
  return { $id: String($id), groupId: group.$id };
};

const removed = async (target: Target, path: string) => answered(await target.call({ method: 'DELETE', path }), 204);

/** A body that has been nowhere yet. */
const incoming = (target: Target, type: string, change: Body = {}): Body => ({
  $id: `https://ns.adobe.com/${PLACEHOLDER}/${type}/${DIGITS}`,
  'meta:resourceType': type,
  title: target.unique('Incoming'),
  type: 'object',
  ...(type === 'mixins' && { 'meta:intendedToExtend': [] }),
  ...change,
});

const successes: readonly ContractCase[] = [
  {
    name: 'a schema goes out behind its field group, without the tenant id',
    operation: 'getExport',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { $id, groupId } = await madeSchema(target);
      const { json, text } = answered(await exportOf(target, $id), 200);
      const digits = (id: unknown) => String(id).split('/').at(-1);
      isEqual(
        json.map((one: Body) => digits(one['$id'])),
        [groupId, $id].map(digits),
      );
      isEqual(text.includes((await tenantNamespace(target)).slice(1)), false, 'the tenant id is in the export');
      isTrue(text.includes(`"_${PLACEHOLDER}"`), 'nothing stands for the tenant namespace');
    },
  },
  {
    name: 'what went out comes in again as it was',
    operation: 'createImport',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { $id, groupId } = await madeSchema(target);
      const full = async () => answered(await get(target, addressOf($id), lookUpType('xed-full')), 200).json;
      const [{ json: payload }, before] = [answered(await exportOf(target, $id), 200), await full()];
      await removed(target, addressOf($id));
      await removed(target, `${REGISTRY}/tenant/fieldgroups/${encodeURIComponent(groupId)}`);
      const { json: created } = answered(await importOf(target, payload), 200);
      holds(created[0], {
        $id: groupId,
        'meta:containerId': 'tenant',
        'meta:tenantNamespace': await tenantNamespace(target),
      });
      isEqual((await full()).properties, before.properties);
    },
  },
];

const NAMESPACE = `_${PLACEHOLDER}`;
const text = { type: 'string' };
const RECORD_STATUS = 'https://ns.adobe.com/xdm/mixins/record-status';

const wrongs: readonly (readonly [refusal: RefusalName, type: string, change: Body])[] = [
  ['registry-body-invalid', 'schemas', { $id: 'https://ns.adobe.com/xdm/context/mine', allOf: [{ $ref: PROFILE }] }],
  ['schema-without-class', 'schemas', { allOf: [] }],
  ['class-without-behavior', 'classes', { allOf: [] }],
  ['schema-reference-unknown', 'datatypes', { properties: { x: { $ref: NOWHERE } } }],
  ['schema-reference-too-deep', 'datatypes', tooDeep()],
  ['field-group-incompatible', 'schemas', { allOf: [{ $ref: PROFILE }, { $ref: RECORD_STATUS }] }],
  ['field-outside-tenant-namespace', 'mixins', { properties: { points: text } }],
  ['field-name-invalid', 'mixins', { properties: { [NAMESPACE]: { type: 'object', properties: { 'a.b': text } } } }],
];

const refusals: readonly ContractCase[] = [
  refusalCase({
    name: 'what is not there is not exported',
    operation: 'getExport',
    refusal: 'schema-not-found',
    provoke: (target) => exportOf(target, '_none.schemas.0'),
  }),
  ...wrongs.map(([refusal, type, change]) =>
    refusalCase({
      ...{
        name: `an import is held to what a new resource is held to: ${refusal}`,
        operation: 'createImport',
        refusal,
      },
      // The first of the two would do; it may not stay behind.
      provoke: (target) =>
        importOf(target, [
          incoming(target, 'datatypes', { $id: `https://ns.adobe.com/${PLACEHOLDER}/datatypes/${DIGITS}0` }),
          incoming(target, type, change),
        ]),
    }),
  ),
  refusalCase({
    name: 'what is there already is not imported again',
    operation: 'createImport',
    refusal: 'import-failed',
    provoke: async (target) => {
      const { $id } = await madeSchema(target);
      return importOf(target, answered(await exportOf(target, $id), 200).json);
    },
  }),
];

export const schemaRegistryTransfer: readonly ContractCase[] = [...successes, ...refusals];
