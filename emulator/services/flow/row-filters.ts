// Row filters as clients send them: in the query string of explore, and in the params of a source connection.
import { isUtf8 } from 'node:buffer';
import {
  type FilterFault,
  type FilterGrammar,
  isFault,
  type RowFilter,
  readRowFilter,
} from '../../engine/sources/row-filter.ts';
import { filterFault } from '../../engine/sources/row-matcher.ts';
import type { Source, TableDescription } from '../../engine/sources/source.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse, refuseAs } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

const refuseFault = ({ problem, detail }: FilterFault): never => refuseAs(problem, detail);

const namesIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap((name) => (typeof name === 'string' ? [name.toLowerCase()] : [])) : [];

/** What the connection spec says that its connector can filter by. Refuses with row-filter-not-supported. @see FILT (documented) */
export const filterGrammarOf = ({ name, attributes }: ConnectionSpec): FilterGrammar => {
  const filterAtSource = isObject(attributes) ? attributes['filterAtSource'] : undefined;
  if (!isObject(filterAtSource) || filterAtSource['enabled'] !== true) {
    return refuse('row-filter-not-supported', { connectorType: name });
  }
  return {
    logicalOperators: namesIn(filterAtSource['logicalOperators']),
    comparisonOperators: namesIn(filterAtSource['comparisonOperators']),
  };
};

/** The table of that name, to the letter. Refuses with explored-table-unknown. */
export const tableNamed = (source: Source, tableName: string): TableDescription => {
  const table = source.tables().find(({ name }) => name === tableName);
  return table && table.columns.length > 0 ? table : refuse('explored-table-unknown', { tableName });
};

/** A filter that the connector can do, on columns that the table has. Refuses with each of the problems named row-filter-…. */
export const checkedRowFilter = (
  sent: unknown,
  grammar: FilterGrammar,
  columns: TableDescription['columns'],
): RowFilter => {
  const filter = readRowFilter(sent, grammar);
  if (isFault(filter)) return refuseFault(filter);
  const fault = filterFault(filter, columns);
  return fault ? refuseFault(fault) : filter;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('row-filter-undecodable', {});
  }
};

/** A filter out of a query string. Refuses with row-filter-undecodable. */
export const decodedFilter = (text: string): unknown => {
  // A plus sign that nobody escaped arrives as a blank.
  const base64 = text.trim().replaceAll(' ', '+');
  const bytes = Buffer.from(base64, 'base64');
  return BASE64.test(base64) && isUtf8(bytes) ? parsed(bytes.toString('utf8')) : refuse('row-filter-undecodable', {});
};
