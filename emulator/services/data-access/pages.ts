// One page of a list of Data Access, with links that lead to the next one. Pure.
import type { components } from '../../../contracts/types/data-access.d.ts';

type Schemas = components['schemas'];

export interface PageQuery {
  readonly start?: number;
  readonly limit?: number;
  readonly path?: string;
}

export interface Page<Entry> {
  data: Entry[];
  _page: Schemas['Page'];
  _links: Schemas['PageLinks'];
}

/** @see DA (documented) */
const LIMIT_DEFAULT = 100;

/** `address`: where the list was asked for, without its query. */
export const pageOf = <Entry>(
  all: readonly Entry[],
  { start = 0, limit = LIMIT_DEFAULT, path }: PageQuery,
  address: string,
): Page<Entry> => {
  const data = all.slice(start, start + limit);
  const search = path === undefined ? '' : `path=${encodeURIComponent(path)}&`;
  return {
    data,
    _page: { limit, count: data.length },
    _links: {
      ...(start + limit < all.length && {
        next: { href: `${address}?${search}start=${start + limit}&limit=${limit}` },
      }),
      page: { href: `${address}?${search}start={start}&limit={limit}`, templated: true },
    },
  };
};
