// The first rows of a file as a preview shows them: columns by number, and the texts under those numbers.
import type { FileFault, InputFormat } from './input-format.ts';
import { readFile } from './read-file.ts';
import type { FileBytes } from './read-row.ts';

export interface FilePreview {
  readonly columns: { readonly cid: string; readonly name: string }[];
  readonly rows: Record<string, string>[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** At most `rowsMax` rows; one that cannot be read is left out. @see BI (documented: the form; assumed: how nested values are written) */
export const previewOf = async (
  file: FileBytes,
  format: InputFormat,
  rowsMax: number,
): Promise<FilePreview | FileFault> => {
  const read: Record<string, unknown>[] = [];
  for await (const page of readFile(file, format)) {
    if (page.kind === 'fault') return page;
    read.push(...page.rows.flatMap((one) => ('row' in one ? [one.row] : [])));
    if (read.length >= rowsMax) break;
  }
  const rows = read.slice(0, rowsMax);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = (row: Record<string, unknown>) =>
    names.flatMap((name, index): [string, string][] =>
      Object.hasOwn(row, name) ? [[String(index), textOf(row[name])]] : [],
    );
  return {
    columns: names.map((name, index) => ({ cid: String(index), name })),
    rows: rows.map((row) => Object.fromEntries(cells(row))),
  };
};
