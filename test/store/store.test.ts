// The whole store on a file: opened, refused, closed and opened again; and its jobs.
import { describe, expect, it } from 'vitest';
import { migrations } from '../../emulator/store/migrations/index.ts';
import { openStore, StoreUnusable } from '../../emulator/store/open.ts';
import { PLACE, storeWith, withFile } from './subject.ts';

const NOW_MS = Date.UTC(2026, 0, 15, 12);

describe('a file', () => {
  it('belongs to one store at a time, and says what to do', () =>
    withFile((path) => {
      const owner = openStore(path, 'process', migrations());
      const second = () => openStore(path, 'process', migrations());
      expect(second).toThrow(StoreUnusable);
      expect(second).toThrow(`cannot use ${path}: another process has it open; stop that one or choose another`);
      owner.close();
      second().close();
    }));

  it('keeps the seed that it was made with, whatever is asked for later', () =>
    withFile((path) => {
      storeWith({ path, seed: 5 }).close();
      const again = storeWith({ path, seed: 6 });
      expect(again.seed).toBe(5);
      again.close();
    }));

  it('goes on with its ids after a restart, and repeats none', () =>
    withFile(async (path) => {
      const draw = async (store: ReturnType<typeof storeWith>, count: number) => {
        const drawn: string[] = [];
        for (let index = 0; index < count; index += 1)
          drawn.push(await store.writes.write(() => store.ids.uuid(NOW_MS)));
        return drawn;
      };
      const drawn: string[] = [];
      for (const count of [3, 2, 4]) {
        const store = storeWith({ path });
        expect(store.startedAt).toBe(drawn.length);
        drawn.push(...(await draw(store, count)));
        store.close();
      }
      const uninterrupted = storeWith();
      expect(drawn).toEqual(await draw(uninterrupted, 9));
      uninterrupted.close();
    }));

  it('gives no id again that went into a refused request', () =>
    withFile(async (path) => {
      const store = storeWith({ path });
      const drawn: string[] = [];
      const refused = store.writes.write(() => {
        drawn.push(store.ids.uuid(NOW_MS));
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      store.close();
      const again = storeWith({ path });
      expect(drawn).not.toContain(again.ids.uuid(NOW_MS));
      again.close();
    }));
});

describe('the store', () => {
  it('calls its hook after each commit, and not before', async () => {
    let commits = 0;
    const store = storeWith({ committed: () => (commits += 1) });
    const write = store.writes.write(() => commits);
    expect(commits).toBe(0);
    expect([await write, commits]).toEqual([0, 1]);
    store.close();
  });

  it('after a clear begins anew, with the ids of its beginning', async () => {
    const store = storeWith();
    const first = await store.writes.write(() => store.ids.uuid(NOW_MS));
    await store.writes.write(() => store.jobs.put(PLACE, 'job', 1, {}));
    await store.writes.write(() => store.clear());
    expect(store.jobs.nextDueMs()).toBeUndefined();
    expect(await store.writes.write(() => store.ids.uuid(NOW_MS))).toBe(first);
    store.close();
  });

  it('has streams that begin anew at each call', () => {
    const store = storeWith();
    expect(store.idsOf('run 1').ulid(NOW_MS)).toBe(store.idsOf('run 1').ulid(NOW_MS));
    expect(store.idsOf('run 1').ulid(NOW_MS)).not.toBe(store.idsOf('run 2').ulid(NOW_MS));
    store.close();
  });
});

describe('jobs', () => {
  it('come in the order of their instants, then of their making, and are there until they are taken away', () => {
    const { jobs, close } = storeWith();
    for (const [key, dueMs] of [
      ['late', 30],
      ['b', 20],
      ['a', 20],
      ['moved', 10],
    ] as const)
      jobs.put(PLACE, key, dueMs, { key });
    jobs.put(PLACE, 'moved', 40, { key: 'moved' });
    expect(jobs.nextDueMs()).toBe(20);
    expect(jobs.next(19)).toBeUndefined();
    expect(jobs.next(100)).toMatchObject({ ...PLACE, key: 'b', dueMs: 20, body: { key: 'b' } });
    expect(jobs.next(100)?.key).toBe('b');
    const order: string[] = [];
    for (let job = jobs.next(100); job; job = jobs.next(100)) {
      order.push(job.key);
      jobs.remove(job, job.key);
    }
    expect(order).toEqual(['b', 'a', 'late', 'moved']);
    close();
  });

  it('are unique by key within their place', () => {
    const { jobs, close } = storeWith();
    const elsewhere = { ...PLACE, sandbox: 'dev' };
    jobs.put(PLACE, 'key', 10, 1);
    jobs.put(elsewhere, 'key', 20, 2);
    jobs.remove(PLACE, 'key');
    expect([jobs.get(PLACE, 'key'), jobs.get(elsewhere, 'key')?.body]).toEqual([undefined, 2]);
    close();
  });
});
