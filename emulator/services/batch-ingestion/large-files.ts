// Files that come in parts: begun, sent part by part in any order, and put together.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/batch-ingestion.d.ts';
import { refuse } from '../../problems/index.ts';
import type { FileAt } from '../../store/files.ts';
import type { House, Scope } from '../service.ts';
import { checkPath } from './file-path.ts';
import { batchOf } from './found.ts';
import { contentRangeOf, misfit, rangeHeader } from './parts.ts';
import { checkRoom } from './room.ts';
import { checkTakesFiles } from './states.ts';

/** @see BI (documented: 0-512000000 bytes) */
const PART_BYTES_MAX = 512_000_000;

interface Params {
  readonly id: string;
  readonly dataSetId: string;
  readonly path: string;
}

const sizeOf = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

export const largeFiles = (house: House) => {
  const { files, switches } = house;
  const created = switches['file-action-status'] === '201' ? 201 : 200;

  const placeOf = ({ org, sandbox }: Scope, { id, path }: Params): FileAt => ({
    ...{ org, sandbox, batchId: id, folder: 'parts', name: path },
  });

  const takingBatch = (scope: Scope, params: Params): void =>
    checkTakesFiles(params.id, batchOf(house, scope, params).body);

  /** Refuses with ingestion-file-not-initialized. */
  const begunParts = (at: FileAt) => {
    const parts = files.segments(at);
    return parts.length > 0 ? parts : refuse('ingestion-file-not-initialized', { path: at.name, batchId: at.batchId });
  };

  const answered = ({ name }: FileAt, sizeInBytes: number): components['schemas']['File'] => ({ name, sizeInBytes });

  const ACTIONS: Readonly<Record<string, (scope: Scope, params: Params) => components['schemas']['File']>> = {
    // The beginning is a part without bytes, which the first part takes the place of.
    INITIALIZE: (scope, params) => {
      const at = placeOf(scope, params);
      checkPath(params.path);
      checkRoom(files, scope, params.id, params.path, 0);
      files.put(at, new Uint8Array());
      return answered(at, 0);
    },
    COMPLETE: (scope, params) => {
      const at = placeOf(scope, params);
      const parts = begunParts(at);
      const reason = sizeOf(parts) === 0 ? 'none has been sent' : misfit(parts);
      if (reason !== undefined) refuse('ingestion-parts-do-not-fit', { path: params.path, reason });
      files.move(at, 'upload');
      return answered(at, sizeOf(parts));
    },
  };

  return {
    createIngestionFileAction: ({ params, query: { action } }, scope) => {
      takingBatch(scope, params);
      const known = Object.entries(ACTIONS).find(([name]) => name === action.toUpperCase());
      const expected = Object.keys(ACTIONS).join(' or ');
      const act = known?.[1] ?? refuse('catalog-query-invalid', { parameter: 'action', value: action, expected });
      return { status: created, body: act(scope, params) };
    },

    patchIngestionFile: ({ params, headers }, scope) => {
      const range = contentRangeOf(headers['Content-Range']);
      const at = placeOf(scope, params);
      const { first, last, total } = range;
      const length = last - first + 1;
      const check = () => {
        takingBatch(scope, params);
        begunParts(at);
        checkRoom(files, scope, params.id, params.path, total ?? last + 1);
      };
      check();
      if (length > PART_BYTES_MAX) refuse('upload-too-large', { limitBytes: PART_BYTES_MAX });
      const draft = files.draft();
      return {
        limitBytes: PART_BYTES_MAX,
        append: draft.append,
        close: () => {
          const expected = `as many bytes as come, which are ${draft.length()}`;
          if (draft.length() !== length)
            refuse('ingestion-range-invalid', { value: headers['Content-Range'], expected });
          check();
          draft.publish(at, { start: first, ...(total !== undefined && { total }) });
          const parts = files.segments(at);
          return { status: 200, headers: rangeHeader(parts), body: answered(at, sizeOf(parts)) };
        },
        abandon: draft.discard,
      };
    },

    getIngestionFileStatus: ({ params }, scope) => {
      batchOf(house, scope, params);
      const at = placeOf(scope, params);
      const whole = files.segments({ ...at, folder: 'upload' });
      return { status: 200, headers: rangeHeader(whole.length > 0 ? whole : begunParts(at)) };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
