// The fields of a source, where a mapping set or a request tells them: as JSON Schema, by a sample, by a schema of the mapper or of the
// registry.
import { isObject, own, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import type { House, Scope } from '../service.ts';
import { jsonSchemaIn } from './mapper-schemas.ts';
import { rowsOfSample, type Sample, schemaOfRows } from './sample.ts';

/** JSON Schema that nobody has checked. */
export type InputFields = XdmDocument;

/** The fields of a sample that can be read. */
export const fieldsOfSample = (sample: Sample): InputFields | undefined => {
  const rows = rowsOfSample(sample);
  return rows && schemaOfRows('', rows);
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `undefined` where the schema is none that the emulator has: then the fields of the source are its own affair. */
export const inputOf = (
  { resources, schemas }: House,
  scope: Scope,
  given: XdmDocument | null | undefined,
): InputFields | undefined => {
  if (!given) return undefined;
  const { id, jsonSchema, sampleId, schemaRef } = given;
  const written = jsonSchemaIn(jsonSchema);
  if (written) return written;
  const sample = resources.get(scope, 'mapperSample', textOf(sampleId));
  if (sample) return fieldsOfSample(sample.body);
  const ready = isObject(schemaRef) ? schemas.ready(scope, textOf(schemaRef['id'])) : undefined;
  if (ready) return { properties: ready.resolved.properties };
  return jsonSchemaIn(resources.get(scope, 'mapperSchema', textOf(id))?.body.jsonSchema);
};

/** A step ends at a dot that no backslash stands before; what is in brackets chooses an element. */
const stepsOf = (path: string): string[] =>
  path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.').replace(/\[[^\]]*\]/g, ''));

const inside = (node: unknown): unknown => (isObject(node) && isObject(node['items']) ? inside(node['items']) : node);

/** What has no properties of its own may have any. */
const OPEN: XdmDocument = {};

const childOf = (node: unknown, name: string): unknown => {
  const held = inside(node);
  if (!isObject(held)) return undefined;
  return isObject(held['properties']) ? own(held['properties'], name) : OPEN;
};

/** The field at a path of the source, or of that whole name; `undefined` where there is none. */
export const fieldOf = (fields: InputFields, path: string): XdmDocument | undefined => {
  const found = childOf(fields, path) ?? stepsOf(path).reduce<unknown>(childOf, fields);
  return isObject(found) ? found : undefined;
};
