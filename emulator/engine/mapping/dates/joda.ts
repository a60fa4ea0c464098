// The port of java.time, loaded in three parts and only when a date needs them: the time zones take longer than the core, and the words
// of English longer than both.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export type Joda = typeof import('@js-joda/core');
type English = typeof import('@js-joda/locale_en');

export const joda = (): Joda => load('@js-joda/core');

/** With the rules of all regions. */
export const jodaWithZones = (): Joda => {
  load('@js-joda/timezone');
  return joda();
};

/** Names of months, days, eras and quarters; it teaches the core to read and write them. */
export const english = (): English => load('@js-joda/locale_en');
