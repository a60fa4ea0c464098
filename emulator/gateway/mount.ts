// From a contract document and its functions to routes: each operation is read, checked, run and answered in the same way.
import type { Context, Hono } from 'hono';
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import type { Upload } from '../../contracts/operation.ts';
import { refuse } from '../problems/index.ts';
import type { Scope, Service } from '../services/service.ts';
import type { Writes } from '../store/writes.ts';
import { readBody } from './body.ts';
import { type Call, searchOf } from './call.ts';
import { checkInput, readQuery } from './input.ts';
import type { Answer } from './reply.ts';
import { receive } from './upload.ts';

type Operation = (input: object, scope: Scope) => Answer | Promise<Answer>;
type UploadOperation = (input: object, scope: Scope) => Upload<Answer>;

export type Params = Readonly<Record<string, string>>;

/** The part of a request's way that differs from route to route. */
export type Stage = (call: Call, params: Params, scope: Scope) => Answer | Promise<Answer>;

export interface Mounting {
  readonly writes: Writes;
  /** Refuses what no operation answers. */
  readonly unrouted: Stage;
  readonly formAllowed: boolean;
  /** Asked in the turn of each write; see `scope.ts`. */
  readonly checkSandbox: (scope: Scope) => void;
  /** Runs a stage inside the pipeline of `app.ts`: scope before, envelope after. */
  readonly serve: (
    document: ContractDocument,
    stage: Stage,
    route: Route,
  ) => (c: Context) => Response | Promise<Response>;
}

/** The path below the document's own, in Hono's spelling. */
const honoPath = ({ basePath }: ContractDocument, route: Route) =>
  (route.path.slice(basePath.length) || '/')
    .replace(/\{([^}]+)\}/g, (_, name: string) => `:${name}`)
    .replace(/:[^/]+$/, (last) => (route.rest ? `${last}{[\\s\\S]+}` : last));

const inputOf = (call: Call, params: Params, route: Route, body: unknown) => {
  const search = searchOf(call);
  const query = search === '' ? {} : readQuery(route, search);
  const headers: Record<string, string> = {};
  for (const name of route.headers) {
    const value = call.header(name.toLowerCase());
    if (value !== undefined) headers[name] = value;
  }
  const input = { params, query, headers, ...(body !== undefined && { body }) };
  checkInput(route, input);
  return input;
};

/**
 * A write runs inside the savepoint of its request and is answered after its commit. What reads without a body is answered in the
 * same breath: to wait for what is there already costs a read a tenth of its time.
 */
const stageOf = (route: Route, operation: Operation, { writes, formAllowed, checkSandbox }: Mounting): Stage => {
  const isWrite = !['get', 'head'].includes(route.method) && !route.async;
  const write = (input: object, scope: Scope) => {
    checkSandbox(scope);
    return operation(input, scope) as Answer;
  };
  const run = (input: object, scope: Scope) =>
    isWrite ? writes.write(() => write(input, scope)) : operation(input, scope);
  if (route.body === 'none') return (call, params, scope) => run(inputOf(call, params, route, undefined), scope);
  if (route.body === 'bytes') {
    const begin = operation as unknown as UploadOperation;
    return (call, params, scope) => {
      const upload = begin(inputOf(call, params, route, undefined), scope);
      return receive(call, upload, { writes, checkPlace: () => checkSandbox(scope) });
    };
  }
  return async (call, params, scope) => {
    const body = await readBody(call, route, formAllowed);
    return run(inputOf(call, params, route, body), scope);
  };
};

/** A router hands HEAD to whatever answers GET, and GET to what was declared for HEAD alone. */
const forHeadAlone =
  (stage: Stage, { unrouted }: Mounting): Stage =>
  (call, params, scope) =>
    call.method === 'HEAD' ? stage(call, params, scope) : unrouted(call, params, scope);

const notEmulated =
  (route: Route, reason: string): Stage =>
  () =>
    refuse('not-emulated', { operation: route.operationId, reason });

const order = ({ path }: Route) => path.replaceAll(/\{[^}]+\}/g, '~');

/** In the order in which they are tried: where a path has a word, before where it has a parameter. */
export const literalFirst = (routes: readonly Route[]): Route[] =>
  routes.toSorted((one, other) => Number(order(one) > order(other)) - Number(order(one) < order(other)));

/**
 * Mounts every operation of `document`; one that is not emulated answers 501 by its name.
 * Throws where an operation has neither a function nor a reason not to have one.
 */
export const mount = (
  app: Hono,
  document: ContractDocument,
  service: Service | undefined,
  mounting: Mounting,
): void => {
  for (const route of literalFirst(document.routes)) {
    // The types of `Operations` have held each function to its contract; here they meet as plain values.
    const operation = service?.operations[route.operationId] as Operation | undefined;
    if (!operation && !route.notEmulated) throw new Error(`${document.name}: no function for ${route.operationId}`);
    const stage = operation ? stageOf(route, operation, mounting) : notEmulated(route, route.notEmulated ?? '');
    const isHead = route.method === 'head';
    const served = mounting.serve(document, isHead ? forHeadAlone(stage, mounting) : stage, route);
    app.on(isHead ? 'GET' : route.method.toUpperCase(), honoPath(document, route), served);
  }
};
