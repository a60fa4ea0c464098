// Whether the schema that a new data set names can describe its records.
import type { components } from '../../../contracts/types/catalog.d.ts';
import { isMajorOne, parseMediaType } from '../../engine/xdm/media-type.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';

type SchemaRef = components['schemas']['SchemaRef'];
type DataBehavior = components['schemas']['Classification']['dataBehavior'];

const BEHAVIORS: Readonly<Record<string, DataBehavior>> = {
  'https://ns.adobe.com/xdm/data/time-series': 'time-series',
  'https://ns.adobe.com/xdm/data/adhoc': 'adhoc',
};

const checkVersion = (contentType: string | undefined): void => {
  const type = contentType === undefined ? undefined : parseMediaType(contentType);
  if (type?.version === undefined || !isMajorOne(type.version)) refuse('data-set-schema-version', { contentType });
};

/**
 * The behavior of what the schema describes; that of a data set without schema is `record` (assumed).
 * Refuses with data-set-schema-missing, data-set-schema-unknown, data-set-schema-of-wrong-type, data-set-schema-version.
 * @see SEED and CAT for the spellings of contentType (documented)
 */
export const dataBehaviorOf = (
  { resources, library, switches }: House,
  scope: Scope,
  schemaRef: SchemaRef | undefined,
): DataBehavior => {
  if (!schemaRef)
    return switches['data-set-without-schema'] === 'refuse' ? refuse('data-set-schema-missing', {}) : 'record';
  const { id: schemaId, contentType } = schemaRef;
  const standard = library.xdm(schemaId);
  if (standard) refuse('data-set-schema-of-wrong-type', { schemaId, resourceType: standard['meta:resourceType'] });
  const schema = resources.get(scope, 'schema', schemaId) ?? refuse('data-set-schema-unknown', { schemaId });
  checkVersion(contentType);
  return schema.body['meta:extends'].map((id) => BEHAVIORS[id]).find((behavior) => behavior !== undefined) ?? 'record';
};
