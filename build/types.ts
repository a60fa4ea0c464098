// Generates contracts/types/*.d.ts from the documents. `--check` writes nothing and fails when a committed file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { METHODS, type OpenApi, readDocuments } from './documents.ts';

const FOLDER = 'contracts/types';

/** What is not emulated has no types, so that no function can be asked for it. */
const emulated = (document: OpenApi): OpenApi => {
  const paths = Object.entries(document.paths).flatMap(([path, item]) => {
    const kept = Object.entries(item).filter(([key, value]) => key === 'parameters' || !('x-not-emulated' in value));
    return kept.some(([key]) => METHODS.some((method) => method === key)) ? [[path, Object.fromEntries(kept)]] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
};

const check = process.argv.includes('--check');
const current = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

mkdirSync(FOLDER, { recursive: true });
const stale: string[] = [];
for (const { name, document } of readDocuments()) {
  const file = join(FOLDER, `${name}.d.ts`);
  const ast = await openapiTS(JSON.stringify(emulated(document)), { alphabetize: false });
  const text = `// Generated from contracts/${name}.yaml by \`npm run generate\`. Do not edit.\n\n${astToString(ast)}`;
  if (current(file) === text) continue;
  stale.push(file);
  if (!check) writeFileSync(file, text);
}
if (check && stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`: ${stale.join(', ')}`);
  process.exitCode = 1;
}
