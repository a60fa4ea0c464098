// Arbitrary requests for the property tests: what a careless, a broken or a hostile client may send. Everything is drawn by
// fast-check from its seed alone, so a failure comes again.
import fc from 'fast-check';
import type { Route } from '../contracts/documents.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts at which programs have stumbled before; without the words that give away a value nobody has looked at. */
const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ufeff',
    '\ud800',
    '😀',
    '数据',
    '\n',
    '"',
    "'",
    '\\',
    '`',
    '$',
    '*',
    '{ORG_ID}',
    '[',
    ']',
    ',',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'null', 'NaN', 'true', '0', '-1'],
  ...[
    '..',
    '../..',
    './',
    '/',
    '//',
    '%',
    '%00',
    '%2F',
    '%252F',
    '%E0%A4%A',
    '~',
    '~1',
    '~2',
    '/-',
    '$.a',
    '#',
    '?',
    '==',
  ],
  ...['1e309', '-0', '0x10', '1.0', '1e3', '9'.repeat(400), 'x'.repeat(5000), '2026-02-30T00:00:00Z', 'PT1H', 'P'],
  ...["' OR 1=1; --", '; DROP TABLE resource', '(a+)+$', '(', '\\u0000', 'name==', '-name,+', '==x'],
];

export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 0.5, 14, 15, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 8.64e15 + 1, 5e-324, 1.7e308),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), anyText, anyNumber),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json;

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The way to every node, the outermost first. */
const waysIn = (value: Json, way: readonly string[] = []): (readonly string[])[] => {
  const members = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  return [way, ...members.flatMap(([key, member]) => waysIn(member, [...way, key]))];
};

/** A copy in which the node at the end of the way is another, or gone. */
const changed = (
  value: Json,
  [key, ...rest]: readonly string[],
  change: (node: Json) => Json | undefined,
): Json | undefined => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((member, at) => (String(at) === key ? (changed(member, rest, change) ?? []) : [member]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): [string, Json][] => {
      const made = name === key ? changed(member, rest, change) : member;
      return made === undefined ? [] : [[name, made]];
    }),
  );
};

const mutation = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'double'),
  value: anyJson,
  key: anyText,
});

/** `body` with one to three of its nodes replaced, removed, doubled, or given a field more. */
export const nearly = (body: Json): fc.Arbitrary<Json> =>
  fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) =>
    mutations.reduce<Json>((sent, { place, kind, value, key }) => {
      const ways = waysIn(sent);
      const way = ways[place % ways.length] ?? [];
      const change = (node: Json): Json | undefined => {
        if (kind === 'remove') return undefined;
        if (kind === 'double') return [node, node];
        if (kind === 'add' && isObject(node)) return Object.fromEntries([...Object.entries(node), [key, value]]);
        return value;
      };
      return changed(sent, way, change) ?? null;
    }, body),
  );

/** A body as it is written down: as JSON or, for a service that reads one, as a form. */
type Writing = (body: Json) => string;

const asText = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

const asForm: Writing = (body) =>
  isObject(body)
    ? new URLSearchParams(
        Object.entries(body).map(([name, value]): [string, string] => [name, asText(value)]),
      ).toString()
    : asText(body);

/** Where the parts of a form end. */
const BOUNDARY = 'a-boundary';

const asMultipart: Writing = (body) =>
  isObject(body)
    ? `${Object.entries(body)
        .map(
          ([name, value]) =>
            `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${asText(value)}\r\n`,
        )
        .join('')}--${BOUNDARY}--\r\n`
    : asText(body);

/** How a body of each kind is written down, and the media type that says so. */
export const WRITTEN: Readonly<Record<Exclude<Route['body'], 'none'>, { type: string; write: Writing }>> = {
  json: { type: 'application/json', write: JSON.stringify },
  form: { type: 'application/x-www-form-urlencoded', write: asForm },
  multipart: { type: `multipart/form-data; boundary=${BOUNDARY}`, write: asMultipart },
  bytes: { type: 'application/octet-stream', write: JSON.stringify },
};

/** The body, nearly the body, or anything, written down; and now and then what breaks off in the middle. */
export const anyBody = (body: Json, write: Writing = JSON.stringify): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: nearly(body).map((sent) => write(sent)) },
    { weight: 2, arbitrary: anyJson.map((sent) => write(sent)) },
    { weight: 1, arbitrary: fc.constant(write(body)) },
    {
      weight: 1,
      arbitrary: fc.tuple(anyText, fc.nat()).map(([text, at]) => write(body).slice(0, at % 200) + text),
    },
  );

/** What a header can hold at all: other values never leave a client. */
export const anyHeader = anyText.map((text) => text.replace(/[^\t\x20-\x7e\xa0-\xff]/g, '?').slice(0, 300));

/** A piece of a URL: encoded as it should be or, where a URL can hold it, as it is. */
export const anyPiece = fc
  .tuple(anyText, fc.boolean())
  .map(([text, isEncoded]) => (isEncoded ? encodeURIComponent(text.replace(/\p{Cs}/gu, '?')) : text));

/** A filter as lists take it, of a field that there may be and a value that it may have. */
const anyFilter = fc
  .tuple(
    fc.oneof(fc.constantFrom('name', 'id', 'createdAt', 'flowId', 'scheduleParams.interval', 'title', 'a.b'), anyText),
    fc.constantFrom('==', '>', '>=', '<', '<=', '!=', '~', '=', ' == ', ''),
    fc.oneof(fc.constantFrom('a', 'a,b', '1', '1767225600000', 'null'), anyText),
  )
  .map((pieces) => pieces.map((piece) => encodeURIComponent(piece.replace(/\p{Cs}/gu, '?'))).join(''));

/** Words that one parameter or another takes. */
const WORDS = [
  ...['1', '0', '100', '101', 'true', 'name', 'id', '-name', 'desc:created'],
  ...['draft', 'publish', 'ENABLE', 'disable', 're-trigger', 'finalize', 'apply'],
];

const anyValue = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: anyFilter },
  { weight: 1, arbitrary: anyPiece },
);

/** No query string or, as often, one of some of the names, perhaps twice, and now and then of another. */
export const anyQuery = (names: readonly string[]): fc.Arbitrary<string> => {
  const name = names.length === 0 ? anyPiece : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, anyPiece);
  const pairs = fc.array(fc.tuple(name, anyValue), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.constant(''),
    pairs.map((sent) => `?${sent.map((pair) => pair.join('=')).join('&')}`),
  );
};
