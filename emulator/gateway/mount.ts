// From a contract document and its functions to routes: each operation is read, checked, run and answered in the same way.
import type { Context, Hono } from 'hono';
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { refuse } from '../problems/index.ts';
import type { Scope, Service } from '../services/service.ts';
import type { Writes } from '../store/writes.ts';
import { readBody } from './body.ts';
import { type Call, searchOf } from './call.ts';
import { checkInput, readQuery } from './input.ts';
import type { Answer } from './reply.ts';

type Operation = (input: object, scope: Scope) => Answer | Promise<Answer>;

export type Params = Readonly<Record<string, string>>;

/** The part of a request's way that differs from route to route. */
export type Stage = (call: Call, params: Params, scope: Scope) => Promise<Answer>;

export interface Mounting {
  readonly writes: Writes;
  readonly formAllowed: boolean;
  /** Runs a stage inside the pipeline of `app.ts`: scope before, envelope after. */
  readonly serve: (document: ContractDocument, stage: Stage, route: Route) => (c: Context) => Promise<Response>;
}

const honoPath = (route: Route) =>
  route.path
    .replace(/\{([^}]+)\}/g, (_, name: string) => `:${name}`)
    .replace(/:[^/]+$/, (last) => (route.rest ? `${last}{.+}` : last));

const inputOf = async (call: Call, params: Params, route: Route, formAllowed: boolean) => {
  const search = searchOf(call);
  const query = search === '' ? {} : readQuery(route, new URLSearchParams(search));
  const sent = route.headers
    .map((name) => [name, call.header(name.toLowerCase())])
    .filter(([, value]) => value !== undefined);
  const body = route.body === 'none' ? undefined : await readBody(call, route, formAllowed);
  const input = { params, query, headers: Object.fromEntries(sent), ...(body !== undefined && { body }) };
  checkInput(route, input);
  return input;
};

/** A write runs inside the savepoint of its request and is answered after its commit. */
const stageOf = (route: Route, operation: Operation, { writes, formAllowed }: Mounting): Stage => {
  const isWrite = route.method !== 'get' && !route.async;
  return async (call, params, scope) => {
    const input = await inputOf(call, params, route, formAllowed);
    return isWrite ? writes.write(() => operation(input, scope) as Answer) : operation(input, scope);
  };
};

const notEmulated =
  (route: Route, reason: string): Stage =>
  async () =>
    refuse('not-emulated', { operation: route.operationId, reason });

const order = ({ path }: Route) => path.replaceAll(/\{[^}]+\}/g, '~');

/** In the order in which they are tried: where a path has a word, before where it has a parameter. */
export const literalFirst = (routes: readonly Route[]): Route[] =>
  routes.toSorted((one, other) => Number(order(one) > order(other)) - Number(order(one) < order(other)));

/** Throws where an operation has neither a function nor a reason not to have one. */
export const checkComplete = ({ name, routes }: ContractDocument, { operations }: Service): void => {
  const missing = routes.find(({ operationId, notEmulated }) => !operations[operationId] && !notEmulated);
  if (missing) throw new Error(`${name}: no function for ${missing.operationId}`);
};

/** Mounts every operation of `document`; one that is not emulated answers 501 by its name. */
export const mount = (app: Hono, document: ContractDocument, service: Service, mounting: Mounting): void => {
  for (const route of literalFirst(document.routes)) {
    // The types of `Operations` have held each function to its contract; here they meet as plain values.
    const operation = service.operations[route.operationId] as Operation | undefined;
    const stage = operation ? stageOf(route, operation, mounting) : notEmulated(route, route.notEmulated ?? '');
    app.on(route.method.toUpperCase(), honoPath(route), mounting.serve(document, stage, route));
  }
};
