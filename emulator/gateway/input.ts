// Reads what comes in and holds it against the contract. A copy is never coerced: text stays what the client sent, and only
// query parameters, which can be nothing but text, are read as the type that their contract gives them.
import { parse } from 'node:querystring';
import {
  documents,
  inputSchema,
  inputValidator,
  type ParameterType,
  type Route,
  type Violation,
} from '../../contracts/documents.ts';
import { isSecretName, redact } from '../engine/secrets.ts';
import { isProblemName, refuse, refuseAs } from '../problems/index.ts';

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

const readAs = (type: ParameterType, texts: readonly string[]): unknown => {
  const text = texts.at(-1) ?? '';
  if (type === 'array') return texts;
  if (type === 'integer' && WHOLE.test(text)) return Number(text);
  if (type === 'number' && DECIMAL.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
};

/** The declared name that a sent one stands for. */
const declaredName = ({ query, anyCaseQuery }: Route, sent: string): string | undefined => {
  if (Object.hasOwn(query, sent)) return sent;
  const lower = sent.toLowerCase();
  return anyCaseQuery ? Object.keys(query).find((name) => name.toLowerCase() === lower) : undefined;
};

/**
 * Query parameters as their contract types them; `search` begins with the question mark. Refuses an undeclared one where the
 * contract says so (`x-unknown-query`).
 */
export const readQuery = (route: Route, search: string): Record<string, unknown> => {
  const query: Record<string, unknown> = {};
  // All keys, however many: what nobody looked at would pass for known.
  for (const [name, value = ''] of Object.entries(parse(search.slice(1), '&', '=', { maxKeys: 0 }))) {
    const declared = declaredName(route, name);
    const type = declared === undefined ? undefined : route.query[declared];
    if (declared !== undefined && type) query[declared] = readAs(type, typeof value === 'string' ? [value] : value);
    else if (route.unknownQuery) refuseNamed(route.unknownQuery, { parameter: name });
  }
  return query;
};

/** Of the pieces of a JSON pointer or of a schema path. */
const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** Walks a schema along the path of a violation, outermost node first. */
const nodesAlong = (schema: unknown, schemaPath: string): unknown[] => {
  const nodes: unknown[] = [schema];
  for (const step of schemaPath.replace(/^#\/?/, '').split('/')) {
    const node = nodes.at(-1);
    if (typeof node !== 'object' || node === null) break;
    nodes.push(Reflect.get(node, unescaped(decodeURIComponent(step))));
  }
  return nodes;
};

const mark = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;

/** The nearest `x-problem` around the keyword that was violated. */
const namedProblem = (nodes: readonly unknown[], keyword: string): string | undefined => {
  for (const node of nodes.toReversed()) {
    const named = mark(node, 'x-problem');
    const name = typeof named === 'string' ? named : mark(named, keyword);
    if (typeof name === 'string') return name;
  }
  return undefined;
};

const valueAt = (input: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? Reflect.get(node, step) : undefined,
    input,
  );

const atLeast = (noun: string, unit: string, limit: unknown) =>
  limit === 1 ? `${noun} that is not empty` : `${noun} of at least ${String(limit)} ${unit}`;

/** What was due, for every keyword that the contracts use; a test holds the two together. */
export const EXPECTED: Readonly<Record<string, (params: Violation['params']) => string>> = {
  type: ({ type }) => `a value of type ${String(type).replaceAll(',', ' or ')}`,
  enum: ({ allowedValues }) => `one of ${String(allowedValues)}`,
  const: ({ allowedValue }) => String(allowedValue),
  required: () => 'a value',
  pattern: ({ pattern }) => `a text of the form ${String(pattern)}`,
  minimum: ({ limit }) => `a number of at least ${String(limit)}`,
  maximum: ({ limit }) => `a number of at most ${String(limit)}`,
  minLength: ({ limit }) => atLeast('a text', 'characters', limit),
  maxLength: ({ limit }) => `a text of at most ${String(limit)} characters`,
  minItems: ({ limit }) => atLeast('a list', 'items', limit),
  maxItems: ({ limit }) => `at most ${String(limit)} of it`,
  minProperties: ({ limit }) => atLeast('an object', 'fields', limit),
  maxProperties: ({ limit }) => `an object of at most ${String(limit)} ${limit === 1 ? 'field' : 'fields'}`,
  additionalProperties: () => 'no such field',
  discriminator: ({ tag }) => `a ${String(tag)} that there is`,
};

/** A whole body, and what is in it where it is a list. */
const isNameless = (path: readonly string[]): boolean => path.slice(1).every((step) => /^\d+$/.test(step));

/** Of a value only what cannot hold a secret: not what is named like one, no whole body, nothing with members of its own. */
const shown = (value: unknown, path: readonly string[]): string => {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string' && isNameless(path)) return 'a text';
  if (path.some(isSecretName)) return 'a secret';
  const text = JSON.stringify(redact(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** What every problem of a contract's shape is told: which field, what stood there, what was due. */
const shapeDetail = (
  input: unknown,
  { instancePath, keyword, params, message = 'another form' }: Violation,
  isSecret: boolean,
) => {
  const steps = instancePath.split('/').slice(1).map(unescaped);
  // Three keywords stand at an object and speak of one of its fields.
  const member = params['missingProperty'] ?? params['additionalProperty'] ?? params['tag'];
  const path = member === undefined ? steps : [...steps, String(member)];
  const field = path.slice(1).join('.') || 'body';
  return {
    field,
    parameter: field,
    value: isSecret ? 'a secret' : shown(valueAt(input, path), path),
    expected: EXPECTED[keyword]?.(params) ?? message,
  };
};

/** Contracts name problems as text; the test of the catalogue holds each of them to an entry that can be told this much. */
export const refuseNamed = (name: string, detail: Readonly<Record<string, string>>): never =>
  isProblemName(name) ? refuseAs(name, detail) : refuse('internal', {});

/** Refuses input that is not of the contract's shape, with the problem that the contract names there. */
export const checkInput = (route: Route, input: { readonly [part: string]: unknown }): void => {
  const validate = inputValidator(route.operationId);
  if (validate(input)) return;
  // The last violation is the outermost: for `oneOf` the keyword itself, else the only one there is.
  const violation = validate.errors?.at(-1);
  if (!violation) return;
  const fallback = violation.instancePath.startsWith('/body') ? route.bodyProblem : route.queryProblem;
  const nodes = nodesAlong(inputSchema(route.operationId), violation.schemaPath);
  const isSecret = nodes.some((node) => mark(node, 'x-secret') === true);
  refuseNamed(
    namedProblem(nodes, violation.keyword) ?? fallback ?? 'internal',
    shapeDetail(input, violation, isSecret),
  );
};

/** Holds what became of a body against the contract of the operation that creates its like; refuses as `checkInput` does. */
export const checkBody = (operationId: string, body: unknown): void => {
  const route = documents()
    .flatMap(({ routes }) => routes)
    .find((one) => one.operationId === operationId);
  if (route) checkInput(route, { params: {}, query: {}, headers: {}, body });
};
