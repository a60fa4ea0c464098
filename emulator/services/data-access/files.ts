// What landed: a batch has one data set file, which holds its parts, and each part is sent whole or in ranges.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-access.d.ts';
import { dataSetIdOf } from '../../engine/batch-state.ts';
import { refuse } from '../../problems/index.ts';
import type { StoredFile } from '../../store/files.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';
import { addressOf, entryOf, sent } from './entries.ts';
import { type Page, type PageQuery, pageOf } from './pages.ts';

const batchIdOf = (dataSetFileId: string): string => /^(.+)-1$/.exec(dataSetFileId)?.[1] ?? '';

type DataSetFile = components['schemas']['DataSetFile'];

interface Listed {
  readonly status: 200;
  readonly body: Page<DataSetFile>;
}

interface DataSetFileParts {
  readonly dataSetFileId: string;
  readonly dataSetViewId: string;
  readonly batch: Kinds['batch'];
  readonly parts: readonly StoredFile[];
  readonly href: string;
}

const dataSetFileOf = ({ batch, parts, href, ...ids }: DataSetFileParts): DataSetFile => ({
  ...ids,
  version: '1.0.0',
  created: String(batch.created),
  updated: String(batch.updated),
  records: String(batch.recordCount ?? 0),
  size: String(parts.reduce((size, { length }) => size + length, 0)),
  isValid: true,
  _links: { self: { href } },
});

export const batchFiles = ({ resources, files }: House) => {
  const batchOf = (scope: Scope, id: string): Kinds['batch'] =>
    resources.get(scope, 'batch', id)?.body ?? refuse('batch-not-found', { id });

  const filesOf = (scope: Scope, id: string, batch: Kinds['batch']): DataSetFile[] => {
    const parts = files.list(scope, id, 'data');
    if (parts.length === 0) return [];
    const dataSetFileId = `${id}-1`;
    const dataSetViewId = resources.get(scope, 'dataSet', dataSetIdOf(batch))?.body.viewId ?? '';
    const href = addressOf(scope, `files/${dataSetFileId}`);
    return [dataSetFileOf({ dataSetFileId, dataSetViewId, batch, parts, href })];
  };

  const listed = (scope: Scope, all: DataSetFile[], query: PageQuery, path: string): Listed => ({
    status: 200,
    body: pageOf(all, query, addressOf(scope, path)),
  });

  return {
    listBatchFiles: ({ params: { id }, query }, scope) =>
      listed(scope, filesOf(scope, id, batchOf(scope, id)), query, `batches/${id}/files`),

    listBatchDataSetFiles: ({ params: { id, dataSetId }, query }, scope) => {
      const batch = batchOf(scope, id);
      if (!resources.get(scope, 'dataSet', dataSetId)) refuse('data-set-not-found', { id: dataSetId });
      const all = dataSetIdOf(batch) === dataSetId ? filesOf(scope, id, batch) : [];
      return listed(scope, all, query, `batches/${id}/datasets/${dataSetId}/files`);
    },

    getFile: ({ params: { id }, query, headers }, scope) => {
      const parts = files.list(scope, batchIdOf(id), 'data');
      if (parts.length === 0) refuse('file-not-found', { dataSetFileId: id });
      const { path } = query;
      if (path === undefined) {
        const address = addressOf(scope, `files/${id}`);
        const entries = parts.map(({ name, length }) => entryOf(name, length, address, name));
        return { status: 200, body: pageOf(entries, query, address) };
      }
      const file =
        parts.find(({ name }) => name === path) ?? refuse('file-path-not-found', { path, within: `file ${id}` });
      return sent(files, file, headers.Range);
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
