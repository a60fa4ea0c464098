// Asks again where the Platform says "not now". The waits are a function of the answers alone: no chance is in them, so a
// test can name each one. What may have been done already is never asked for twice.
import type { Timing } from './timing.ts';

/** One request to its answer; layers are stacked on it. */
export type Send = (request: Request) => Promise<Response>;

const BACKOFF_FIRST_MS = 500;
const BACKOFF_MAX_MS = 30_000;
/** A server that asks for more patience than this has its refusal shown instead. */
const RETRY_AFTER_MAX_MS = 120_000;

const TRANSIENT = new Set([429, 500, 502, 503, 504]);
/** These were turned away at the door; after any other failure a POST or PATCH may have had its effect. */
const NOT_BEGUN = new Set([429, 503]);
const IDEMPOTENT = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** Whether the same request may be sent once more after an answer of this status. */
export const isRepeatable = (method: string, status: number): boolean =>
  (IDEMPOTENT.has(method.toUpperCase()) ? TRANSIENT : NOT_BEGUN).has(status);

/** Milliseconds that a `Retry-After` header asks for: seconds, or an HTTP date. `undefined` when it says neither. */
export const retryAfterMs = (header: string | null, nowMs: number): number | undefined => {
  if (header === null || header.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
};

/** 0.5 s, 1 s, 2 s, … up to 30 s. */
export const backoffMs = (attempt: number): number => Math.min(BACKOFF_FIRST_MS * 2 ** attempt, BACKOFF_MAX_MS);

/**
 * Repeats a request up to `retries` times: GET, HEAD, PUT and DELETE after 429, 500, 502, 503, 504; POST and PATCH after
 * 429 and 503. A `Retry-After` up to two minutes is honoured; one beyond that ends the attempts. A connection that fails is not tried again.
 */
export const retrying =
  (send: Send, retries: number, timing: Timing): Send =>
  async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      // The original keeps its body for the next attempt.
      const response = await send(request.clone());
      if (attempt >= retries || !isRepeatable(request.method, response.status)) return response;
      const waitMs = retryAfterMs(response.headers.get('retry-after'), timing.nowMs()) ?? backoffMs(attempt);
      if (waitMs > RETRY_AFTER_MAX_MS) return response;
      await response.body?.cancel();
      await timing.sleep(waitMs);
    }
  };
