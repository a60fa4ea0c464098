// Thrift's compact protocol, as footers and page headers of Parquet are written. Bytes come from anyone: nothing is made larger than they
// are, and what they do not hold is a `RangeError`. Pure.

export type Thrift = number | boolean | Uint8Array | readonly Thrift[] | ThriftStruct;
/** By the numbers of its fields. */
export type ThriftStruct = ReadonlyMap<number, Thrift>;

/** No structure of Parquet is half as deep. */
const DEPTH_MAX = 16;
const VARINT_BYTES_MAX = 10;
const [TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

const broken = (reason: string): never => {
  throw new RangeError(reason);
};

const createReader = (bytes: Uint8Array, from: number) => {
  let at = from;
  const byte = (): number => {
    const value = bytes[at] ?? broken('a structure ends early');
    at += 1;
    return value;
  };
  const varint = (): number => {
    let value = 0;
    for (let index = 0; index < VARINT_BYTES_MAX; index += 1) {
      const part = byte();
      value += (part & 0x7f) * 2 ** (7 * index);
      if (part < 0x80) return value;
    }
    return broken('a number goes on and on');
  };
  const zigzag = (): number => {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const skip = (length: number): Uint8Array => {
    if (length > bytes.length - at) return broken('a structure holds more than there is');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const list = (depth: number): Thrift[] => {
    const head = byte();
    const [type, short] = [head & 0x0f, head >> 4];
    const size = short === 15 ? varint() : short;
    if (size > bytes.length - at) return broken('a list holds more than there is');
    const isTruth = type === TRUE || type === FALSE;
    const values: Thrift[] = [];
    while (values.length < size) values.push(isTruth ? byte() === 1 : element(type, depth));
    return values;
  };
  const element = (type: number, depth: number): Thrift => {
    switch (type) {
      case TRUE:
      case FALSE:
        return type === TRUE;
      case BYTE:
        return byte();
      case I16:
      case I32:
      case I64:
        return zigzag();
      case DOUBLE:
        return skip(8);
      case BINARY:
        return skip(varint());
      case LIST:
        return depth < DEPTH_MAX ? list(depth + 1) : broken('structures stand too deep in each other');
      case STRUCT:
        return depth < DEPTH_MAX ? struct(depth + 1) : broken('structures stand too deep in each other');
      default:
        return broken(`a structure has a field of the unknown type ${type}`);
    }
  };
  const struct = (depth: number): ThriftStruct => {
    const fields = new Map<number, Thrift>();
    for (let id = 0; ; ) {
      const head = byte();
      if ((head & 0x0f) === 0) return fields;
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      fields.set(id, element(head & 0x0f, depth));
    }
  };
  return { struct: () => struct(0), at: () => at };
};

/** The structure that begins at an offset, and the offset behind it. */
export const readThrift = (bytes: Uint8Array, at: number): { readonly struct: ThriftStruct; readonly end: number } => {
  const reader = createReader(bytes, at);
  const struct = reader.struct();
  return { struct, end: reader.at() };
};

const NO_STRUCT: ThriftStruct = new Map();
const decoder = new TextDecoder();

export const numberIn = (struct: ThriftStruct, id: number): number | undefined => {
  const value = struct.get(id);
  return typeof value === 'number' ? value : undefined;
};
export const textIn = (struct: ThriftStruct, id: number): string => {
  const value = struct.get(id);
  return value instanceof Uint8Array ? decoder.decode(value) : '';
};
export const structIn = (struct: ThriftStruct, id: number): ThriftStruct | undefined => {
  const value = struct.get(id);
  return value instanceof Map ? value : undefined;
};
export const listIn = (struct: ThriftStruct, id: number): readonly Thrift[] => {
  const value = struct.get(id);
  return Array.isArray(value) ? value : [];
};
export const structsIn = (struct: ThriftStruct, id: number): ThriftStruct[] =>
  listIn(struct, id).map((value) => (value instanceof Map ? value : NO_STRUCT));
