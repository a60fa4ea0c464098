// What somebody who follows a resource already would lose: a schema, a data set for Profile, and then a field less.
import type { Answer, Target } from './case.ts';
import { answered } from './expect.ts';
import { createIn, RECORD, type TenantKind, tenantNamespace } from './registry-kinds.ts';
import { patch, replace, schemaKind } from './schema-registry-updates.ts';
import { type Body, makeDataSet, PROFILE } from './tutorial.ts';

/** A body with fields in one place alone, as a PUT of a field group must have it. */
export const bodyOf = async (target: Target, kind: TenantKind, change: Body): Promise<Body> => {
  const body = {
    title: target.unique(kind.noun),
    type: 'object',
    ...kind.body(await tenantNamespace(target)),
    ...change,
  };
  if (kind.resourceType !== 'mixins') return body;
  const { definitions: _definitions, allOf: _allOf, ...rest } = body as Body;
  return rest;
};

export const operationsOf = (change: Body) =>
  Object.entries(change).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }));

/** A schema that has its fields from `$ref`, as a resource of the kind gives them. */
const schemaWith = async (target: Target, { noun }: TenantKind, $ref: string, namespace: string): Promise<string> => {
  const at = { properties: { [namespace]: { type: 'object', properties: { at: { $ref } } } } };
  const allOf = { Schema: [], Class: [{ $ref }], DataType: [{ $ref: PROFILE }, at] }[noun] ?? [
    { $ref: PROFILE },
    { $ref },
  ];
  if (noun === 'Schema') return $ref;
  return answered(await createIn(target, schemaKind, { allOf }), 201).json.$id;
};

/** Fields that a resource of the kind may have, and the same without the innermost. */
const more = ({ noun }: TenantKind, namespace: string) => {
  const fields = { points: { type: 'integer' } };
  const under = (properties: Body) => ({ properties: { [namespace]: { type: 'object', properties } } });
  return noun === 'DataType' ? [{ properties: fields }, { properties: {} }] : [under(fields), under({})];
};

/** What `allOf` of the kind cannot do without. */
const stems: Readonly<Record<string, Body>> = {
  Class: { allOf: [{ $ref: RECORD }] },
  Schema: { allOf: [{ $ref: PROFILE }] },
};

/** Takes a field away from what a data set for Profile follows. */
export const breaking = async (target: Target, kind: TenantKind, verb: 'replace' | 'patch'): Promise<Answer> => {
  const namespace = await tenantNamespace(target);
  const [fields, fewer] = more(kind, namespace);
  const stem = stems[kind.noun] ?? {};
  const body = { definitions: {}, allOf: [], ...stem };
  const { $id } = answered(await createIn(target, kind, { ...body, ...fields }), 201).json;
  const schemaId = await schemaWith(target, kind, $id, namespace);
  await makeDataSet(target, schemaId, { tags: { unifiedProfile: ['enabled:true'] } });
  return verb === 'patch'
    ? patch(target, kind, $id, operationsOf({ ...fewer }))
    : replace(target, kind, $id, await bodyOf(target, kind, { ...body, ...fewer }));
};
