// Files that come whole, in one request.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/batch-ingestion.d.ts';
import type { House, Scope } from '../service.ts';
import { checkPath } from './file-path.ts';
import { batchOf } from './found.ts';
import { checkRoom } from './room.ts';
import { checkTakesFiles } from './states.ts';

/** @see ingestion/guardrails (documented: 256 MB, here in powers of two) */
const FILE_BYTES_MAX = 256 * 1024 ** 2;

export const files = (house: House) =>
  ({
    replaceIngestionFile: ({ params }, scope) => {
      const { id, path } = params;
      const at = { org: scope.org, sandbox: scope.sandbox, batchId: id, folder: 'upload', name: path } as const;
      const check = (bytes: number) => {
        checkTakesFiles(id, batchOf(house, scope, params).body);
        checkPath(path);
        checkRoom(house.files, scope, id, path, bytes);
      };
      check(0);
      const draft = house.files.draft();
      return {
        limitBytes: FILE_BYTES_MAX,
        append: draft.append,
        close: () => {
          // While the bytes came, others may have gone on with the batch.
          check(draft.length());
          const isThere = house.files.segments(at).length > 0;
          draft.publish(at);
          return { status: isThere ? 200 : 201 };
        },
        abandon: draft.discard,
      };
    },
  }) satisfies Partial<Operations<operations, Scope>>;
