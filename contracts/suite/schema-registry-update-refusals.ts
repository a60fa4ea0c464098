// What is refused when a resource of an organization changes: all that is refused of a new one, and what those who use it already
// would lose.
import type { ContractCase, Target } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { createIn, madeIn, NOWHERE, type TenantKind, tenantNamespace } from './registry-kinds.ts';
import { bodyOf, breaking, operationsOf } from './schema-registry-breaking.ts';
import { changeable, patch, replace, retitled, schemaKind } from './schema-registry-updates.ts';
import { type Body, get, PROFILE, REGISTRY } from './tutorial.ts';

type Wrong = readonly [refusal: RefusalName, change: (namespace: string) => Body];

const text = { type: 'string' };

const misnamed = (namespace: string): Body => ({
  properties: { [namespace]: { type: 'object', properties: { 'a.b': text } } },
});

/** For each kind, what a new body of it is refused for. */
const wrongs = ({ noun, resourceType }: TenantKind): readonly Wrong[] => [
  ['schema-reference-unknown', () => ({ properties: { x: { $ref: NOWHERE } } })],
  ...(resourceType === 'datatypes'
    ? ([['field-name-invalid', () => ({ properties: { _x: text } })]] as const)
    : ([
        ['field-name-invalid', misnamed],
        ['field-outside-tenant-namespace', () => ({ properties: { points: text } })],
      ] as const)),
  ...(noun === 'Class' ? ([['class-without-behavior', () => ({ allOf: [] })]] as const) : []),
  ...(noun === 'Schema'
    ? ([
        ['schema-without-class', () => ({ allOf: [] })],
        [
          'field-group-incompatible',
          () => ({ allOf: [{ $ref: PROFILE }, { $ref: 'https://ns.adobe.com/xdm/mixins/record-status' }] }),
        ],
      ] as const)
    : []),
];

const wrongBodies = (kind: TenantKind): ContractCase[] =>
  wrongs(kind).flatMap(([refusal, change]) => [
    refusalCase({
      ...{ name: `a new body is held to what a first one is: ${refusal} (${kind.noun})`, refusal },
      operation: `replaceTenant${kind.noun}`,
      provoke: async (target) => {
        const { $id } = await madeIn(target, kind);
        return replace(target, kind, $id, await bodyOf(target, kind, change(await tenantNamespace(target))));
      },
    }),
    refusalCase({
      ...{ name: `what a patch leaves is held to what a first body is: ${refusal} (${kind.noun})`, refusal },
      operation: `patchTenant${kind.noun}`,
      provoke: async (target) => {
        const { $id } = await madeIn(target, kind);
        return patch(target, kind, $id, operationsOf(change(await tenantNamespace(target))));
      },
    }),
  ]);

/** The same for PUT and PATCH: how the one or the other asks for another title. */
const retitle = (target: Target, kind: TenantKind, verb: 'replace' | 'patch') => async (id: string, title: string) =>
  verb === 'patch'
    ? patch(target, kind, id, [{ op: 'replace', path: '/title', value: title }])
    : replace(target, kind, id, await bodyOf(target, kind, { title }));

const eitherWay = (kind: TenantKind, verb: 'replace' | 'patch'): ContractCase[] => {
  const operation = `${verb}Tenant${kind.noun}`;
  return [
    refusalCase({
      ...{ name: `what is not there cannot be changed (${verb}, ${kind.noun})`, operation, refusal: kind.missing },
      provoke: (target) => retitle(target, kind, verb)('_none.none.0', 'None'),
    }),
    refusalCase({
      ...{ name: `a change takes no title that another resource has (${verb}, ${kind.noun})`, operation },
      refusal: 'schema-title-taken',
      switches: { 'schema-title-taken': 'refuse' },
      provoke: async (target) => {
        const taken = await madeIn(target, kind);
        return retitle(target, kind, verb)((await madeIn(target, kind)).$id, String(taken['title']));
      },
    }),
    refusalCase({
      ...{ name: `a change of an older version is refused (${verb}, ${kind.noun})`, operation },
      refusal: 'registry-version-stale',
      switches: { 'registry-if-match': 'refuse' },
      provoke: async (target) => {
        const { $id } = await madeIn(target, kind);
        answered(await patch(target, kind, $id, [retitled(target)], { 'if-match': '1.0' }), 200);
        const headers = { 'if-match': '1.0' };
        return verb === 'patch'
          ? patch(target, kind, $id, [retitled(target)], headers)
          : target.call({
              ...{ method: 'PUT', path: `${REGISTRY}/tenant/${kind.path}/${encodeURIComponent($id)}`, headers },
              body: await bodyOf(target, kind, {}),
            });
      },
    }),
    refusalCase({
      ...{
        name: `a field that a data set for Profile has stays (${verb}, ${kind.noun})`,
        operation,
        refusal: 'breaking-change',
        switches: { 'profile-without-union': 'accept' },
      },
      provoke: (target) => breaking(target, kind, verb),
    }),
  ];
};

