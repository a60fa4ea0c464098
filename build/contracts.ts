// Turns contracts/*.yaml into what the emulator loads: one list of routes, and for each operation a validator made ahead of time.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { ContractDocument, ParameterType, Route } from '../contracts/documents.ts';
import {
  EXTENSIONS,
  inlined,
  type JsonSchema,
  METHODS,
  type Method,
  type OpenApi,
  type Operation,
  type Parameter,
  readDocuments,
} from './documents.ts';

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const BYTES = 'application/octet-stream';

/** Which media type the operation reads. */
const bodyOf = ({ requestBody }: Operation): Route['body'] => {
  const types = Object.keys(requestBody?.content ?? {});
  if (types.includes('application/json')) return 'json';
  if (types.includes(FORM)) return 'form';
  if (types.includes(BYTES)) return 'bytes';
  return types.includes(MULTIPART) ? 'multipart' : 'none';
};

const parametersIn = ({ parameters = [] }: Operation, where: Parameter['in']): Parameter[] =>
  parameters.filter((parameter) => parameter.in === where);

const typeOf = ({ schema }: Parameter): ParameterType =>
  (['integer', 'number', 'boolean', 'array'] as const).find((name) => name === schema?.['type']) ?? 'string';

/** One schema for all that comes in: `{ params, query, headers, body }`. */
const inputSchemaOf = (operation: Operation): JsonSchema => {
  const group = (where: Parameter['in']) => {
    const parameters = parametersIn(operation, where);
    const properties = Object.fromEntries(
      parameters.map(({ name, schema, 'x-problem': problem }) => [
        name,
        { ...schema, ...(problem ? { 'x-problem': problem } : {}) },
      ]),
    );
    return { type: 'object', properties, required: parameters.filter((one) => one.required).map(({ name }) => name) };
  };
  const content = operation.requestBody?.content;
  const body = (content?.['application/json'] ?? content?.[FORM] ?? content?.[MULTIPART])?.schema;
  const properties = { params: group('path'), query: group('query'), headers: group('header'), ...(body && { body }) };
  return { type: 'object', properties };
};

const at = (node: unknown, ...steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    node,
  );

/** The schema of what a list holds, under `items`. */
const itemSchemaOf = ({ responses }: Operation): unknown =>
  at(responses, '200', 'content', 'application/json', 'schema', 'properties', 'items', 'items');

const routeOf = (document: OpenApi, path: string, method: Method, operation: Operation): Route => {
  const basePath = document.servers?.[0]?.url ?? '';
  const bodyProblem = operation['x-body-problem'] ?? document['x-body-problem'];
  const queryProblem = operation['x-query-problem'] ?? document['x-query-problem'];
  const mediaTypeProblem = operation['x-media-type-problem'];
  const unknownQuery = operation['x-unknown-query'] ?? document['x-unknown-query'];
  const reason = operation['x-not-emulated'];
  return {
    operationId: operation.operationId,
    method,
    path: `${basePath}${path}`.replace(/\/$/, ''),
    query: Object.fromEntries(parametersIn(operation, 'query').map((one) => [one.name, typeOf(one)])),
    headers: parametersIn(operation, 'header').map(({ name }) => name),
    body: bodyOf(operation),
    bodyRequired: operation.requestBody?.required === true,
    async: operation['x-async'] === true,
    rest: parametersIn(operation, 'path').some((one) => one['x-rest']),
    ...(operation['x-any-case-query'] && { anyCaseQuery: true }),
    ...(bodyProblem && { bodyProblem }),
    ...(queryProblem && { queryProblem }),
    ...(mediaTypeProblem && { mediaTypeProblem }),
    ...(unknownQuery && { unknownQuery }),
    ...(reason && { notEmulated: reason }),
    ...(operation['x-providers-only'] && { providersOnly: true }),
    ...(operation['x-always-refused'] && { alwaysRefused: true }),
    refusals: operation['x-refusals'] ?? [],
    evidence: operation['x-evidence'] ?? '',
    source: operation['x-source'] ?? '',
  };
};

interface Compiled {
  document: ContractDocument;
  schemas: Map<string, JsonSchema>;
  items: Map<string, unknown>;
}

const compileDocument = (name: string, source: OpenApi): Compiled => {
  const document = inlined(source);
  const schemas = new Map<string, JsonSchema>();
  const items = new Map<string, unknown>();
  const routes: Route[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const declared = item[method];
      if (!declared) continue;
      const operation = { ...declared, parameters: [...(item.parameters ?? []), ...(declared.parameters ?? [])] };
      const route = routeOf(document, path, method, operation);
      routes.push(route);
      if (!route.notEmulated) schemas.set(route.operationId, inputSchemaOf(operation));
      if (/^list[A-Z]/.test(route.operationId)) items.set(route.operationId, itemSchemaOf(operation));
    }
  }
  return {
    document: {
      name,
      title: document['x-title'] ?? name,
      basePath: document.servers?.[0]?.url ?? '',
      dialect: document['x-dialect'] ?? 'admin',
      headers: document['x-headers'] ?? 'platform',
      ...(document['x-address-limit'] && { addressLimit: document['x-address-limit'] }),
      routes,
    },
    schemas,
    items,
  };
};

/** Each validator alone in a file, with what it needs of Ajv's runtime inside. */
const writeValidators = async (folder: string, schemas: ReadonlyMap<string, JsonSchema>) => {
  const ajv = new Ajv2020({
    code: { source: true },
    strict: true,
    discriminator: true,
    strictTypes: false,
    strictRequired: false,
    keywords: [...EXTENSIONS, 'example'],
    // Formats describe answers; what comes in is judged by the services, with codes of their own.
    validateFormats: false,
  });
  for (const [operationId, schema] of schemas) {
    writeFileSync(join(folder, 'schemas', `${operationId}.json`), JSON.stringify(schema));
    writeFileSync(join(folder, 'raw', `${operationId}.cjs`), standalone.default(ajv, ajv.compile(schema)));
  }
  await build({
    entryPoints: [...schemas.keys()].map((operationId) => join(folder, 'raw', `${operationId}.cjs`)),
    outdir: join(folder, 'validators'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  rmSync(join(folder, 'raw'), { recursive: true });
};

/** Writes `dist/contracts`: documents.json, schemas/, validators/ and, of lists, items/. What was there stays in place until the new is whole. */
export const buildContracts = async (): Promise<void> => {
  const out = `dist/contracts.${process.pid}`;
  for (const folder of ['raw', 'schemas', 'validators', 'items']) mkdirSync(join(out, folder), { recursive: true });
  const compiled = readDocuments().map(({ name, document }) => compileDocument(name, document));
  const schemas = new Map(compiled.flatMap((one) => [...one.schemas]));
  writeFileSync(join(out, 'documents.json'), JSON.stringify(compiled.map(({ document }) => document)));
  for (const [operationId, schema] of compiled.flatMap(({ items }) => [...items])) {
    if (schema) writeFileSync(join(out, 'items', `${operationId}.json`), JSON.stringify(schema));
  }
  await writeValidators(out, schemas);
  rmSync('dist/contracts', { recursive: true, force: true });
  renameSync(out, 'dist/contracts');
};
