// The objects of a JSON file that go over several lines: one, or one after another, or the elements of an array. What stands between
// them may be anything; an object ends where its braces are closed, outside of strings, and whether it is JSON is asked later. What is
// held is a chunk, and an object that has not ended yet: of one that is too long, no more than tells so. Pure.
import { rawTexts } from './charset.ts';
import type { RawRow } from './json-lines.ts';
import { type ChunkEnd, chunkEnd, ROW_BYTES_MAX } from './read-row.ts';

const HELD_MAX = ROW_BYTES_MAX + 1;

const BETWEEN = /[ \t\r\n,]*/y;
const SIGN = /["{}[\]\n]/g;
/** No line ends in a string: one that is not closed costs its object, and no other. */
const SIGN_IN_STRING = /["\\\n]/g;
/** What begins with neither brace nor bracket goes on to the next, or to the end of the line. */
const JUNK_END = /[{[\]\n]/g;

type State = 'between' | 'inside' | 'string' | 'junk';

interface Scan {
  state: State;
  /** How many braces and brackets are open in the object. */
  depth: number;
  /** The file is an array that has not been closed. */
  isArray: boolean;
  /** The last character was a backslash, and the next is none but itself. */
  isEscaped: boolean;
  line: number;
  startLine: number;
  held: string;
}

const breaksIn = (text: string): number => text.split('\n').length - 1;

const next = (sign: RegExp, text: string, at: number): number => {
  sign.lastIndex = at;
  return sign.exec(text)?.index ?? text.length;
};

/** Passes over what stands between objects; the offset where one begins, or the length of the text. */
const skipBetween = (scan: Scan, text: string, from: number): number => {
  for (let at = from; ; at += 1) {
    BETWEEN.lastIndex = at;
    const skipped = BETWEEN.exec(text)?.[0] ?? '';
    scan.line += breaksIn(skipped);
    at += skipped.length;
    const sign = text[at];
    if (sign !== (scan.isArray ? ']' : '[')) return at;
    scan.isArray = !scan.isArray;
  }
};

const begin = (scan: Scan, sign: string): void => {
  const isOpened = sign === '{' || sign === '[';
  [scan.state, scan.depth, scan.startLine] = [isOpened ? 'inside' : 'junk', isOpened ? 1 : 0, scan.line];
};

/** Goes on to the next sign that matters, and past it; junk stops before it. */
const go = (scan: Scan, text: string, at: number): number => {
  if (scan.isEscaped) {
    scan.isEscaped = false;
    return text[at] === '\n' ? at : at + 1;
  }
  const isString = scan.state === 'string';
  const found = next(scan.state === 'junk' ? JUNK_END : isString ? SIGN_IN_STRING : SIGN, text, at);
  const sign = text[found];
  if (sign === undefined) return found;
  if (scan.state === 'junk') {
    scan.state = 'between';
    return found;
  }
  if (sign === '\n') {
    [scan.line, scan.state] = [scan.line + 1, 'inside'];
  } else if (sign === '"') scan.state = isString ? 'inside' : 'string';
  else if (sign === '\\') scan.isEscaped = true;
  else scan.depth += sign === '{' || sign === '[' ? 1 : -1;
  if (scan.depth === 0) scan.state = 'between';
  return found + 1;
};

/** Goes on to where the object ends, or the text. */
const goThrough = (scan: Scan, text: string, from: number): number => {
  let at = from;
  while (at < text.length && scan.state !== 'between') at = go(scan, text, at);
  return at;
};

/** Each object of the file, and each other thing that stands where one was due. */
export function* jsonElements(chunks: Iterable<Uint8Array>): Generator<RawRow | ChunkEnd> {
  const scan: Scan = { state: 'between', depth: 0, isArray: false, isEscaped: false, line: 1, startLine: 1, held: '' };
  for (const text of rawTexts(chunks)) {
    for (let at = 0; at < text.length; ) {
      let start = at;
      if (scan.held === '') {
        start = skipBetween(scan, text, at);
        if (start === text.length) break;
        begin(scan, text.charAt(start));
      }
      at = goThrough(scan, text, scan.held === '' ? start + 1 : start);
      if (scan.held.length < HELD_MAX) scan.held = (scan.held + text.slice(start, at)).slice(0, HELD_MAX);
      if (scan.state !== 'between') break;
      yield { line: scan.startLine, raw: scan.held };
      scan.held = '';
    }
    yield chunkEnd;
  }
  if (scan.held !== '') yield { line: scan.startLine, raw: scan.held };
  else if (scan.isArray) yield { line: scan.line, raw: '', reason: 'an array is opened and never closed' };
}
