// The parameters of mapping functions: how an argument is read as the type that is due, and what /languages/el/functions says of it.
import { type DateTime, isDateTime } from '../language/date-time.ts';
import { fail, type Read } from '../language/failure.ts';
import { asBoolean, asList, asMap, asNumber, asText, asWhole, kindOf } from '../language/values.ts';

/** Types by the Java classes that stand for them on the wire (inferred but for the first three). */
export const JAVA_TYPES = {
  ZonedDateTime: 'java.time.ZonedDateTime',
  Object: 'java.lang.Object',
  String: 'java.lang.String',
  Integer: 'java.lang.Integer',
  Long: 'java.lang.Long',
  Number: 'java.lang.Number',
  BigInteger: 'java.math.BigInteger',
  Double: 'java.lang.Double',
  Float: 'java.lang.Float',
  Boolean: 'java.lang.Boolean',
  List: 'java.util.List',
  Map: 'java.util.Map',
  Lambda: 'java.util.function.Function',
} as const;

export type JavaType = keyof typeof JAVA_TYPES;

export interface Parameter<Value = unknown> {
  /** As the documentation spells it: INPUT. */
  readonly name: string;
  readonly description: string;
  readonly type: JavaType;
  /** `repeated` ends a list of parameters, and takes any number of arguments. */
  readonly presence: 'required' | 'optional' | 'repeated';
  /** Without it, the function gives null as soon as this argument is null. */
  readonly takesNull: boolean;
  /** Of a repeated one: of all its arguments. */
  readonly read: Read<Value>;
}

const parameter =
  <Value>(type: JavaType, read: Read<Value>) =>
  (name: string, description: string): Parameter<Value> => ({
    ...{ name, description, type, presence: 'required', takesNull: false, read },
  });

const asDateTime: Read<DateTime> = (value) =>
  isDateTime(value) ? value : fail(`${kindOf(value)} is no date-time; date() makes one of a text`);

const asAnything: Read<unknown> = (value) => value;

type OfOne = (value: unknown) => unknown;

const asLambda: Read<OfOne> = (value) =>
  typeof value === 'function' ? (one) => value(one) : fail(`${kindOf(value)} is no lambda`);

export const text = parameter('String', asText);
export const whole = parameter('Integer', asWhole);
export const number = parameter('Number', asNumber);
export const boolean = parameter('Boolean', asBoolean);
export const dateTimeOf = parameter('ZonedDateTime', asDateTime);
export const list = parameter('List', asList);
export const map = parameter('Map', asMap);
export const lambda = parameter('Lambda', asLambda);
/** Takes null as well, like any value. */
export const anything = (name: string, description: string): Parameter<unknown> => ({
  ...parameter('Object', asAnything)(name, description),
  takesNull: true,
});

/** May be left out; a null counts as left out. */
export const optional = <Value>(one: Parameter<Value>): Parameter<Value | undefined> => ({
  ...one,
  presence: 'optional',
  takesNull: true,
  read: (value) => (value === null || value === undefined ? undefined : one.read(value)),
});

export const orNull = <Value>(one: Parameter<Value>): Parameter<Value | null> => ({
  ...one,
  takesNull: true,
  read: (value) => (value === null || value === undefined ? null : one.read(value)),
});

/** Any number of arguments of this kind, none of them included. */
export const repeated = <Value>(one: Parameter<Value>): Parameter<readonly Value[]> => ({
  ...one,
  presence: 'repeated',
  takesNull: true,
  read: (values) => asList(values).map(one.read),
});
