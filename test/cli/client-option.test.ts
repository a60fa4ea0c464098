// `--client` as it is typed, and the client that it means.
import { expect, test } from 'vitest';
import { clientOf } from '../../emulator/cli/client-option.ts';

const ME = { clientId: 'me', clientSecret: 'hunter2', organization: 'A@AdobeOrg' };

test.each([
  ['me:hunter2:A@AdobeOrg', ME],
  ['me:hunter2:A@AdobeOrg:read', { ...ME, access: 'read' }],
])('%s is a client', (text, want) => {
  expect(clientOf(text)).toEqual(want);
});

test.each(['', 'me', 'me:hunter2', 'me:hunter2:', ':hunter2:A', 'me:hunter2:A:', 'me:hunter2:A:write', 'me:s:A:read:'])(
  '"%s" is none, and the secret is not repeated',
  (text) => {
    expect(() => clientOf(text)).toThrow(/is not ID:SECRET:ORG/);
    expect(() => clientOf(text)).not.toThrow(/hunter2/);
  },
);
