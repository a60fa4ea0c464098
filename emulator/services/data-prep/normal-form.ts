// From any of the three forms of request to the one full set that is stored and answered: newest names, old ones beside them.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import type { ReservedWords } from '../../engine/mapping/language/words.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { sourceOf } from './source.ts';

type Schemas = components['schemas'];

/** Who makes a set, and when; each call of `nextId` draws 32 hexadecimal digits. */
export interface Making {
  readonly nextId: () => string;
  readonly userId: string;
  readonly reservedWords: ReservedWords;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** As who asks makes it now. */
export const makingOf = ({ ids, switches }: Pick<House, 'ids' | 'switches'>, { userId, nowMs }: Scope): Making => ({
  nextId: () => ids.hex(32),
  userId,
  reservedWords: switches['mapping-reserved-words'],
  nowMs,
});

/** For a set that is only looked at: no id is spent on it. */
export const unstored = (house: House, scope: Scope): Making => ({ ...makingOf(house, scope), nextId: () => '' });

/** A schema as a request refers to it. */
export interface OutputSchema {
  /** As it was sent: `$id` or `meta:altId`. */
  readonly id: string;
  readonly contentType: string;
}

/** As older requests write it. */
const CONTENT_TYPE_DEFAULT = '1.0';

const malformed = (field: string, value: string, expected: string): never =>
  refuse('mapping-set-malformed', { field, value, expected });

/** The schema that a set maps to, of the newest form that is there. Refuses with mapping-set-malformed. */
export const outputSchemaOf = (request: Schemas['MappingSetCreate']): OutputSchema => {
  const refs = [request.outputSchema?.schemaRef, request.schemaRef];
  const { id, contentType } = refs.find((ref) => ref?.id) ?? { id: request.xdmSchema, contentType: request.xdmVersion };
  return {
    id: id || malformed('outputSchema.schemaRef.id', 'nothing', 'the $id of a schema'),
    contentType: contentType || CONTENT_TYPE_DEFAULT,
  };
};

const originOf = ({ nextId, userId, nowMs }: Making): Schemas['MappingSetReference'] => ({
  id: nextId(),
  version: 0,
  createdDate: nowMs,
  modifiedDate: nowMs,
  createdBy: userId,
  modifiedBy: userId,
});

/** Mapping `index` of a set. Refuses with mapping-set-malformed, mapping-source-type-unknown. */
export const mappingOf = (mapping: Schemas['MappingCreate'], index: number, making: Making): Schemas['Mapping'] => {
  const { name, description, identity, primaryIdentity, identityGroup, namespaceCode } = mapping;
  const source = sourceOf(mapping, index, making.reservedWords);
  const missing = () => malformed(`mappings.${index}.destination`, 'nothing', 'a path in the output schema');
  const destination = mapping.destination || mapping.destinationXdmPath || missing();
  return {
    ...originOf(making),
    ...source,
    destination,
    ...(name && { name }),
    ...(description && { description }),
    identity: identity ?? false,
    primaryIdentity: primaryIdentity ?? false,
    identityGroup: identityGroup ?? null,
    namespaceCode: namespaceCode ?? null,
    matchScore: 0,
    functionVersion: 1,
    sourceAttribute: source.source,
    destinationXdmPath: destination,
  };
};

/** Objects pass; the list of the published document, `{ name, values }` each, becomes one. */
const tagsOf = (tags: unknown): Schemas['Open'] => {
  if (isObject(tags)) return tags;
  const list = Array.isArray(tags) ? tags : malformed('tags', JSON.stringify(tags), 'an object');
  return Object.fromEntries(
    list.map((tag: unknown, index) =>
      isObject(tag) && typeof tag['name'] === 'string'
        ? [tag['name'], tag['values'] ?? []]
        : malformed(`tags.${index}`, JSON.stringify(tag), 'an object with a name and values'),
    ),
  );
};

const schemaRefOf = ({ id, contentType }: Schemas['Open']): Schemas['SchemaRef'] => ({
  ...(typeof id === 'string' && { id }),
  ...(typeof contentType === 'string' && { contentType }),
});

const HEX_ID = /^[0-9a-f]{32}$/;

/** What a request tells of its input schema, whether the mapper knows that one or not. */
const inputSchemaOf = (given: Schemas['Open'], nextId: () => string): Schemas['MapperSchema'] => {
  const { id, name, sampleId, schemaRef, jsonSchema } = given;
  return {
    id: typeof id === 'string' && HEX_ID.test(id) ? id : nextId(),
    version: 0,
    ...(typeof name === 'string' && { name }),
    ...(typeof sampleId === 'string' && { sampleId }),
    ...(isObject(schemaRef) && { schemaRef: schemaRefOf(schemaRef) }),
    ...((isObject(jsonSchema) || typeof jsonSchema === 'string') && { jsonSchema }),
  };
};

/**
 * The set that `request` asks for, mapping to `output`. Id and version that it carries are disregarded.
 * Refuses with mapping-set-malformed, mapping-source-type-unknown.
 * @see DP (documented); SEED, CRM-23 (documented: the older forms)
 */
export const mappingSetOf = (
  request: Schemas['MappingSetCreate'],
  output: OutputSchema,
  making: Making,
): Schemas['MappingSet'] => {
  const { name, inputSchema, tags } = request;
  const schemaRef = { id: schemaIdOf(output.id), contentType: output.contentType };
  return {
    ...originOf(making),
    supportVersion: '1.1',
    ...(name && { name }),
    ...(inputSchema && { inputSchema: inputSchemaOf(inputSchema, making.nextId) }),
    outputSchema: { id: making.nextId(), version: 0, schemaRef },
    mappings: request.mappings.map((mapping, index) => mappingOf(mapping, index, making)),
    status: 'PUBLISHED',
    strictMapping: request.strictMapping ?? false,
    allowNullValues: request.allowNullValues ?? false,
    xdmVersion: schemaRef.contentType,
    schemaRef,
    xdmSchema: schemaRef.id,
    ...(tags !== undefined && tags !== null && { tags: tagsOf(tags) }),
  };
};

/** `set` as the version after `before`: its mappings are new, its origin is that of the first version. @see DP (documented) */
export const nextVersion = (before: Schemas['MappingSet'], set: Schemas['MappingSet']): Schemas['MappingSet'] => {
  const { id, version, createdDate, createdBy, outputSchema } = before;
  const isSameOutput = before.xdmSchema === set.xdmSchema && before.xdmVersion === set.xdmVersion;
  return {
    ...set,
    ...{ id, version: version + 1, createdDate, createdBy },
    outputSchema: isSameOutput ? outputSchema : set.outputSchema,
  };
};
