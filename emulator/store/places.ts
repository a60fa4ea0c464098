// Empties one place: what stands there in every table that has places. A table that is new needs its statement here; a test names it.
import { COLUMNS, type Place } from './kinds.ts';
import type { Db } from './open.ts';

export interface Places {
  /** Takes away all that is in `place`, and nothing else. Chunks go with their files. */
  readonly empty: (place: Place) => void;
}

/** `resource` is found by its kinds, as its indexes are; no index of the others begins with a place, and each is looked at whole. */
export const createPlaces = (db: Db): Places => {
  const emptyKind = db.prepare('DELETE FROM resource WHERE kind = ? AND sandbox = ? AND org = ?');
  const others = [
    db.prepare('DELETE FROM resource_ref WHERE sandbox = ? AND org = ?'),
    db.prepare('DELETE FROM file WHERE sandbox = ? AND org = ?'),
    db.prepare('DELETE FROM job WHERE sandbox = ? AND org = ?'),
  ];
  return {
    empty: ({ org, sandbox }) => {
      for (const kind of Object.keys(COLUMNS)) emptyKind.run(kind, sandbox, org);
      for (const statement of others) statement.run(sandbox, org);
    },
  };
};
