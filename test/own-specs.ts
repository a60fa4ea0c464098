// A connection spec and a flow spec as a user of aep-local would bring them along.
import { DATA_LAKE } from './tutorial.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const PROVIDER = '0ed90a81-07f4-4586-8190-b40eccef1c5a';

export const OWN_CRM = '11111111-1111-4111-8111-111111111111';
export const OWN_FLOW_SPEC = '22222222-2222-4222-8222-222222222222';

export const ownConnectionSpec = {
  ...{ id: OWN_CRM, name: 'our-crm', providerId: PROVIDER, version: '1.0' },
  authSpec: [
    {
      name: 'Key of ours',
      spec: {
        $schema: DRAFT_07,
        type: 'object',
        properties: {
          region: { type: 'string', enum: ['eu', 'us'] },
          key: { type: 'string', format: 'password', pattern: '^K-' },
        },
        required: ['region', 'key'],
      },
    },
  ],
  attributes: { category: 'crm', isSource: true },
};

/** A schema whose one field can be nothing but a number of at least one. */
const oneNumber = (field: string) => ({
  $schema: DRAFT_07,
  type: 'object',
  properties: { [field]: { type: 'integer', minimum: 1 } },
  required: [field],
});

export const ownFlowSpec = {
  ...{ id: OWN_FLOW_SPEC, name: 'OurCRMToAEP', providerId: PROVIDER, version: '1.0' },
  sourceConnectionSpecIds: [OWN_CRM],
  targetConnectionSpecIds: [DATA_LAKE],
  optionSpec: { name: 'OptionSpec', spec: { ...oneNumber('depth'), required: [] } },
  transformationSpecs: [
    { name: 'Shuffle', spec: oneNumber('times') },
    { name: 'Mapping', spec: { $schema: DRAFT_07, type: 'object', required: ['mappingId'] } },
  ],
  scheduleSpec: {
    name: 'Ours',
    spec: {
      ...oneNumber('startTime'),
      properties: { startTime: { type: 'integer' }, frequency: { enum: ['hour', 'once'] } },
      required: ['startTime', 'frequency'],
    },
  },
  runSpec: { name: 'ProviderParams', spec: oneNumber('page') },
  attributes: { isSourceFlow: true },
};
