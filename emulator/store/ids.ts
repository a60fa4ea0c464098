// Every id and etag of the emulator. A pure function of seed, stream and counter, so the same run gives the same ids,
// and a restart that finds the counter in the store goes on where the last one stopped.

/** A source of ids; each call draws the next number. Times in epoch milliseconds lead where an id is ordered in time. */
export interface Ids {
  /** A UUID in the form of version 4 whose first 48 bits are the time: rows that follow each other stay together on disk. */
  uuid: (nowMs: number) => string;
  /** A ULID, 26 characters. */
  ulid: (nowMs: number) => string;
  /** `digits` lower-case hexadecimal digits. */
  hex: (digits: number) => string;
  /** Whole number in `[0, below)`. */
  number: (below: number) => number;
}

/** The position of a stream, kept by the caller. */
export interface Counter {
  next: number;
}

/** One round of murmur3's finaliser: spreads neighbouring numbers over all 32 bits. */
const mix = (value: number): number => {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** FNV-1a: 32 bits that stand for a text. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
};

const BYTES = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 16 bits as 4 hexadecimal digits; each request draws an id, and `toString(16)` takes longer than all the rest of it. */
const hex16 = (value: number) => `${BYTES[(value >>> 8) & 0xff]}${BYTES[value & 0xff]}`;
const hex32 = (value: number) => hex16(value >>> 16) + hex16(value);

const DIGITS = Buffer.from('0123456789abcdef');
const DASHED = Buffer.from('00000000-0000-0000-0000-000000000000');

/** Writes 16 bits into DASHED, which becomes a text in one piece: one of many would be copied in pieces for as long as it is kept. */
const put16 = (at: number, value: number): void => {
  DASHED[at] = DIGITS[(value >>> 12) & 0xf] ?? 0;
  DASHED[at + 1] = DIGITS[(value >>> 8) & 0xf] ?? 0;
  DASHED[at + 2] = DIGITS[(value >>> 4) & 0xf] ?? 0;
  DASHED[at + 3] = DIGITS[value & 0xf] ?? 0;
};

/** The last `digits` hexadecimal digits, up to 16, of a whole number that is not negative. */
const HEX = (value: number, digits: number) =>
  (digits > 8 ? hex32(Math.floor(value / 2 ** 32)) + hex32(value) : hex32(value)).slice(-digits);
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids of the stream named `stream` under `seed`, from `counter.next` on. */
export const createIds = (seed: number, stream: string, counter: Counter): Ids => {
  // Two keys: of one alone, 32 bits, two streams among a hundred thousand would likely be the same by chance.
  const [even, odd] = [mix(seed ^ hashOf(stream)), mix(seed ^ hashOf(`second key of ${stream}`))];
  const word = (draw: number, part: number) =>
    mix(mix(draw ^ (part % 2 === 0 ? even : odd)) + Math.imul(part + 1, 0x9e3779b9));
  const next = () => {
    const draw = counter.next;
    counter.next += 1;
    return draw;
  };
  const words = (count: number) => {
    const draw = next();
    return Array.from({ length: count }, (_, part) => word(draw, part));
  };
  const hex = (digits: number) =>
    words(Math.ceil(digits / 8))
      .map((value) => HEX(value, 8))
      .join('')
      .slice(0, digits);

  return {
    hex,
    number: (below) => word(next(), 0) % below,
    uuid: (nowMs) => {
      const draw = next();
      const [first, second] = [word(draw, 0), word(draw, 1)];
      const time = Math.floor(nowMs / 0x10000);
      put16(0, time >>> 16);
      put16(4, time);
      put16(9, nowMs % 0x10000);
      put16(14, 0x4000 | (draw & 0xfff));
      put16(19, 0x8000 | (first & 0x3fff));
      put16(24, first >>> 16);
      put16(28, second >>> 16);
      put16(32, second);
      return DASHED.toString('latin1');
    },
    ulid: (nowMs) => {
      let time = '';
      for (let rest = nowMs, digit = 0; digit < 10; digit += 1, rest = Math.floor(rest / 32)) {
        time = CROCKFORD.charAt(rest % 32) + time;
      }
      return (
        time +
        words(16)
          .map((value) => CROCKFORD.charAt(value % 32))
          .join('')
      );
    },
  };
};

/** Flow Service's etag, quotes included: a hash of id and revision, and the second of the last update. */
export const flowServiceEtag = (id: string, revision: number, updatedMs: number): string =>
  `"${HEX(hashOf(`${id}/${revision}`), 8)}-0000-0200-0000-${HEX(Math.floor(updatedMs / 1000), 8)}0000"`;

/** Dataset Service's etag: the same without quotes, as its page shows it. */
export const datasetServiceEtag = (id: string, revision: number, updatedMs: number): string =>
  flowServiceEtag(id, revision, updatedMs).slice(1, -1);

/** Schema Registry's eTag: 64 hexadecimal digits. */
export const registryEtag = (id: string, revision: number, updatedMs: number): string =>
  createIds(hashOf(id), `${revision}/${updatedMs}`, { next: 0 }).hex(64);

/** An id that is a function of `name` alone, in the form of a UUID: sandboxes and users have theirs without being stored. */
export const namedUuid = (name: string): string => createIds(0, name, { next: 0 }).uuid(hashOf(name) * 0x10000);

/** `digits` hexadecimal digits that are a function of `name` alone. */
export const namedHex = (name: string, digits: number): string => createIds(0, name, { next: 0 }).hex(digits);
