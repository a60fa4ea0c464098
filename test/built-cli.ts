// The command line as it is shipped: bundled once for each state of its sources, and shared by every test file that starts it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCommandLine } from '../build/bundle.ts';

/** Beside `dist`, so that everything is found from there as it is from `dist`. */
const FOLDER = 'dist-test.';
const SOURCES = ['emulator', 'client', 'contracts', 'fixtures', 'build', 'package.json'];
const KEPT_MS = 3_600_000;

const filesBelow = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

const stampOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};

/** Those of earlier states; a test run that began a moment ago may still use its own. */
const removeOld = (nowMs: number): void => {
  for (const folder of readdirSync('.').filter((name) => name.startsWith(FOLDER))) {
    if (nowMs - statSync(folder).mtimeMs > KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
};

const build = async (): Promise<string> => {
  const folder = FOLDER + stampOf(SOURCES);
  const cli = join(folder, 'cli.js');
  if (existsSync(cli)) return cli;
  const own = `${folder}.${process.pid}`;
  await bundleCommandLine(own);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another test file was faster.
    rmSync(own, { recursive: true });
    if (!existsSync(cli)) throw error;
  }
  removeOld(Date.now());
  return cli;
};

let built: Promise<string> | undefined;

/** The path of a `cli.js` that is made of the sources as they were when it was first asked for. */
export const builtCli = (): Promise<string> => {
  built ??= build();
  return built;
};
