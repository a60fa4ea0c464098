// What landed: a batch has one data set file, which holds its parts, and each part is sent whole or in ranges.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-access.d.ts';
import { refuse } from '../../problems/index.ts';
import type { StoredFile } from '../../store/files.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';
import { ACCEPT_RANGES, addressOf, bytesOf, entryOf } from './entries.ts';
import { pageOf } from './pages.ts';
import { cut, rangeOf } from './range.ts';

const batchIdOf = (dataSetFileId: string): string => /^(.+)-1$/.exec(dataSetFileId)?.[1] ?? '';

interface DataSetFileParts {
  readonly dataSetFileId: string;
  readonly dataSetViewId: string;
  readonly batch: Kinds['batch'];
  readonly parts: readonly StoredFile[];
  readonly href: string;
}

const dataSetFileOf = ({ batch, parts, href, ...ids }: DataSetFileParts): components['schemas']['DataSetFile'] => ({
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
  const viewIdOf = (scope: Scope, { relatedObjects = [] }: Kinds['batch']): string => {
    const dataSetId = relatedObjects.find(({ type }) => type === 'dataSet')?.id ?? '';
    return resources.get(scope, 'dataSet', dataSetId)?.body.viewId ?? '';
  };

  return {
    listBatchFiles: ({ params: { id }, query }, scope) => {
      const { body: batch } = resources.get(scope, 'batch', id) ?? refuse('batch-not-found', { id });
      const parts = files.list(scope, id, 'data');
      const dataSetFileId = `${id}-1`;
      const href = addressOf(scope, `files/${dataSetFileId}`);
      const file = { dataSetFileId, dataSetViewId: viewIdOf(scope, batch), batch, parts, href };
      const listed = parts.length === 0 ? [] : [dataSetFileOf(file)];
      return { status: 200, body: pageOf(listed, query, addressOf(scope, `batches/${id}/files`)) };
    },

    getFile: ({ params: { id }, query, headers }, scope) => {
      const parts = files.list(scope, batchIdOf(id), 'data');
      if (parts.length === 0) refuse('file-not-found', { dataSetFileId: id });
      const address = addressOf(scope, `files/${id}`);
      const { path } = query;
      if (path === undefined) {
        const listed = parts.map(({ name, length }) => entryOf(name, length, address, name));
        return { status: 200, body: pageOf(listed, query, address) };
      }
      const file =
        parts.find(({ name }) => name === path) ?? refuse('file-path-not-found', { path, within: `file ${id}` });
      const range = rangeOf(headers.Range, file.length);
      if (!range) return { status: 200, headers: ACCEPT_RANGES, bytes: bytesOf(files, file) };
      const { first, last } = range;
      return {
        status: 206,
        headers: { ...ACCEPT_RANGES, 'content-range': `bytes ${first}-${last}/${file.length}` },
        bytes: { length: last - first + 1, read: () => cut(files.read(file.seq), range) },
      };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
