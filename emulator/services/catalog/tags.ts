// The tags of a data set: what Catalog sets by itself, with what was sent over it. Pure.
import type { components } from '../../../contracts/types/catalog.d.ts';
import { tagTime } from '../../engine/instants.ts';
import { isProfileEnabled, PROFILE_TAG } from '../../engine/profile.ts';

type Tags = components['schemas']['Tags'];

/** Where Query Service's name of the data set stands; clients find data sets by it, so it is always there. */
export const TABLE_TAG = 'adobe/pqs/table';

/** How the data lake keeps the data set; it is never empty. */
export const FORMAT_TAG = 'adobe/siphon/table/format';

/** `Salesforce target dataset` → `salesforce_target_dataset`. */
export const tableName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '_')
    .replace(/^_|_$/g, '') || 'data_set';

const DEFAULTS: Tags = {
  [FORMAT_TAG]: ['delta'],
  acp_validationContext: ['enabled'],
  acp_granular_validation_flags: ['requiredFieldCheck:enabled'],
  acp_granular_plugin_validation_flags: ['identity:enabled', 'profile:disabled'],
};

const TIME_SERIES: Tags = {
  'adobe/siphon/partition/definition': ['day(timestamp, _ACP_DATE)', 'identity(_ACP_BATCHID)'],
  'aep/siphon/partitions': ['_ACP_DATE', '_ACP_BATCHID'],
};

/** Clients write `enabled: true` and `enabled:true`; answers have no space. */
const SPACED = [PROFILE_TAG, 'unifiedIdentity'];

const normalised = (sent: Tags): Tags =>
  Object.fromEntries(
    Object.entries(sent).map(([name, values]) => [
      name,
      SPACED.includes(name) ? values.map((value) => value.replace(/^\s*(\w+)\s*:\s*/, '$1:')) : values,
    ]),
  );

const ENABLED = 'enabled:true';
const isEnabledAt = (value: string): boolean => value.startsWith('enabledAt:');

/** Whoever is enabled for Profile is told since when; the instant stays for as long as it is. */
const withEnabledAt = (tags: Tags, before: Tags, nowMs: number): Tags => {
  const values = tags[PROFILE_TAG] ?? [];
  if (!isProfileEnabled(tags) || values.some(isEnabledAt)) return tags;
  const since = isProfileEnabled(before) ? before[PROFILE_TAG]?.find(isEnabledAt) : undefined;
  const enabledAt = since ?? `enabledAt:${tagTime(nowMs)}`;
  return { ...tags, [PROFILE_TAG]: values.flatMap((value) => (value === ENABLED ? [value, enabledAt] : [value])) };
};

/** The tags of a new data set. `table`: a name that no other data set of the sandbox has. */
export const tagsOf = (table: string, isTimeSeries: boolean, nowMs: number, sent: Tags = {}): Tags => {
  const named = { [TABLE_TAG]: [table] };
  const tags = { ...named, ...DEFAULTS, ...(isTimeSeries && TIME_SERIES), ...normalised(sent), ...named };
  return withEnabledAt(tags, {}, nowMs);
};

/** The tags that take the place of `before`. What Catalog set at first is gone where it was not sent, but for the table. */
export const changedTags = (before: Tags, sent: Tags, table: string, nowMs: number): Tags =>
  withEnabledAt({ ...normalised(sent), [TABLE_TAG]: [table] }, before, nowMs);
