// PUT and PATCH of what an organization has of its own: the whole result is held against the rules of a new resource, and against
// whoever uses it already. A change moves the minor version and is noted in the audit log.
import { isDeepStrictEqual } from 'node:util';
import type { JsonText } from '../../../contracts/operation.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { noteChange } from './audit-log.ts';
import { readPatch, type SentOperation } from './patch.ts';
import { changedResource, sentPart } from './registered.ts';
import { registrationOf } from './registration.ts';
import { type RegistryKind, type ResourceType, tenantTypes } from './tenant-types.ts';
import { checkUnionMember, checkUnions } from './union-members.ts';
import { isInUnion, TAGS, UNION_TAG } from './union-tag.ts';
import { checkNothingBreaks, checkStillFits } from './usage.ts';

export interface Changed {
  readonly params: { readonly id: string };
  readonly headers: { readonly 'If-Match'?: string };
}

/** A tag stays, whatever is done to the rest. */
const checkTags = (before: XdmDocument, after: XdmDocument, id: string): void => {
  if (isInUnion(before) && !isInUnion(after)) refuse('union-tag-immutable', { id, tag: UNION_TAG });
};

/** Clients that are refused put everything under `properties` and try again (AEPP). */
const checkOneStructure = (body: XdmDocument): void => {
  if (body['properties'] !== undefined && (body['definitions'] ?? body['allOf']) !== undefined) {
    refuse('field-group-mixed', {});
  }
};

/** The tags of a body that does not speak of them are those that there are. */
const withTags = (sent: XdmDocument, before: XdmDocument): XdmDocument =>
  sent[TAGS] === undefined && before[TAGS] !== undefined ? { ...sent, [TAGS]: before[TAGS] } : sent;

export const updatesOf = (house: House, type: ResourceType) => {
  const { resources, ids, switches } = house;
  const { kind, create } = tenantTypes[type];
  const { found, checkTitle, circumstancesOf } = registrationOf(house, type);

  const checkVersion = (row: Row<RegistryKind>, { 'If-Match': sent }: Changed['headers']): void => {
    if (sent === undefined || switches['registry-if-match'] === 'ignore') return;
    const { version, 'meta:registryMetadata': metadata } = row.body;
    const isCurrent = [version, metadata.eTag].includes(sent.replaceAll('"', ''));
    if (!isCurrent) refuse('registry-version-stale', { id: row.id, sent, version });
  };

  /** Refuses as a new resource does, and with union-tag-immutable, breaking-change, registry-version-stale, and the problems of unions. */
  const change = (scope: Scope, row: Row<RegistryKind>, wanted: XdmDocument): JsonText<never> => {
    const sent = sentPart(wanted);
    house.checkBody(create, wanted);
    const circumstances = circumstancesOf(scope, {
      ...sent,
      'meta:datasetNamespace': row.body['meta:datasetNamespace'],
    });
    checkTitle(scope, String(sent['title']), row.id);
    checkTags(row.body, sent, row.id);
    const next = (revision: number) => changedResource(row.body, sent, circumstances, revision);
    const after = next(row.revision + 1);
    if (type === 'mixins') checkStillFits(house, scope, row.id, after);
    checkNothingBreaks(house, scope, row, after);
    if (type === 'schemas' && isInUnion(after)) checkUnionMember(house, scope, after);
    checkUnions(house, scope, row, after);
    if (!resources.update(scope, kind, row, scope.nowMs, next)) refuse('internal', {});
    const stored = found(scope, row.id);
    noteChange({ resources, ids }, scope, row.body, stored.body);
    return { json: stored.json };
  };

  return {
    replace: ({ params, body, headers }: Changed & { readonly body: XdmDocument }, scope: Scope) => {
      const row = found(scope, params.id);
      checkVersion(row, headers);
      if (type === 'mixins') checkOneStructure(body);
      const wanted = withTags(body, row.body);
      const isSame = isDeepStrictEqual(sentPart(wanted), sentPart(row.body));
      return { status: 200 as const, body: isSame ? { json: row.json } : change(scope, row, wanted) };
    },

    patch: ({ params, body, headers }: Changed & { readonly body: readonly SentOperation[] }, scope: Scope) => {
      const row = found(scope, params.id);
      checkVersion(row, headers);
      const wanted = readPatch(body)(row.body);
      if (isDeepStrictEqual(sentPart(wanted), sentPart(row.body))) refuse('registry-patch-invalid', { path: '' });
      return { status: 200 as const, body: change(scope, row, wanted) };
    },
  };
};
