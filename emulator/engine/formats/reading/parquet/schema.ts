// The columns of a Parquet file, as their reader takes them: what newer and older writers say in two ways is said in one. Pure.
import type { ConvertedType, FieldRepetitionType, LogicalType, ParquetType, SchemaElement } from 'hyparquet';
import { ROW_FIELDS_MAX, tooManyFields } from '../read-row.ts';
import { numberIn, structIn, type ThriftStruct, textIn } from './thrift.ts';

/** Groups in groups; XDM is not half as deep. */
const DEPTH_MAX = 32;

const TYPES: readonly ParquetType[] = [
  ...(['BOOLEAN', 'INT32', 'INT64', 'INT96', 'FLOAT', 'DOUBLE', 'BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'] as const),
];
const REPETITIONS: readonly FieldRepetitionType[] = ['REQUIRED', 'OPTIONAL', 'REPEATED'];
/** In the order of their numbers; what is `undefined` means nothing to us, or is said by the type. */
const CONVERTED: readonly (ConvertedType | undefined)[] = [
  ...(['UTF8', 'MAP', undefined, 'LIST', 'UTF8', 'DECIMAL', 'DATE', undefined, undefined] as const),
  ...(['TIMESTAMP_MILLIS', 'TIMESTAMP_MICROS', undefined, undefined, 'UINT_32', 'UINT_64'] as const),
  ...([undefined, undefined, undefined, undefined, 'JSON'] as const),
];
/** The same, in the order of the fields of a logical type. */
const LOGICAL: readonly (ConvertedType | undefined)[] = [
  ...([undefined, 'UTF8', 'MAP', 'LIST', 'UTF8', 'DECIMAL', 'DATE', undefined, undefined, undefined] as const),
  ...([undefined, undefined, 'JSON'] as const),
];
const [DECIMAL, TIMESTAMP, INTEGER, UUID, FLOAT16] = [5, 8, 10, 14, 15];
const UNITS = ['MILLIS', 'MICROS', 'NANOS'] as const;

const logicalOf = (struct: ThriftStruct): LogicalType | undefined => {
  const timestamp = structIn(struct, TIMESTAMP);
  const integer = structIn(struct, INTEGER);
  if (timestamp) {
    const unit = UNITS.find((_, index) => structIn(timestamp, 2)?.has(index + 1));
    return unit && { type: 'TIMESTAMP', isAdjustedToUTC: true, unit };
  }
  if (integer) return { type: 'INTEGER', bitWidth: numberIn(integer, 1) ?? 0, isSigned: integer.get(2) !== false };
  if (struct.has(UUID)) return { type: 'UUID' };
  return struct.has(FLOAT16) ? { type: 'FLOAT16' } : undefined;
};

const elementOf = (struct: ThriftStruct): SchemaElement => {
  const logical = structIn(struct, 10) ?? new Map();
  const converted = LOGICAL.find((name, id) => name && logical.has(id)) ?? CONVERTED[numberIn(struct, 6) ?? -1];
  const decimal = structIn(logical, DECIMAL);
  const scale = (decimal && numberIn(decimal, 1)) ?? numberIn(struct, 7) ?? 0;
  const type = TYPES[numberIn(struct, 1) ?? -1];
  const repetition = REPETITIONS[numberIn(struct, 3) ?? -1];
  const logicalType: LogicalType | undefined =
    converted === 'DECIMAL' ? { type: 'DECIMAL', precision: 0, scale } : logicalOf(logical);
  const length = numberIn(struct, 2);
  const children = numberIn(struct, 5) ?? 0;
  return {
    name: textIn(struct, 4),
    ...(type && children === 0 && { type }),
    ...(children > 0 && { num_children: children }),
    ...(repetition && { repetition_type: repetition }),
    ...(length !== undefined && { type_length: length }),
    // The number behind a decimal is read as it is: `values.ts` sets its point, without an error of rounding.
    ...(converted && converted !== 'DECIMAL' && { converted_type: converted }),
    ...(logicalType && { logical_type: logicalType }),
  };
};

const faultOf = ({ name, type, num_children, repetition_type, type_length }: SchemaElement): string | undefined => {
  const isGroup = num_children !== undefined;
  if (name === '__proto__') return 'a column has a name that no record can have';
  if (repetition_type === undefined || (!isGroup && type === undefined)) return 'a column has no type';
  const isFixed = type === 'FIXED_LEN_BYTE_ARRAY';
  return isFixed && !((type_length ?? 0) > 0) ? 'a column has no length' : undefined;
};

/** All elements, the root first, parents before children. Throws a `RangeError` for those that are no tree. */
export const schemaOf = (structs: readonly ThriftStruct[]): SchemaElement[] => {
  const broken = (reason: string): never => {
    throw new RangeError(reason);
  };
  const elements = structs.map(elementOf);
  const [root, ...others] = elements;
  const rootChildren = root?.num_children ?? broken('the file has no columns');
  /** How many children are due, of each group that is open. */
  const due = [rootChildren];
  for (const element of others) {
    const fault = faultOf(element);
    if (fault !== undefined) return broken(fault);
    while (due.at(-1) === 0) due.pop();
    const left = due.pop() ?? broken('there are more columns than the groups have');
    due.push(left - 1);
    if (element.num_children !== undefined) due.push(element.num_children);
    if (due.length > DEPTH_MAX) return broken('groups stand too deep in each other');
  }
  if (due.some((left) => left > 0)) return broken('there are fewer columns than the groups have');
  const leaves = others.filter(({ type }) => type !== undefined).length;
  return leaves > ROW_FIELDS_MAX ? broken(tooManyFields(leaves)) : elements;
};
