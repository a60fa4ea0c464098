// What cases say of answers: assertions whose messages show the answer, because whoever reads them may be far from the target.
import assert from 'node:assert/strict';
import type { Answer } from './case.ts';

const SHOWN_MAX = 600;

const shown = (answer: Answer): string => {
  const text = answer.text === '' ? '(no body)' : answer.text;
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
};

/** Holds the status, and gives the answer back. */
export const answered = (answer: Answer, status: number): Answer => {
  assert.equal(answer.status, status, `expected status ${status}, not ${answer.status}: ${shown(answer)}`);
  return answer;
};

/** Exactly these keys, and none but these and the optional ones. */
export const hasKeys = (value: unknown, required: readonly string[], optional: readonly string[] = []): void => {
  assert.ok(typeof value === 'object' && value !== null, `expected an object, not ${JSON.stringify(value)}`);
  const keys = Object.keys(value);
  const missing = required.filter((key) => !keys.includes(key));
  const unknown = keys.filter((key) => !required.includes(key) && !optional.includes(key));
  assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] }, 'the keys are not those of the contract');
};

/** Each named member is equal to what is expected of it; others may be there. */
export const holds = (value: unknown, expected: Readonly<Record<string, unknown>>): void => {
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, Object(value)[key]]));
  assert.deepEqual(found, expected);
};

export const matches = (value: unknown, form: RegExp): void => assert.match(String(value), form);

const FORMS = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  hex24: /^[0-9a-f]{24}$/,
  hex32: /^[0-9a-f]{32}$/,
  hex64: /^[0-9a-f]{64}$/,
  ulid: /^[0-9A-HJKMNP-TV-Z]{26}$/,
} as const;

/** The form of an id. */
export const isId = (value: unknown, form: keyof typeof FORMS): void => matches(value, FORMS[form]);

/** Milliseconds since 1970: a whole number that is no count of seconds. */
export const isEpochMs = (value: unknown): void =>
  assert.ok(Number.isInteger(value) && Number(value) > 1e12, `expected epoch milliseconds, not ${String(value)}`);

/** Flow Service's etag: the quotes are part of it, and its last group tells the second of the update. */
export const isEtag = (value: unknown, updatedAtMs?: number): void => {
  const form = /^"[0-9a-f]{8}-0000-0200-0000-([0-9a-f]{8})0000"$/;
  matches(value, form);
  if (updatedAtMs === undefined) return;
  const [, seconds = ''] = form.exec(String(value)) ?? [];
  assert.equal(Number.parseInt(seconds, 16), Math.floor(updatedAtMs / 1000), 'the etag does not tell the time');
};

/** Only one thing: the first member of a list of one. */
export const only = <Item>(items: readonly Item[]): Item => {
  const [first] = items;
  assert.ok(items.length === 1 && first !== undefined, `expected a list of one, not of ${items.length}`);
  return first;
};

export const isEqual = (found: unknown, expected: unknown, message?: string): void =>
  assert.deepEqual(found, expected, message);

export const isTrue = (claim: boolean, message: string): void => assert.ok(claim, message);
