// The last exchanges, in a ring in memory: nothing of it costs a disk write. A request pays for one small object; what is kept are
// references to texts that were there anyway, and all that is done with them is done when the journal is read.
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import type { Exchange, Journal, JournalQuery, Scope } from '../services/service.ts';
import type { Strike } from './faults.ts';
import { operationsNamed } from './operations.ts';
import { shownBody, shownPath, without } from './redacted.ts';
import type { Reply } from './reply.ts';
import type { Incoming } from './scope.ts';

/** What is kept is carried along by each collection of garbage: with five times as many a read takes a twentieth longer. */
const EXCHANGES_MAX = 200;
/** In characters: a ring of the longest bodies stays within some tens of megabytes. */
const REQUEST_MAX = 16_384;
/** An answer that is longer is a page or a document, which the next GET shows too; to hold on to them costs a read a tenth of its time. */
const RESPONSE_MAX = 1000;
const LISTED = 100;

/** What is known of an exchange when its answer leaves. */
export interface Passage {
  readonly route: Route | undefined;
  readonly incoming: Incoming;
  readonly scope: Scope | undefined;
  readonly strike: Strike | undefined;
  readonly reply: Reply;
  readonly durationMs: number;
}

/** As it is kept: a call itself holds its socket. */
interface Kept {
  readonly number: number;
  readonly atMs: number;
  readonly durationMs: number;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  readonly operationId: string | undefined;
  readonly status: number;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
  readonly cut: Strike['cut'];
  readonly org: string | undefined;
  readonly sandbox: string | undefined;
  readonly asked: string | number | undefined;
  readonly answered: string | number | undefined;
}

export interface JournalRing extends Journal {
  readonly note: (passage: Passage) => void;
}

/** The text, or the length of one that is too long to be kept. */
const keptOf = (body: string | undefined, lengthMax: number): string | number | undefined =>
  body === undefined || body.length <= lengthMax ? body : body.length;

const keep = (number: number, { route, incoming, scope, strike, reply, durationMs }: Passage): Kept => ({
  number,
  atMs: incoming.nowMs,
  durationMs,
  requestId: incoming.requestId,
  method: incoming.call.method,
  url: incoming.call.url,
  operationId: route?.operationId,
  status: reply.status,
  hint: reply.headers['x-emulator-hint'],
  fault: strike?.faultId,
  cut: strike?.cut,
  org: scope?.org,
  sandbox: scope?.sandbox,
  asked: keptOf(incoming.call.text, REQUEST_MAX),
  answered: typeof reply.body === 'object' ? reply.body.length : keptOf(reply.body, RESPONSE_MAX),
});

const described = (of: 'request' | 'response', body: Kept['asked'], shown: unknown) => ({
  ...(body !== undefined && { [`${of}Length`]: typeof body === 'string' ? body.length : body }),
  ...(shown !== undefined && { [`${of}Body`]: shown }),
});

const shownOf = (body: Kept['asked']) =>
  typeof body === 'string' ? shownBody(body) : { shown: undefined, hidden: [] };

const shown = (kept: Kept): Exchange => {
  const { operationId, status, fault, cut, org, sandbox, asked, answered } = kept;
  const path = shownPath(kept.url);
  const request = shownOf(asked);
  const hidden = [...path.hidden, ...request.hidden];
  const hint = kept.hint === undefined ? undefined : String(without(kept.hint, hidden));
  return {
    ...{ number: kept.number, atMs: kept.atMs, durationMs: Math.round(kept.durationMs * 1000) / 1000 },
    ...{ requestId: kept.requestId, method: kept.method, path: path.shown },
    ...(operationId !== undefined && { operationId }),
    ...(status !== 0 && { status }),
    ...(hint !== undefined && { problem: hint.split(' ', 1)[0] ?? '', hint }),
    injected: fault !== undefined,
    ...(fault !== undefined && { fault }),
    ...(cut && { cut }),
    // Services that ask for no headers belong to nobody.
    ...(org && { org }),
    ...(sandbox && { sandbox }),
    ...described('request', asked, request.shown),
    ...described('response', answered, without(shownOf(answered).shown, hidden)),
  };
};

const filterOf = ({ since = 0, operation, status }: JournalQuery, documents: readonly ContractDocument[]) => {
  const named = operation === undefined ? undefined : operationsNamed(documents, operation);
  const operationIds = named && new Set<string | undefined>(named.map(({ operationId }) => operationId));
  const digits = status?.replace('xx', '');
  return (one: Kept) =>
    one.number > since &&
    (operationIds?.has(one.operationId) ?? true) &&
    (digits === undefined || String(one.status).startsWith(digits));
};

export const createJournal = (documents: readonly ContractDocument[]): JournalRing => {
  const ring: Kept[] = [];
  let count = 0;
  const newestFirst = () =>
    Array.from({ length: ring.length }, (_, back) => ring[(count - 1 - back) % EXCHANGES_MAX]).filter(
      (one) => one !== undefined,
    );
  return {
    note: (passage) => {
      ring[count % EXCHANGES_MAX] = keep(count + 1, passage);
      count += 1;
    },
    list: (filter) =>
      newestFirst()
        .filter(filterOf(filter, documents))
        .slice(0, filter.limit ?? LISTED)
        .map(shown),
    clear: () => {
      ring.length = 0;
    },
  };
};
