// The schemas that business-to-business sources are given (aepp schema.py): each is created, and read with its keys in place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldAt } from '../../../emulator/engine/xdm/paths.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, countSchemas, SCHEMAS } from './tutorial.ts';

const XDM = 'https://ns.adobe.com/xdm';
const SOURCE = `${XDM}/datatypes/b2b-source`;
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

interface Recipe {
  readonly title: string;
  /** The class and its field groups. */
  readonly of: readonly string[];
  /** The composite keys: the first is the primary identity, the others refer to other schemas. */
  readonly keys: readonly string[];
  /** Other fields that the recipe's descriptors or mappings name, and their types. */
  readonly fields?: Readonly<Record<string, string>>;
}

const recipes: readonly Recipe[] = [
  {
    title: 'B2B account',
    of: ['context/account', 'mixins/account-details', 'mixins/related-accounts'],
    keys: ['accountKey', 'accountParentKey', 'relatedAccountKeys[*]', 'extSourceSystemAudit.externalKey'],
    fields: {
      'accountOrganization.annualRevenue.amount': 'number',
      'accountPhysicalAddress._schema.latitude': 'number',
    },
  },
  {
    title: 'B2B person',
    of: [
      'context/profile',
      'mixins/b2b-person-details',
      'mixins/b2b-person-components',
      'context/identitymap',
      'mixins/profile-consents',
    ],
    keys: [
      'b2b.personKey',
      'b2b.accountKey',
      'personComponents[*].sourceAccountKey',
      'extSourceSystemAudit.externalKey',
    ],
    fields: {
      'workEmail.address': 'string',
      'person.name.lastName': 'string',
      'personalEmail.address': 'string',
      'extendedWorkDetails.jobTitle': 'string',
      'identityMap.{key}[*].id': 'string',
      'consents.marketing.email.val': 'string',
      isDeleted: 'boolean',
    },
  },
  {
    title: 'B2B opportunity',
    of: ['context/opportunity', 'mixins/opportunity-details'],
    keys: ['opportunityKey', 'accountKey', 'campaignKey'],
    fields: { 'opportunityAmount.currencyCode': 'string', fiscalYear: 'int', expectedCloseDate: 'date' },
  },
  {
    title: 'B2B opportunity person relation',
    of: ['classes/opportunity-person'],
    keys: ['opportunityPersonKey', 'opportunityKey', 'personKey'],
  },
  {
    title: 'B2B account person relation',
    of: ['classes/account-person', 'context/identitymap', 'mixins/account-person-details'],
    keys: ['accountPersonKey', 'accountKey', 'personKey'],
    fields: { 'personRoles[*]': 'string', 'matchedAccount.scoreCreatedDate': 'date-time' },
  },
  {
    title: 'B2B campaign',
    of: ['classes/campaign', 'mixins/campaign-details'],
    keys: ['campaignKey', 'extSourceSystemAudit.externalKey', 'parentCampaignKey'],
    fields: { 'actualCost.conversionDate': 'date-time' },
  },
  {
    title: 'B2B campaign member',
    of: ['context/campaign-member', 'context/campaign-member-details'],
    keys: ['campaignMemberKey', 'campaignKey', 'personKey', 'acquiredByCampaignKey'],
    fields: { 'b2b.personType': 'string' },
  },
  {
    title: 'B2B marketing list',
    of: ['classes/marketing-list'],
    keys: ['marketingListKey'],
  },
  {
    title: 'B2B marketing list member',
    of: ['classes/marketing-list-member'],
    keys: ['marketingListMemberKey', 'marketingListKey', 'personKey'],
  },
];

const create = (title: string, of: readonly string[]) =>
  emulator.call('POST', SCHEMAS, { type: 'object', title, allOf: of.map((id) => ({ $ref: `${XDM}/${id}` })) });

describe('the recipe of a business schema', () => {
  it.each(recipes)(
    '$title is created of its class and groups, and resolved',
    async ({ title, of, keys, fields = {} }) => {
      const created = await create(title, of);
      expect([created.status, created.json['meta:class']]).toEqual([201, `${XDM}/${of[0]}`]);
      const path = `${SCHEMAS}/${created.json['meta:altId']}`;
      const { status, json } = await emulator.call('GET', path, undefined, accept('xed-full+json; version=1'));
      expect(status).toBe(200);
      for (const key of keys) {
        expect(fieldAt(json, key), key).toMatchObject({ type: 'object', 'meta:referencedFrom': SOURCE });
        expect(fieldAt(json, `${key}.sourceKey`), key).toMatchObject({
          type: 'string',
          'meta:xdmField': 'xdm:sourceKey',
        });
      }
      for (const [field, type] of Object.entries(fields))
        expect(fieldAt(json, field)?.['meta:xdmType'], field).toBe(type);
    },
  );

  it.each([
    ['an account', 'context/account', 'mixins/opportunity-details'],
    ['an opportunity', 'context/opportunity', 'mixins/account-details'],
    ['a campaign', 'classes/campaign', 'context/campaign-member-details'],
    ['an event', 'context/experienceevent', 'mixins/b2b-person-details'],
  ])('%s takes no group that is meant for another class', async (_, ...of) => {
    const before = await countSchemas(emulator);
    const { status, json } = await create(`Of ${of.join(' and ')}`, of);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1500-400']);
    expect(json.detail).toContain(`${XDM}/${of[1]}`);
    expect(await countSchemas(emulator)).toBe(before);
  });
});
