// The first rows of a data set. Parquet is slow to open, so each run leaves its first records beside its file, as JSON.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-access.d.ts';
import { SUCCESSES } from '../../engine/batch-state.ts';
import { ofDataSet } from '../../engine/batches-of.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';

type PreviewRow = components['schemas']['Row'];

/** @see DA (documented) */
const ROWS_MAX = 100;
const BATCHES_AT_ONCE = 20;

export const preview = ({ resources, files }: House) => {
  /** Newest first; read on only while somebody asks for more. */
  function* successfulBatches(scope: Scope, dataSetId: string): Iterable<Row<'batch'>> {
    const filters = [ofDataSet(dataSetId), { path: 'status', operator: '==', values: SUCCESSES } as const];
    for (let last: Row<'batch'> | undefined; ; ) {
      const after = last && { seq: last.seq, createdMs: last.createdMs, keys: [] };
      const found = resources.list(scope, 'batch', { filters, limit: BATCHES_AT_ONCE, ...(after && { after }) });
      last = found.at(-1);
      if (!last) return;
      yield* found;
    }
  }

  const rowsOf = (scope: Scope, { id }: Row<'batch'>): PreviewRow[] =>
    files
      .list(scope, id, 'preview')
      .flatMap(({ seq }) => JSON.parse(Buffer.concat([...files.read(seq)]).toString('utf8')) as PreviewRow[]);

  return {
    previewDataSet: ({ params: { id } }, scope) => {
      if (!resources.get(scope, 'dataSet', id)) refuse('data-set-not-found', { id });
      const data: PreviewRow[] = [];
      for (const batch of successfulBatches(scope, id)) {
        data.push(...rowsOf(scope, batch));
        if (data.length >= ROWS_MAX) break;
      }
      return { status: 200, body: { data: data.slice(0, ROWS_MAX) } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
