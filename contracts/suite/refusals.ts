// Refusals as cases: the whole envelope is held, not the status alone, and a target of ours must also name the problem that
// was meant. On the wire many of them read alike: what the sources provider says always arrives as FLOW-1100-400.
import assert from 'node:assert/strict';
import type { Answer, Conditions, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, matches } from './expect.ts';
import type { Layout, RefusalFact } from './refusal-fact.ts';
import { type RefusalName, refusalFacts } from './refusal-facts.ts';

const isSaid = (text: unknown): void =>
  isTrue(typeof text === 'string' && text.length > 0, `expected a sentence, not ${JSON.stringify(text)}`);

/** What a type says where the Platform has no code for it (RFC 9457). */
const NO_CODE = 'about:blank';

const LAYOUTS: Record<Layout, (answer: Answer, fact: RefusalFact) => void> = {
  'flow-service': ({ json, headers }, { code, status, title }) => {
    hasKeys(json, ['type', 'title', 'status', 'report', 'errorMessage', 'errorDetails']);
    holds(json, { type: code ? `https://ns.adobe.com/aep/errors/${code}` : NO_CODE, title, status });
    const { 'detailed-message': message, 'request-id': requestId } = json.report;
    isSaid(message);
    holds(json, { errorMessage: message, errorDetails: message });
    isEqual(requestId, headers.get('x-request-id'), 'report.request-id is not the x-request-id of the answer');
  },
  'schema-registry': ({ json }, { code, status, title }) => {
    hasKeys(json, ['type', 'title', 'status', 'report', 'detail']);
    holds(json, { type: code ? `http://ns.adobe.com/aep/errors/${code}` : NO_CODE, title, status });
    hasKeys(json.report, ['registryRequestId', 'timestamp', 'detailed-message', 'sub-errors']);
    isSaid(json.detail);
    isEqual(json.report['detailed-message'], json.detail);
    matches(json.report.timestamp, /^\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}$/);
  },
  catalog: ({ json }, { code, status, title }) => {
    hasKeys(json, ['type', 'title', 'status', 'detail', ...(code ? ['code'] : [])]);
    holds(json, { type: '/placeholder/type/uri', title, status, ...(code && { code }) });
    isSaid(json.detail);
  },
  'dataset-service': ({ json }, { code, title }) => {
    hasKeys(json, ['timestamp', 'status', 'code', 'message', 'path']);
    holds(json, { status: title, code });
    isSaid(json.message);
    matches(json.timestamp, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  },
  'data-prep': ({ json }, { status, title }) => {
    hasKeys(json, ['title', 'message', 'status', 'detail']);
    holds(json, { title, status, message: json.detail });
    isSaid(json.detail);
  },
  sandbox: ({ json }, { status, title }) => {
    hasKeys(json, ['status', 'title', 'type', 'detail']);
    holds(json, { title, status, type: NO_CODE });
    isSaid(json.detail);
  },
  ims: ({ json }, { title }) => {
    hasKeys(json, ['error'], ['error_description']);
    holds(json, { error: title });
  },
  admin: ({ json }, { status, title }) => {
    hasKeys(json, ['title', 'status', 'detail']);
    holds(json, { title, status });
    isSaid(json.detail);
  },
  gateway: ({ json }, { code, title }) => isEqual(json, { error_code: code, message: title }),
  platform: ({ json }, { status, title }) => {
    hasKeys(json, ['type', 'status', 'title', 'detail']);
    holds(json, { type: '/placeholder/type/uri', title, status });
    isSaid(json.detail);
  },
  html: ({ headers, text }) => {
    matches(headers.get('content-type'), /^text\/html/);
    matches(text, /404 Not Found/);
  },
};

/** Our emulator names the problem in a header, before its code; another target has no such header. */
const isNamed = ({ headers, text }: Answer, name: RefusalName): void => {
  const [named = name] = headers.get('x-emulator-hint')?.split(' ') ?? [];
  assert.equal(named, name, `refused as ${named}, not as ${name}: ${text.slice(0, 400)}`);
};

/** Holds an answer to the refusal of that name, envelope included. */
export const refused = (answer: Answer, name: RefusalName): void => {
  const fact: RefusalFact = refusalFacts[name];
  answered(answer, fact.status);
  isNamed(answer, name);
  LAYOUTS[fact.layout](answer, fact);
};

/** A refusal as a case: how to provoke it. Evidence and source are those of the refusal where nothing else is said. */
export interface Refusal extends Conditions, Partial<Pick<ContractCase, 'evidence' | 'source' | 'operation'>> {
  readonly name: string;
  readonly refusal: RefusalName;
  readonly provoke: (target: Target) => Promise<Answer>;
}

export const refusalCase = ({ provoke, ...refusal }: Refusal): ContractCase => {
  const { evidence, source } = refusalFacts[refusal.refusal];
  return {
    evidence,
    source,
    ...refusal,
    run: async (target) => refused(await provoke(target), refusal.refusal),
  };
};
