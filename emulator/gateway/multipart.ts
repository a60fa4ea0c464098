// A body of several parts, `multipart/form-data`, as a record of texts. What a part calls its file or its media type changes nothing:
// what is in it decides.
import { refuse } from '../problems/index.ts';

const MULTIPART = /^multipart\/form-data\s*(;|$)/i;

export const isMultipart = (contentType = ''): boolean => MULTIPART.test(contentType.trim());

const formOf = async (text: string, contentType: string): Promise<FormData | undefined> => {
  try {
    return await new Response(text, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
};

/** Of a name that comes twice the last part counts, as in forms. Refuses with content-type-missing, body-not-multipart. */
export const readMultipart = async (text: string, contentType = ''): Promise<Record<string, string>> => {
  if (!isMultipart(contentType)) {
    refuse('content-type-missing', {}, { hint: 'send content-type: multipart/form-data, with its boundary' });
  }
  const form = (await formOf(text, contentType)) ?? refuse('body-not-multipart', {});
  const parts: [string, string][] = [];
  for (const [name, part] of form) parts.push([name, typeof part === 'string' ? part : await part.text()]);
  return Object.fromEntries(parts);
};
