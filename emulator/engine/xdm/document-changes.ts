// What differs between two states of a document, as the audit log tells it. Pure, and linear in the size of both.
import { isDeepStrictEqual } from 'node:util';
import { isObject } from './schema-node.ts';

export interface DocumentChange {
  readonly action: 'add' | 'remove' | 'replace';
  /** A JSON pointer. */
  readonly path: string;
  /** What was added, put in its place, or taken away. */
  readonly value: unknown;
}

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Objects and lists alike, by their keys. */
const membersOf = (value: unknown): Map<string, unknown> | undefined => {
  if (Array.isArray(value)) return new Map(value.map((member, index) => [String(index), member]));
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
};

/** In the order of the later document, and then what it has lost. */
export const changesBetween = (before: unknown, after: unknown, path = ''): DocumentChange[] => {
  if (isDeepStrictEqual(before, after)) return [];
  const [was, is] = [membersOf(before), membersOf(after)];
  if (!was || !is || Array.isArray(before) !== Array.isArray(after)) return [{ action: 'replace', path, value: after }];
  const kept = [...is].flatMap(([key, value]): DocumentChange[] => {
    const at = `${path}/${escaped(key)}`;
    return was.has(key) ? changesBetween(was.get(key), value, at) : [{ action: 'add', path: at, value }];
  });
  const lost = [...was]
    .filter(([key]) => !is.has(key))
    .map(([key, value]): DocumentChange => ({ action: 'remove', path: `${path}/${escaped(key)}`, value }));
  return [...kept, ...lost];
};
