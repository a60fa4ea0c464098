// What the contracts declare, read from the documents themselves, for the tests that hold their words to the code.
import { readFileSync } from 'node:fs';
import { METHODS, type OpenApi, type Operation, readDocuments } from '../../build/documents.ts';

/** One `operationId` as its document has it. */
export interface Declared {
  readonly document: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation & { readonly responses?: Readonly<Record<string, unknown>> };
}

export const contractDocuments = readDocuments();

export const declared: readonly Declared[] = contractDocuments.flatMap(({ name, document }) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ document: name, path, method, operation }] : [];
    }),
  ),
);

/** Every value under `key` in a document, at any depth. */
const valuesOf = (node: unknown, key: string): unknown[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === key ? [value] : valuesOf(value, key)));
};

const named = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
};

const namesUnder = (document: OpenApi, ...keys: readonly string[]) =>
  keys.flatMap((key) => valuesOf(document, key).flatMap(named));

/** Raised by the check on a contract's shape: told field, parameter, value and what was expected. */
export const shapeProblems = (document: OpenApi): string[] =>
  namesUnder(document, 'x-problem', 'x-body-problem', 'x-query-problem');

/** Raised for an undeclared query parameter, and told no more than its name. */
export const unknownQueryProblems = (document: OpenApi): string[] => namesUnder(document, 'x-unknown-query');

/** Raised by the services. */
export const refusals = (document: OpenApi): string[] => namesUnder(document, 'x-refusals');

export const readme = readFileSync('contracts/README.md', 'utf8');

export const EVIDENCE = /^(documented|example|inferred|assumed|disputed|emulator-only|validated \d{4}-\d{2}-\d{2})$/;

/** The tags of the table of sources in contracts/README.md. */
const tags = new Set(
  [...readme.matchAll(/^\| ([A-Za-z][\w&, -]*?) +\| (?:the|our|reports)/gm)].flatMap(
    ([, cell]) => cell?.split(', ') ?? [],
  ),
);

const TAG = /(?:[A-Z][A-Z0-9]+(?:[&-][A-Z0-9]+)*|[A-Z][&-][A-Z]+|\bfield\b|\baep-local\b)(?![\w-])/g;

/** Whom a source names; beside the tags stand the few words that say how they differ. Throws on a tag without a row. */
export const tagsIn = (source: string): readonly string[] => {
  const found = source.match(TAG) ?? [];
  const unknown = found.filter((tag) => !tags.has(tag));
  if (unknown.length > 0) throw new Error(`"${source}": ${unknown.join(', ')} is not in contracts/README.md`);
  return found;
};
