// The table of errors: every id that the two published catalogues have, with its title and what becomes of it here.
//
// How the list is compared: `published-*.ts` hold the bare lists, id and title, and nothing of ours. The statuses stand apart, each
// record `satisfies` one status for every id of its list: an id without a status, or a status without an id, does not compile, so
// CI fails. To compare with a later state of the published pages, bring the bare lists up to date, and let the compiler name the rest.
// `test/contracts/errors.test.ts` holds each status to what is really there: a case of the suite, or a problem that a fault can name.
import { flowService } from './flow-service.ts';
import { flowServiceIds } from './published-flow-service.ts';
import { sourcesProviderIds } from './published-sources-provider.ts';
import { sourcesProvider } from './sources-provider.ts';
import type { Status } from './status.ts';

export type { NotApplicable, OnRequest, Reproducible, Status } from './status.ts';

export type Catalogue = 'flow-service' | 'sources-provider';

/** One published id. Five ids stand in both catalogues, and mean different things. */
export interface PublishedError {
  readonly catalogue: Catalogue;
  /** It ends in the HTTP status: `1404-412`. */
  readonly id: string;
  readonly title: string;
  readonly status: Status;
}

const tableOf = <Id extends string>(
  catalogue: Catalogue,
  titles: Readonly<Record<Id, string>>,
  statuses: Readonly<Record<Id, Status>>,
): PublishedError[] => {
  // An object's own keys are those of its type here: both are literals.
  const ids = Object.keys(titles) as Id[];
  return ids.map((id) => ({ catalogue, id, title: titles[id], status: statuses[id] }));
};

/** Both catalogues, in the order in which they are published. @see FE, SE (documented: ids and titles) */
export const publishedErrors: readonly PublishedError[] = [
  ...tableOf('flow-service', flowServiceIds, flowService),
  ...tableOf('sources-provider', sourcesProviderIds, sourcesProvider),
];
