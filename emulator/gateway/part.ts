// One request inside another: which operation it means, its input held against the contract, and how its refusal would leave, all as if
// it had come alone.
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { Problem, refuse } from '../problems/index.ts';
import type { Dialect } from '../problems/problem.ts';
import type { InnerRequests, RequestPart } from '../services/service.ts';
import { unrouted } from './app.ts';
import { refusalOf } from './envelope.ts';
import { checkInput, readQuery } from './input.ts';
import { literalFirst } from './mount.ts';

const PARAMETER = /^\{(.+)\}$/;

interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The parameters in a path, where it is one of the route's. */
const paramsIn = ({ path: pattern, rest }: Route, path: string): Record<string, string> | undefined => {
  const steps = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (rest ? given.length < steps.length : given.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const [, name] = PARAMETER.exec(step) ?? [];
    const isRest = rest && index === steps.length - 1;
    const piece = isRest ? given.slice(index).join('/') : (given[index] ?? '');
    if (name === undefined ? piece !== step : piece === '') return undefined;
    if (name !== undefined) params[name] = decoded(piece);
  }
  return params;
};

const matched = ({ routes }: ContractDocument, method: string, path: string): Matched | undefined => {
  for (const route of literalFirst(routes)) {
    const params = route.method === method ? paramsIn(route, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
};

const headersOf = (route: Route, sent: RequestPart['headers'] = {}): Record<string, string> => {
  const lower = new Map(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
  const found = route.headers.map((name) => [name, lower.get(name.toLowerCase())] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};

/** `documents`: those whose services are asked for parts. */
export const createInnerRequests = (documents: readonly ContractDocument[]): InnerRequests => {
  const named = (name: string): ContractDocument =>
    documents.find((document) => document.name === name) ?? refuse('internal', {});

  return {
    read: (name, { method, resource, headers: sent, body }) => {
      const document = named(name);
      const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(resource) ?? [];
      const url = `http://localhost${document.basePath}${path}`;
      const { route, params } =
        matched(document, method.toLowerCase(), document.basePath + path) ??
        unrouted({ method: method.toUpperCase(), url }, document);
      if (route.notEmulated) refuse('not-emulated', { operation: route.operationId, reason: route.notEmulated });
      if (route.bodyRequired && (body === undefined || body === null)) refuse('body-missing', {});
      const query = search === '' ? {} : readQuery(route, search);
      const isRead = route.body !== 'none' && body !== undefined;
      const input = { params, query, headers: headersOf(route, sent), ...(isRead && { body }) };
      checkInput(route, input);
      return { operationId: route.operationId, input };
    },

    attempt: (name, { requestId, nowMs }, work) => {
      try {
        return { value: work() };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // Documents name dialects as text.
        const dialect = named(name).dialect as Dialect;
        const { status, body } = refusalOf(error, { dialect, requestId, nowMs });
        return { refused: { status, json: body, message: error.message } };
      }
    },
  };
};
