// What every data set is held to, be it new or changed, and the name of its table, which is its own.
import type { components } from '../../../contracts/types/catalog.d.ts';
import { isInUnion, isProfileEnabled, PROFILE_TAG } from '../../engine/profile.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { FORMAT_TAG, TABLE_TAG, tableName } from './tags.ts';

type Schemas = components['schemas'];
type Parts = Pick<House, 'resources' | 'switches'>;

/** How much of a data set's id goes behind the name of its table, where that is another's already. */
const SUFFIX_LENGTH = 6;

/** The table that a data set asks for, or one like it: two data sets may not share one. @see AEPP (inferred) */
export const freeTable = (
  { resources }: Parts,
  scope: Scope,
  id: string,
  { name, tags }: { readonly name: string; readonly tags?: Schemas['Tags'] },
): string => {
  const wanted = tags?.[TABLE_TAG]?.[0] || tableName(name);
  const isFree = (table: string): boolean => {
    const filters = [{ path: `tags.${TABLE_TAG}[]`, operator: '==', values: [table] }] as const;
    return resources.list(scope, 'dataSet', { filters, limit: 2 }).every((row) => row.id === id);
  };
  return [wanted, `${wanted}_${id.slice(0, SUFFIX_LENGTH)}`].find(isFree) ?? `${wanted}_${id}`;
};

/** Refuses with data-set-profile-schema. */
const checkProfile = ({ resources, switches }: Parts, scope: Scope, { schemaRef }: Schemas['DataSet']): void => {
  if (switches['profile-without-union'] === 'accept') return;
  const schema = schemaRef && resources.get(scope, 'schema', schemaRef.id);
  if (!schema || !isInUnion(schema.body)) {
    refuse('data-set-profile-schema', { schemaId: schemaRef?.id, tag: PROFILE_TAG });
  }
};

/**
 * Refuses with data-set-format-missing and data-set-profile-schema. `before`: the data set until now, where it is not new; one that is
 * enabled for Profile already is asked again only about another schema.
 */
export const checkDataSet = (
  parts: Parts,
  scope: Scope,
  dataSet: Schemas['DataSet'],
  before?: Schemas['DataSet'],
): void => {
  const { tags, schemaRef } = dataSet;
  if (!tags[FORMAT_TAG]?.some((format) => format !== '')) refuse('data-set-format-missing', { tag: FORMAT_TAG });
  const isSettled = isProfileEnabled(before?.tags) && before?.schemaRef?.id === schemaRef?.id;
  if (isProfileEnabled(tags) && !isSettled) checkProfile(parts, scope, dataSet);
};
