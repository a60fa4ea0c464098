// What `--data` may not name: each is refused in words that lead on, and left as it was.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createEmulator, StoreUnusable } from '../../emulator/main.ts';
import { runCli, startServing, temporaryFolder } from '../processes.ts';

/** Makes what stands there, and gives the path that is typed. */
type Given = (folder: string) => string | Promise<string>;

const file =
  (content: string): Given =>
  (folder) => {
    const path = join(folder, 'crm.sqlite');
    writeFileSync(path, content);
    return path;
  };

const database =
  (...pragmas: readonly string[]): Given =>
  (folder) => {
    const path = join(folder, 'crm.sqlite');
    const db = new Database(path);
    db.exec('CREATE TABLE account (id TEXT)');
    for (const pragma of pragmas) db.pragma(pragma);
    db.close();
    return path;
  };

const ours =
  (spoil: (path: string) => void): Given =>
  async (folder) => {
    const path = join(folder, 'crm.sqlite');
    await (await createEmulator({ data: path })).close();
    spoil(path);
    return path;
  };

const newer = (path: string) => {
  const db = new Database(path);
  db.pragma('user_version = 99');
  db.close();
};

const unusable: readonly (readonly [name: string, { given: Given; want: RegExp }])[] = [
  ['an empty text', { given: () => '', want: /"" names no file; without --data everything is kept in memory/ }],
  ["SQLite's word for memory", { given: () => ':memory:', want: /":memory:" names no file; without --data/ }],
  ['a folder', { given: (folder) => folder, want: /it is a folder; name a file in it/ }],
  [
    'a file in a folder that is not there',
    { given: (folder) => join(folder, 'no', 'crm.sqlite'), want: /there is no folder .*no; make it first/ },
  ],
  [
    'a file below a file',
    {
      given: async (folder) => join(await file('text')(folder), 'crm.sqlite'),
      want: /there is no folder .*crm\.sqlite/,
    },
  ],
  // A folder in which even the superuser makes no file.
  [
    'a file in a read-only folder',
    { given: () => '/proc/crm.sqlite', want: /cannot be opened or made there; see who may/ },
  ],
  ['a short text', { given: file('hello'), want: /it is not an SQLite file/ }],
  ['a long text', { given: file('id,first_name\n'.repeat(1000)), want: /it is not an SQLite file/ }],
  ['a database of another program', { given: database(), want: /an SQLite database of another program/ }],
  [
    'a database of another program that counts its versions',
    { given: database('user_version = 1', 'application_id = 7'), want: /an SQLite database of another program/ },
  ],
  [
    'a file of a newer form',
    { given: ours(newer), want: /written by a newer aep-local \(form 99, this one knows \d+\)/ },
  ],
  [
    'a file that was cut off',
    { given: ours((path) => writeFileSync(path, readFileSync(path).subarray(0, 5000))), want: /it is damaged/ },
  ],
];

/** Nothing where there is no file. */
const contentOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

for (const [name, { given, want }] of unusable) {
  test(`${name} is refused and left as it was`, async () => {
    const path = await given(temporaryFolder());
    const before = contentOf(path);
    const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--data', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(want);
    expect(stderr).toMatch(/^aep-local does not start: [^\n]+\.\n$/);
    expect(contentOf(path)).toEqual(before);
  });
}

test('the path may have spaces and letters beyond ASCII', async () => {
  const folder = join(temporaryFolder(), 'Żółć 李');
  mkdirSync(folder);
  const data = join(folder, 'crm data.sqlite');
  const { stop } = await startServing(['--data', data]);
  expect(await stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  expect(statSync(data).size).toBeGreaterThan(0);
});

test('an emulator that finds its port taken lets go of its file', async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  const { url } = await startServing();
  await expect(createEmulator({ data, port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const emulator = await createEmulator({ data });
  await expect(createEmulator({ data })).rejects.toThrow(StoreUnusable);
  await emulator.close();
});
