// The first rows of a data set. Parquet is slow to open, so each run leaves its first records beside its file, as JSON.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-access.d.ts';
import { landedBatches } from '../../engine/batches-of.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';

type PreviewRow = components['schemas']['Row'];

/** @see DA (documented) */
const ROWS_MAX = 100;

export const preview = ({ resources, files }: House) => {
  const rowsOf = (scope: Scope, { id }: Row<'batch'>): PreviewRow[] =>
    files
      .list(scope, id, 'preview')
      .flatMap(({ seq }) => JSON.parse(Buffer.concat([...files.read(seq)]).toString('utf8')) as PreviewRow[]);

  return {
    previewDataSet: ({ params: { id } }, scope) => {
      if (!resources.get(scope, 'dataSet', id)) refuse('data-set-not-found', { id });
      const data: PreviewRow[] = [];
      for (const batch of landedBatches(resources, scope, id)) {
        data.push(...rowsOf(scope, batch));
        if (data.length >= ROWS_MAX) break;
      }
      return { status: 200, body: { data: data.slice(0, ROWS_MAX) } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
