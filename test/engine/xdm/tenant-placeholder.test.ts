// A tenant's id gives way to a placeholder in names, ids and paths, and nowhere else; and comes back.
import { expect, test } from 'vitest';
import { withPlaceholder, withTenantId } from '../../../emulator/engine/xdm/tenant-placeholder.ts';

const P = '<XDM_TENANTID_PLACEHOLDER>';

test.each<[string, { given: unknown; want: unknown }]>([
  ['an id', { given: 'https://ns.adobe.com/acme/mixins/1', want: `https://ns.adobe.com/${P}/mixins/1` }],
  ['the other id', { given: '_acme.mixins.1', want: `_${P}.mixins.1` }],
  ['a field', { given: { _acme: { type: 'object' } }, want: { [`_${P}`]: { type: 'object' } } }],
  ['a required field', { given: ['_acme', 'acme'], want: [`_${P}`, 'acme'] }],
  ['a path', { given: '/_acme/a/_acme[*]/_acmes/_acme', want: `/_${P}/a/_${P}[*]/_acmes/_${P}` }],
  ['an id of others', { given: 'https://ns.adobe.com/acmes/mixins/1', want: 'https://ns.adobe.com/acmes/mixins/1' }],
  ['a text', { given: { title: 'acme, and _acme too' }, want: { title: 'acme, and _acme too' } }],
  ['what is no text', { given: [1, null, true], want: [1, null, true] }],
])('%s', (_, { given, want }) => {
  expect(withPlaceholder(given, 'acme')).toEqual(want);
  expect(withTenantId(want, 'acme')).toEqual(given);
});
