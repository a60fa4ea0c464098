// The runs that levels and indexes of Parquet are written in: one value many times, or many values bit by bit. A few bytes may say that
// a value stands there a milliard times, and the reader would believe them: so they are counted first. Pure.

/** Writers fill the last groups of bits up; to pass over them takes the reader a step each. */
const MANY_TOO_MANY = 4096;

const broken = (reason: string): never => {
  throw new RangeError(reason);
};

/** A number of seven bits a byte, as headers of runs are. */
const headerAt = (bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } => {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const part = bytes[from + index] ?? broken('a run ends early');
    value += (part & 0x7f) * 2 ** (7 * index);
    if (part < 0x80) return { value, end: from + index + 1 };
  }
  return broken('a run is too long');
};

/** How often `wanted` stands among values of `width` bits. */
const countPacked = (bytes: Uint8Array, from: number, width: number, values: number, wanted: number): number => {
  let found = 0;
  for (let index = 0; index < values; index += 1) {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const place = index * width + bit;
      value += (((bytes[from + (place >> 3)] ?? 0) >> (place & 7)) & 1) << bit;
    }
    if (value === wanted) found += 1;
  }
  return found;
};

const littleEndian = (bytes: Uint8Array): number => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);

/**
 * Walks `count` values of `width` bits, at least one, and tells how often `wanted` is among them. Throws a `RangeError` for runs of
 * more, and for those that the bytes do not hold.
 */
export const countInRuns = (bytes: Uint8Array, width: number, count: number, wanted: number): number => {
  let found = 0;
  let at = 0;
  for (let seen = 0; seen < count; ) {
    const { value, end } = headerAt(bytes, at);
    const left = count - seen;
    const isPacked = value % 2 === 1;
    const [length, size] = isPacked ? [(value - 1) * 4, ((value - 1) / 2) * width] : [value / 2, (width + 7) >> 3];
    // The last group of bits may be cut where its values end.
    const due = isPacked ? Math.ceil((Math.min(length, left) * width) / 8) : size;
    if (length === 0 || due > bytes.length - end) return broken('a run ends early');
    if (!isPacked && length > left) return broken('there are more values than the page has');
    if (isPacked) found += countPacked(bytes, end, width, Math.min(length, left), wanted);
    else if (littleEndian(bytes.subarray(end, end + size)) === wanted) found += length;
    [at, seen] = [end + size, seen + length];
    if (isPacked && length - left >= MANY_TOO_MANY) return broken('there are more values than the page has');
  }
  return found;
};

/**
 * Walks integers that are written as differences, each of up to `bitsMax` bits. Throws a `RangeError` for numbers that no integer is
 * as large as: the reader would add them up, however large.
 */
export const checkDifferences = (bytes: Uint8Array, count: number, bitsMax: number): void => {
  let at = 0;
  const number = (): number => {
    for (let [index, value] = [0, 0]; index < 10; index += 1) {
      const part = bytes[at] ?? broken('differences end early');
      at += 1;
      value += (part & 0x7f) * 2 ** (7 * index);
      if (part < 0x80) return value;
    }
    return broken('a difference goes on and on');
  };
  const [block, parts] = [number(), number()];
  number();
  number();
  const size = block / parts;
  if (!Number.isInteger(size) || size === 0 || parts > bytes.length) return broken('differences have no blocks');
  for (let seen = 1; seen < count; ) {
    number();
    const widths = bytes.subarray(at, at + parts);
    at += parts;
    for (const width of widths) {
      if (width > bitsMax) return broken('a difference is too large');
      if (seen < count) at += Math.ceil((size * width) / 8);
      seen += size;
    }
    if (at > bytes.length) return broken('differences end early');
  }
};
