// Which members of a resource a change has touched. A list that is read page by page in an order leaves out what has moved since its
// first page: it may have been on one already.
import type { Counter } from './ids.ts';

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The members that differ, each with the number of this change, as JSON. Draws that number. */
export const movesBetween = (before: object, after: object, changes: Counter): string => {
  const change = changes.next;
  changes.next += 1;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const moved = [...names].filter((name) => !isSame(Reflect.get(before, name), Reflect.get(after, name)));
  return JSON.stringify(Object.fromEntries(moved.map((name) => [name, change])));
};
