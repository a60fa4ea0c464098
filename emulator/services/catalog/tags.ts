// The tags of a data set: what Catalog sets by itself, with what was sent over it. Pure.
import type { components } from '../../../contracts/types/catalog.d.ts';

type Tags = components['schemas']['Tags'];

/** Where Query Service's name of the data set stands; clients find data sets by it, so it is always there. */
export const TABLE_TAG = 'adobe/pqs/table';

/** `Salesforce target dataset` → `salesforce_target_dataset`. */
export const tableName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '_')
    .replace(/^_|_$/g, '') || 'data_set';

const DEFAULTS: Tags = {
  'adobe/siphon/table/format': ['delta'],
  acp_validationContext: ['enabled'],
  acp_granular_validation_flags: ['requiredFieldCheck:enabled'],
  acp_granular_plugin_validation_flags: ['identity:enabled', 'profile:disabled'],
};

const TIME_SERIES: Tags = {
  'adobe/siphon/partition/definition': ['day(timestamp, _ACP_DATE)', 'identity(_ACP_BATCHID)'],
  'aep/siphon/partitions': ['_ACP_DATE', '_ACP_BATCHID'],
};

/** Clients write `enabled: true` and `enabled:true`; answers have no space. */
const SPACED = ['unifiedProfile', 'unifiedIdentity'];

const normalised = (sent: Tags): Tags =>
  Object.fromEntries(
    Object.entries(sent).map(([name, values]) => [
      name,
      SPACED.includes(name) ? values.map((value) => value.replace(/^\s*(\w+)\s*:\s*/, '$1:')) : values,
    ]),
  );

/** `table`: a name that no other data set of the sandbox has. */
export const tagsOf = (table: string, isTimeSeries: boolean, sent: Tags = {}): Tags => ({
  [TABLE_TAG]: [table],
  ...DEFAULTS,
  ...(isTimeSeries && TIME_SERIES),
  ...normalised(sent),
});
