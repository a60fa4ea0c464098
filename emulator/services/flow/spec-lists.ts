// The lists of connection specs and flow specs: filtered and ordered as plain values, since they stand in no table.
import { compareBy, isSelected } from '../../store/plain-list.ts';
import type { House } from '../service.ts';
import { itemsOf, type Listed } from './fields.ts';
import { LIMIT_MAX, type ListParameters, readList } from './list-query.ts';
import { linkTo, refuseToken } from './page-token.ts';
import { projected, searched, withFields } from './search.ts';

/** @see S&F (documented), but for the version and the ids of a flow spec */
const NAMES = ['id', 'name', 'providerId', 'version', 'attributes'];

interface Found<Spec> {
  items?: Spec[];
  count?: number;
  _links?: { next?: { href: string } };
}

interface Selected<Spec> {
  readonly body: Found<Spec>;
  /** What a search wants to see of each item, if not all. */
  readonly names: readonly string[] | undefined;
}

/**
 * All that there are, unless the client limits the page; documented lists of specs have no `_links` beside their items (FS).
 * Specs do not change while an emulator runs, so a page begins behind a number of them.
 */
const select = <Spec extends object>(listed: Listed, specs: readonly Spec[], sent: ListParameters): Selected<Spec> => {
  const { page, filters, order } = readList(sent.count ? sent : { limit: listed.limitMax, ...sent }, listed, 0);
  const found = specs.filter((spec) => filters.every((filter) => isSelected(spec, filter)));
  const names = page.projectionFields === undefined ? undefined : projected(page.projectionFields, listed);
  if (sent.count) return { names, body: { count: found.length } };
  const [start = 0, ...others] = page.at ?? [];
  if (!Number.isSafeInteger(start) || Number(start) < 0 || others.length > 0)
    return refuseToken(sent.continuationToken ?? '');
  const end = Number(start) + page.limit;
  const items = found.toSorted(compareBy(order)).slice(Number(start), end);
  const _links = end < found.length && linkTo(listed, { ...page, at: [end] });
  return { names, body: { items, ...(_links && { _links }) } };
};

export const specLists = ({ library, itemSchema }: Pick<House, 'library' | 'itemSchema'>) => {
  const listedOf = (path: string, only: readonly string[]): Listed => ({
    ...{ path, only, limitMax: LIMIT_MAX, isEqualityOnly: true },
    item: itemsOf(path, itemSchema),
  });
  const flowSpecs = listedOf('flowSpecs', [...NAMES, 'sourceConnectionSpecIds', 'targetConnectionSpecIds']);
  const searchedFlowSpecs = searched(flowSpecs);
  const connectionSpecs: Listed = { ...listedOf('connectionSpecs', NAMES), unknown: 'filter-connection-spec-field' };

  return {
    flowSpecs: (sent: ListParameters) => select(flowSpecs, library.flowSpecs(), sent).body,
    connectionSpecs: (sent: ListParameters) => select(connectionSpecs, library.connectionSpecs(), sent).body,

    searchFlowSpecs: (sent: ListParameters): Found<Record<string, unknown>> => {
      const { body, names } = select(searchedFlowSpecs, library.flowSpecs(), sent);
      const { items, ...rest } = body;
      return { ...rest, ...(items && { items: items.map((item) => withFields(item, names ?? Object.keys(item))) }) };
    },
  };
};
