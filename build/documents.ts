// Reads contracts/*.yaml. A document that uses an extension we do not know, or a reference that leads nowhere, stops the build:
// nothing in a contract is silently ignored.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

export type JsonSchema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: JsonSchema;
  'x-problem'?: unknown;
  'x-rest'?: boolean;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: JsonSchema }> };
  responses?: Record<string, { content?: Record<string, { schema?: JsonSchema }> }>;
  'x-async'?: boolean;
  'x-body-problem'?: string;
  'x-query-problem'?: string;
  'x-media-type-problem'?: string;
  'x-unknown-query'?: string;
  'x-any-case-query'?: boolean;
  'x-not-emulated'?: string;
  'x-providers-only'?: boolean;
  'x-always-refused'?: boolean;
  'x-refusals'?: string[];
  'x-evidence'?: string;
  'x-source'?: string;
}

export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
export const METHODS: readonly Method[] = ['get', 'head', 'post', 'put', 'patch', 'delete'];

export type PathItem = Partial<Record<Method, Operation>> & { parameters?: Parameter[] };

export interface OpenApi {
  servers?: { url: string }[];
  paths: Record<string, PathItem>;
  components?: object;
  'x-title'?: string;
  'x-dialect'?: string;
  'x-headers'?: 'platform' | 'organization' | 'none';
  'x-address-limit'?: number;
  'x-body-problem'?: string;
  'x-query-problem'?: string;
  'x-unknown-query'?: string;
}

/** The extensions of contracts/README.md, and no others. */
export const EXTENSIONS: readonly string[] = [
  ...['x-dialect', 'x-title', 'x-headers', 'x-body-problem', 'x-query-problem', 'x-unknown-query', 'x-problem'],
  ...['x-evidence', 'x-source', 'x-refusals', 'x-not-emulated', 'x-providers-only', 'x-rest', 'x-async', 'x-secret'],
  ...['x-any-case-query', 'x-media-type-problem', 'x-address-limit', 'x-always-refused'],
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownExtensions = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(unknownExtensions);
  if (!isObject(value)) return [];
  const here = Object.keys(value).filter((key) => key.startsWith('x-') && !EXTENSIONS.includes(key));
  // A response's headers are named `x-…` in earnest.
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, member]) => (key === 'headers' ? [] : unknownExtensions(member))),
  ];
};

/** The contract documents of `folder`, by the names of their files. */
export const readDocuments = (folder = 'contracts'): { name: string; document: OpenApi }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = basename(file, '.yaml');
      const document: OpenApi = parse(readFileSync(join(folder, file), 'utf8'));
      const unknown = unknownExtensions(document);
      if (unknown.length > 0) throw new Error(`${file}: ${unknown.join(', ')} is not known; see contracts/README.md`);
      return { name, document };
    });

const target = (document: unknown, ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), document);

const inlineNode = (document: unknown, value: unknown, trail: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((member) => inlineNode(document, member, trail));
  if (!isObject(value)) return value;
  // A discriminator's mapping serves the generated types; validators read the same from the members, and do not take it.
  if (isObject(value['discriminator'])) {
    const { discriminator, ...rest } = value;
    return {
      ...Object(inlineNode(document, rest, trail)),
      discriminator: { propertyName: discriminator['propertyName'] },
    };
  }
  const ref = value['$ref'];
  if (typeof ref !== 'string' || !ref.startsWith('#/')) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inlineNode(document, member, trail)]));
  }
  if (trail.includes(ref)) throw new Error(`${ref} refers to itself: a contract's schema must not be recursive`);
  const found = target(document, ref);
  if (found === undefined) throw new Error(`${ref} leads nowhere`);
  return inlineNode(document, found, [...trail, ref]);
};

/** The document with every `$ref` replaced by what it names, so that a schema path leads straight to the violated keyword. */
export const inlined = (document: OpenApi): OpenApi => ({
  ...document,
  // Replacing references keeps the form.
  paths: inlineNode(document, document.paths, []) as OpenApi['paths'],
});
