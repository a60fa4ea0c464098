// From text to JSON, or to what keeps it from being read. V8 names no position for half of its errors, so the place where a text
// stops being JSON is found here; the search runs only where JSON.parse has failed, and never deeper than DEPTH_MAX. Pure.

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

/** Where a text stops being JSON: its length where more was due. Line and column are counted from 1. */
export interface JsonFault {
  readonly kind: 'fault';
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export type ReadJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'too deep'; readonly depthMax: number }
  | JsonFault;

const placeOf = (text: string, offset: number): JsonFault => {
  const lines = text.slice(0, offset).split('\n');
  return { kind: 'fault', offset, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** Reads any text. Never throws. */
export const readJson = (text: string): ReadJson => {
  if (mayBeDeep(text) && depthOf(text) > DEPTH_MAX) return { kind: 'too deep', depthMax: DEPTH_MAX };
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch {
    return placeOf(text, faultIn(text));
  }
};
