// Group commit: what arrives in one turn is one transaction, each write undone by itself, and nobody is told before it is stored.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../emulator/store/open.ts';
import { createWrites, type WriteHooks, type Writes } from '../../emulator/store/writes.ts';
import { memory } from './subject.ts';

let db: Db;
let events: string[];
beforeEach(() => {
  db = memory();
  events = [];
});

const begin = (hooks: Partial<WriteHooks> = {}): { writes: Writes; flush: () => void; flushes: () => number } => {
  const deferred: (() => void)[] = [];
  const writes = createWrites(db, {
    beforeCommit: () => events.push(`before commit, ${db.inTransaction ? 'inside' : 'outside'}`),
    afterCommit: () => events.push(`after commit, ${db.inTransaction ? 'inside' : 'outside'}`),
    defer: (run) => deferred.push(run),
    ...hooks,
  });
  const flush = () => {
    for (const run of deferred.splice(0)) run();
  };
  return { writes, flush, flushes: () => deferred.length };
};

const put = (name: string, value = 1) => db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run(name, value);
const names = () => db.prepare('SELECT name FROM meta ORDER BY name').pluck().all();

/** What a promise has come to so far: a value, an error's message, or nothing yet. */
const watch = (promise: Promise<unknown>) => {
  const watched = { outcome: 'pending' };
  promise.then(
    (value) => (watched.outcome = `done: ${value}`),
    (error: Error) => (watched.outcome = `failed: ${error.message}`),
  );
  return watched;
};

const turn = () => new Promise(setImmediate);

describe('writes of one turn', () => {
  it('wait for its end, share one transaction, and are answered after its commit', async () => {
    const { writes, flush, flushes } = begin();
    const watched = ['a', 'b', 'c'].map((name) =>
      watch(
        writes.write(() => {
          put(name);
          events.push(`wrote ${name}`);
          return name;
        }),
      ),
    );
    await turn();
    expect([flushes(), events, names()]).toEqual([1, [], []]);
    flush();
    expect(events).toEqual(['wrote a', 'wrote b', 'wrote c', 'before commit, inside', 'after commit, outside']);
    await turn();
    expect(watched.map(({ outcome }) => outcome)).toEqual(['done: a', 'done: b', 'done: c']);
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  it('are undone one by one: what throws takes only itself back', async () => {
    const { writes, flush } = begin();
    const good = watch(writes.write(() => put('good') && 'good'));
    const bad = watch(
      writes.write(() => {
        put('half');
        throw new Error('refused');
      }),
    );
    const late = watch(writes.write(() => put('late') && 'late'));
    flush();
    await turn();
    expect([good, bad, late].map(({ outcome }) => outcome)).toEqual(['done: good', 'failed: refused', 'done: late']);
    expect(names()).toEqual(['good', 'late']);
  });

  it('see what earlier ones of the same turn have written', async () => {
    const { writes, flush } = begin();
    void writes.write(() => put('first'));
    const seen = watch(writes.write(() => names().join()));
    flush();
    await turn();
    expect(seen.outcome).toBe('done: first');
  });

  it('that ask for another write leave it to the next turn', async () => {
    const { writes, flush } = begin();
    let inner: Promise<unknown> | undefined;
    void writes.write(() => {
      put('outer');
      inner = writes.write(() => put('inner'));
    });
    flush();
    expect(names()).toEqual(['outer']);
    flush();
    await inner;
    expect(names()).toEqual(['inner', 'outer']);
  });
});

describe('a commit that fails', () => {
  it('acknowledges nobody and stores nothing, and the next one works again', async () => {
    let isFull = true;
    const { writes, flush } = begin({
      beforeCommit: () => {
        if (isFull) throw new Error('disk full');
      },
    });
    const watched = ['a', 'b'].map((name) => watch(writes.write(() => put(name))));
    const refused = watch(
      writes.write(() => {
        throw new Error('refused');
      }),
    );
    flush();
    await turn();
    expect([...watched, refused].map(({ outcome }) => outcome)).toEqual(Array(3).fill('failed: disk full'));
    expect([names(), events, db.inTransaction]).toEqual([[], [], false]);
    isFull = false;
    const next = watch(writes.write(() => put('c') && 'c'));
    flush();
    await turn();
    expect([next.outcome, names()]).toEqual(['done: c', ['c']]);
  });

  it('of a closed store fails too, and says so', async () => {
    const { writes, flush } = begin();
    const late = watch(writes.write(() => 'never'));
    db.close();
    flush();
    await turn();
    expect(late.outcome).toContain('not open');
  });
});
