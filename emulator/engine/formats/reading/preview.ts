// The first rows of a file as a preview shows them: columns by number, and the texts under those numbers. A column is a leaf: a path of
// names with slashes, at which there is neither an object nor anything below.
import { isObject } from '../../xdm/schema-node.ts';
import type { FileFault, InputFormat } from './input-format.ts';
import { itemsOf } from './read-file.ts';
import type { FileBytes } from './read-row.ts';

export interface FilePreview {
  readonly columns: { readonly cid: string; readonly name: string }[];
  readonly rows: Record<string, string>[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Lists, and objects without members, are leaves. */
const leavesOf = (value: unknown, path: string): [path: string, text: string][] => {
  const members = isObject(value) ? Object.entries(value) : [];
  return members.length > 0
    ? members.flatMap(([name, member]) => leavesOf(member, `${path}/${name}`))
    : [[path, textOf(value)]];
};

const cellsOf = (row: Record<string, unknown>): [path: string, text: string][] =>
  Object.entries(row).flatMap(([name, value]) => leavesOf(value, name));

/**
 * At most `rowsMax` rows; one that cannot be read is left out.
 * @see BI (example: how a column is named; assumed: how lists are written)
 */
export const previewOf = async (
  file: FileBytes,
  format: InputFormat,
  rowsMax: number,
): Promise<FilePreview | FileFault> => {
  const columns = new Map<string, string>();
  const cidOf = (name: string): string => {
    const cid = columns.get(name) ?? String(columns.size);
    columns.set(name, cid);
    return cid;
  };
  const rows: Record<string, string>[] = [];
  for await (const item of itemsOf(file, format)) {
    if (item.kind === 'fault') return item;
    if (item.kind === 'columns') for (const name of item.names) cidOf(name);
    else if (item.kind === 'row' && 'row' in item.read)
      rows.push(Object.fromEntries(cellsOf(item.read.row).map(([name, text]) => [cidOf(name), text])));
    if (rows.length >= rowsMax) break;
  }
  return { columns: [...columns].map(([name, cid]) => ({ cid, name })), rows };
};
