// From a CSV template to what POST /rpc/import takes: field groups, then the schema, then descriptors. Pure but for the ids.
import { schemaIdOf } from '../../../engine/schemas.ts';
import type { XdmDocument } from '../../../engine/xdm/schema-node.ts';
import { TENANT_PLACEHOLDER, withTenantId } from '../../../engine/xdm/tenant-placeholder.ts';
import type { KnownResources } from './bases.ts';
import { type Plan, type PlannedGroup, planOf, type Remark } from './plan.ts';
import { type CsvIssue, readTemplate } from './rows.ts';

export interface CsvRequest {
  /** Of a class that exists. */
  readonly classId: string;
  readonly title: string;
  readonly description: string;
  /** Its own fields lie below `_` and this. */
  readonly tenantId: string;
  readonly known: KnownResources;
  /** 48 hexadecimal digits. */
  readonly nextId: () => string;
}

export type CsvSchema =
  | { readonly kind: 'payload'; readonly resources: readonly XdmDocument[] }
  /** In the order of lines; never empty. */
  | { readonly kind: 'issues'; readonly issues: readonly CsvIssue[] };

const NAMESPACE = `https://ns.adobe.com/${TENANT_PLACEHOLDER}`;

const resource = (type: 'mixins' | 'schemas', id: string): XdmDocument => ({
  $id: `${NAMESPACE}/${type}/${id}`,
  $schema: 'http://json-schema.org/draft-06/schema#',
  type: 'object',
  'meta:xdmType': 'object',
  'meta:resourceType': type,
});

const isMade = ({ base, tree }: PlannedGroup): boolean => base === undefined || !tree.isEmpty();

const groupBody = ({ id, base, name, tree }: PlannedGroup, classId: string): XdmDocument => {
  const generated = `Generated field group ${id}`;
  const head = resource('mixins', id);
  const intended = { 'meta:intendedToExtend': [classId] };
  if (base === undefined)
    return { ...head, title: name || generated, description: generated, ...intended, ...tree.fields() };
  const title = `${base.title}:${generated}`;
  const extension = { 'meta:extends': [base.id], allOf: [tree.fields(), { $ref: base.id }] };
  return { ...head, title, description: title, ...intended, ...extension };
};

/** A group of which some fields are wanted is taken with these alone. */
const partOf = (group: PlannedGroup): XdmDocument => {
  const $ref = isMade(group) ? `${NAMESPACE}/mixins/${group.id}` : group.base?.id;
  const isPart = group.base !== undefined && !group.wantsAll;
  return { $ref, ...(isPart && { 'meta:refProperty': group.selected }) };
};

const descriptorsOf = (
  source: unknown,
  { pointer, title, description, namespace, isPrimary }: Remark,
): XdmDocument[] => {
  const about = {
    'meta:resourceType': 'descriptors',
    ...{ 'xdm:sourceSchema': source, 'xdm:sourceVersion': 1, 'xdm:sourceProperty': pointer },
  };
  const texts = {
    ...(title !== '' && { 'xdm:title': { en_us: title } }),
    ...(description !== '' && { 'xdm:description': { en_us: description } }),
  };
  const display = { '@type': 'xdm:alternateDisplayInfo', ...about, ...texts };
  const identity = {
    ...{ '@type': 'xdm:descriptorIdentity', ...about },
    ...{ 'xdm:namespace': namespace, 'xdm:property': 'xdm:code', 'xdm:isPrimary': isPrimary },
  };
  return [...(Object.keys(texts).length > 0 ? [display] : []), ...(namespace === undefined ? [] : [identity])];
};

/** New groups stand before those that extend others, as in the published sample. */
const resourcesOf = ({ groups, remarks }: Plan, request: CsvRequest, classId: string): XdmDocument[] => {
  const ordered = groups.toSorted((one, other) => Number(one.base !== undefined) - Number(other.base !== undefined));
  const schema: XdmDocument = {
    ...resource('schemas', request.nextId()),
    ...{ title: request.title, description: request.description, 'meta:extends': [classId] },
    allOf: [{ $ref: classId }, ...ordered.map(partOf)],
  };
  const made = ordered.filter(isMade).map((group) => groupBody(group, classId));
  return [...made, schema, ...remarks.flatMap((remark) => descriptorsOf(schema['$id'], remark))];
};

/**
 * Reads a template and makes the payload of it, or tells all that is wrong with it.
 * @see xdm/api/csv-to-schema.md (documented) for columns and result; what is refused of a row, and how, is assumed
 */
export const schemaOfCsv = (text: string, request: CsvRequest): CsvSchema => {
  const { known, nextId, tenantId } = request;
  const classId = schemaIdOf(request.classId);
  const { rows, issues } = readTemplate(text);
  const plan = planOf(rows, { classId, tenantNamespace: `_${tenantId}`, known, nextId });
  if (issues.length > 0) return { kind: 'issues', issues: issues.toSorted((one, other) => one.line - other.line) };
  const resources = resourcesOf(plan, request, classId);
  // The published sample has the tenant id already, which an import takes as well as the placeholder.
  return { kind: 'payload', resources: resources.map((one) => withTenantId(one, tenantId)) };
};
