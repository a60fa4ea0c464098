// Group commit: writes that arrive in the same turn of the event loop share one transaction, each in a savepoint of its own,
// so that a refusal undoes one of them. A promise settles only after the commit: what is acknowledged is stored.
import type { Db } from './open.ts';

export interface Writes {
  /** Runs `work` inside its own savepoint, at the end of this turn; what it throws is undone and passed on. */
  write: <T>(work: () => T) => Promise<T>;
  /** Resolves in the next turn, after whoever waits has been served: for long work between two writes. */
  giveWay: () => Promise<void>;
}

interface Pending {
  run: () => void;
  settle: () => void;
  fail: (error: unknown) => void;
}

export interface WriteHooks {
  /** Runs inside every transaction, last. */
  readonly beforeCommit: () => void;
  readonly afterCommit: () => void;
  /** Puts a function at the end of this turn of the event loop. */
  readonly defer: (flush: () => void) => void;
}

export const createWrites = (db: Db, { beforeCommit, afterCommit, defer }: WriteHooks): Writes => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const savepoint = db.prepare('SAVEPOINT request');
  const release = db.prepare('RELEASE request');
  const undo = db.prepare('ROLLBACK TO request');
  let queue: Pending[] = [];

  const attempt = (pending: Pending) => {
    savepoint.run();
    pending.run();
    release.run();
  };

  const flush = () => {
    const group = queue;
    queue = [];
    try {
      begin.run();
      for (const pending of group) attempt(pending);
      beforeCommit();
      commit.run();
    } catch (error) {
      // The commit itself failed (a full disk): nobody of the group is acknowledged.
      if (db.inTransaction) db.exec('ROLLBACK');
      for (const pending of group) pending.fail(error);
      return;
    }
    for (const pending of group) pending.settle();
    afterCommit();
  };

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        let settle = () => {};
        const run = () => {
          try {
            const value = work();
            settle = () => resolve(value);
          } catch (error) {
            undo.run();
            settle = () => reject(error);
          }
        };
        queue.push({ run, settle: () => settle(), fail: reject });
        if (queue.length === 1) defer(flush);
      }),
    giveWay: () => new Promise(defer),
  };
};
