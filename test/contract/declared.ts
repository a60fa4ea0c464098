// Holds every answer that a case is given to the contract, beside what the case itself asserts: a success to the schema of its
// response, a refusal to the names that its operation declares.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inlined, readDocuments } from '../../build/documents.ts';
import { type Answer, type Call, documents, type Route } from '../../contracts/index.ts';
import { gateway } from '../../emulator/problems/gateway.ts';
import { declaredRefusals } from './refusals-of.ts';

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

const responsesOf = (): ReadonlyMap<string, Readonly<Record<string, Response>>> =>
  new Map(
    readDocuments().flatMap(({ document }) =>
      Object.values(inlined(document).paths).flatMap((item) =>
        Object.values(item).flatMap((operation): [string, Record<string, Response>][] =>
          'operationId' in operation && 'responses' in operation
            ? // What `readDocuments` types is what a build needs; responses are for tests.
              [[operation.operationId, operation.responses as Record<string, Response>]]
            : [],
        ),
      ),
    ),
  );

const responses = responsesOf();
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
const compiled = new Map<string, ValidateFunction>();

const validatorOf = (operationId: string, status: number, schema: object): ValidateFunction => {
  const key = `${operationId} ${status}`;
  const validate = compiled.get(key) ?? ajv.compile(schema);
  compiled.set(key, validate);
  return validate;
};

const routes = documents().flatMap((document) => document.routes);
const patternOf = ({ path }: Route) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`);
const patterns = routes.map((route) => ({ route, pattern: patternOf(route) }));

/** The operation that answers a call; a literal path goes before one with a parameter. */
const routeOf = ({ method = 'GET', path }: Call): Route | undefined => {
  const [address = ''] = path.split('?');
  const found = patterns.filter(({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(address));
  return found.sort((one, other) => one.route.path.split('{').length - other.route.path.split('{').length)[0]?.route;
};

const checkSuccess = ({ operationId }: Route, { status, json, text, headers }: Answer): void => {
  const response = responses.get(operationId)?.[String(status)];
  if (!response) throw new Error(`${operationId} answers ${status}, which its contract does not declare`);
  const schema = response.content?.['application/json']?.schema;
  if (!response.content && text !== '') throw new Error(`${operationId} answers ${status} with a body: ${text}`);
  // A file may be one line of JSON, and is a file all the same.
  if (!schema || json === undefined || headers.get('content-type') === 'application/octet-stream') return;
  const validate = validatorOf(operationId, status, schema);
  if (validate(json)) return;
  const [worst] = validate.errors ?? [];
  throw new Error(
    `${operationId} answers ${status} outside its contract: ${worst?.instancePath} ${worst?.message} ` +
      `(${JSON.stringify(worst?.params)}) in ${text.slice(0, 400)}`,
  );
};

const checkRefusal = (route: Route, { headers }: Answer): void => {
  const [name = ''] = (headers.get('x-emulator-hint') ?? '').split(' ');
  if (Object.hasOwn(gateway, name) || declaredRefusals(route).has(name)) return;
  throw new Error(`${route.operationId} refuses with ${name}, which its contract does not declare`);
};

/** Throws where an answer is not one that the contract of its operation knows. */
export const checkDeclared = (call: Call, answer: Answer): void => {
  const route = routeOf(call);
  // What a fault answers is of no contract.
  if (answer.headers.get('x-emulator-fault') !== null) return;
  if (!route || route.notEmulated) return;
  if (answer.status < 300) checkSuccess(route, answer);
  else checkRefusal(route, answer);
};
