// The names of zones that the letter z writes: PDT, Pacific Daylight Time. Node knows them; which English has the short one depends on
// where the zone is.

import { remembered } from '../../../store/remembered.ts';
import type { DateTime } from '../language/date-time.ts';

/** Each knows the short names of its own part of the world, and writes GMT+1 for others. */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN'];

type Names = (instant: Date) => string;

const namesIn =
  (style: 'short' | 'long') =>
  (zone: string): Names => {
    const timeZone = zone === 'Z' ? 'UTC' : zone;
    const formats = LOCALES.map((locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style }));
    return (instant) => {
      const names = formats.map(
        (format) => format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '',
      );
      return names.find((name) => !/^(?:GMT|UTC)[+-]/.test(name)) ?? names[0] ?? '';
    };
  };

const SHORT = remembered(namesIn('short'));
const LONG = remembered(namesIn('long'));

/** `letters`: how many z there are; from the fourth on the name is written out. An offset is its own name. */
export const zoneName = ({ epochMs, zone }: DateTime, letters: number): string =>
  /^[+-]/.test(zone) ? zone : (letters < 4 ? SHORT : LONG)(zone)(new Date(epochMs));
