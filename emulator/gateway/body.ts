// Reads the body of a request: size first, then encoding, media type, content. Nothing larger than the limit is ever held.
import { isUtf8 } from 'node:buffer';
import type { Route } from '../../contracts/documents.ts';
import { refuse } from '../problems/index.ts';
import type { Call } from './call.ts';
import { refuseNamed } from './input.ts';
import { parseJson } from './json-text.ts';
import { isMultipart, readMultipart } from './multipart.ts';

/** Nothing that a client sends as JSON comes near; uploads have their own way in. In bytes. */
const LIMIT_BYTES = 10 * 1024 * 1024;

const JSON_TYPE = 'application/json';
/** Documented samples send a PATCH without any media type; a POST or PUT with a body needs one. */
const PATCH_TYPES = [JSON_TYPE, 'application/json-patch+json', ''];
const FORM_TYPE = 'application/x-www-form-urlencoded';

const checkMediaType = (call: Call, { mediaTypeProblem }: Route, formAllowed: boolean): void => {
  const type = call.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaTypeProblem && type !== JSON_TYPE) refuseNamed(mediaTypeProblem, { mediaType: type || 'none' });
  const accepted = call.method === 'PATCH' ? [...PATCH_TYPES, ...(formAllowed ? [FORM_TYPE] : [])] : [JSON_TYPE];
  if (!accepted.includes(type)) refuse('content-type-missing', {}, { hint: `send content-type: ${JSON_TYPE}` });
};

const checkLength = (lengthBytes: number): void => {
  if (lengthBytes > LIMIT_BYTES) refuse('body-too-large', { limitBytes: LIMIT_BYTES });
};

/** Nothing is read where too much is announced, and no more than the limit where nothing is. */
const readBytes = async (call: Call): Promise<Buffer> => {
  checkLength(Number(call.header('content-length') ?? 0));
  const chunks: Uint8Array[] = [];
  let lengthBytes = 0;
  await call.readBody((chunk) => {
    lengthBytes += chunk.length;
    checkLength(lengthBytes);
    chunks.push(chunk);
  });
  const [only] = chunks;
  // Most bodies come whole.
  return chunks.length === 1 && only instanceof Buffer ? only : Buffer.concat(chunks);
};

/** A byte order mark is skipped; text in another encoding would be stored maimed, so it is refused. */
const readText = async (call: Call): Promise<string> => {
  const bytes = await readBytes(call);
  if (!isUtf8(bytes)) refuse('body-not-utf8', {});
  return bytes.toString('utf8').replace(/^\ufeff/, '');
};

/**
 * What the operation is given as its body, where its contract has one; `undefined` where none came.
 * Refuses with body-too-large, body-not-utf8, content-type-missing, body-too-deep, body-not-json,
 * body-not-multipart, body-missing.
 */
export const readBody = async (call: Call, route: Route, formAllowed: boolean): Promise<unknown> => {
  const text = await readText(call);
  if (route.body === 'form') {
    call.text = text;
    const type = call.header('content-type');
    // A form may come in either of its two ways.
    if (text !== '' && isMultipart(type)) return readMultipart(text, type);
    return Object.fromEntries(new URLSearchParams(text));
  }
  const isBlank = text.trim() === '';
  if (route.body === 'multipart') {
    call.text = text;
    return isBlank ? refuse('body-missing', {}) : readMultipart(text, call.header('content-type'));
  }
  if (!isBlank) checkMediaType(call, route, formAllowed);
  const value = isBlank ? undefined : parseJson(text);
  call.text = isBlank ? undefined : text;
  // A JSON null counts as no body (FE 1405).
  if (route.bodyRequired && (value === undefined || value === null)) refuse('body-missing', {});
  return value;
};
