// Texts that a field of a resolved schema takes, for sample data. Each is proposed first and then held against every rule of the field.
// Pure; the same field gives the same texts.
import { createRequire } from 'node:module';
import { readPattern } from '../../store/patterns.ts';
import { patternTexts } from './pattern-text.ts';
import { stringSchema, xdmFormats } from './record-schema.ts';
import { isObject, own, type XdmNode } from './schema-node.ts';

/** No text of a sample is longer; in characters. */
const LENGTH_MAX = 10_000;
const DAY_MS = 86_400_000;

const load = createRequire(import.meta.url);

/** What a format looks like in the published samples, and others like it. */
const FORMATS: Readonly<Record<(typeof xdmFormats)[number], (turn: number) => string>> = {
  date: (turn) => new Date(Date.UTC(2018, 0, 12) + turn * DAY_MS).toISOString().slice(0, 10),
  'date-time': (turn) =>
    `${new Date(Date.UTC(2018, 10, 12, 20, 20, 39) + turn * DAY_MS).toISOString().slice(0, 19)}+00:00`,
  email: (turn) => `${turn || ''}john.smith@abc.com`,
  uri: (turn) => `https://ns.adobe.com/xdm/common/uri${turn || ''}`,
  'uri-reference': (turn) => `/uri-reference${turn || ''}`,
  ipv4: (turn) => `192.0.2.${1 + turn}`,
  ipv6: (turn) => `2001:db8::${(1 + turn).toString(16)}`,
};

const isFormat = (name: unknown): name is keyof typeof FORMATS => xdmFormats.some((format) => format === name);

type Test = (text: string) => boolean;

const formatTest = (name: unknown): Test => {
  if (!isFormat(name)) return () => true;
  const { default: formats }: typeof import('ajv-formats') = load('ajv-formats');
  const format = formats.get(name);
  if (format instanceof RegExp) return (text) => format.test(text);
  const validate = typeof format === 'object' && 'validate' in format ? format.validate : format;
  if (validate instanceof RegExp) return (text) => validate.test(text);
  return typeof validate === 'function' ? (text) => validate(text as never) === true : () => true;
};

interface Rules {
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly pattern: string | undefined;
  readonly listed: readonly string[] | undefined;
  readonly format: unknown;
  readonly fits: Test;
}

const rulesOf = (node: XdmNode): Rules => {
  const { minLength, maxLength, pattern, format, enum: listed } = stringSchema(node, { formats: xdmFormats });
  const lengthMin = Number(minLength ?? 0);
  const lengthMax = Number(maxLength ?? Number.POSITIVE_INFINITY);
  const texts = Array.isArray(listed) ? listed.filter((value) => typeof value === 'string') : undefined;
  const matches = typeof pattern === 'string' ? readPattern(pattern) : undefined;
  const isOfFormat = formatTest(format);
  return {
    ...{ lengthMin, lengthMax, listed: texts, format },
    pattern: matches && typeof pattern === 'string' ? pattern : undefined,
    fits: (text) => {
      const { length } = [...text];
      const isOfLength = length >= lengthMin && length <= lengthMax && length <= LENGTH_MAX;
      return isOfLength && (texts?.includes(text) ?? true) && isOfFormat(text) && (matches?.(text) ?? true);
    },
  };
};

/** Made as long or as short as the field is; an address grows in front, where no part of it has a limit of its own. */
const fitted = (text: string, { lengthMin, lengthMax, format }: Rules): string => {
  if (text.length < lengthMin && lengthMin <= LENGTH_MAX) {
    return format === 'email' ? text.padStart(lengthMin, 'x') : text.padEnd(lengthMin, 'x');
  }
  return text.length > lengthMax ? text.slice(-lengthMax || text.length) : text;
};

/** What the schema itself says a value may look like. */
const hintsOf = (node: XdmNode): string[] => {
  const { 'meta:enum': suggested } = node;
  const suggestions = isObject(suggested) ? Object.keys(suggested) : [];
  return [node['default'], node['examples'], suggestions].flat().filter((hint) => typeof hint === 'string');
};

function* candidates(node: XdmNode, rules: Rules, count: number): Generator<string> {
  yield* hintsOf(node);
  if (rules.listed) return yield* rules.listed;
  const turns = Math.max(64, count * 2);
  const plain = (turn: number) => (turn === 0 ? 'string' : `string${turn}`);
  const base = isFormat(rules.format) ? (own(FORMATS, rules.format) ?? plain) : plain;
  for (let turn = 0; turn < turns; turn += 1) {
    const text = base(turn);
    yield* [text, fitted(text, rules)];
    // Where little fits, short ones differ most: 1, 2, … z, 10.
    if (turn > 0) yield fitted(turn.toString(36), rules);
    if (turn === 0 && rules.pattern !== undefined && rules.lengthMin <= LENGTH_MAX) {
      for (const proposed of patternTexts(rules.pattern, rules.lengthMin, turns))
        yield* [proposed, fitted(proposed, rules)];
    }
  }
}

/** Up to `count` different texts that the field takes; none where none was found. */
export const sampleTexts = (node: XdmNode, count: number): string[] => {
  const rules = rulesOf(node);
  const found = new Set<string>();
  for (const text of candidates(node, rules, count)) {
    if (rules.fits(text)) found.add(text);
    if (found.size >= count) break;
  }
  return [...found];
};
