// The pipeline of a request, in order, on one screen: host, scope, permission, faults, contract check, operation, envelope, journal.
// The one `catch` of the house is here; nothing but a Problem is shown to a client in full.
import type { Context, Hono } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { getPathNoStrict } from 'hono/utils/url';
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { Problem, refuse } from '../problems/index.ts';
import type { Dialect } from '../problems/problem.ts';
import type { Scope, Service } from '../services/service.ts';
import type { Writes } from '../store/writes.ts';
import { type Call, callOf, isBelow, originOf } from './call.ts';
import { refusalOf } from './envelope.ts';
import type { FaultInjection, Strike } from './faults.ts';
import type { JournalRing } from './journal.ts';
import { mount, type Stage } from './mount.ts';
import { checkPermission } from './permission.ts';
import { type Answer, type Reply, replyOf, send } from './reply.ts';
import { type Incoming, type ScopeRules, scopeOf } from './scope.ts';

export interface Gateway extends ScopeRules {
  readonly documents: readonly ContractDocument[];
  /** Builds the service of a document. */
  readonly serviceOf: (document: string) => Service | undefined;
  readonly writes: Writes;
  readonly nowMs: () => number;
  readonly nextRequestId: (nowMs: number) => string;
  readonly faults: FaultInjection;
  readonly journal: JournalRing;
  /** Real time that has passed since some instant or other. */
  readonly elapsedMs: () => number;
  /** What is neither an answer nor a refusal: a defect of ours. */
  readonly report: (error: unknown) => void;
}

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const REQUEST_ID = /^[\x21-\x7e]{1,128}$/;

const incomingOf = (call: Call, gateway: Gateway): Incoming => {
  const nowMs = gateway.nowMs();
  const sent = call.header('x-request-id');
  return {
    call,
    origin: originOf(call),
    requestId: sent !== undefined && REQUEST_ID.test(sent) ? sent : gateway.nextRequestId(nowMs),
    nowMs,
  };
};

/** A page in a browser must not reach an emulator by way of its reader's machine, nor by a name that was made to point here. */
const checkHost = ({ call, origin }: Incoming): void => {
  if (!LOOPBACK.test(origin)) refuse('host-forbidden', { host: origin });
  const from = call.header('origin');
  if (from !== undefined && !LOOPBACK.test(from)) refuse('origin-forbidden', { origin: from });
};

const checkAddress = ({ url }: Call, document: ContractDocument | undefined): void => {
  const limit = document?.addressLimit ?? Number.POSITIVE_INFINITY;
  if (url.length > limit) refuse('address-too-long', { limit });
};

/** For services that ask for no headers: the token, and the emulator's own. */
const anonymous = ({ requestId, nowMs, origin }: Incoming): Scope => ({
  ...{ org: '', sandbox: '', clientId: '', userId: '', sandboxId: '' },
  ...{ requestId, nowMs, origin },
});

const patternOf = ({ path, rest }: Route) =>
  new RegExp(`^${path.replace(/\{[^}]+\}$/, rest ? '.+' : '[^/]+').replace(/\{[^}]+\}/g, '[^/]+')}/?$`);

/** A path that no route answers: unknown to the gateway, unknown to its service, or known with other methods. */
const unrouted = ({ method, url }: Call, document: ContractDocument | undefined): never => {
  const path = new URL(url).pathname;
  const routes = document?.routes.filter((route) => patternOf(route).test(path)) ?? [];
  if (!document) return refuse('route-unknown', { path });
  if (routes.length === 0) return refuse('path-unknown', { path, service: document.title });
  const allowed = routes
    .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .join(', ');
  return refuse('method-not-allowed', { method, path, allowed }, { headers: { allow: allowed } });
};

export interface App {
  /** `env` holds Node's own request and response where there is a socket. */
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
}

/** One Hono for each service, made by its first request: all of them together would take longer than the rest of a start. */
export const createApp = (gateway: Gateway): App => {
  const refusal = (error: unknown, dialect: Dialect, { requestId, nowMs }: Incoming): Reply => {
    const problem = error instanceof Problem ? error : new Problem('internal', 'The emulator failed; see its log.', {});
    const { status, contentType, headers, body } = refusalOf(problem, { dialect, requestId, nowMs });
    return { status, headers: { 'content-type': contentType, 'x-request-id': requestId, ...headers }, body };
  };

  const serve = (document: ContractDocument | undefined, stage: Stage, route?: Route) => (c: Context) => {
    const startedMs = gateway.elapsedMs();
    const call = callOf(c);
    const incoming = incomingOf(call, gateway);
    let scope: Scope | undefined;
    let strike: Strike | undefined;
    const leave = (reply: Reply): Response => {
      const durationMs = gateway.elapsedMs() - startedMs;
      // Whoever looks at the journal is not in it.
      if (document?.dialect !== 'admin') gateway.journal.note({ route, incoming, scope, strike, reply, durationMs });
      return strike ? strike.send(c, reply) : send(c, reply);
    };
    const answered = (answer: Answer) => leave(replyOf(answer, incoming.requestId));
    const refused = (error: unknown) => {
      // A client that went away in the middle of its body is no defect of ours, and hears no answer.
      if (!(error instanceof Problem) && !call.isGone()) gateway.report(error);
      return leave(refusal(error, (document?.dialect ?? 'gateway') as Dialect, incoming));
    };
    try {
      checkHost(incoming);
      checkAddress(call, document);
      const asked = document?.headers === 'platform' ? scopeOf(incoming, gateway) : anonymous(incoming);
      scope = asked;
      if (document) checkPermission(document, route, asked);
      strike = gateway.faults.strikeOn(route, asked);
      const operate = () => stage(call, c.req.param(), asked);
      const answer = strike ? strike.answer(operate) : operate();
      return answer instanceof Promise ? answer.then(answered).catch(refused) : answered(answer);
    } catch (error) {
      return refused(error);
    }
  };

  const formAllowed = gateway.switches['patch-as-form'] === 'accept';
  const made = new Map<ContractDocument | undefined, Hono>();

  const make = (document: ContractDocument | undefined): Hono => {
    const { length } = document?.basePath ?? '';
    const app: Hono = new HonoBase({
      router: new TrieRouter(),
      getPath: (request) => getPathNoStrict(request).slice(length) || '/',
    });
    const nobody: Stage = (call) => unrouted(call, document);
    app.notFound(serve(document, nobody));
    const mounting = { writes: gateway.writes, formAllowed, unrouted: nobody, serve };
    if (document) mount(app, document, gateway.serviceOf(document.name), mounting);
    made.set(document, app);
    return app;
  };

  return {
    fetch: (request, env) => {
      const document = gateway.documents.find(({ basePath }) => isBelow(request.url, basePath));
      return (made.get(document) ?? make(document)).fetch(request, env);
    },
  };
};
