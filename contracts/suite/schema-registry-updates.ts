// How a resource of an organization changes: replaced, patched, and what the audit log says of it. Schemas are one kind more here.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, matches } from './expect.ts';
import { addressIn, createIn, madeIn, type TenantKind, tenantKinds } from './registry-kinds.ts';
import { type Body, get, PERSON_DETAILS, PROFILE, REGISTRY } from './tutorial.ts';

export const schemaKind: TenantKind = {
  ...{ noun: 'Schema', plural: 'Schemas', path: 'schemas', resourceType: 'schemas', missing: 'schema-not-found' },
  body: () => ({ allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS }] }),
};

/** Everything that can be changed. */
export const changeable: readonly TenantKind[] = [schemaKind, ...tenantKinds];

export const replace = (target: Target, kind: TenantKind, id: string, body: unknown): Promise<Answer> =>
  target.call({ method: 'PUT', path: addressIn(kind, id), body });

export const patch = (
  target: Target,
  kind: TenantKind,
  id: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => target.call({ method: 'PATCH', path: addressIn(kind, id), body, headers });

export const retitled = (target: Target): Body => ({ op: 'replace', path: '/title', value: target.unique('Renamed') });

/** What the registry gave, sent back under another title. */
const cases = (kind: TenantKind): ContractCase[] => [
  {
    name: `a whole body takes the place of the old one, and the minor version moves on (${kind.noun})`,
    operation: `replaceTenant${kind.noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const made = await madeIn(target, kind);
      const { definitions: _definitions, allOf, ...rest } = made;
      const body = kind.resourceType === 'mixins' ? rest : made;
      const title = target.unique('Replaced');
      const { json } = answered(await replace(target, kind, made.$id, { ...body, title }), 200);
      holds(json, { $id: made.$id, title, version: '1.1' });
      isEqual(kind.resourceType === 'mixins' || JSON.stringify(json.allOf) === JSON.stringify(allOf), true);
    },
  },
  {
    name: `a patch changes parts, and the minor version moves on (${kind.noun})`,
    operation: `patchTenant${kind.noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { $id, ...made } = await madeIn(target, kind);
      const rename = retitled(target);
      const { json } = answered(await patch(target, kind, $id, [rename]), 200);
      holds(json, { $id, title: rename['value'], version: '1.1' });
      const metadata = Object(json['meta:registryMetadata']);
      isTrue(metadata.eTag !== Object(made['meta:registryMetadata']).eTag, 'the eTag did not change');
      const again = answered(
        await patch(target, kind, $id, [{ op: 'test', path: '/version', value: '1.1' }, retitled(target)]),
        200,
      );
      holds(again.json, { version: '1.2' });
    },
  },
];

const auditLog: ContractCase = {
  name: 'the audit log says who changed what, and speaks of the field groups of a schema too',
  operation: 'getAuditLog',
  evidence: 'documented',
  source: 'SR, XDM',
  run: async (target) => {
    const [, group = schemaKind] = tenantKinds;
    const { $id: groupId } = await madeIn(target, group);
    const { $id } = answered(
      await createIn(target, schemaKind, { allOf: [{ $ref: PROFILE }, { $ref: groupId }] }),
      201,
    ).json;
    const read = async () =>
      answered(await get(target, `${REGISTRY}/rpc/auditlog/${encodeURIComponent($id)}`), 200).json;
    isEqual(await read(), [], 'nothing has changed yet');
    const rename = retitled(target);
    answered(await patch(target, group, groupId, [rename]), 200);
    const [entry, ...others] = await read();
    isEqual(others, []);
    hasKeys(entry, ['id', 'updatedUser', 'imsOrg', 'updatedTime', 'requestId', 'clientId', 'sandBoxId', 'updates']);
    isEqual(entry.id, $id);
    matches(entry.updatedTime, /^\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}$/);
    const { value } = rename;
    isEqual(entry.updates, [{ id: groupId, xdmType: 'mixins', action: 'replace', path: '/title', value }]);
  },
};

export const schemaRegistryUpdates: readonly ContractCase[] = [...changeable.flatMap(cases), auditLog];
