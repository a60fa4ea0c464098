// Pages behind one another while others write. A page begins strictly after the last value of the one before it, so what stays as it is
// comes exactly once; what moves in the order meanwhile may come again at its new place, and no order that never moves gives it twice.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { accept } from './tutorial.ts';

const TYPES = '/data/foundation/schemaregistry/tenant/datatypes';

let emulator: TestEmulator;
let nowMs = NOW_MS;
let round = 0;
beforeEach(async () => {
  emulator = await startEmulator();
  nowMs = NOW_MS;
});
afterEach(() => emulator.close());

/** What happens between two pages. `which`: one of those that there are. */
const write = fc.record({
  does: fc.constantFrom('create', 'create', 'rename', 'describe', 'delete'),
  which: fc.nat(30),
  letter: fc.constantFrom('a', 'B', 'm', 'ä', 'z'),
  laterMs: fc.nat(2),
});
type Write = typeof write extends fc.Arbitrary<infer Value> ? Value : never;

/** Orders in which nothing ever moves. */
const FIXED = ['created', '-created', '$id', '-id', 'meta:altId'];
const MOVING = [undefined, 'updated', '-updated', 'title', '-title', 'description', 'version,title', 'none'];

const walk = fc.record({
  first: fc.array(write, { minLength: 3, maxLength: 10 }),
  orderby: fc.constantFrom(...FIXED, ...MOVING),
  limit: fc.integer({ min: 1, max: 4 }),
  meanwhile: fc.array(fc.array(write, { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
});

/** An organization of its own, which each round begins with nothing. */
const organization = () => {
  round += 1;
  const headers = { 'x-gw-ims-org-id': `${round.toString(16).padStart(24, '0').toUpperCase()}@AdobeOrg` };
  const there: string[] = [];
  /** How often each was changed. */
  const changes = new Map<string, number>();
  let titles = 0;

  const apply = async ({ does, which, letter, laterMs }: Write) => {
    nowMs += laterMs;
    await emulator.clock.advanceTo(nowMs);
    titles += 1;
    const id = there[which % there.length];
    if (does === 'create' || id === undefined) {
      const { status, json } = await emulator.call('POST', TYPES, { title: `${letter} ${titles}` }, headers);
      expect(status).toBe(201);
      there.push(json.$id);
      return;
    }
    changes.set(id, (changes.get(id) ?? 0) + 1);
    const address = `${TYPES}/${encodeURIComponent(id)}`;
    if (does === 'delete') {
      there.splice(there.indexOf(id), 1);
      expect((await emulator.call('DELETE', address, undefined, headers)).status).toBe(204);
      return;
    }
    const path = does === 'rename' ? '/title' : '/description';
    const operation = { op: 'add', path, value: `${letter} ${titles}` };
    expect((await emulator.call('PATCH', address, [operation], headers)).status).toBe(200);
  };

  /** One page, and what its next one starts after. */
  const page = async (query: Record<string, string>) => {
    const address = `${TYPES}?${new URLSearchParams(query)}`;
    const { status, json } = await emulator.call('GET', address, undefined, { ...accept('xed-id+json'), ...headers });
    expect(status).toBe(200);
    const ids: string[] = json.results.map(({ $id }: { $id: string }) => $id);
    const next: string | null = json._page.next;
    return { ids, next };
  };
  return { there, changes, apply, page };
};

it('what stays as it is comes exactly once, and what moves never twice without having moved', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ({ first, orderby, limit, meanwhile }) => {
      const { there, changes, apply, page } = organization();
      for (const one of first) await apply({ ...one, does: 'create' });
      const before = [...there];
      const query = { limit: String(limit), ...(orderby !== undefined && { orderby }) };
      const given = new Map<string, number>();
      let next: string | null | undefined;
      let pages = 0;
      while (next !== null) {
        const { ids, next: following } = await page({ ...query, ...(next !== undefined && { start: next }) });
        for (const id of ids) given.set(id, (given.get(id) ?? 0) + 1);
        next = following;
        // Writers come to an end, and so must the walk.
        for (const one of meanwhile[pages] ?? []) await apply(one);
        pages += 1;
        expect(pages).toBeLessThan(60);
      }
      const untouched = before.filter((id) => !changes.has(id));
      expect(untouched.map((id) => [id, given.get(id)])).toEqual(untouched.map((id) => [id, 1]));
      const allowed = (id: string) => (FIXED.includes(orderby ?? '') ? 1 : 1 + (changes.get(id) ?? 0));
      expect([...given].filter(([id, times]) => times > allowed(id))).toEqual([]);
    }),
    { seed: 1, numRuns: 60 },
  );
});