const patchesAlone = (kind: TenantKind): ContractCase[] => [
  refusalCase({
    ...{ name: `a patch that leads nowhere is refused (${kind.noun})`, refusal: 'registry-patch-invalid' },
    operation: `patchTenant${kind.noun}`,
    provoke: async (target) =>
      patch(target, kind, (await madeIn(target, kind)).$id, [{ op: 'replace', path: '/definitions/none', value: 1 }]),
  }),
  refusalCase({
    ...{ name: `a patch of another media type is refused (${kind.noun})`, refusal: 'patch-media-type-unsupported' },
    operation: `patchTenant${kind.noun}`,
    provoke: async (target) => {
      const headers = { 'content-type': 'application/json-patch+json' };
      return patch(target, kind, (await madeIn(target, kind)).$id, [retitled(target)], headers);
    },
  }),
];

const stillFits = (kind: TenantKind, verb: 'replace' | 'patch'): ContractCase =>
  refusalCase({
    ...{ name: `a field group goes on fitting the schemas that have it (${verb}, ${kind.noun})` },
    ...{ operation: `${verb}Tenant${kind.noun}`, refusal: 'field-group-incompatible' },
    provoke: async (target) => {
      const { $id } = await madeIn(target, kind);
      answered(await createIn(target, schemaKind, { allOf: [{ $ref: PROFILE }, { $ref: $id }] }), 201);
      const change = { 'meta:intendedToExtend': ['https://ns.adobe.com/xdm/context/experienceevent'] };
      return verb === 'patch'
        ? patch(target, kind, $id, operationsOf(change))
        : replace(target, kind, $id, await bodyOf(target, kind, change));
    },
  });

const oneKindAlone: readonly ContractCase[] = [
  ...changeable
    .filter(({ resourceType }) => resourceType === 'mixins')
    .map((kind) =>
      refusalCase({
        ...{ name: `a field group has its fields in one place (${kind.noun})`, refusal: 'field-group-mixed' },
        operation: `replaceTenant${kind.noun}`,
        provoke: async (target) => {
          const made = await madeIn(target, kind);
          return replace(target, kind, made.$id, { ...made, properties: {} });
        },
      }),
    ),
  ...changeable
    .filter(({ resourceType }) => resourceType === 'mixins')
    .flatMap((kind) => (['replace', 'patch'] as const).map((verb) => stillFits(kind, verb))),
  ...(['replace', 'patch'] as const).map((verb) =>
    refusalCase({
      ...{ name: `a schema stays in its union (${verb})`, refusal: 'union-tag-immutable' },
      operation: `${verb}TenantSchema`,
      provoke: async (target) => {
        const allOf = [{ $ref: PROFILE }, { $ref: 'https://ns.adobe.com/xdm/context/identitymap' }];
        const { $id } = answered(await createIn(target, schemaKind, { allOf }), 201).json;
        const tag = { op: 'add', path: '/meta:immutableTags', value: ['union'] };
        answered(await patch(target, schemaKind, $id, [tag]), 200);
        return verb === 'patch'
          ? patch(target, schemaKind, $id, [{ op: 'remove', path: '/meta:immutableTags' }])
          : replace(target, schemaKind, $id, await bodyOf(target, schemaKind, { 'meta:immutableTags': [] }));
      },
    }),
  ),
  refusalCase({
    name: 'the audit log of what is not there is refused',
    operation: 'getAuditLog',
    refusal: 'schema-not-found',
    provoke: (target) => get(target, `${REGISTRY}/rpc/auditlog/_none.schemas.0`),
  }),
];

export const schemaRegistryUpdateRefusals: readonly ContractCase[] = [
  ...changeable.flatMap((kind) => [
    ...wrongBodies(kind),
    ...eitherWay(kind, 'replace'),
    ...eitherWay(kind, 'patch'),
    ...patchesAlone(kind),
  ]),
  ...oneKindAlone,
];
