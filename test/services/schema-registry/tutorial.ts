// The schema of the CRM tutorial, and the calls that tests make of it.
import type { TestEmulator } from '../../start.ts';

export const SCHEMAS = '/data/foundation/schemaregistry/tenant/schemas';
export const PROFILE = 'https://ns.adobe.com/xdm/context/profile';
export const PERSON_DETAILS = 'https://ns.adobe.com/xdm/context/profile-person-details';
export const PERSONAL_DETAILS = 'https://ns.adobe.com/xdm/context/profile-personal-details';

export const TUTORIAL_SCHEMA = {
  type: 'object',
  title: 'Salesforce target XDM schema',
  description: 'Salesforce target XDM schema',
  allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS }, { $ref: PERSONAL_DETAILS }],
  'meta:containerId': 'tenant',
  'meta:resourceType': 'schemas',
  'meta:xdmType': 'object',
  'meta:class': PROFILE,
} as const;

export const accept = (type: string) => ({ accept: `application/vnd.adobe.${type}` });

/** How many schemas there are: what a refusal must not change. */
export const countSchemas = async (emulator: TestEmulator): Promise<number> =>
  (await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json.counts.schemas;

export const createSchema = (emulator: TestEmulator, body: object = {}) =>
  emulator.call('POST', SCHEMAS, { ...TUTORIAL_SCHEMA, ...body });
