// `npm run build`: contracts and specs into what is loaded at run time, then the code, bundled, then its declarations.
// `--data`: only the first part, which the tests need.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildContracts } from './contracts.ts';
import { buildSpecs } from './specs.ts';

/** Loaded late or native: they stay packages of their own, and cost nothing until they are asked for. */
const EXTERNAL = [
  'better-sqlite3',
  '@faker-js/faker',
  'ajv',
  'ajv-formats',
  're2js',
  'hyparquet',
  'hyparquet-writer',
  'cli-table3',
];

const bundle = () =>
  build({
    entryPoints: {
      cli: 'emulator/cli/main.ts',
      main: 'emulator/main.ts',
      client: 'client/index.ts',
      contracts: 'contracts/index.ts',
      fixtures: 'fixtures/index.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    loader: { '.sql': 'text' },
    external: [...EXTERNAL, '#*'],
    // A CommonJS package inside an ES module still asks for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  });

if (!process.argv.includes('--data')) rmSync('dist', { recursive: true, force: true });
await Promise.all([buildContracts(), buildSpecs()]);
if (!process.argv.includes('--data')) {
  await bundle();
  chmodSync('dist/cli.js', 0o755);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'build/declarations.json'], {
    stdio: 'inherit',
  });
}
