// Where the rows of a run or of an upload land, page by page: records into Parquet files, diagnosed rows into the files of diagnostics.
// All of them are drafts until the batch is judged; nothing of a batch is held but what does not fill a file yet.
import type { Draft } from '../store/drafts.ts';
import type { Files, Folder } from '../store/files.ts';
import type { Place } from '../store/resources.ts';
import type { Writes } from '../store/writes.ts';
import { writeParquet } from './formats/parquet.ts';
import { type ParquetField, parquetFields } from './formats/parquet-fields.ts';
import { addTo, errorLine, type JudgedRow, nothingIngested, type Tally } from './ingest.ts';
import type { ResolvedSchema } from './xdm/schema-node.ts';

/** Records of one Parquet file: some 10 MB in memory on their way. */
const FILE_ROWS = 10_000;
/** Rows that a preview shows (Data Access). */
const PREVIEW_ROWS = 100;
/** Rows that stand for all those with errors, where diagnostics are asked for (assumed). */
const SAMPLE_ROWS = 10;

export interface LandingParts {
  readonly files: Files;
  readonly writes: Writes;
}

export interface LandingPlan {
  readonly batchId: string;
  readonly schema: ResolvedSchema;
  readonly errorDiagnosticsEnabled: boolean;
}

/** What of a batch is written: kept with `publish`, which a transaction of the caller runs, or dropped. */
export interface Output {
  readonly outputBytes: number;
  readonly outputFiles: number;
  readonly publish: (place: Place) => void;
}

export const noOutput: Output = { outputBytes: 0, outputFiles: 0, publish: () => {} };

export interface Landing {
  readonly tally: Tally;
  /** `fileName`: where the rows come from, for the diagnostics. */
  readonly take: (rows: readonly JudgedRow[], fileName: string) => Promise<void>;
  /** What was read, for the diagnostics: `path` is told, `name` is where. */
  readonly noteInput: (name: string, path: string, records: number) => Promise<void>;
  /** Records stay out where the batch is not to land. */
  readonly close: (lands: boolean) => Promise<Output>;
  /** After a failure of ours: no draft is left. */
  readonly discard: () => Promise<void>;
}

interface Writing {
  readonly folder: Folder;
  readonly name: string;
  readonly draft: Draft;
  /** What is still to be written: small files wait for the transaction that publishes them. */
  held: Uint8Array[];
}

/** Beyond it, what is held goes into the draft: a run of a few rows needs no transaction of its own for any of its files. */
const HELD_BYTES_MAX = 64 * 1024;

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Inside a transaction. */
const write = (file: Writing): void => {
  if (file.held.length > 0) file.draft.append(Buffer.concat(file.held));
  file.held = [];
};

/** Files of a batch in the making, each under its folder and name. */
const createShelf = ({ files, writes }: LandingParts) => {
  const shelf: Writing[] = [];
  const append = async (folder: Folder, name: string, bytes: Uint8Array): Promise<void> => {
    const known = shelf.find((one) => one.folder === folder && one.name === name);
    const file = known ?? { folder, name, draft: files.draft(), held: [] };
    if (!known) shelf.push(file);
    file.held.push(bytes);
    if (sizeOf(file.held) > HELD_BYTES_MAX) await writes.write(() => write(file));
  };
  const text = (folder: Folder, name: string, content: string) => append(folder, name, Buffer.from(content));
  const drop = (isDropped: (folder: Folder) => boolean) =>
    writes.write(() => {
      for (const { folder, draft } of shelf) if (isDropped(folder)) draft.discard();
    });
  return { shelf, append, text, drop };
};

const linesOf = (rows: readonly JudgedRow[], fileName: string): string =>
  rows.map((row) => errorLine(row, fileName)).join('\n');

export const createLanding = (parts: LandingParts, plan: LandingPlan): Landing => {
  const { batchId, errorDiagnosticsEnabled } = plan;
  const { shelf, append, text, drop } = createShelf(parts);
  const tally = nothingIngested();
  const fields: ParquetField[] = parquetFields({ type: 'object', properties: plan.schema.properties });
  const preview: object[] = [];
  const samples: string[] = [];
  let records: Record<string, unknown>[] = [];
  let dataFiles = 0;

  const writeData = async (): Promise<void> => {
    const full = records;
    if (full.length === 0) return;
    records = [];
    dataFiles += 1;
    await append('data', `${batchId}-${dataFiles}.parquet`, await writeParquet(full, fields, parts.writes.giveWay));
  };

  /** One JSON object a line; no line is empty. */
  const addLines = async (
    folder: Folder,
    name: string,
    rows: readonly JudgedRow[],
    fileName: string,
  ): Promise<void> => {
    if (rows.length === 0) return;
    const isFirst = !shelf.some((one) => one.folder === folder && one.name === name);
    await text(folder, name, `${isFirst ? '' : '\n'}${linesOf(rows, fileName)}`);
  };

  const addErrors = async (rows: readonly JudgedRow[], fileName: string): Promise<void> => {
    const diagnosed = rows.filter(({ errors, warnings }) => errors.length + warnings.length > 0);
    const failed = diagnosed.filter(({ errors }) => errors.length > 0);
    await addLines('meta', 'row_errors/part-00000.json', diagnosed, fileName);
    await addLines('failed', 'part-00000.json', failed, fileName);
    const wanted = errorDiagnosticsEnabled ? SAMPLE_ROWS - samples.length : 0;
    samples.push(...diagnosed.slice(0, wanted).map((row) => errorLine(row, fileName)));
  };

  return {
    tally,
    take: async (rows, fileName) => {
      for (const row of rows) {
        addTo(tally, row);
        if (row.errors.length > 0) continue;
        records.push(row.record);
        if (preview.length < PREVIEW_ROWS) preview.push(row.record);
      }
      if (records.length >= FILE_ROWS) await writeData();
      await addErrors(rows, fileName);
    },
    noteInput: (name, path, count) => text('meta', `input_files/${name}`, JSON.stringify({ path, records: count })),
    close: async (lands) => {
      if (lands) await writeData();
      if (lands && preview.length > 0) await text('preview', 'rows.json', JSON.stringify(preview));
      if (samples.length > 0) await text('meta', 'row_error_samples.json', samples.join('\n'));
      if (!lands) await drop((folder) => folder === 'data');
      const kept = shelf.filter(({ folder }) => lands || folder !== 'data');
      const data = kept.filter(({ folder }) => folder === 'data');
      return {
        outputBytes: data.reduce((sum, { draft, held }) => sum + draft.length() + sizeOf(held), 0),
        outputFiles: data.length,
        publish: (place) => {
          for (const file of kept) {
            write(file);
            file.draft.publish({ ...place, batchId, folder: file.folder, name: file.name });
          }
        },
      };
    },
    discard: () => drop(() => true),
  };
};
