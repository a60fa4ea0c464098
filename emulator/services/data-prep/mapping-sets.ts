// Mapping sets: stored whole in one form, answered as they stand. A set never changes, so its one version is 0.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { refuse } from '../../problems/index.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { checkDestinations } from './destinations.ts';
import { besideRows, rowsQueryOf } from './list-query.ts';
import { mappingSetOf, outputSchemaOf } from './normal-form.ts';

type MappingSet = components['schemas']['MappingSet'];

export const mappingSets = ({ resources, schemas, ids, switches }: House) => {
  const find = (scope: Scope, mappingSetId: string) =>
    resources.get(scope, 'mappingSet', mappingSetId) ?? refuse('mapping-set-not-found', { mappingSetId });

  /** With the whole output schema, as the text that the Platform has for schemas of the registry. */
  const expanded = (scope: Scope, set: MappingSet): MappingSet => {
    const ready = schemas.ready(scope, set.xdmSchema);
    if (!ready) return set;
    const { properties, required } = ready.resolved;
    const jsonSchema = JSON.stringify({ $id: ready.id, type: 'object', properties, required });
    return { ...set, outputSchema: { ...set.outputSchema, jsonSchema } };
  };

  return {
    createMappingSet: ({ body: request, query }, scope) => {
      const output = outputSchemaOf(request);
      if (!schemas.exists(scope, output.id)) refuse('mapping-output-schema-unknown', { schemaId: output.id });
      const { nowMs, userId } = scope;
      const reservedWords = switches['mapping-reserved-words'];
      const body = mappingSetOf(request, output, { nextId: () => ids.hex(32), nowMs, userId, reservedWords });
      const resolved = query.validate ? schemas.ready(scope, output.id)?.resolved : undefined;
      if (resolved) checkDestinations(body.mappings, resolved);
      resources.insert(scope, 'mappingSet', { id: body.id, body, nowMs });
      const { id, version, createdDate, modifiedDate, createdBy, modifiedBy } = body;
      return { status: 200, body: { id, version, createdDate, modifiedDate, createdBy, modifiedBy } };
    },

    getMappingSet: ({ params, query: { version, expandSchema } }, scope) => {
      const row = find(scope, params.mappingSetId);
      if (version !== undefined && version !== row.body.version) {
        refuse('mapping-set-not-found', { mappingSetId: `${row.id} of version ${version}` });
      }
      return { status: 200, body: expandSchema ? expanded(scope, row.body) : { json: row.json } };
    },

    listMappingSets: ({ query }, scope) => {
      const found = resources.list(scope, 'mappingSet', rowsQueryOf(query));
      const beside = besideRows(query, scope.origin, found.length);
      const rows = found.slice(0, beside._page.limit);
      if (!query.expandSchema) return { status: 200, body: jsonList('data', rows, beside) };
      return { status: 200, body: { data: rows.map(({ body }) => expanded(scope, body)), ...beside } };
    },

    deleteMappingSet: ({ params: { mappingSetId } }, scope) => {
      if (!resources.remove(scope, 'mappingSet', mappingSetId)) refuse('mapping-set-not-found', { mappingSetId });
      return { status: 204 };
    },

    listMappings: ({ params }, scope) => ({ status: 200, body: find(scope, params.mappingSetId).body.mappings }),
  } satisfies Partial<Operations<operations, Scope>>;
};
