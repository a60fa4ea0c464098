// What lists of several services have in common: rows joined as the text that is stored, never parsed, and links to other pages.
import type { JsonText } from '../../contracts/operation.ts';

/** `{ KEY: [row, row, …], …rest }` as text. `rest` holds the few values beside the rows. */
export const jsonList = <Body>(
  key: string,
  rows: readonly { readonly json: string }[],
  rest: object = {},
): JsonText<Body> => {
  const items = rows.map(({ json }) => json).join(',');
  const beside = JSON.stringify(rest).slice(1, -1);
  return { json: `{${JSON.stringify(key)}:[${items}]${beside === '' ? '' : `,${beside}`}}` };
};

interface Link {
  readonly href: string;
  readonly templated: true;
}

/** The Platform calls these links templated; an address without variables is a template of itself. */
export const linkToPage = (address: string, query: object): Link => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) search.append(name, String(one));
  }
  return { href: `${address}?${search}`, templated: true };
};

/** Any page of a list that is counted from `start`. */
export const anyPage = (address: string): Link => ({ href: `${address}?limit={limit}&start={start}`, templated: true });
