// Date-times → text, by a pattern of Java's.
import { remembered } from '../../../store/remembered.ts';
import type { DateTime } from '../language/date-time.ts';
import { fail } from '../language/failure.ts';
import { english, joda } from './joda.ts';
import { addField, isInWords } from './letters.ts';
import { type Part, partsOf } from './pattern.ts';
import { zoneName } from './zone-names.ts';
import { zoneId } from './zones.ts';

type Write = (date: DateTime) => string;

const zonedIn = ({ epochMs, zone }: DateTime) => {
  const { Instant, ZonedDateTime } = joda();
  return ZonedDateTime.ofInstant(Instant.ofEpochMilli(epochMs), zoneId(zone));
};

/** All but names of zones: java.time's are others than Java's. */
const fieldsWriter = (parts: readonly Part[]): Write => {
  const { DateTimeFormatterBuilder, ResolverStyle } = joda();
  const builder = new DateTimeFormatterBuilder();
  for (const part of parts) {
    if (part.kind === 'literal') builder.appendLiteral(part.text);
    if (part.kind === 'field') addField(builder, part.letter, part.count);
  }
  const plain = builder.toFormatter(ResolverStyle.SMART);
  const inWords = parts.some((part) => part.kind === 'field' && isInWords(part.letter, part.count));
  const formatter = inWords ? plain.withLocale(english().Locale.US) : plain;
  return (date) => zonedIn(date).format(formatter);
};

const writerOf = remembered((pattern: string): Write => {
  const writers: Write[] = [];
  let fields: Part[] = [];
  const parts = partsOf(pattern);
  try {
    for (const part of parts) {
      if (part.kind !== 'field' || part.letter !== 'z') {
        fields.push(part);
        continue;
      }
      writers.push(fieldsWriter(fields), (date) => zoneName(date, part.count));
      fields = [];
    }
    writers.push(fieldsWriter(fields));
  } catch {
    return fail(`"${pattern}" is no pattern of dates`);
  }
  return (date) => writers.map((write) => write(date)).join('');
});

/** `date` in its own zone; what is optional in the pattern is written. Fails for what is no pattern. */
export const writeDate = (date: DateTime, pattern: string): string => writerOf(pattern)(date);
