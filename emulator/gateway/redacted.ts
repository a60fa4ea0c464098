// What of an exchange may be shown. Secrets are masked by their names, wherever they came in; and what was masked in a request is
// masked again where the answer or the hint repeats it. This costs only those who read the journal.
import { isSecretName, MASK, redact } from '../engine/secrets.ts';
import { isObject } from '../engine/xdm/schema-node.ts';
import { pathStart } from './call.ts';

const isSecretPath = (path: string): boolean =>
  /(^|[./])auth(?:$|[./]params(?:[./]|$))/.test(path) || path.split(/[./[\]]+/).some(isSecretName);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return value === undefined || value === null || typeof value === 'boolean' ? [] : [String(value)];
};

/** The texts of `whole` that `shown` does not have: what was masked. */
const hiddenIn = (whole: unknown, shown: unknown): readonly string[] => {
  const kept = new Set(textsIn(shown));
  return textsIn(whole).filter((text) => !kept.has(text));
};

/** What is shown of something, and the texts in it that are not. */
export interface Shown<Value> {
  readonly shown: Value;
  readonly hidden: readonly string[];
}

/** JSON, and forms. `undefined` where the text is neither: what cannot be read cannot be redacted. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return /^[\w.~%+-]+=[^\s{}"]*$/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : undefined;
  }
};

/** A bare text stands under no name, and where an object was due it may be anything. */
const withoutBare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBare);
  return typeof value === 'string' ? MASK : redact(value);
};

/** A body as it may be shown. */
export const shownBody = (text: string): Shown<unknown> => {
  const value = jsonOf(text);
  const shown = withoutBare(value);
  return { shown, hidden: hiddenIn(value, shown) };
};

/** `property=auth.params.password==…`: a filter names its field inside of its value. What follows such a field is hidden. */
const filterOn = (value: string): Shown<string> | undefined => {
  for (const { 0: field, index } of value.matchAll(/[\w$.[\]-]+/g)) {
    const compared = value.slice(index + field.length);
    const operator = /^\s?[=!<>~]+/.exec(compared)?.[0];
    if (operator === undefined || !isSecretPath(field)) continue;
    const hidden = compared.slice(operator.length);
    return { shown: `${value.slice(0, index)}${field}${operator}${MASK}`, hidden: [hidden, value] };
  }
  return undefined;
};

const shownPiece = (piece: string): Shown<string> => {
  const [[name = '', value = ''] = []] = [...new URLSearchParams(piece)];
  if (isSecretName(name)) return { shown: `${name}=${MASK}`, hidden: [value] };
  const filter = filterOn(value);
  return filter ? { ...filter, shown: `${name}=${filter.shown}` } : { shown: piece, hidden: [] };
};

/** Path and query of an absolute URL as they may be shown. */
export const shownPath = (url: string): Shown<string> => {
  const path = url.slice(pathStart(url));
  const at = path.indexOf('?');
  if (at === -1) return { shown: path, hidden: [] };
  const pieces = path
    .slice(at + 1)
    .split('&')
    .map(shownPiece);
  const query = pieces.map(({ shown }) => shown).join('&');
  return { shown: `${path.slice(0, at)}?${query}`, hidden: pieces.flatMap(({ hidden }) => hidden) };
};

/** A secret as a sentence, a JSON text and a header may repeat it. */
const spellings = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  secret.replace(/[^\x20-\x7e]/g, '?'),
];

/** `value` without the hidden texts; those of three characters and less say nothing, and would maim every sentence. */
export const without = (value: unknown, hidden: readonly string[]): unknown => {
  const secrets = hidden.filter(({ length }) => length > 3).flatMap(spellings);
  const cleaned = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(cleaned);
    if (isObject(node))
      return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, cleaned(member)]));
    if (typeof node === 'number') return secrets.includes(String(node)) ? MASK : node;
    return typeof node === 'string' ? secrets.reduce((text, secret) => text.replaceAll(secret, MASK), node) : node;
  };
  return secrets.length === 0 ? value : cleaned(value);
};
