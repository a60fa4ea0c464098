// The package as a stranger gets it: packed from a copy of the sources, installed into an empty folder, started and imported there.
// It needs the registry, and fails without it.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from './processes.ts';

const run = promisify(execFile);
const LIMIT_MS = 240_000;
const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', '.git']);
const isSource = (path: string) => !NOT_SOURCES.has(basename(path)) && !basename(path).startsWith('dist-test.');
const ADDON = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

const folder = mkdtempSync(join(tmpdir(), 'aep-local-package-'));
const checkout = join(folder, 'checkout');
const home = join(folder, 'home');
let packed: readonly string[] = [];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clean checkout: building it does not take `dist` away from the tests beside this one. */
const checkOut = (): void => {
  cpSync('.', checkout, { recursive: true, filter: isSource });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
};

/** Builds by itself: that is what `prepare` is for. */
const pack = async (): Promise<string> => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: checkout });
  // Before its JSON, npm shows what `prepare` prints.
  const [told]: [{ filename: string; files: { path: string }[] }] = JSON.parse(stdout.slice(stdout.indexOf('[\n')));
  packed = told.files.map(({ path }) => path);
  return join(folder, told.filename);
};

const install = async (tarball: string): Promise<void> => {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'home', private: true, type: 'module' }));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', ['install', ...flags, tarball], { cwd: home });
  // Compiling the addon takes a minute and is better-sqlite3's own business: ours is that it is asked for in this very version.
  mkdirSync(join(home, 'node_modules/better-sqlite3/build/Release'), { recursive: true });
  cpSync(ADDON, join(home, ADDON));
};

beforeAll(async () => {
  checkOut();
  await install(await pack());
}, LIMIT_MS);

test('the tarball holds what runs and what is read, and none of the workshop', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      ...['package.json', 'README.md', 'LICENSE', 'NOTICE', 'CHANGELOG.md', 'contracts/flow-service.yaml'],
      ...['dist/cli.js', 'dist/main.js', 'dist/client.js', 'dist/contracts.js', 'dist/fixtures.js', 'dist/testing.js'],
      ...['dist/contracts/documents.json', 'emulator/store/migrations/001.sql'],
      ...['fixtures/xdm/classes/profile.json', 'fixtures/xdm-known/fieldgroups.json'],
    ]),
  );
  const workshop = /^(test|build|\.ci|node_modules|dist-test)\/|(?<!\.d)\.ts$|\.tsbuildinfo$|\.sqlite/;
  expect(packed.filter((path) => workshop.test(path))).toEqual([]);
});

test('npx aep-local start serves there, keeps a file there, and Ctrl-C ends it', async () => {
  const args = ['aep-local', 'start', '--port', '0', '--data', 'crm.sqlite'];
  // npx passes a signal of its own on to a shell, and no further; a terminal sends it to all of them.
  const npx = startProcess('npx', args, { cwd: home, group: true });
  const url = (await npx.firstLine).replace('listening on ', '');
  const health = await fetch(`${url}/_emulator/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', name: 'aep-local', data: 'crm.sqlite' });
  expect(await npx.stop('SIGINT')).toMatchObject({ stderr: '' });
  await expect(fetch(url)).rejects.toThrow();

  const again = startProcess(join(home, 'node_modules/.bin/aep-local'), args.slice(1), { cwd: home });
  await again.firstLine;
  expect(await again.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
});

test('npx aep-local journey goes from a connection to rows there', async () => {
  const { stdout } = await run('npx', ['aep-local', 'journey'], { cwd: home });
  expect(stdout).toContain('100 read, 100 landed, 0 failed');
});

test('each door opens, and no other', async () => {
  const program = `
    import { createRequire } from 'node:module';
    import { createEmulator } from 'aep-local';
    import { createPlatform } from 'aep-local/client';
    import { documents } from 'aep-local/contracts';
    import { loadFlowSpecs } from 'aep-local/fixtures';
    import { explainSchedule } from 'aep-local/testing';
    const emulator = await createEmulator({ port: 0 });
    const health = await (await fetch(emulator.url + '/_emulator/health')).json();
    await emulator.close();
    const closed = await import('aep-local/emulator/main.ts').catch(({ code }) => code);
    const { accepted } = explainSchedule({ startTime: 0, frequency: 'once' }, { nowMs: 0 });
    const kinds = [typeof createPlatform, documents().length > 0, loadFlowSpecs().length > 0, accepted];
    console.log(JSON.stringify([health.name, ...kinds, closed]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: home });
  expect(JSON.parse(stdout)).toEqual(['aep-local', 'function', true, true, true, 'ERR_PACKAGE_PATH_NOT_EXPORTED']);
});

const CONSUMER = `
import { createEmulator } from 'aep-local';
import { createPlatform, crmPlan, ingest } from 'aep-local/client';
import { documents } from 'aep-local/contracts';
import { loadFlowSpecs } from 'aep-local/fixtures';
import { type ExplainedRule, explainSchedule } from 'aep-local/testing';

const emulator = await createEmulator({ seed: 1, clock: 'virtual' });
const platform = createPlatform({ url: emulator.url, fetch: emulator.fetch, apiKey: 'key', org: 'ACME@AdobeOrg' });
for await (const step of ingest(platform, crmPlan())) if (step.name === 'flow') console.log(step.result.etag);
const names: string[] = [...documents().map(({ name }) => name), ...loadFlowSpecs().map(({ name }) => name)];
// @ts-expect-error: a service is typed by its contract.
await platform.flow.GET('/flaws');
// @ts-expect-error: an address is text.
const port: number = emulator.url;
const { refusal, runs } = explainSchedule({ frequency: 'minute', interval: 5 }, { nowMs: Date.UTC(2026, 0, 1) });
const failed: ExplainedRule | undefined = refusal;
// @ts-expect-error: time comes with the question.
explainSchedule({}, {});
console.log(names, port, failed?.message, runs.map(({ dueMs }) => dueMs));
`;

test("a consumer's TypeScript understands the declarations", async () => {
  const options = { strict: true, module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom'], noEmit: true };
  const config = { compilerOptions: { ...options, skipLibCheck: true, types: [] }, files: ['consumer.ts'] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(home, 'consumer.ts'), CONSUMER);
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', home]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});
