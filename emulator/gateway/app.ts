// The pipeline of a request, in order, on one screen: host, scope, faults, contract check, operation, envelope, journal.
// The one `catch` of the house is here; nothing but a Problem is shown to a client in full.
import { type Context, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { Problem, refuse } from '../problems/index.ts';
import type { Dialect } from '../problems/problem.ts';
import type { Scope, Service } from '../services/service.ts';
import type { Writes } from '../store/writes.ts';
import { type Call, callOf, originOf } from './call.ts';
import { refusalOf } from './envelope.ts';
import type { FaultInjection, Strike } from './faults.ts';
import type { JournalRing } from './journal.ts';
import { checkComplete, mount, type Stage } from './mount.ts';
import { type Reply, replyOf, send } from './reply.ts';
import { type Incoming, type ScopeRules, scopeOf } from './scope.ts';

export interface Gateway extends ScopeRules {
  readonly documents: readonly ContractDocument[];
  readonly services: readonly Service[];
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
    header: call.header,
    origin: originOf(call),
    requestId: sent !== undefined && REQUEST_ID.test(sent) ? sent : gateway.nextRequestId(nowMs),
    nowMs,
  };
};

/** A page in a browser must not reach an emulator by way of its reader's machine, nor by a name that was made to point here. */
const checkHost = ({ header, origin }: Incoming): void => {
  if (!LOOPBACK.test(origin)) refuse('host-forbidden', { host: origin });
  const from = header('origin');
  if (from !== undefined && !LOOPBACK.test(from)) refuse('origin-forbidden', { origin: from });
};

/** For services that ask for no headers: the token, and the emulator's own. */
const anonymous = ({ requestId, nowMs, origin }: Incoming): Scope => ({
  ...{ org: '', sandbox: '', clientId: '', userId: '', sandboxId: '' },
  ...{ requestId, nowMs, origin },
});

const patternOf = ({ path, rest }: Route) =>
  new RegExp(`^${path.replace(/\{[^}]+\}$/, rest ? '.+' : '[^/]+').replace(/\{[^}]+\}/g, '[^/]+')}/?$`);

/** A path that no route answers: unknown to the gateway, unknown to its service, or known with other methods. */
const unrouted = (c: Context, document: ContractDocument | undefined): never => {
  const path = new URL(c.req.url).pathname;
  const routes = document?.routes.filter((route) => patternOf(route).test(path)) ?? [];
  if (!document) return refuse('route-unknown', { path });
  if (routes.length === 0) return refuse('path-unknown', { path, service: document.title });
  const allowed = routes
    .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .join(', ');
  return refuse('method-not-allowed', { method: c.req.method, path, allowed }, { headers: { allow: allowed } });
};

/** Each document with its service. Throws where one lacks the other, or a function. */
const pairs = ({ documents, services }: Gateway): Map<ContractDocument, Service> =>
  new Map(
    services.map((service) => {
      const document = documents.find(({ name }) => name === service.document);
      if (!document) throw new Error(`there is no contract ${service.document}`);
      checkComplete(document, service);
      return [document, service];
    }),
  );

export const createApp = (gateway: Gateway): Hono => {
  const app = new Hono({ strict: false, router: new TrieRouter() });

  const refusal = (error: unknown, dialect: Dialect, { requestId, nowMs }: Incoming): Reply => {
    const problem = error instanceof Problem ? error : new Problem('internal', 'The emulator failed; see its log.', {});
    const { status, contentType, headers, body } = refusalOf(problem, { dialect, requestId, nowMs });
    return { status, headers: { 'content-type': contentType, 'x-request-id': requestId, ...headers }, body };
  };

  const serve = (document: ContractDocument | undefined, stage: Stage, route?: Route) => async (c: Context) => {
    const startedMs = gateway.elapsedMs();
    const call = callOf(c);
    const incoming = incomingOf(call, gateway);
    let scope: Scope | undefined;
    let strike: Strike | undefined;
    const leave = (reply: Reply): Response => {
      const durationMs = gateway.elapsedMs() - startedMs;
      // Whoever looks at the journal is not in it.
      if (document?.dialect !== 'admin')
        gateway.journal.note({ route, call, incoming, scope, strike, reply, durationMs });
      return strike ? strike.send(c, reply) : send(c, reply);
    };
    try {
      checkHost(incoming);
      const asked = document?.headers === 'platform' ? scopeOf(incoming, gateway) : anonymous(incoming);
      scope = asked;
      strike = gateway.faults.strikeOn(route, asked);
      const operate = () => stage(call, c.req.param(), asked);
      return leave(replyOf(await (strike ? strike.answer(operate) : operate()), incoming.requestId));
    } catch (error) {
      // A client that went away in the middle of its body is no defect of ours, and hears no answer.
      if (!(error instanceof Problem) && !call.isGone()) gateway.report(error);
      return leave(refusal(error, (document?.dialect ?? 'gateway') as Dialect, incoming));
    }
  };

  const mounting = { writes: gateway.writes, formAllowed: gateway.switches['patch-as-form'] === 'accept', serve };
  const waiting = pairs(gateway);
  app.notFound((c) => {
    const path = `${new URL(c.req.url).pathname}/`;
    const document = gateway.documents.find(({ basePath }) => path.startsWith(`${basePath}/`));
    const service = document && waiting.get(document);
    if (!service) return serve(document, async () => unrouted(c, document))(c);
    // The first request to a service mounts it: all routes together would take longer than the rest of a start.
    waiting.delete(document);
    mount(app, document, service, mounting);
    return app.fetch(c.req.raw, c.env);
  });
  return app;
};
