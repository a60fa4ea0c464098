// Who is in a union, and what keeps a schema out of one or a part of its members as it is: a field has one type in all of them,
// whichever resource it comes from.
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import type { LookUp, XdmDocument } from '../../engine/xdm/schema-node.ts';
import {
  identityIssues,
  memberIssues,
  type TypedMember,
  typeIssues,
  type UnionIssue,
  type UnionMember,
} from '../../engine/xdm/union-issues.ts';
import { refuseAs } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import type { Place, Resources, Row } from '../../store/resources.ts';
import type { House } from '../service.ts';
import { descriptorsOf, relationsTo } from './descriptors-of.ts';
import type { RegistryKind } from './tenant-types.ts';
import { isInUnion, TAGS, UNION_TAG } from './union-tag.ts';
import { schemasThrough } from './usage.ts';

type Parts = Pick<House, 'resources' | 'schemas'>;

const TAGGED: Filter = { path: `${TAGS}[]`, operator: '==', values: [UNION_TAG] };

/** The schemas of the sandbox that are in a union, or in that of one class; the oldest first. */
export const unionSchemas = (resources: Resources, place: Place, classId?: string): Row<'schema'>[] => {
  const ofClass: Filter[] = classId === undefined ? [] : [{ path: 'meta:class', operator: '==', values: [classId] }];
  return resources.list(place, 'schema', { filters: [TAGGED, ...ofClass], limit: Number.MAX_SAFE_INTEGER }).reverse();
};

const refuseFirst = ([issue]: readonly UnionIssue[]): void => {
  if (issue) refuseAs(issue.problem, issue.detail);
};

/** Schemas in unions that a relation leads to or from. */
const relatedTo = (resources: Resources, place: Place, { $id, descriptors }: UnionMember): UnionMember[] => {
  const destinations = descriptors.map((descriptor) => descriptor['xdm:destinationSchema']);
  const sources = relationsTo(resources, place, $id).map((descriptor) => descriptor['xdm:sourceSchema']);
  const ids = new Set([...destinations, ...sources].filter((id) => typeof id === 'string'));
  return [...ids].flatMap((id): UnionMember[] => {
    const found = resources.get(place, 'schema', id);
    if (!found || !isInUnion(found.body)) return [];
    return [{ $id: id, resolved: { properties: {} }, descriptors: descriptorsOf(resources, place, id) }];
  });
};

/**
 * Refuses with union-identity-missing, reference-identity-missing, reference-namespace-mismatch. `schema`: as it would be, with the tag.
 */
export const checkUnionMember = ({ resources, schemas }: Parts, place: Place, schema: XdmDocument): void => {
  const $id = String(schema['$id']);
  const lookUp: LookUp = (ref) => (ref === $id ? schema : schemas.document(place, ref));
  const descriptors = descriptorsOf(resources, place, $id);
  const member = { $id, resolved: resolveSchema(schema, lookUp), descriptors };
  refuseFirst(memberIssues(member, relatedTo(resources, place, member)));
};

/**
 * Refuses with union-identity-missing, union-type-conflict: schemas of a union keep what identifies their records, and go on agreeing
 * about their fields, whatever one of them is made of changes. `next`: the resource as it would be.
 * @see xdm/troubleshooting-guide.md (documented), which speaks of unions, not of the change that would break one
 */
export const checkUnions = (parts: Parts, place: Place, row: Row<RegistryKind>, next: XdmDocument): void => {
  const { resources, schemas } = parts;
  const lookUp: LookUp = (ref) => (ref === row.id ? next : schemas.document(place, ref));
  const changed = schemasThrough(parts, place, row)
    .map(({ id, body }): XdmDocument => (id === row.id ? next : body))
    .filter(isInUnion)
    .map((body) => ({
      classId: String(body['meta:class']),
      ...{ $id: String(body['$id']), resolved: resolveSchema(body, lookUp) },
    }));
  for (const member of changed) {
    refuseFirst(identityIssues({ ...member, descriptors: descriptorsOf(resources, place, member.$id) }));
  }
  for (const classId of new Set(changed.map((member) => member.classId))) {
    const after = new Map(changed.filter((member) => member.classId === classId).map((member) => [member.$id, member]));
    const rest = unionSchemas(resources, place, classId).flatMap(({ id }): TypedMember[] => {
      // The trees of what is stored are kept.
      const ready = after.has(id) ? undefined : schemas.ready(place, id);
      return ready ? [{ $id: id, resolved: ready.resolved }] : [];
    });
    const members = [...rest, ...after.values()];
    for (const member of after.values()) refuseFirst(typeIssues(member, members));
  }
};
