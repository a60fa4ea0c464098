// Before the first test: what `npm run build` makes of contracts and specs, unless it is newer than what it is made of.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildContracts } from '../build/contracts.ts';
import { buildSpecs } from '../build/specs.ts';

const SOURCES = [
  'contracts',
  'build',
  'fixtures',
  'fixtures/flow-specs',
  'fixtures/connection-specs',
  'fixtures/flow-specs/tutorial',
];

const modifiedMs = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestMs = () =>
  Math.max(...SOURCES.flatMap((folder) => readdirSync(folder).map((file) => modifiedMs(join(folder, file)))));

export const setup = async (): Promise<void> => {
  const builtMs = Math.min(modifiedMs('dist/contracts/documents.json'), modifiedMs('dist/specs'));
  if (builtMs < newestMs()) await Promise.all([buildContracts(), buildSpecs()]);
};
