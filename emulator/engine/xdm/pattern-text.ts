// Texts made from a regular expression, for sample data: read by its grammar, then written with one choice or another at each
// turn. A proposal only: anchors and word boundaries are passed over, so whoever asks holds each text against the pattern.

type Part =
  | { readonly kind: 'signs'; readonly signs: readonly string[] }
  | { readonly kind: 'choice'; readonly parts: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number };

/** Nothing that a field takes is longer; in characters. */
const LENGTH_MAX = 10_000;

const between = (first: string, last: string): string[] => {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, 128)) }, (_, index) =>
    String.fromCodePoint(from + index),
  );
};

const DIGITS = between('0', '9');
const LETTERS = [...between('a', 'z'), ...between('A', 'Z')];
/** One of each sort first: what excludes one of them seldom excludes the next. */
const PRINTABLE = [...new Set(['a', '0', 'A', '-', ...between(' ', '~')])];
const WORD = [...LETTERS, ...DIGITS, '_'];
const SPACES = [' ', '\t'];

const allBut = (signs: readonly string[]): readonly string[] => PRINTABLE.filter((sign) => !signs.includes(sign));

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...{ d: DIGITS, w: WORD, s: SPACES, D: allBut(DIGITS), W: allBut(WORD), S: allBut(SPACES) },
  ...{ n: ['\n'], t: ['\t'], r: ['\r'], f: ['\f'], v: ['\v'] },
  // Boundaries, and the two ends.
  ...{ b: [''], B: [''], A: [''], z: [''] },
};
const NAMED: readonly (readonly [name: RegExp, signs: readonly string[]])[] = [
  [/^(N|Nd|digit)$/, DIGITS],
  [/^(Lu|upper)$/, between('A', 'Z')],
  [/^(Ll|lower)$/, between('a', 'z')],
  [/^(P.?|punct)$/, between('!', '/')],
  [/^(Z.?|space|blank)$/, SPACES],
  [/^(alnum|word)$/, WORD.slice(0, -1)],
];

const namedSigns = (name: string): readonly string[] => NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? LETTERS;

const SET = /\[(\^?)(\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*)\]/uy;
const MEMBER =
  /\[:(?<named>\w+):\]|\\p\{(?<property>\w+)\}|\\x\{?(?<hex>[\dA-Fa-f]{2,6})\}?|\\(?<escaped>[\s\S])|(?<plain>[\s\S])/uy;
const GROUP = /\((?:\?(?:P?<\w+>|[imsU-]*:))?/y;
const FLAGS = /\(\?[imsU-]+\)/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const MAX = 1000;

const escapedSigns = (sign: string): readonly string[] => CLASSES[sign] ?? [sign];

/** The pieces of a set, one after the other; a dash between two single signs makes a range. */
const membersOf = (inside: string): string[] => {
  const pieces = [...inside.matchAll(new RegExp(MEMBER, 'gu'))].map(({ groups = {} }) => {
    const { named, property, hex, escaped, plain } = groups;
    if (hex !== undefined) return [String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10_ffff))];
    if (escaped !== undefined) return escapedSigns(escaped);
    return plain === undefined ? namedSigns(named ?? property ?? '') : [plain];
  });
  return pieces.flatMap((piece, index) => {
    const [[before], [after]] = [pieces[index - 1] ?? [], pieces[index + 1] ?? []];
    const isRange = piece.length === 1 && piece[0] === '-' && before !== undefined && after !== undefined;
    return isRange ? between(before, after) : piece;
  });
};

/** Reads a pattern that RE2 has read before. */
const parse = (pattern: string): Part => {
  let at = 0;
  const take = (grammar: RegExp): RegExpExecArray | null => {
    grammar.lastIndex = at;
    const found = grammar.exec(pattern);
    if (found) at = grammar.lastIndex;
    return found;
  };
  const signs = (some: readonly string[]): Part => ({ kind: 'signs', signs: some });
  const atom = (): Part => {
    const [, negated, inside] = take(SET) ?? [];
    if (inside !== undefined) return signs(negated ? allBut(membersOf(inside)) : membersOf(inside));
    if (take(FLAGS)) return signs(['']);
    if (take(GROUP)) {
      const group = choice();
      at += 1;
      return group;
    }
    if (/[.^$]/.test(pattern.charAt(at))) return signs(pattern[at++] === '.' ? PRINTABLE : ['']);
    return signs(membersOf(take(MEMBER)?.[0] ?? ''));
  };
  const term = (): Part => {
    const part = atom();
    const [found, sign, least, comma, most] = take(QUANTIFIER) ?? [];
    if (found === undefined) return part;
    if (sign !== undefined) return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : MAX };
    const min = Number(least);
    return { kind: 'repeat', part, min, max: comma === '' ? min : most === '' ? MAX : Number(most) };
  };
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    while (at < pattern.length && !/[|)]/.test(pattern.charAt(at))) parts.push(term());
    return parts;
  };
  const choice = (): Part => {
    const parts = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      parts.push(sequence());
    }
    return { kind: 'choice', parts };
  };
  return choice();
};

/** One text: `extra` repetitions more than the fewest, and of each choice the one that `turn`, read digit by digit, names. */
const write = (whole: Part, extra: number, turn: number): string => {
  let text = '';
  let left = turn;
  const choose = <Item>(items: readonly Item[]): Item | undefined => {
    const item = items[left % items.length];
    left = Math.floor(left / Math.max(1, items.length));
    return item;
  };
  const add = (part: Part): void => {
    if (text.length > LENGTH_MAX) return;
    if (part.kind === 'signs') text += choose(part.signs) ?? '';
    else if (part.kind === 'choice') choose(part.parts)?.forEach(add);
    else
      for (let times = Math.min(part.max, part.min + extra); times > 0 && text.length <= LENGTH_MAX; times -= 1)
        add(part.part);
  };
  add(whole);
  return text;
};

const EXTRAS = [1, 0, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128];

/** Texts that may well match `pattern`, which RE2 must be able to read; some come more than once. */
export function* patternTexts(pattern: string, lengthMin: number, turns: number): Generator<string> {
  const part = parse(pattern);
  for (const extra of [...EXTRAS, lengthMin])
    for (let turn = 0; turn < turns; turn += 1) yield write(part, extra, turn);
}
