// How our code is bundled, for `npm run build` and for the tests of the command line alike.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** Loaded late: they stay packages of their own, and cost nothing until they are asked for. */
const EXTERNAL = [
  ...['@faker-js/faker', 'ajv', 'ajv-formats', 're2js', 'hyparquet', 'hyparquet-writer', 'cli-table3', 'bowser'],
  ...['@js-joda/core', '@js-joda/timezone', '@js-joda/locale_en'],
];

const SHARED = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: EXTERNAL,
  // Names stay, for the stacks of reports; what is not there need not be read at each start.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'linked',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Writes `outdir/NAME.js` for each entry point, and the chunks that they share; says which source went where. */
export const bundle = async (outdir: string, entryPoints: Readonly<Record<string, string>>): Promise<Metafile> => {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: { ...entryPoints },
    outdir,
    splitting: true,
    format: 'esm',
    // A CommonJS package inside an ES module still asks for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    metafile: true,
  });
  return metafile;
};

/**
 * Writes `outdir/cli.js`, and what it runs: the whole command line in one file, as one cache of V8 belongs to one script. Each command in it
 * is still evaluated when it is called for.
 */
export const bundleCommandLine = async (outdir: string): Promise<void> => {
  const url = "const __url = require('node:url').pathToFileURL(__filename).href;";
  await build({
    ...SHARED,
    entryPoints: { command: 'emulator/cli/main.ts' },
    outdir,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': '__url' },
    // Packages that are loaded late are required then: a script that comes from a cache has no `import()`.
    supported: { 'dynamic-import': false },
    banner: { js: url },
  });
  await build({ ...SHARED, entryPoints: { cli: 'emulator/cli/launch.ts' }, outdir, format: 'esm' });
  chmodSync(join(outdir, 'cli.js'), 0o755);
  execFileSync(process.execPath, ['--import', 'tsx', 'build/code-cache.ts', outdir], { stdio: 'inherit' });
};
