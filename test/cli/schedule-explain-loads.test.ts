// What `schedule explain` and `aep-local/testing` load, which is not the server, not the store and not Ajv: shown by how the bundle is
// linked, and by what a process of it holds at its end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';
import { COPY, CRM_TO_AEP } from '../tutorial.ts';

const FLOW = { scheduleParams: { startTime: 0, frequency: 'hour', interval: 1 }, transformations: [COPY] };

describe('explaining loads neither server nor store nor Ajv', () => {
  const HEAVY =
    /node_modules\/(?:hono|@hono|better-sqlite3|ajv|ajv-formats|@faker-js)\/|emulator\/(?:main\.ts|gateway|services|store\/(?!patterns|remembered))/;
  // Beside `dist`, so that specs and fixtures are found from there as they are from `dist`.
  const folder = mkdtempSync('dist-test.explain-');
  let outputs: Awaited<ReturnType<typeof bundle>>['outputs'] = {};
  beforeAll(async () => {
    ({ outputs } = await bundle(folder, {
      cli: 'emulator/cli/main.ts',
      main: 'emulator/main.ts',
      testing: 'emulator/testing/index.ts',
    }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The chunks that come with a file at once, itself included. */
  const loadedWith = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') loadedWith(path, seen);
    return seen;
  };
  const outputOf = (source: string) =>
    Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source) ?? source;
  const heavyIn = (files: Iterable<string>) =>
    [...files].flatMap((file) => {
      const { inputs = {}, imports = [] } = outputs[file] ?? {};
      const external = imports.filter(({ path, external: isOutside }) => isOutside && !path.startsWith('node:'));
      return [...Object.keys(inputs), ...external.map(({ path }) => `node_modules/${path}/`)].filter((path) =>
        HEAVY.test(path),
      );
    });

  test.each(['emulator/testing/index.ts', 'emulator/cli/schedule.ts', 'emulator/cli/main.ts'])(
    'as the bundle is linked: %s',
    (source) => {
      const file = outputOf(source);
      expect(outputs).toHaveProperty([file]);
      expect(heavyIn(loadedWith(file))).toEqual([]);
    },
  );

  test('and the bundle shows it where they are loaded', () => {
    expect(heavyIn(loadedWith(outputOf('emulator/main.ts'))).length).toBeGreaterThan(0);
  });

  test('what reads the files of a user comes with no start that has none', () => {
    const OWN = /fixtures\/own-(?:specs|spec-form|xdm|xdm-form|files)\.ts$/;
    const ownIn = (files: Iterable<string>) =>
      [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}).filter((path) => OWN.test(path)));
    expect(ownIn(loadedWith(outputOf('emulator/main.ts')))).toEqual([]);
    expect(ownIn(Object.keys(outputs))).toHaveLength(5);
  });

  test('as a process runs: what it has loaded at its end', () => {
    const hook = join(folder, 'loaded.cjs');
    const told = "process.on('exit', () => console.error(JSON.stringify(Object.keys(require('node:module')._cache))))";
    writeFileSync(hook, told);
    const file = join(folder, 'flow.json');
    writeFileSync(file, JSON.stringify(FLOW));
    const args = ['--require', resolve(hook), outputOf('emulator/cli/main.ts'), 'schedule', 'explain', file];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const loaded: string[] = JSON.parse(stderr);
    expect(loaded.some((path) => path.endsWith(`dist/specs/${CRM_TO_AEP}.cjs`))).toBe(true);
    expect(loaded.filter((path) => HEAVY.test(path) || path.endsWith('.node'))).toEqual([]);
  });
});
