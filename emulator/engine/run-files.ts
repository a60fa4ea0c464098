// What a run leaves beside its data: the first rows for a preview, what it read, and the rows that were diagnosed. Pure.
import type { Folder } from '../store/files.ts';
import { errorLines, type Ingested } from './ingest.ts';
import type { RunPlan } from './run-plan.ts';

export interface RunFile {
  readonly folder: Folder;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Rows that a preview shows (Data Access). */
const PREVIEW_ROWS = 100;
/** Rows that stand for all those with errors, where a flow asks for diagnostics (assumed). */
const SAMPLE_ROWS = 10;

const textFile = (folder: Folder, name: string, text: string): RunFile => ({ folder, name, bytes: Buffer.from(text) });

/** `landed`: the records of the dataset; `data`: the same as Parquet, `undefined` where there are none. */
export const runFiles = (
  batchId: string,
  { tableName, errorDiagnosticsEnabled }: RunPlan,
  { failed, warned, inputRecords }: Ingested,
  landed: readonly Record<string, unknown>[],
  data: Uint8Array | undefined,
): RunFile[] => {
  const input = `${tableName}.json`;
  const diagnosed = [...failed, ...warned];
  const isDiagnosed = diagnosed.length > 0;
  const samples = errorDiagnosticsEnabled ? diagnosed.slice(0, SAMPLE_ROWS) : [];
  return [
    ...(data ? [{ folder: 'data' as const, name: `${batchId}-1.parquet`, bytes: data }] : []),
    ...(data ? [textFile('preview', 'rows.json', JSON.stringify(landed.slice(0, PREVIEW_ROWS)))] : []),
    textFile('meta', `input_files/${input}`, JSON.stringify({ path: tableName, records: inputRecords })),
    ...(isDiagnosed ? [textFile('meta', 'row_errors/part-00000.json', errorLines(diagnosed, input))] : []),
    ...(samples.length > 0 ? [textFile('meta', 'row_error_samples.json', errorLines(samples, input))] : []),
    ...(failed.length > 0 ? [textFile('failed', 'part-00000.json', errorLines(failed, input))] : []),
  ];
};
