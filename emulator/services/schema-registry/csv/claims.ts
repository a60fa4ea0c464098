// Which paths of a template are taken, and as what: within one template every path means one thing.
import { type Step, writtenPath } from './path.ts';
import type { TemplateRow } from './rows.ts';

/** Takes the path of a row from its step `from` on; what does not go together with an earlier row is noted. */
export type Claim = (row: TemplateRow, scope: string, path: readonly Step[], from: number) => void;

const kindOf = (path: readonly Step[], index: number): string => {
  if (index === path.length - 1) return 'a field';
  return path[index]?.isList ? 'a list of objects' : 'an object';
};

export const createClaims = (): Claim => {
  const taken = new Map<string, { line: number; kind: string }>();
  return ({ line, note }, scope, path, from) => {
    for (let index = from; index < path.length; index += 1) {
      const place = writtenPath(path.slice(0, index + 1));
      const key = `${scope} ${place}`;
      const kind = kindOf(path, index);
      const earlier = taken.get(key);
      if (earlier && (earlier.kind !== kind || kind === 'a field')) {
        return note('fieldPath', `${place} is ${earlier.kind} already, by line ${earlier.line}.`);
      }
      taken.set(key, { line, kind });
    }
  };
};
