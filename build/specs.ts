// Turns the JSON Schemas inside flow specs and connection specs into validators, one file a spec. A spec whose schema is no
// draft-07 schema stops the build: a flow spec is itself validated before anything is validated against it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

interface NamedSpec {
  name: string;
  spec: Record<string, unknown>;
}

interface Spec {
  id: string;
  scheduleSpec?: NamedSpec;
  optionSpec?: NamedSpec;
  runSpec?: NamedSpec;
  transformationSpecs?: NamedSpec[];
  authSpec?: NamedSpec[];
}

/** The schemas of a spec by the names that `Library.check` asks for. */
const partsOf = (spec: Spec): [string, Record<string, unknown>][] => [
  ...(['scheduleSpec', 'optionSpec', 'runSpec'] as const).flatMap((key): [string, Record<string, unknown>][] => {
    const part = spec[key];
    return part ? [[key, part.spec]] : [];
  }),
  ...(spec.transformationSpecs ?? []).map(({ name, spec: schema }): [string, Record<string, unknown>] => [
    `transformation ${name}`,
    schema,
  ]),
  ...(spec.authSpec ?? []).map(({ name, spec: schema }): [string, Record<string, unknown>] => [`auth ${name}`, schema]),
];

const sourceOf = (spec: Spec): string | undefined => {
  const parts = partsOf(spec);
  if (parts.length === 0) return undefined;
  const ajv = new Ajv({ code: { source: true }, strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addFormat('password', true);
  const names: Record<string, string> = {};
  for (const [index, [part, schema]] of parts.entries()) {
    ajv.addSchema({ ...schema, $id: `part${index}` });
    names[`part${index}`] = part;
  }
  const refs = Object.fromEntries(Object.keys(names).map((id) => [id, id]));
  return `${standalone.default(ajv, refs)}\nexports.parts = ${JSON.stringify(names)};`;
};

/** Writes `dist/specs/<id>.cjs` for each spec in the two folders of fixtures. */
export const buildSpecs = async (out = 'dist/specs') => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'raw'), { recursive: true });
  const entryPoints: string[] = [];
  for (const folder of ['fixtures/flow-specs', 'fixtures/connection-specs']) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const spec: Spec = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const source = sourceOf(spec);
      if (!source) continue;
      const entry = join(out, 'raw', `${spec.id}.cjs`);
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
