// Reads the body of a request: media type first, then size, then content. Nothing larger than the limit is ever held.
import type { HonoRequest } from 'hono';
import type { Route } from '../../contracts/documents.ts';
import { refuse } from '../problems/index.ts';
import { JSON_BODY_LIMIT, parseJson } from './input.ts';

const JSON_TYPE = /^application\/(json|json-patch\+json)$/;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Documented samples send a PATCH without any media type; a POST or PUT with a body needs one. */
const checkMediaType = (request: HonoRequest, formAllowed: boolean): void => {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || type === '') {
    if (request.method !== 'PATCH') refuse('content-type-missing', {});
    return;
  }
  if (JSON_TYPE.test(type) || (formAllowed && request.method === 'PATCH' && type === FORM_TYPE)) return;
  refuse('content-type-missing', {});
};

/** The body as text, read chunk by chunk where its length was not announced. Refuses with body-too-large. */
const readText = async (request: HonoRequest): Promise<string> => {
  const announced = request.header('content-length');
  if (announced !== undefined) {
    if (Number(announced) > JSON_BODY_LIMIT) refuse('body-too-large', { limitBytes: JSON_BODY_LIMIT });
    return request.text();
  }
  const stream = request.raw.body;
  if (!stream) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > JSON_BODY_LIMIT) refuse('body-too-large', { limitBytes: JSON_BODY_LIMIT });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const hasBody = (request: HonoRequest) => {
  const announced = request.header('content-length');
  return announced === undefined
    ? request.header('transfer-encoding') !== undefined || request.raw.body !== null
    : announced !== '0';
};

/**
 * What the operation is given as its body; `undefined` where the contract wants none.
 * Refuses with content-type-missing, body-too-large, body-too-deep, body-not-json, body-missing.
 */
export const readBody = async (request: HonoRequest, route: Route, formAllowed: boolean): Promise<unknown> => {
  if (route.body === 'none') return undefined;
  if (route.body === 'form') return Object.fromEntries(new URLSearchParams(await readText(request)));
  if (hasBody(request)) checkMediaType(request, formAllowed);
  const text = hasBody(request) ? await readText(request) : '';
  const value = text.trim() === '' ? undefined : parseJson(text);
  // A JSON null counts as no body (FE 1405).
  if (route.bodyRequired && (value === undefined || value === null)) refuse('body-missing', {});
  return value;
};
