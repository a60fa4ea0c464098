// `npm run build`: contracts and specs into what is loaded at run time, then the code, bundled, then its declarations.
// `--data`: only the first part, which the tests need.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { bundle, bundleCommandLine } from './bundle.ts';
import { buildContracts } from './contracts.ts';
import { buildSpecs } from './specs.ts';

const LIBRARY = {
  main: 'emulator/main.ts',
  client: 'client/index.ts',
  contracts: 'contracts/index.ts',
  fixtures: 'fixtures/index.ts',
  testing: 'emulator/testing/index.ts',
};

if (!process.argv.includes('--data')) rmSync('dist', { recursive: true, force: true });
await Promise.all([buildContracts(), buildSpecs()]);
if (!process.argv.includes('--data')) {
  // Apart, though much is in both: the more bundles share, the more files each is cut into, and each file delays a start.
  await bundleCommandLine('dist');
  await bundle('dist', LIBRARY);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'build/declarations.json'], {
    stdio: 'inherit',
  });
  // The declarations lean on the generated ones, and the compiler copies no declarations.
  cpSync('contracts/types', 'dist/types/contracts/types', { recursive: true });
}
