// From the text of a body to its value. V8 names no position for half of its errors, so the place where a text stops being
// JSON is found here; the search runs only where JSON.parse has failed, and never deeper than DEPTH_MAX.
import { refuse } from '../problems/index.ts';

/** SQLite reads no deeper than 1 000, and no document of the Platform comes near this. */
const DEPTH_MAX = 200;

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Whether `sign` stands in `text` more than `most` times; a search by the engine takes a tenth of a look at each character. */
const hasMore = (text: string, sign: string, most: number): boolean => {
  let at = -1;
  for (let count = 0; count <= most; count += 1) {
    at = text.indexOf(sign, at + 1);
    if (at === -1) return false;
  }
  return true;
};

/** Nothing can be deep that is not opened often. */
const mayBeDeep = (text: string) => hasMore(text, '{', DEPTH_MAX / 2) || hasMore(text, '[', DEPTH_MAX / 2);

const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (OPENING.has(code)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.has(code)) depth -= 1;
  }
  return deepest;
};

const SPACE = /[ \t\n\r]+/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** All but quotes, backslashes and control characters. */
const PLAIN = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** The offset of what cannot stand where it stands; the length of the text where more was due. */
export const faultIn = (text: string): number => {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const takeSign = (sign: string): boolean => {
    take(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const takeString = (): boolean => {
    if (!takeSign('"')) return false;
    while (take(PLAIN) || take(ESCAPE));
    // Not takeSign: no space may be skipped inside a string.
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };
  const takeMembers = (takeMember: () => boolean, close: string): boolean => {
    if (takeSign(close)) return true;
    do {
      if (!takeMember()) return false;
    } while (takeSign(','));
    return takeSign(close);
  };
  const takePair = (): boolean => takeString() && takeSign(':') && takeValue();
  const takeValue = (): boolean => {
    if (takeSign('{')) return takeMembers(takePair, '}');
    if (takeSign('[')) return takeMembers(takeValue, ']');
    return text[at] === '"' ? takeString() : take(SCALAR);
  };
  if (takeValue()) take(SPACE);
  return at;
};

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

/** Line and column, from 1. */
const placeOf = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** The value of a JSON body. Refuses with body-too-deep, or with body-not-json and the place where it stops being JSON. */
export const parseJson = (text: string): unknown => {
  if (mayBeDeep(text) && depthOf(text) > DEPTH_MAX) return refuse('body-too-deep', { depthMax: DEPTH_MAX });
  try {
    return JSON.parse(text);
  } catch {
    const offset = faultIn(text);
    return refuse('body-not-json', { ...placeOf(text, offset), found: foundAt(text, offset) });
  }
};
