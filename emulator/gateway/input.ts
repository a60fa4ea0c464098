// Reads what comes in and holds it against the contract. A copy is never coerced: text stays what the client sent, and only
// query parameters, which can be nothing but text, are read as the type that their contract gives them.
import {
  inputSchema,
  inputValidator,
  type ParameterType,
  type Route,
  type Violation,
} from '../../contracts/documents.ts';
import { isProblemName, refuse, refuseAs } from '../problems/index.ts';

/** Nothing that a client sends as JSON comes near; uploads have their own way in. In bytes. */
export const JSON_BODY_LIMIT = 10 * 1024 * 1024;

/** SQLite reads no deeper than 1 000, and no document of the Platform comes near this. */
const DEPTH_MAX = 200;

const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92) index += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
};

/** Line and column, from 1, of an offset into a text. */
const placeOf = (text: string, offset: number) => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** Where V8 stopped reading; at the end of the text where it names no position. */
const offsetIn = (text: string, error: unknown): number => {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return position === undefined ? text.length : Number(position);
};

/** The value of a JSON body. Refuses with body-not-json (and where it stops being JSON) or body-too-deep. */
export const parseJson = (text: string): unknown => {
  if (depthOf(text) > DEPTH_MAX) return refuse('body-too-deep', { depthMax: DEPTH_MAX });
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = offsetIn(text, error);
    const found = text.slice(offset, offset + 1);
    return refuse('body-not-json', {
      ...placeOf(text, offset),
      found: found === '' ? 'the end of the body' : `\`${found}\``,
    });
  }
};

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

/** Query parameters as their contract types them. Refuses an undeclared one where the contract says so (`x-unknown-query`). */
export const readQuery = (route: Route, sent: URLSearchParams): Record<string, unknown> => {
  const query: Record<string, unknown> = {};
  for (const name of new Set(sent.keys())) {
    const type = Object.hasOwn(route.query, name) ? route.query[name] : undefined;
    if (type) query[name] = readAs(type, sent.getAll(name));
    else if (route.unknownQuery) refuseNamed(route.unknownQuery, { parameter: name });
  }
  return query;
};

/** Walks a schema along the path of a violation, outermost node first. */
const nodesAlong = (schema: unknown, schemaPath: string): unknown[] => {
  const nodes: unknown[] = [schema];
  for (const step of schemaPath.replace(/^#\/?/, '').split('/')) {
    const node = nodes.at(-1);
    if (typeof node !== 'object' || node === null) break;
    nodes.push(Reflect.get(node, decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')));
  }
  return nodes;
};

/** The nearest `x-problem` around the keyword that was violated. */
const namedProblem = (operationId: string, { schemaPath, keyword }: Violation): string | undefined => {
  for (const node of nodesAlong(inputSchema(operationId), schemaPath).reverse()) {
    const named: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'x-problem') : undefined;
    if (typeof named === 'string') return named;
    const byKeyword: unknown = typeof named === 'object' && named !== null ? Reflect.get(named, keyword) : undefined;
    if (typeof byKeyword === 'string') return byKeyword;
  }
  return undefined;
};

const valueAt = (input: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
        ? Reflect.get(node, name)
        : undefined;
    }, input);

const EXPECTED: Readonly<Record<string, (params: Violation['params']) => string>> = {
  type: ({ type }) => `a value of type ${String(type)}`,
  enum: ({ allowedValues }) => `one of ${String(allowedValues)}`,
  minimum: ({ limit }) => `a number of at least ${String(limit)}`,
  maximum: ({ limit }) => `a number of at most ${String(limit)}`,
  minLength: () => 'a text that is not empty',
  minItems: () => 'a list that is not empty',
};

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** What every problem of a contract's shape is told: which field, what stood there, what was due. */
interface ShapeDetail {
  readonly field: string;
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

const shapeDetail = (input: unknown, violation: Violation): ShapeDetail => {
  const missing = violation.params['missingProperty'];
  const pointer = violation.instancePath.split('/').slice(2);
  const field = [...pointer, ...(missing === undefined ? [] : [String(missing)])].join('.') || 'body';
  const expected = EXPECTED[violation.keyword]?.(violation.params) ?? violation.message ?? 'another form';
  return {
    field,
    parameter: field,
    value: shown(valueAt(input, violation.instancePath)),
    expected: missing === undefined ? expected : 'a value',
  };
};

/** Contracts name problems as text; the test of the catalogue holds each of them to an entry that can be told this much. */
const refuseNamed = (name: string, detail: Readonly<Record<string, string>>): never =>
  isProblemName(name) ? refuseAs(name, detail) : refuse('internal', {});

/** Refuses input that is not of the contract's shape, with the problem that the contract names there. */
export const checkInput = (route: Route, input: { readonly [part: string]: unknown }): void => {
  const validate = inputValidator(route.operationId);
  if (validate(input)) return;
  // The last violation is the outermost: for `oneOf` the keyword itself, else the only one there is.
  const violation = validate.errors?.at(-1);
  if (!violation) return;
  const inBody = violation.instancePath.startsWith('/body');
  const fallback = inBody ? route.bodyProblem : route.queryProblem;
  const { field, parameter, value, expected } = shapeDetail(input, violation);
  refuseNamed(namedProblem(route.operationId, violation) ?? fallback ?? 'internal', {
    field,
    parameter,
    value,
    expected,
  });
};
