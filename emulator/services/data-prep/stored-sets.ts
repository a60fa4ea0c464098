// Mapping sets as operations find them: by id, with the output schema that they are made for.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { mappingSetNamed } from '../../engine/mapping-versions.ts';
import type { ReadySchema } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { type Making, mappingSetOf, outputSchemaOf } from './normal-form.ts';

type Schemas = components['schemas'];

/** The latest version. Refuses with mapping-set-not-found. */
export const foundSet = ({ resources }: House, scope: Scope, mappingSetId: string): Row<'mappingSet'> =>
  resources.get(scope, 'mappingSet', mappingSetId) ?? refuse('mapping-set-not-found', { mappingSetId });

/** Refuses with mapping-set-not-found. */
export const foundVersion = (
  { resources }: House,
  scope: Scope,
  mappingSetId: string,
  version: number,
): Schemas['MappingSet'] =>
  mappingSetNamed(resources, scope, { mappingSetId, version }) ??
  refuse('mapping-set-not-found', { mappingSetId: `${mappingSetId} of version ${version}` });

/** The set that a request asks for, and the schema that it maps to. */
export interface AskedSet {
  readonly set: Schemas['MappingSet'];
  readonly schema: ReadySchema;
}

/**
 * Refuses with mapping-set-malformed, mapping-source-type-unknown, mapping-output-schema-unknown. Every id that it has is of `making`.
 */
export const askedSet = (
  { schemas }: House,
  scope: Scope,
  request: Schemas['MappingSetCreate'],
  making: Making,
): AskedSet => {
  const output = outputSchemaOf(request);
  const schema = schemas.ready(scope, output.id) ?? refuse('mapping-output-schema-unknown', { schemaId: output.id });
  return { set: mappingSetOf(request, output, making), schema };
};
