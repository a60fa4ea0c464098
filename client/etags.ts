// Remembers the etag that each resource of Flow Service was last seen with, so that a PATCH is based on the last read
// without its caller carrying etags about. A header that the caller sets is left as it is.
import type { Middleware } from 'openapi-fetch';

/** The oldest are forgotten beyond this, so that a client that reads for days does not grow. */
const REMEMBERED_MAX = 10_000;

interface Tagged {
  readonly id: string;
  readonly etag: string;
}

const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'etag' in value &&
  typeof value.etag === 'string';

const itemsOf = (body: unknown): readonly unknown[] =>
  typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items) ? body.items : [body];

const pathOf = (url: string): string => new URL(url).pathname.replace(/\/$/, '');

/** A look-up and a change name the id in their path, a list and a creation do not. */
const resourcePath = (path: string, id: string): string => (path.endsWith(`/${id}`) ? path : `${path}/${id}`);

const isJson = (response: Response): boolean =>
  response.ok && response.status !== 204 && (response.headers.get('content-type') ?? '').includes('json');

/** Sends `If-Match` with each PATCH that has none, from the last list, look-up, creation or change of the same resource. */
export const rememberedEtags = (): Middleware => {
  const etags = new Map<string, string>();

  const remember = (path: string, etag: string) => {
    etags.delete(path);
    etags.set(path, etag);
    const [oldest] = etags.size > REMEMBERED_MAX ? etags.keys() : [];
    if (oldest !== undefined) etags.delete(oldest);
  };

  return {
    onRequest: ({ request }) => {
      const etag = request.method === 'PATCH' ? etags.get(pathOf(request.url)) : undefined;
      if (etag !== undefined && !request.headers.has('if-match')) request.headers.set('If-Match', etag);
    },
    onResponse: async ({ request, response }) => {
      const path = pathOf(request.url);
      if (request.method === 'DELETE' && response.ok) etags.delete(path);
      if (!isJson(response)) return;
      const body: unknown = await response.clone().json();
      for (const item of itemsOf(body)) if (isTagged(item)) remember(resourcePath(path, item.id), item.etag);
    },
  };
};
