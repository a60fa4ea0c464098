// `aep-local start --crm DIR` as a process: a table that cannot be read is told in one line.
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { runCli } from '../processes.ts';

test('a table that cannot be read keeps it from starting', async () => {
  const folder = folderOf({ 'a.csv': 'x,y\n1\n' });
  const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--crm', folder]);
  expect(stderr.replaceAll(folder, 'DIR')).toBe(
    'aep-local does not start: cannot use DIR/a.csv, line 2: the row has 1 cells, and there are 2 columns.\n',
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

test('own tables have a size of their own', async () => {
  const { code, stderr } = await runCli(['start', '--crm', 'x', '--crm-rows', '5']);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/'--crm-rows <number>' cannot be used with option '--crm <dir>'/),
  ]);
});
