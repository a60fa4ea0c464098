// What lists are commonly filtered by, kept beside the resources: one row for each text, number or boolean at an indexed path, as
// text. It changes with its resource, in the same transaction, or a filter would find what is not there.
import { isScalar, valuesAt } from './document-path.ts';
import { INDEXED_PATHS, type Kind, type Place } from './kinds.ts';
import type { Db } from './open.ts';

/** The resource that is referred to by what its body says. */
export interface Referred {
  readonly seq: number | bigint;
  readonly createdMs: number;
}

export interface Refs {
  readonly add: (place: Place, kind: Kind, referred: Referred, body: object) => void;
  /** `body` as it was added. */
  readonly drop: (place: Place, kind: Kind, referred: Referred, body: object) => void;
  readonly replace: (place: Place, kind: Kind, referred: Referred, before: object, after: object) => void;
}

const textsAt = (body: object, path: string): string[] => [
  ...new Set(valuesAt(body, path).filter(isScalar).map(String)),
];

export const createRefs = (db: Db): Refs => {
  const insert = db.prepare(
    'INSERT INTO resource_ref (kind, path, value, sandbox, org, created_ms, seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare(
    `DELETE FROM resource_ref
     WHERE kind = ? AND path = ? AND value = ? AND sandbox = ? AND org = ? AND created_ms = ? AND seq = ?`,
  );

  /** What `body` refers to and `other` does not. */
  const forEach =
    (statement: typeof insert) =>
    (place: Place, kind: Kind, { seq, createdMs }: Referred, body: object, other?: object) => {
      for (const path of INDEXED_PATHS[kind]) {
        const kept = other ? textsAt(other, path) : [];
        for (const value of textsAt(body, path)) {
          if (!kept.includes(value)) statement.run(kind, path, value, place.sandbox, place.org, createdMs, seq);
        }
      }
    };
  const [add, drop] = [forEach(insert), forEach(remove)];

  return {
    add: (place, kind, referred, body) => add(place, kind, referred, body),
    drop: (place, kind, referred, body) => drop(place, kind, referred, body),
    replace: (place, kind, referred, before, after) => {
      drop(place, kind, referred, before, after);
      add(place, kind, referred, after, before);
    },
  };
};
