// A text → its words and signs, each with its place. What cannot be a word or sign is a fault at that place. Pure.
import { type Fault, shown } from './fault.ts';

export interface Token {
  /** `wrapped`: a name in `${…}`, which is never a word of the language. */
  readonly kind: 'name' | 'wrapped' | 'text' | 'number' | 'sign' | 'end';
  /** Names and texts without their wrapping and escapes; signs as they stand. */
  readonly value: string;
  readonly at: number;
}

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/sy;
/** A backslash makes any sign a part of the name: `street\.name`. */
const NAME = /(?:[\p{L}_]|\$(?!\{)|\\.)(?:[\p{L}\p{N}_]|\$(?!\{)|\\.)*/suy;
const WRAPPED = /\$\{((?:\\.|[^\\}])*)\}/sy;
const TEXT = /"((?:\\.|[^\\"])*)"|'((?:\\.|[^\\'])*)'/sy;
/** Longer ones first. */
const SIGN = /&&|\|\||==|!=|=~|!~|<=|>=|\?:|->|[-+*/%<>!~&|^()[\]{},.:?]/y;

const unescapedName = (name: string) => name.replace(/\\(.)/gs, '$1');

/** Of the escapes of a text these have a meaning; any other keeps its backslash, so that regular expressions read as written. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...(['\\', '"', "'"] as const).map((sign) => [sign, sign] as const),
  ...([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
  ] as const),
]);

const unescapedText = (text: string) =>
  text.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/g, (written, hex?: string, sign = '') =>
    hex === undefined ? (ESCAPES.get(sign) ?? written) : String.fromCharCode(Number.parseInt(hex, 16)),
  );

interface Reader {
  readonly kind: Token['kind'];
  readonly pattern: RegExp;
  readonly value: (match: RegExpExecArray) => string;
}

/** The first that fits reads. */
const READERS: readonly Reader[] = [
  { kind: 'wrapped', pattern: WRAPPED, value: ([, name = '']) => unescapedName(name) },
  { kind: 'name', pattern: NAME, value: ([name]) => unescapedName(name) },
  { kind: 'number', pattern: NUMBER, value: ([number]) => number },
  { kind: 'text', pattern: TEXT, value: ([, double, single]) => unescapedText(double ?? single ?? '') },
  { kind: 'sign', pattern: SIGN, value: ([sign]) => sign },
];

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const CLOSINGS = new Map([
  ['"', 'its closing double quote'],
  ["'", 'its closing single quote'],
]);

const faultAt = (text: string, at: number): Fault => {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const closing = text.startsWith('${', at) ? 'its closing brace' : CLOSINGS.get(sign);
  return closing === undefined
    ? { position: at, found: `the sign ${shown(sign)}`, expected: 'a value, a name or an operator' }
    : { position: text.length, found: `the end of what opens at character ${at + 1}`, expected: closing };
};

/** All tokens, the last of them `end`; or the first fault. */
export const tokensOf = (text: string): readonly Token[] | Fault => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const read = READERS.map((reader) => ({ reader, match: matchAt(reader.pattern, text, at) })).find(
      ({ match }) => match !== null,
    );
    if (!read?.match) return faultAt(text, at);
    tokens.push({ kind: read.reader.kind, value: read.reader.value(read.match), at });
    at += read.match[0].length;
  }
  return [...tokens, { kind: 'end', value: '', at: text.length }];
};
