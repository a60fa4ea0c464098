// What lists are commonly filtered by, kept beside the resources: one row for each text at an indexed path. It changes with its
// resource, in the same transaction, or a filter would find what is not there.
import { INDEXED_PATHS, type Kind, type Place } from './kinds.ts';
import type { Db } from './open.ts';

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** The texts at an indexed path (`[]`: each member of an array, nothing else nests). */
const valuesAt = (body: object, path: string): string[] => {
  let found: unknown[] = [body];
  for (const step of path.split('.')) {
    const name = step.replace('[]', '');
    const next = found.map((value) => memberOf(value, name));
    found = step === name ? next : next.filter(Array.isArray).flat();
  }
  return [...new Set(found.filter((value) => typeof value === 'string'))];
};

type Seq = number | bigint;

export interface Refs {
  readonly add: (place: Place, kind: Kind, seq: Seq, body: object) => void;
  /** `body` as it was added. */
  readonly drop: (place: Place, kind: Kind, seq: Seq, body: object) => void;
  readonly replace: (place: Place, kind: Kind, seq: Seq, before: object, after: object) => void;
}

export const createRefs = (db: Db): Refs => {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO resource_ref (kind, path, value, sandbox, org, seq) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare(
    'DELETE FROM resource_ref WHERE kind = ? AND path = ? AND value = ? AND sandbox = ? AND org = ? AND seq = ?',
  );

  const forEach =
    (statement: typeof insert): Refs['add'] =>
    ({ org, sandbox }, kind, seq, body) => {
      for (const path of INDEXED_PATHS[kind]) {
        for (const value of valuesAt(body, path)) statement.run(kind, path, value, sandbox, org, seq);
      }
    };
  const [add, drop] = [forEach(insert), forEach(remove)];

  return {
    add,
    drop,
    replace: (place, kind, seq, before, after) => {
      drop(place, kind, seq, before);
      add(place, kind, seq, after);
    },
  };
};
