// What did not land, and why: two folders of a batch, each listed directory by directory and sent file by file.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/data-access.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Folder } from '../../store/files.ts';
import type { House, Scope } from '../service.ts';
import { addressOf, entryOf, sent } from './entries.ts';
import { entriesAt, fileAt } from './folders.ts';
import { pageOf } from './pages.ts';

type DataAccess = Operations<operations, Scope>;

export const diagnostics = ({ resources, files }: House) => {
  /** The file at `path`, or the list of the directory there. */
  const within =
    (folder: Folder): DataAccess['getBatchMeta'] =>
    ({ params: { id }, query, headers }, scope) => {
      if (!resources.get(scope, 'batch', id)) refuse('batch-not-found', { id });
      const { path = '' } = query;
      const all = files.list(scope, id, folder);
      const file = fileAt(all, path);
      if (file) return sent(files, file, headers.Range);
      const entries = entriesAt(all, path);
      if (path !== '' && entries.length === 0)
        refuse('file-path-not-found', { path, within: `${folder} of batch ${id}` });
      const address = addressOf(scope, `batches/${id}/${folder}`);
      const listed = entries.map((entry) => entryOf(entry.name, entry.length, address, entry.path));
      return { status: 200, body: pageOf(listed, query, address) };
    };

  return {
    listFailedBatchFiles: within('failed'),
    getBatchMeta: within('meta'),
  } satisfies Partial<DataAccess>;
};
