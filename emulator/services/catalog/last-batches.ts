// The last batches of each data set, found among the batches themselves.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { SUCCESSES } from '../../engine/batch-state.ts';
import { ofDataSet } from '../../engine/batches-of.ts';
import { FAILURES } from '../../engine/data-set-state.ts';
import { compareBy, isSelected } from '../../store/plain-list.ts';
import type { House, Scope } from '../service.ts';
import { simpleFilter } from './conditions.ts';
import { listQueryOf, mapOf, pageOf } from './lists.ts';

type LastBatches = components['schemas']['LastBatches'];

const FILTERED = [
  ...(['lastBatchId', 'lastBatchStatus', 'lastSuccessfulBatchId', 'lastFailedBatchId'] as const),
  ...(['created', 'updated'] as const),
];

const NEWEST_FIRST = [{ path: 'created', descending: true }];

export const lastBatches = ({ resources }: House) => {
  /** The newest batch of a data set, or the newest with one of these statuses. */
  const newest = (scope: Scope, dataSetId: string, statuses?: readonly string[]) => {
    const ofStatus = statuses ? [{ path: 'status', operator: '==', values: statuses } as const] : [];
    return resources.list(scope, 'batch', { filters: [ofDataSet(dataSetId), ...ofStatus], limit: 1 })[0];
  };

  const entryOf = (scope: Scope, dataSetId: string): LastBatches | undefined => {
    const last = newest(scope, dataSetId);
    if (!last) return undefined;
    const [good, bad] = [newest(scope, dataSetId, SUCCESSES), newest(scope, dataSetId, FAILURES)];
    const { status, imsOrg, sandboxId, created, updated } = last.body;
    return {
      ...{ lastBatchId: last.id, lastBatchStatus: status },
      ...(good && { lastSuccessfulBatchId: good.id }),
      ...(bad && { lastFailedBatchId: bad.id }),
      ...{ imsOrg, ...(sandboxId !== undefined && { sandboxId }), created, updated },
    };
  };

  const dataSetIds = (scope: Scope, wanted: string | undefined): string[] => {
    const ids = wanted === undefined ? undefined : [...new Set(wanted.split(',').map((id) => id.trim()))];
    if (ids) return ids.filter((id) => resources.get(scope, 'dataSet', id) !== undefined);
    return resources.list(scope, 'dataSet', { limit: Number.MAX_SAFE_INTEGER }).map(({ id }) => id);
  };

  return {
    listLastBatches: ({ query }, scope) => {
      const {
        limit,
        skip,
        order = NEWEST_FIRST,
      } = listQueryOf({
        ...(query.limit !== undefined && { limit: query.limit }),
        ...(query.start !== undefined && { start: query.start }),
        ...(query.orderBy !== undefined && { orderBy: query.orderBy }),
        ...(query.sort !== undefined && { sort: query.sort }),
      });
      const filters = FILTERED.flatMap((name) =>
        query[name] === undefined ? [] : [simpleFilter(name, String(query[name]))],
      );
      const entries = dataSetIds(scope, query.dataSetId ?? query.dataSet).flatMap((id) => {
        const body = entryOf(scope, id);
        return body && filters.every((filter) => isSelected(body, filter)) ? [{ id, body }] : [];
      });
      const inOrder = compareBy(order);
      const rows = pageOf(
        entries.toSorted((one, other) => inOrder(one.body, other.body)),
        { limit, ...(skip !== undefined && { skip }) },
      );
      return {
        status: 200,
        body: mapOf(
          rows.map((row) => ({ ...row, json: JSON.stringify(row.body) })),
          query.properties,
        ),
      };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
