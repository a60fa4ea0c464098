// Columns of Parquet as the values of records. Decimals are the one type that a value does not show: the column says where the point is,
// however deep in lists, maps and objects it stands. Pure.
import type { SchemaTree } from 'hyparquet';
import { decode } from '../../parquet-values.ts';

type Decode = (value: unknown) => unknown;

/** 38 digits, which is what writers have, take 16. */
const DECIMAL_BYTES_MAX = 64;

const integerOf = (bytes: Uint8Array): bigint => {
  if (bytes.length > DECIMAL_BYTES_MAX) throw new RangeError(`a decimal has ${bytes.length} bytes`);
  const unsigned = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  return BigInt.asIntN(Math.max(bytes.length, 1) * 8, unsigned);
};

/** Read as it is written, so that it is the number nearest to the decimal. */
const decimalOf = (value: unknown, scale: number): unknown => {
  const integer = value instanceof Uint8Array ? integerOf(value) : value;
  return typeof integer === 'number' || typeof integer === 'bigint' ? Number(`${integer}e${-scale}`) : undefined;
};

const hasDecimals = ({ element, children }: SchemaTree): boolean =>
  element.logical_type?.type === 'DECIMAL' || children.some(hasDecimals);

const each = (decoder: Decode): Decode => {
  const deep: Decode = (value) =>
    Array.isArray(value) ? value.map((element) => deep(element) ?? null) : value === null ? undefined : decoder(value);
  return deep;
};

const members = (decoderOfName: (name: string) => Decode | undefined): Decode =>
  each((value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const decoded = Object.entries(value).map(([name, member]) => [name, decoderOfName(name)?.(member)] as const);
    return Object.fromEntries(decoded.filter(([, member]) => member !== undefined));
  });

/** What turns values of a column, as its reader assembles them, into those of a record; null is `undefined`. */
export const decoderOf = (column: SchemaTree): Decode => {
  const { element, children } = column;
  if (!hasDecimals(column)) return (value) => decode(value) ?? undefined;
  const { logical_type: type, converted_type: converted } = element;
  if (type?.type === 'DECIMAL') return each((value) => decimalOf(value, type.scale));
  const [only] = children.length === 1 ? children : [];
  const isRepeated = only?.element.repetition_type === 'REPEATED';
  const [inner, value] = only?.children ?? [];
  if (converted === 'LIST' && only && isRepeated && value === undefined) return each(decoderOf(inner ?? only));
  if (converted === 'MAP' && isRepeated && value) {
    const decoder = decoderOf(value);
    return members(() => decoder);
  }
  const decoders = new Map(children.map((child) => [child.element.name, decoderOf(child)]));
  return members((name) => decoders.get(name));
};
