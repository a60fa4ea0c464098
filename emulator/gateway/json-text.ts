// The JSON of a body, and how it is told where it is none.
import { readJson } from '../engine/json-text.ts';
import { refuse } from '../problems/index.ts';

/** A word or a single sign: enough to be found by eye. */
const FOUND = /[^\s,:[\]{}"]{1,20}|./suy;

/** Words that are taken for JSON. */
const STUMBLES = /^(?:undefined|null|true|false|none|nan|[+-]?infinity)$/i;
const COMMENT = /^(?:\/[/*]|#)/;
/** The names of members may be shown. */
const isName = (text: string, start: number, end: number): boolean =>
  /[{,]\s*$/.test(text.slice(Math.max(0, start - 100), start)) && /^\s*:/.test(text.slice(end, end + 100));

/** A body that broke may be broken inside of a secret: of a word that nobody knows only its kind is told. */
const foundAt = (text: string, offset: number): string => {
  FOUND.lastIndex = offset;
  const [found] = FOUND.exec(text) ?? [];
  if (found === undefined) return 'the end of the body';
  if (STUMBLES.test(found) || isName(text, offset, offset + found.length)) return `\`${found}\``;
  const [comment] = COMMENT.exec(found) ?? [];
  if (comment !== undefined) return `\`${comment}\``;
  const [sign = ''] = found;
  if (/\p{L}/u.test(sign)) return 'a word';
  return /\p{N}/u.test(sign) ? 'a number' : `\`${sign}\``;
};

/** The value of a JSON body. Refuses with body-too-deep, or with body-not-json and the place where it stops being JSON. */
export const parseJson = (text: string): unknown => {
  const read = readJson(text);
  if (read.kind === 'value') return read.value;
  if (read.kind === 'too deep') return refuse('body-too-deep', { depthMax: read.depthMax });
  const { offset, line, column } = read;
  return refuse('body-not-json', { line, column, found: foundAt(text, offset) });
};
