// The first rows of what has been uploaded, read as the request says: what a client looks at before it completes a batch.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/batch-ingestion.d.ts';
import { fileBytes } from '../../engine/file-bytes.ts';
import { previewOf } from '../../engine/formats/reading/preview.ts';
import { inputFormatOf } from '../../engine/formats/reading/read-file.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { batchOf } from './found.ts';

/** @see BI (documented: nrow 0 by default; assumed: what it stands for) */
const ROWS_DEFAULT = 100;

export const preview = (house: House) =>
  ({
    getIngestionPreview: async ({ params, query }, scope) => {
      const { id } = batchOf(house, scope, params);
      const impossible = (reason: string) => refuse('ingestion-preview-impossible', { batchId: id, reason });
      const { nrow = 0, ...asked } = query;
      const format = inputFormatOf(asked);
      if ('kind' in format) return impossible(format.reason);
      const [first] = house.files.list(scope, id, 'upload');
      if (!first) return impossible('it has no file yet');
      const bytes = fileBytes(house.files, first.seq, first.length);
      const read = await previewOf(bytes, format, nrow === 0 ? ROWS_DEFAULT : nrow);
      if ('kind' in read) return impossible(read.reason);
      const { columns, rows } = read;
      return { status: 200, body: { formatParams: { ...asked, format: format.format }, preview: { columns, rows } } };
    },
  }) satisfies Partial<AsyncOperations<operations, Scope>>;
