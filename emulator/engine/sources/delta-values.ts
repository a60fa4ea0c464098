// When a row was last changed, as its delta column tells it. The forms of the sources themselves come first, whatever a flow says of its
// column: the tutorial says YYYY-MM-DD of values with a time. Pure; the library of dates is loaded only where somebody needs it.
import { epochMsOf } from '../instants.ts';
import { readByPattern } from '../mapping/dates/read.ts';
import { onTheWall, UTC, type Zone, zoneOf } from '../mapping/dates/zones.ts';

/** What a flow says of its delta column besides its name. */
export interface DeltaForm {
  /** A pattern of Java's. */
  readonly dateFormat?: string | undefined;
  /** Where values that carry no zone were written down. */
  readonly timezone?: string | undefined;
}

const WITH_ZONE = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[a-z]+|[+-]\d\d(?::?\d\d)?)$/i;

/** A flow may say anything: what is none reads as nothing. */
const orNothing = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Letters of a pattern that stand for a zone; what is quoted stands for itself. */
const namesZone = (pattern: string): boolean => /[zZXVO]/.test(pattern.replace(/'[^']*'/g, ''));

/**
 * Reads delta values: `yyyy-MM-dd HH:mm:ss` (Salesforce), `yyyy-MM-ddTHH:mm:ssZ` (Dynamics), an ISO date, and then what the flow's own
 * `dateFormat` reads. What carries no zone is in the flow's `timezone`; one that is none is UTC. `undefined` for anything else.
 * @see SEED (documented: the two formats; assumed: that dateFormat and timezone do anything at all)
 */
export const deltaReader = ({
  dateFormat,
  timezone = 'UTC',
}: DeltaForm = {}): ((value: unknown) => number | undefined) => {
  const zone: Zone = orNothing(() => zoneOf(timezone)) ?? UTC;
  const local = (ms: number) => (zone === UTC ? ms : orNothing(() => onTheWall(ms, zone).epochMs));
  const inOwnForm = (text: string): number | undefined => {
    const ms = epochMsOf(text);
    return ms === undefined || zone === UTC || WITH_ZONE.test(text) ? ms : local(ms);
  };
  const hasZone = dateFormat !== undefined && namesZone(dateFormat);
  const byPattern = (text: string): number | undefined => {
    const ms = dateFormat && orNothing(() => readByPattern(text, dateFormat))?.epochMs;
    if (typeof ms !== 'number') return undefined;
    return hasZone ? ms : local(ms);
  };
  return (value) => (typeof value === 'string' ? (inOwnForm(value) ?? byPattern(value)) : undefined);
};
