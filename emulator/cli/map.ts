// `aep-local map preview`: what a mapping set makes of rows. Exit 0: every row lands whole, 1: a row or a field of it does not, 2: nothing to
// preview. It loads neither the server nor the store.
import { type PreviewedRow, previewMapping } from '../testing/mapping.ts';
import { CommandFailure } from './failure.ts';
import { UNUSABLE } from './file-text.ts';
import { readRows, readSchema, readValue } from './map-input.ts';
import { previewText } from './map-view.ts';

interface MapOptions {
  readonly mapping: string;
  readonly rows: string;
  readonly schema?: string;
  readonly variable?: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now?: number;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const COLUMNS = 80;

const hasFailed = ({ errors, warnings }: PreviewedRow) => errors.length + warnings.length > 0;

const previewed = (rows: readonly unknown[], options: MapOptions): readonly PreviewedRow[] => {
  const { mapping, schema, now: nowMs = Date.now(), variable: variables, strict } = options;
  try {
    return previewMapping(readValue(mapping), rows, {
      nowMs,
      ...(schema !== undefined && { schema: readSchema(schema) }),
      ...(variables && { variables }),
      ...(strict && { strict }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandFailure(`Nothing was mapped: ${error.message}.`, UNUSABLE);
  }
};

export const preview = async (options: MapOptions): Promise<void> => {
  const rows = previewed(await readRows(options.rows), options);
  const { columns = COLUMNS } = process.stdout;
  const failed = rows.filter(hasFailed).length;
  console.log(options.json ? JSON.stringify({ rows, failed }) : previewText(rows, columns));
  if (failed > 0) process.exitCode = 1;
};
