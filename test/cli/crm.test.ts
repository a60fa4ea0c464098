// `aep-local crm` against a running emulator: what it prints, what it changes, and what it says where it cannot.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { runCli, startServing } from '../processes.ts';

test('tables are listed, shown, appended to and touched', async () => {
  const folder = folderOf({ 'Guests.csv': 'name,visits,updatedAt\nAda,2,2026-01-02 10:00:00\n' });
  const more = folderOf({ 'more.csv': 'name,visits\nAlan,5\nGrace,7\n' });
  const { url } = await startServing(['--crm', folder, '--clock', 'virtual', '--start-time', '2026-01-15T12:00:00Z']);
  const crm = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCli(['crm', ...args, '--target', url]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };
  expect(await crm('append', 'Guests', '--rows', join(more, 'more.csv'))).toBe('appended to Guests: lines 2 to 3\n');
  expect(await crm('touch', 'Guests', '--line', '1', '--line', '3', '--at', '2026-01-20T00:00:00Z')).toBe(
    'touched 2 rows of Guests: updatedAt is 2026-01-20 00:00:00\n',
  );
  expect(await crm('list')).toBe(
    'Guests  3 rows, new by updatedAt\n  name:string visits:integer updatedAt:date-time\n',
  );
  expect(await crm('show', 'Guests', '--limit', '2')).toBe(
    [
      'line  name  visits  updatedAt',
      '1     Ada   2       2026-01-20 00:00:00',
      '2     Alan  5       2026-01-15 12:00:00',
      'of 3 rows; more with --from 3\n',
    ].join('\n'),
  );
  expect(JSON.parse(await crm('show', 'Guests', '--from', '3', '--json'))).toEqual({
    items: [{ line: 3, row: { name: 'Grace', visits: 7, updatedAt: '2026-01-20 00:00:00' } }],
    rowCount: 3,
  });
  const refused = await runCli(['crm', 'touch', 'Orders', '--target', url]);
  expect(refused).toEqual({ code: 1, stdout: '', stderr: 'The CRM has no table Orders: its tables are Guests.\n' });
});

test.each<[string, { code: number; want: RegExp }]>([
  [
    'crm list --target http://127.0.0.1:1',
    { code: 1, want: /^Nobody listens at http:\/\/127\.0\.0\.1:1\. Type aep-local start/ },
  ],
  ['crm list --target localhost', { code: 1, want: /^--target localhost is no URL. Type --target http:/ }],
  ['crm touch Accounts --line 0', { code: 1, want: /argument '0' is invalid. Type a whole number from 1/ }],
  ['crm touch Accounts --at soon', { code: 1, want: /argument 'soon' is invalid. Send an instant/ }],
  ['crm append Accounts', { code: 1, want: /required option '--rows <file>' not specified/ }],
])('aep-local %s', async (typed, { code, want }) => {
  const ended = await runCli(typed.split(' '));
  expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(want) });
});
