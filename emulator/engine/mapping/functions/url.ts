// Functions of URLs: what is no URL has no parts, so they give null.
// @see data-prep/functions.md (documented: names, parameters, examples, null for what is no URL, the signs that are encoded; assumed: that
// queries are decoded as forms are, and that of equal names the last one counts)
import { fail } from '../language/failure.ts';
import { shown } from '../language/fault.ts';
import { boolean, optional, text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';
import { type UrlParts, urlPartsOf } from './url-parts.ts';

const of = factsOf('URL');

const URL = text('URL', 'The URL.');

const LONE = /\p{Surrogate}/gu;

const hexOf = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** All but letters, digits, `-`, `_` and `.`; JavaScript leaves some more signs as they are. */
const encoded = (url: string): string => encodeURIComponent(url.replace(LONE, '\ufffd')).replace(/[!'()*~]/g, hexOf);

/** Null for what no encoding has made. */
const decoded = (url: string): string | null => {
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
};

const lastSegment = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const formDecoded = (written: string) => {
  const spaced = written.replaceAll('+', ' ');
  return decoded(spaced) ?? spaced;
};

const entryOf = (pair: string): [string, string] => {
  const [name = ''] = pair.split('=', 1);
  return [formDecoded(name), formDecoded(pair.slice(name.length + 1))];
};

const ANCHOR_KEY = '_anchor_';

const queryOf = ({ query = '', anchor }: UrlParts, treatment: string): Record<string, string> => {
  if (!['retain', 'remove', 'append'].includes(treatment))
    return fail(`${shown(treatment)} is none of retain, remove, append`);
  const entries = query.split('&').filter(Boolean).map(entryOf);
  const last = entries.at(-1);
  if (anchor !== undefined && treatment === 'append') entries.push([ANCHOR_KEY, anchor]);
  if (anchor !== undefined && treatment === 'retain' && last) last[1] += `#${anchor}`;
  return Object.fromEntries(entries);
};

const partOf = (url: string, part: (parts: UrlParts) => unknown): unknown => {
  const parts = urlPartsOf(url);
  return parts ? part(parts) : null;
};

const HOME = '("https://platform.adobe.com/home")';
const FILE = '("sftp://example.com//home/joe/employee.csv")';
const PARTNERS = 'https://example.com/partneralliance_asia-pacific_2022';

export const URLS: readonly Signature[] = [
  signature(
    of('get_url_protocol', 'Takes the protocol out of a URL.', 'String', 'The protocol; null for what is no URL.', [
      `get_url_protocol${HOME}`,
      'https',
    ]),
    [URL],
    (url) => partOf(url, ({ protocol }) => protocol),
  ),
  signature(
    of('get_url_host', 'Takes the host out of a URL.', 'String', 'The host; null for what is no URL.', [
      `get_url_host${HOME}`,
      'platform.adobe.com',
    ]),
    [URL],
    (url) => partOf(url, ({ host }) => host),
  ),
  signature(
    of(
      'get_url_port',
      'Takes the port out of a URL.',
      'Integer',
      'The port, or the usual one of the protocol; null for what is no URL.',
      [`get_url_port${FILE}`, '22'],
    ),
    [URL],
    (url) => partOf(url, ({ port }) => port),
  ),
  signature(
    of('get_url_path', 'Takes the path out of a URL.', 'String', 'The path; null for what is no URL.', [
      `get_url_path${FILE}`,
      '"//home/joe/employee.csv"',
    ]),
    [URL, optional(boolean('FULL_PATH', 'False: only what comes after the last slash; true where it is left out.'))],
    (url, isFull = true) => partOf(url, ({ path }) => (isFull ? path : lastSegment(path))),
  ),
  signature(
    of(
      'get_url_query_str',
      'Takes the query out of a URL.',
      'Map',
      'The names of the query with their values; null for what is no URL.',
      ['get_url_query_str("foo://example.com:8042/over/there?name=ferret#nose", "retain")', '{"name": "ferret#nose"}'],
    ),
    [URL, text('ANCHOR', 'What happens to the anchor: retain (with the last value), remove, append (as _anchor_).')],
    (url, anchor) => partOf(url, (parts) => queryOf(parts, anchor)),
  ),
  signature(
    of('get_url_encoded', 'Encodes the special characters of a URL.', 'String', 'The URL with them encoded.', [
      `get_url_encoded("${PARTNERS}")`,
      'https%3A%2F%2Fexample.com%2Fpartneralliance_asia-pacific_2022',
    ]),
    [URL],
    encoded,
  ),
  signature(
    of(
      'get_url_decoded',
      'Decodes the special characters of a URL.',
      'String',
      'The URL with them decoded; null where no encoding has made it.',
      ['get_url_decoded("https%3A%2F%2Fexample.com%2Fpartneralliance_asia-pacific_2022")', PARTNERS],
    ),
    [URL],
    decoded,
  ),
];
