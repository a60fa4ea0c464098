// The schedule of a flow, and how it is read. What was sent is never changed: it is stored and echoed as it came,
// and everything that computes with it works on a copy or on what was read from it.
import { isObject } from '../xdm/schema-node.ts';

/** What a client sends as `scheduleParams`. Numbers and booleans may be spelt as strings. @see UPD, CRM-26 (example) */
export interface Schedule {
  readonly startTime?: unknown;
  readonly frequency?: unknown;
  readonly interval?: unknown;
  readonly backfill?: unknown;
  readonly [parameter: string]: unknown;
}

export type Recurring = 'minute' | 'hour' | 'day' | 'week';
export type Frequency = 'once' | Recurring;

/** The length of one unit of `interval`. A week is seven days: schedules know UTC alone, without summer time. */
export const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const satisfies Record<
  Recurring,
  number
>;

/** What a schedule says, as far as it can be read; a part that cannot be read is `undefined`. */
export interface Reading {
  /** The normalised copy; empty where no object was sent. */
  readonly schedule: Schedule;
  readonly frequency: Frequency | undefined;
  /** `startTime`, in epoch milliseconds. */
  readonly startMs: number | undefined;
  /** Any whole number, zero and negative ones included. */
  readonly interval: number | undefined;
  readonly backfill: boolean;
}

/** The last instant that a Date can hold, either side of 1970. */
export const instantMaxMs = 8_640_000_000_000_000;

/** Absent, null or empty text: what the Platform calls null or empty. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isFrequency = (value: unknown): value is Frequency =>
  typeof value === 'string' && (value === 'once' || Object.hasOwn(unitMs, value));

// Digits beyond what a number holds exactly stay text, so that a refusal can name them as they were sent.
const normaliseValue = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : value;
};

/**
 * A copy in which whole numbers and booleans that were spelt as strings are numbers and booleans.
 * Only the parameters themselves are looked at: a schedule is flat.
 * @see UPD, CRM-26 (example)
 */
export const normalise = (scheduleParams: Schedule): Schedule =>
  Object.fromEntries(Object.entries(scheduleParams).map(([parameter, value]) => [parameter, normaliseValue(value)]));

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

const instantMs = (seconds: number | undefined): number | undefined =>
  seconds !== undefined && Math.abs(seconds * 1000) <= instantMaxMs ? seconds * 1000 : undefined;

/** Reads whatever was sent as `scheduleParams`, in either spelling. Never throws. */
export const readSchedule = (scheduleParams: unknown): Reading => {
  const schedule = isObject(scheduleParams) ? normalise(scheduleParams) : {};
  return {
    schedule,
    frequency: isFrequency(schedule.frequency) ? schedule.frequency : undefined,
    startMs: instantMs(wholeNumber(schedule.startTime)),
    interval: wholeNumber(schedule.interval),
    backfill: schedule.backfill !== false,
  };
};
