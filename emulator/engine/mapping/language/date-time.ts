// A date-time of an expression: an instant, and the offset from UTC that it is told in. To paths it is one value, not an object.
import { epochMsOf } from '../../instants.ts';
import { fail } from './failure.ts';

const BRAND = Symbol('date-time');

export interface DateTime {
  readonly [BRAND]: true;
  /** Milliseconds since 1970; what is finer is lost. */
  readonly epochMs: number;
  /** `Z`, an offset such as `+02:00`, or a region such as `Europe/Paris`. */
  readonly zone: string;
  /** How far `zone` is ahead of UTC at that instant, in seconds. */
  readonly offsetSeconds: number;
  readonly toJSON: () => string;
}

export const isDateTime = (value: unknown): value is DateTime =>
  typeof value === 'object' && value !== null && BRAND in value;

/** JavaScript knows no instants beyond. */
const EPOCH_MS_MAX = 8.64e15;

const two = (value: number) => String(value).padStart(2, '0');

const offsetText = (offsetSeconds: number): string => {
  if (offsetSeconds === 0) return 'Z';
  const minutes = Math.round(Math.abs(offsetSeconds) / 60);
  return `${offsetSeconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** ISO 8601, with milliseconds only where there are any: `2019-10-23T11:24:00Z`. */
export const dateTimeText = ({ epochMs, offsetSeconds }: DateTime): string => {
  const local = Math.max(-EPOCH_MS_MAX, Math.min(epochMs + offsetSeconds * 1000, EPOCH_MS_MAX));
  return new Date(local).toISOString().replace('.000', '').replace('Z', offsetText(offsetSeconds));
};

/** Fails for what no calendar holds. */
export const dateTime = (epochMs: number, zone = 'Z', offsetSeconds = 0): DateTime => {
  if (!(Math.abs(epochMs) <= EPOCH_MS_MAX)) return fail(`${epochMs} milliseconds since 1970 are no instant`);
  const made: DateTime = { [BRAND]: true, epochMs, zone, offsetSeconds, toJSON: () => dateTimeText(made) };
  return made;
};

/** The instant that a value is or spells, in milliseconds since 1970; `undefined` for any other. */
export const epochMsIn = (value: unknown): number | undefined => {
  if (isDateTime(value)) return value.epochMs;
  return typeof value === 'string' ? epochMsOf(value) : undefined;
};
