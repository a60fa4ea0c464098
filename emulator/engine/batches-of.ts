// The batches of a data set: the one filter that finds them, by an index.
import type { Filter } from '../store/filters.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import { SUCCESSES } from './batch-state.ts';

export const ofDataSet = (dataSetId: string): Filter => ({
  path: 'relatedObjects[].id',
  operator: '==',
  values: [dataSetId],
});

/** All of them, newest first. */
export const batchesOf = (resources: Pick<Resources, 'list'>, place: Place, dataSetId: string): Row<'batch'>[] =>
  resources.list(place, 'batch', { filters: [ofDataSet(dataSetId)], limit: Number.MAX_SAFE_INTEGER });

const LANDED = { path: 'status', operator: '==', values: SUCCESSES } as const;
const BATCHES_AT_ONCE = 20;

/** Those that have landed, newest first; read on only while somebody asks for more. */
export function* landedBatches(
  resources: Pick<Resources, 'list'>,
  place: Place,
  dataSetId: string,
): Iterable<Row<'batch'>> {
  const filters = [ofDataSet(dataSetId), LANDED];
  for (let last: Row<'batch'> | undefined; ; ) {
    const after = last && { seq: last.seq, createdMs: last.createdMs, keys: [] };
    const found = resources.list(place, 'batch', { filters, limit: BATCHES_AT_ONCE, ...(after && { after }) });
    last = found.at(-1);
    if (!last) return;
    yield* found;
  }
}
