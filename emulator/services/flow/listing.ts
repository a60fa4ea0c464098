// One page of a list out of the store, or its count: the same for every collection of Flow Service.
import type { JsonText } from '../../../contracts/operation.ts';
import type { Kind, Place } from '../../store/kinds.ts';
import { keyCount, type Order, type Position, positionOf } from '../../store/list-order.ts';
import { jsonList } from '../lists.ts';
import type { House } from '../service.ts';
import { itemsOf, type Listed } from './fields.ts';
import { LIMIT_MAX, type ListParameters, readList } from './list-query.ts';
import { linkTo, type Page, refuseToken } from './page-token.ts';
import { projected, withFields } from './search.ts';

export type FlowKind = Extract<Kind, 'connection' | 'sourceConnection' | 'targetConnection' | 'flow' | 'run'>;
export type ListParts = Pick<House, 'resources' | 'itemSchema'>;

/** One page of a list, or its count: the rows stand in it as they are stored. */
interface ListBody<Item> {
  items?: Item[];
  _links?: { next?: { href: string } };
  count?: number;
}

export interface Listing<Item> {
  readonly status: 200;
  readonly body: JsonText<ListBody<Item>>;
}

/** Documented filters ask runs for a `state` that no run has at its top. */
const ALIASES: { readonly [K in FlowKind]?: Readonly<Record<string, string>> } = {
  run: { state: 'metrics.statusSummary.status' },
};

export const listedOf = ({ itemSchema }: ListParts, kind: FlowKind, path: string): Listed => {
  const aliases = ALIASES[kind];
  return { path, limitMax: LIMIT_MAX, item: itemsOf(path, itemSchema), ...(aliases && { aliases }) };
};

const startOf = ({ at }: Page, kind: FlowKind, order: readonly Order[], token = ''): Position | undefined => {
  if (!at) return undefined;
  const [createdMs, seq, ...keys] = at;
  const isPosition = [createdMs, seq].every(Number.isSafeInteger) && keys.length === keyCount(kind, order);
  return isPosition ? { createdMs: Number(createdMs), seq: Number(seq), keys } : refuseToken(token);
};

const endOf = ({ createdMs, seq, keys }: Position) => [createdMs, seq, ...keys];

/** Answers one page of a list, or its count, out of the store. */
export const listing =
  <K extends FlowKind>({ resources }: ListParts, kind: K, listed: Listed) =>
  <Item>(sent: ListParameters, place: Place): Listing<Item> => {
    const { page, filters, order } = readList(sent, listed, resources.lastChange());
    if (sent.count) {
      const count = resources.count(place, kind, filters);
      return { status: 200, body: { json: JSON.stringify({ count }) } };
    }
    const names = page.projectionFields === undefined ? undefined : projected(page.projectionFields, listed);
    const after = startOf(page, kind, order, sent.continuationToken);
    // One more than asked for tells whether there is a next page.
    const query = { filters, order, limit: page.limit + 1, ...(after && { after, unmovedSince: page.since }) };
    const rows = resources.list(place, kind, query);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    const _links = last ? linkTo(listed, { ...page, at: endOf(positionOf(kind, order, last)) }) : {};
    const items = names ? shown.map(({ body }) => ({ json: JSON.stringify(withFields(body, names)) })) : shown;
    return { status: 200, body: jsonList('items', items, { _links }) };
  };
