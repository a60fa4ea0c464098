// The few values that a restart must find again: the seed, the counters of ids and changes, the virtual time.
import type { Db } from './open.ts';

export type MetaName = 'seed' | 'idCounter' | 'changeCounter' | 'virtualNowMs';

export interface Meta {
  get: (name: MetaName) => number | undefined;
  set: (name: MetaName, value: number) => void;
}

export const createMeta = (db: Db): Meta => {
  const get = db.prepare<[string], { value: number }>('SELECT value FROM meta WHERE name = ?');
  const set = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  return {
    get: (name) => get.get(name)?.value,
    set: (name, value) => {
      set.run(name, value);
    },
  };
};
