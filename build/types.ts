// Generates contracts/types/*.d.ts from the documents. `--check` writes nothing and fails when a committed file is stale.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { METHODS, type OpenApi, readDocuments } from './documents.ts';
import { type Generated, keep } from './generated.ts';

const FOLDER = 'contracts/types';

/** What is not emulated has no types, so that no function can be asked for it. */
const emulated = (document: OpenApi): OpenApi => {
  const paths = Object.entries(document.paths).flatMap(([path, item]) => {
    const kept = Object.entries(item).filter(([key, value]) => key === 'parameters' || !('x-not-emulated' in value));
    return kept.some(([key]) => METHODS.some((method) => method === key)) ? [[path, Object.fromEntries(kept)]] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
};

mkdirSync(FOLDER, { recursive: true });
const files: Generated[] = [];
for (const { name, document } of readDocuments()) {
  const ast = await openapiTS(JSON.stringify(emulated(document)), { alphabetize: false });
  const text = `// Generated from contracts/${name}.yaml by \`npm run generate\`. Do not edit.\n\n${astToString(ast)}`;
  files.push({ file: join(FOLDER, `${name}.d.ts`), text });
}
keep(files);
