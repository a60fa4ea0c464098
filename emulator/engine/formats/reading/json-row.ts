// One JSON object → one row. What is none is corrupt, and says why. Pure.
import { readJson } from '../../json-text.ts';
import { isObject } from '../../xdm/schema-node.ts';
import { type Charset, decode, decodeLossy } from './charset.ts';
import type { RawRow } from './json-lines.ts';
import { corruptRow, ROW_BYTES_MAX, ROW_FIELDS_MAX, type SizedRow, TOO_LONG, tooManyFields } from './read-row.ts';

/** `"a":0`, and no field takes less. */
const FIELD_CHARACTERS_MIN = 4;

/** All members of all objects in a value. */
const fieldsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const members = Object.values(value);
  return members.reduce((sum: number, member) => sum + fieldsIn(member), Array.isArray(value) ? 0 : members.length);
};

const rowIn = (text: string): Record<string, unknown> | string => {
  const read = readJson(text);
  if (read.kind === 'too deep') return `objects and arrays stand more than ${read.depthMax} deep in each other`;
  if (read.kind === 'fault') return `the text stops being JSON at its character ${read.offset + 1}`;
  if (!isObject(read.value)) return 'the value is no object';
  const fields = text.length > ROW_FIELDS_MAX * FIELD_CHARACTERS_MIN ? fieldsIn(read.value) : 0;
  return fields > ROW_FIELDS_MAX ? tooManyFields(fields) : { ...read.value };
};

/** The row that raw bytes are, whatever they are. */
export const jsonRow = ({ line, raw, reason }: RawRow, charset: Charset): SizedRow => {
  const corrupt = (why: string) => corruptRow(line, raw, why, (part) => decodeLossy(part, charset).trimEnd());
  if (reason !== undefined) return corrupt(reason);
  if (raw.length > ROW_BYTES_MAX) return corrupt(TOO_LONG);
  const text = decode(raw, charset);
  if (text === undefined) return corrupt(`there are bytes that are no ${charset}`);
  const row = rowIn(text);
  return typeof row === 'string' ? corrupt(row) : { kind: 'row', read: { line, row }, bytes: raw.length };
};
