// A target behind a URL. Before anything is put to it, it must say that it is ours: the suite creates and deletes, and nothing of
// that may happen to a real sandbox by a slip of the address.
import type { Answer, Call, Client, ContractCase } from './case.ts';
import { type Nature, whyNotApplicable } from './conditions.ts';
import { type CaseResult, runCases, type TargetFactory } from './run.ts';
import { FLOW } from './tutorial.ts';

export interface NetworkOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Up to 12 hexadecimal digits that no other run has used: each case's organization is made of them. */
  readonly runId: string;
  /** A client that the target's token service was started with. */
  readonly client?: Client;
  /** Another, that was started as one that may only read. */
  readonly reader?: Client;
  /** The target is for this suite alone: cases may move its clock and empty its store. */
  readonly alone?: boolean;
  /** All cases where absent. */
  readonly cases?: readonly ContractCase[];
}

/** The results as they come in, or the reason why nothing was asked. */
export type Verification =
  | { readonly refused: string }
  | { readonly nature: Nature; readonly version: string; readonly results: AsyncIterable<CaseResult> };

const HEADERS = { authorization: 'Bearer contract-suite', 'x-api-key': 'contract-suite', 'x-sandbox-name': 'prod' };

/** 24 hexadecimal digits, as an organization's id has them. */
const organizationOf = (runId: string, caseNumber: number): string =>
  `${runId.padStart(12, '0').slice(-12)}${caseNumber.toString(16).padStart(12, '0')}@AdobeOrg`.replace(
    /^[0-9a-f]+/i,
    (digits) => digits.toUpperCase(),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** As bytes: for a text, fetch would add a media type of its own. */
const bytesOf = (body: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (body === undefined) return undefined;
  return body instanceof Uint8Array
    ? new Uint8Array(body)
    : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
};

/** Names that differ from each other, and from those of every other `suffix`. */
export const uniqueNames = (suffix: string): ((name: string) => string) => {
  let count = 0;
  return (name) => {
    count += 1;
    return `${name} ${suffix}-${count}`;
  };
};

/** Sends a call as `organization`, with the four headers and a media type where there is a body. */
export const sender =
  (url: string, organization: string, fetch: typeof globalThis.fetch) =>
  async ({ method = 'GET', path, body, headers = {} }: Call): Promise<Answer> => {
    const bytes = bytesOf(body);
    const media = bytes === undefined ? {} : { 'content-type': 'application/json' };
    const sent = { ...HEADERS, 'x-gw-ims-org-id': organization, ...media, ...headers };
    const response = await fetch(url.replace(/\/$/, '') + path, {
      method,
      headers: Object.entries(sent).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
      ...(bytes && { body: bytes }),
    });
    const answer = await response.text();
    return { status: response.status, headers: response.headers, text: answer, json: parsed(answer) };
  };

/** The path of a flow that was just made: what a case leaves behind lies still, but flows would go on running. */
const madeFlow = ({ method, path }: Call, { status, json }: Answer): string[] => {
  const isFlow = method === 'POST' && status === 201 && path === `${FLOW}/flows`;
  return isFlow ? [`${path}/${json?.id}`] : [];
};

/** Connects each case to the target behind `url`, with an organization for each; its flows are deleted when it is over. */
export const networkTarget = (url: string, nature: Nature, options: NetworkOptions): TargetFactory => {
  const { fetch = globalThis.fetch, runId } = options;
  let caseNumber = 0;
  return async (contractCase) => {
    const notApplicable = whyNotApplicable(contractCase, nature);
    if (notApplicable !== undefined) return { notApplicable };
    caseNumber += 1;
    const number = caseNumber;
    const send = sender(url, organizationOf(runId, number), fetch);
    const flows: string[] = [];
    const call = async (one: Call): Promise<Answer> => {
      const answer = await send(one);
      flows.push(...madeFlow(one, answer));
      return answer;
    };
    const settle = async () => {
      const { status, text } = await send({ method: 'POST', path: '/_emulator/settle' });
      if (status !== 200) throw new Error(`the target does not settle: ${status} ${text}`);
    };
    const close = async () => {
      for (const path of flows) await send({ method: 'DELETE', path });
    };
    const unique = uniqueNames(`${runId}-${number}`);
    const { client, reader } = nature;
    return { target: { call, settle, unique, ...(client && { client }), ...(reader && { reader }) }, close };
  };
};

const healthOf = async (url: string, fetch: typeof globalThis.fetch): Promise<Answer | string> => {
  try {
    return await sender(url, 'LOCAL@AdobeOrg', fetch)({ path: '/_emulator/health' });
  } catch (error) {
    const { cause = error } = error instanceof Error ? error : {};
    return `${url} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
};

/** A cut or delayed answer may bear no mark: where faults are set nothing is judged. */
const faultsOf = async (url: string, fetch: typeof globalThis.fetch): Promise<string | undefined> => {
  const { json } = await sender(url, 'LOCAL@AdobeOrg', fetch)({ path: '/_emulator/faults' });
  const count = Array.isArray(json?.items) ? json.items.length : 0;
  return count === 0 ? undefined : `${url} has faults set (${count}): DELETE /_emulator/faults, and verify again`;
};

/**
 * Puts the cases to the target behind `url`; asks nothing of one whose `/_emulator/health` does not say that it is ours, or that
 * has faults set.
 */
export const verifyNetwork = async (url: string, options: NetworkOptions): Promise<Verification> => {
  const health = await healthOf(url, options.fetch ?? globalThis.fetch);
  if (typeof health === 'string') return { refused: health };
  if (health.status !== 200 || health.json?.name !== 'aep-local') {
    return { refused: `${url} is no aep-local: GET /_emulator/health answers ${health.status}, without that name` };
  }
  const faulty = await faultsOf(url, options.fetch ?? globalThis.fetch);
  if (faulty !== undefined) return { refused: faulty };
  const { auth, clock, switches, version } = health.json;
  const { client, reader, alone = false, cases } = options;
  const nature: Nature = { auth, clock, switches, alone, ...(client && { client }), ...(reader && { reader }) };
  return { nature, version, results: runCases(networkTarget(url, nature, options), cases ? { cases } : {}) };
};
