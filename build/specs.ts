// Turns the JSON Schemas inside flow specs and connection specs into validators, one file a spec. A spec whose schema is no
// draft-07 schema stops the build: a flow spec is itself validated before anything is validated against it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { AJV_OPTIONS, partsOf, SECRET_FORMAT, type SpecWithSchemas } from '../fixtures/spec-parts.ts';

type Spec = SpecWithSchemas & { readonly id: string };

/** Each folder of fixtures, and what tells its validators from others of the same id. */
const FOLDERS = [
  ['fixtures/flow-specs', ''],
  ['fixtures/flow-specs/tutorial', '.tutorial'],
  ['fixtures/connection-specs', ''],
] as const;

const sourceOf = (spec: Spec): string | undefined => {
  const parts = partsOf(spec);
  if (parts.length === 0) return undefined;
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true } });
  addFormats.default(ajv);
  ajv.addFormat(SECRET_FORMAT, true);
  const names: Record<string, string> = {};
  for (const [index, { name, schema }] of parts.entries()) {
    ajv.addSchema({ ...schema, $id: `part${index}` });
    names[`part${index}`] = name;
  }
  const refs = Object.fromEntries(Object.keys(names).map((id) => [id, id]));
  return `${standalone.default(ajv, refs)}\nexports.parts = ${JSON.stringify(names)};`;
};

/** Writes `dist/specs/<id>.cjs` for each spec in the folders of fixtures. */
export const buildSpecs = async (out = 'dist/specs') => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'raw'), { recursive: true });
  const entryPoints: string[] = [];
  for (const [folder, suffix] of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const spec: Spec = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const source = sourceOf(spec);
      if (!source) continue;
      const entry = join(out, 'raw', `${spec.id}${suffix}.cjs`);
      writeFileSync(entry, source);
      entryPoints.push(entry);
    }
  }
  await build({
    entryPoints,
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
  });
  rmSync(join(out, 'raw'), { recursive: true });
};
