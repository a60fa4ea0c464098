// Lists as JSON text: what is stored is answered as it stands, joined, never parsed.
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
