// What is to happen at an instant, kept with everything else: a handler only writes a job, the engine works after the commit,
// and a killed process finds its jobs again. A job is there until the work that it stands for is stored.
import type { Db } from './open.ts';
import type { Place } from './resources.ts';

export interface Job extends Place {
  readonly seq: number;
  /** Unique within its place; putting the same key again replaces the job. */
  readonly key: string;
  readonly dueMs: number;
  readonly body: unknown;
}

export interface Jobs {
  put: (place: Place, key: string, dueMs: number, body: unknown) => void;
  get: (place: Place, key: string) => Job | undefined;
  remove: (place: Place, key: string) => void;
  /** The earliest job due at or before `untilMs`. */
  next: (untilMs: number) => Job | undefined;
  nextDueMs: () => number | undefined;
  clear: () => void;
}

interface Stored extends Place {
  seq: number;
  key: string;
  due_ms: number;
  body: string;
}

const jobOf = (stored: Stored | undefined): Job | undefined => {
  if (!stored) return undefined;
  const { due_ms, body, ...rest } = stored;
  return { ...rest, dueMs: due_ms, body: JSON.parse(body) };
};

export const createJobs = (db: Db): Jobs => {
  const put = db.prepare('INSERT OR REPLACE INTO job (org, sandbox, key, due_ms, body) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM job WHERE key = ? AND sandbox = ? AND org = ?');
  const get = db.prepare<[string, string, string], Stored>(
    'SELECT * FROM job WHERE key = ? AND sandbox = ? AND org = ?',
  );
  const next = db.prepare<[number], Stored>('SELECT * FROM job WHERE due_ms <= ? ORDER BY due_ms, seq LIMIT 1');
  const earliest = db.prepare<[], { due_ms: number | null }>('SELECT min(due_ms) AS due_ms FROM job');

  return {
    put: ({ org, sandbox }, key, dueMs, body) => {
      put.run(org, sandbox, key, dueMs, JSON.stringify(body));
    },
    remove: ({ org, sandbox }, key) => {
      remove.run(key, sandbox, org);
    },
    get: ({ org, sandbox }, key) => jobOf(get.get(key, sandbox, org)),
    next: (untilMs) => jobOf(next.get(untilMs)),
    nextDueMs: () => earliest.get()?.due_ms ?? undefined,
    clear: () => {
      db.exec('DELETE FROM job');
    },
  };
};
