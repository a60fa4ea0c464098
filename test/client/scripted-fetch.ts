// The outer fetch, played from a script: answers in order, each request noted. A request beyond the script fails the test.
import { createPlatform, type Platform, type PlatformOptions } from '../../client/index.ts';

export interface Exchange {
  readonly method: string;
  /** With its query, without the origin. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

export type Scripted = Response | ((request: Request) => Response | Promise<Response>);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Fetch and the requests that it was given; a Response in the script is given out once. */
export const scriptedFetch = (...script: readonly Scripted[]) => {
  const requests: Exchange[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = await request.clone().text();
    // Nothing waits from here to the note of the request, so that no two requests are given the same answer.
    const answer = script[requests.length];
    requests.push({ method, path: `${pathname}${search}`, headers, body });
    if (answer === undefined) throw new Error(`no answer is scripted for ${method} ${pathname}${search}`);
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { fetch, requests };
};

/** Instant at which a scripted test begins: 2026-01-01T00:00:00Z. */
export const START_MS = Date.UTC(2026, 0, 1);

/** A platform over a script, with a clock that only its waits move. */
export const scriptedPlatform = (script: readonly Scripted[], options: Partial<PlatformOptions> = {}) => {
  const { fetch, requests } = scriptedFetch(...script);
  const clock = { nowMs: START_MS };
  const waits: number[] = [];
  const sleep = async (durationMs: number) => {
    waits.push(durationMs);
    clock.nowMs += durationMs;
  };
  const platform: Platform = createPlatform({
    org: 'ACME@AdobeOrg',
    apiKey: 'key',
    token: 'token',
    fetch,
    sleep,
    nowMs: () => clock.nowMs,
    ...options,
  });
  return { platform, requests, waits, clock };
};
