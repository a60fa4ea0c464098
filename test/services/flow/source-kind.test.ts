// What kind of source a connection spec stands for, by the flow specs that list it and by what it says of itself.
import { expect, test } from 'vitest';
import { isWithoutAuth, LANDING_ZONE, sourceKindOf } from '../../../emulator/services/flow/source-kind.ts';

const flowSpec = (name: string, id: string) => ({
  ...{ id: name, name, providerId: 'a provider', version: '1.0' },
  sourceConnectionSpecIds: [id],
});

const library = {
  flowSpecs: () => [
    flowSpec('A flow spec of a user', 'rest'),
    flowSpec('RestStorageToAEP', 'rest'),
    flowSpec('CRMToAEP', 'odd table'),
    flowSpec('Steam data with transformation', 'stream'),
  ],
};

const spec = (id: string, attributes?: Record<string, unknown>, authSpec?: []) => ({
  ...{ id, name: id, providerId: 'a provider', version: '1.0' },
  ...(attributes && { attributes }),
  ...(authSpec && { authSpec }),
});

test.each<[string, { given: ReturnType<typeof spec>; want: string | undefined }]>([
  ['a database', { given: spec('db', { isSource: true, category: 'database' }), want: 'table' }],
  ['a source of no category', { given: spec('db', { isSource: true }), want: 'table' }],
  ['a storage', { given: spec('files', { isSource: true, category: 'cloudStorage' }), want: 'file' }],
  ['a CRM behind REST', { given: spec('rest', { isSource: true, category: 'crm' }), want: 'rest' }],
  [
    'what a flow spec lists, whatever its category',
    { given: spec('odd table', { isSource: true, category: 'adobe' }), want: 'table' },
  ],
  ['a stream', { given: spec('stream', { isSource: true, category: 'streaming' }), want: undefined }],
  ['an application of Adobe', { given: spec('ups', { isSource: true, category: 'Adobe' }), want: undefined }],
  [
    'a category that is an inherited name',
    { given: spec('db', { isSource: true, category: 'constructor' }), want: 'table' },
  ],
  ['a destination', { given: spec('s3', { category: 'destination' }), want: undefined }],
  ['a spec that says nothing', { given: spec('bare'), want: undefined }],
])('%s', (_name, { given, want }) => {
  expect(sourceKindOf({ library }, given)).toBe(want);
});

test('only a list without members says that no credentials are asked for, and the landing zone does without it', () => {
  expect([spec('a', {}, []), spec('a'), spec(LANDING_ZONE)].map(isWithoutAuth)).toEqual([true, false, true]);
});
