// The batches of a data set: the one filter that finds them, by an index.
import type { Filter } from '../store/filters.ts';
import type { Place, Resources, Row } from '../store/resources.ts';

export const ofDataSet = (dataSetId: string): Filter => ({
  path: 'relatedObjects[].id',
  operator: '==',
  values: [dataSetId],
});

/** All of them, newest first. */
export const batchesOf = (resources: Pick<Resources, 'list'>, place: Place, dataSetId: string): Row<'batch'>[] =>
  resources.list(place, 'batch', { filters: [ofDataSet(dataSetId)], limit: Number.MAX_SAFE_INTEGER });
