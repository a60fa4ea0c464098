// Mapping sets: stored whole in one form, answered as they stand. A version never changes: a replacement makes the next one.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { removeMappingSet, storeNextVersion } from '../../engine/mapping-versions.ts';
import { refuse } from '../../problems/index.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { groundsOf } from './grounds.ts';
import { besideRows, rowsQueryOf } from './list-query.ts';
import { makingOf, nextVersion } from './normal-form.ts';
import { schemaText } from './schema-text.ts';
import { askedSet, foundSet, foundVersion } from './stored-sets.ts';
import { judgeMappings } from './verdicts.ts';

type MappingSet = components['schemas']['MappingSet'];

export const mappingSets = (house: House) => {
  const { resources, schemas } = house;

  /** With the whole output schema, as the text that the Platform has for schemas of the registry. */
  const expanded = (scope: Scope, set: MappingSet): MappingSet => {
    const ready = schemas.ready(scope, set.xdmSchema);
    return ready ? { ...set, outputSchema: { ...set.outputSchema, jsonSchema: schemaText(ready) } } : set;
  };

  return {
    createMappingSet: ({ body: request, query }, scope) => {
      const { nowMs } = scope;
      const { set, schema } = askedSet(house, scope, request, makingOf(house, scope));
      const verdicts = query.validate ? judgeMappings(set.mappings, groundsOf(house, scope, request, schema)) : [];
      const [first] = verdicts.flatMap((errors, index) => errors.slice(0, 1).map((error) => ({ index, ...error })));
      if (first) refuse('mapping-rejected', { ...first, reason: first.exception });
      resources.insert(scope, 'mappingSet', { id: set.id, body: set, nowMs });
      const { id, version, createdDate, modifiedDate, createdBy, modifiedBy } = set;
      return { status: 200, body: { id, version, createdDate, modifiedDate, createdBy, modifiedBy } };
    },

    getMappingSet: ({ params: { mappingSetId }, query: { version, expandSchema } }, scope) => {
      const row = foundSet(house, scope, mappingSetId);
      if (version === undefined && !expandSchema) return { status: 200, body: { json: row.json } };
      const set = version === undefined ? row.body : foundVersion(house, scope, mappingSetId, version);
      return { status: 200, body: expandSchema ? expanded(scope, set) : set };
    },

    listMappingSets: ({ query }, scope) => {
      const found = resources.list(scope, 'mappingSet', rowsQueryOf(query));
      const beside = besideRows(query, scope.origin, found.length);
      const rows = found.slice(0, beside._page.limit);
      if (!query.expandSchema) return { status: 200, body: jsonList('data', rows, beside) };
      return { status: 200, body: { data: rows.map(({ body }) => expanded(scope, body)), ...beside } };
    },

    replaceMappingSet: ({ params, body: request }, scope) => {
      const row = foundSet(house, scope, params.mappingSetId);
      const { set } = askedSet(house, scope, request, makingOf(house, scope));
      const next = nextVersion(row.body, set);
      storeNextVersion(resources, scope, row, next, scope.nowMs);
      return { status: 200, body: next };
    },

    deleteMappingSet: ({ params: { mappingSetId } }, scope) => {
      if (!removeMappingSet(resources, scope, mappingSetId)) refuse('mapping-set-not-found', { mappingSetId });
      return { status: 204 };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
