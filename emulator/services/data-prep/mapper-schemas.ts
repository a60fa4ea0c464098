// Schemas that the mapper alone knows, for the input of mapping sets: JSON Schema as it was sent, or made of a sample or of a schema of
// the registry as they were at that moment.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { readJson } from '../../engine/json-text.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { isObject, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { mapperQueryOf } from './list-query.ts';
import { rowsOfSample, schemaOfRows } from './sample.ts';
import { schemaText } from './schema-text.ts';

type Schemas = components['schemas'];
/** What stands in a schema beside its id. */
type Content = Omit<Schemas['MapperSchema'], 'id' | 'version' | 'name'>;

/** An object, be it written as a text or not. */
export const jsonSchemaIn = (given: unknown): XdmDocument | undefined => {
  const read = typeof given === 'string' ? readJson(given) : undefined;
  const value = read?.kind === 'value' ? read.value : given;
  return isObject(value) ? value : undefined;
};

const unfounded = (reason: string): never => refuse('mapper-schema-unfounded', { reason });

export const mapperSchemas = ({ resources, schemas, ids }: House) => {
  const ofSample = (scope: Scope, sampleId: string): Content => {
    const sample = resources.get(scope, 'mapperSample', sampleId)?.body ?? unfounded(`there is no sample ${sampleId}`);
    return { jsonSchema: schemaOfRows(sampleId, rowsOfSample(sample) ?? []), sampleId };
  };

  const ofRegistry = (scope: Scope, { id = '', contentType = '1.0' }: Schemas['SchemaRef']): Content => {
    const ready = schemas.ready(scope, id) ?? unfounded(`there is no schema ${id} in the registry`);
    return { jsonSchema: schemaText(ready), schemaRef: { id: schemaIdOf(id), contentType } };
  };

  /** Refuses with mapper-schema-malformed. */
  const asSent = (field: string, jsonSchema: unknown): Content => {
    const expected = 'an object of JSON Schema';
    if (!jsonSchemaIn(jsonSchema)) refuse('mapper-schema-malformed', { field, value: 'no object', expected });
    return {
      jsonSchema: typeof jsonSchema === 'string' && field !== 'file' ? jsonSchema : { ...jsonSchemaIn(jsonSchema) },
    };
  };

  const store = (scope: Scope, content: Content, name?: string | null): Schemas['MapperSchema'] => {
    const body = { id: ids.hex(32), version: 0, ...(name && { name }), ...content };
    resources.insert(scope, 'mapperSchema', { id: body.id, body, nowMs: scope.nowMs });
    return body;
  };

  const contentOf = (scope: Scope, { jsonSchema, sampleId, schemaRef }: Schemas['MapperSchemaCreate']): Content => {
    if (jsonSchema !== undefined && jsonSchema !== null) return asSent('jsonSchema', jsonSchema);
    if (sampleId) return ofSample(scope, sampleId);
    return schemaRef ? ofRegistry(scope, schemaRef) : unfounded('neither jsonSchema, sampleId nor schemaRef is there');
  };

  return {
    listMapperSchemas: ({ query }, scope) => {
      const asked = mapperQueryOf(query);
      const rows = resources.list(scope, 'mapperSchema', asked);
      return { status: 200, body: jsonList('data', rows, { _page: { count: rows.length, limit: asked.limit } }) };
    },

    createMapperSchema: ({ body }, scope) => ({ status: 200, body: store(scope, contentOf(scope, body), body.name) }),

    createMapperSchemaUpload: ({ body: { file } }, scope) => ({
      status: 200,
      body: store(scope, asSent('file', file)),
    }),

    getMapperSchema: ({ params: { mapperSchemaId } }, scope) => {
      const row = resources.get(scope, 'mapperSchema', mapperSchemaId);
      return { status: 200, body: { json: (row ?? refuse('mapper-schema-not-found', { mapperSchemaId })).json } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
