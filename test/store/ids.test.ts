// Ids: their forms, their order, that none comes twice, and that the same run gives the same ones.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createIds, flowServiceEtag, hashOf, namedHex, namedUuid, registryEtag } from '../../emulator/store/ids.ts';

const NOW_MS = Date.UTC(2026, 0, 15, 12);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const start = (seed = 1, stream = 'test', next = 0) => createIds(seed, stream, { next });
const many = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index));

describe('a UUID', () => {
  it('has the form of version 4, whatever the time', () => {
    const ids = start();
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (nowMs) => UUID.test(ids.uuid(nowMs))));
  });

  it('does not come twice in 100 000 draws of one millisecond', () => {
    const ids = start();
    expect(new Set(many(100_000, () => ids.uuid(NOW_MS))).size).toBe(100_000);
  });

  it('is ordered in time: what comes a millisecond later sorts behind', () => {
    const ids = start(1, 'test', 4090);
    const drawn = many(10_000, (index) => ids.uuid(NOW_MS + index));
    expect(drawn.toSorted()).toEqual(drawn);
  });

  it('is ordered within a millisecond too, for up to 4096 of them', () => {
    const ids = start();
    const drawn = many(4096, () => ids.uuid(NOW_MS));
    expect(drawn.toSorted()).toEqual(drawn);
  });
});

describe('a ULID', () => {
  it('has the form of one, tells its time, and does not come twice', () => {
    const ids = start();
    const drawn = many(20_000, () => ids.ulid(NOW_MS));
    expect(new Set(drawn).size).toBe(20_000);
    expect(drawn.every((id) => ULID.test(id))).toBe(true);
    expect(new Set(drawn.map((id) => id.slice(0, 10)))).toEqual(new Set(['01KF0RDQG0']));
    expect(ids.ulid(NOW_MS) < ids.ulid(NOW_MS + 1)).toBe(true);
  });
});

describe('digits and numbers', () => {
  it.each([1, 8, 24, 32, 48, 64])('%i hexadecimal digits are that many, and do not come twice', (digits) => {
    const ids = start();
    const drawn = many(1000, () => ids.hex(digits));
    expect(drawn.every((text) => /^[0-9a-f]+$/.test(text) && text.length === digits)).toBe(true);
    if (digits >= 24) expect(new Set(drawn).size).toBe(1000);
  });

  it('a number stays below its bound and takes each value', () => {
    const ids = start();
    const drawn = Array.from({ length: 1000 }, () => ids.number(6));
    expect([...new Set(drawn)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('streams', () => {
  const draw = (ids: ReturnType<typeof start>) => [
    ids.uuid(NOW_MS),
    ids.ulid(NOW_MS),
    ids.hex(24),
    `${ids.number(1e9)}`,
  ];

  it('of one seed and name are the same, from wherever they are read on', () => {
    const whole = start();
    const [first, second] = [draw(whole), draw(whole)];
    expect(draw(start())).toEqual(first);
    expect(draw(start(1, 'test', 4))).toEqual(second);
  });

  it.each([
    ['of another seed', start(2)],
    ['of another name', start(1, 'tesu')],
  ])('%s share nothing', (_name, other) => {
    const one = new Set(many(1000, () => start().uuid(NOW_MS)).flatMap((id) => id.slice(19)));
    expect(many(1000, () => other.uuid(NOW_MS)).some((id) => one.has(id.slice(19)))).toBe(false);
  });

  it('do not meet by chance: 200 000 of them differ in their first draw', () => {
    const firsts = many(200_000, (index) => createIds(1, `flow ${index}`, { next: 0 }).uuid(NOW_MS));
    expect(new Set(firsts).size).toBe(200_000);
  });
});

test('an etag of Flow Service is quoted, tells its second, and changes with each revision', () => {
  const [one, two] = [flowServiceEtag('id', 1, NOW_MS), flowServiceEtag('id', 2, NOW_MS)];
  expect(one).toMatch(/^"[0-9a-f]{8}-0000-0200-0000-6968d6c00000"$/);
  expect(one).toBe(flowServiceEtag('id', 1, NOW_MS));
  expect(new Set([one, two, flowServiceEtag('other', 1, NOW_MS)]).size).toBe(3);
});

test('an eTag of the registry is 64 digits and changes with revision and time', () => {
  const etags = [registryEtag('id', 1, 1), registryEtag('id', 2, 1), registryEtag('id', 1, 2), registryEtag('x', 1, 1)];
  expect(etags.every((etag) => /^[0-9a-f]{64}$/.test(etag))).toBe(true);
  expect(new Set(etags).size).toBe(4);
});

test('what is named has its id without being stored', () => {
  expect(namedUuid('sandbox a')).toMatch(UUID);
  expect([namedUuid('a'), namedHex('a', 6), hashOf('a')]).toEqual([namedUuid('a'), namedHex('a', 6), hashOf('a')]);
  expect(namedUuid('a')).not.toBe(namedUuid('b'));
});
