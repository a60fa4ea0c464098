// What a source connection reads: a table with a filter on its rows, or a file and how it is laid out.
import type { components } from '../../../contracts/types/flow-service.d.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House } from '../service.ts';
import { checkedRowFilter, filterGrammarOf, tableNamed } from './row-filters.ts';

type Reading = Pick<components['schemas']['SourceConnection'], 'name' | 'data' | 'params'>;

const FILE_FORMATS = ['delimited', 'json', 'parquet'];
const TABLE_FORMATS = ['tabular'];

const formatsOf = ({ attributes }: ConnectionSpec): readonly string[] =>
  isObject(attributes) && attributes['category'] === 'cloudStorage' ? FILE_FORMATS : TABLE_FORMATS;

/** Samples put the delimiter beside the format, and among the properties of the data. Refuses with column-delimiter-too-long. */
const checkDelimiter = ({ name, data }: Reading): void => {
  const given = [data['columnDelimiter'], isObject(data.properties) ? data.properties['columnDelimiter'] : undefined];
  const isLong = given.some((delimiter) => typeof delimiter === 'string' && [...delimiter].length > 1);
  if (isLong) refuse('column-delimiter-too-long', { sourceConnection: name });
};

/**
 * What is read must be said, in a format that the source has, and filtered by what its table has.
 * Refuses with source-format-not-supported, source-connection-incomplete, column-delimiter-too-long, explored-table-unknown and
 * each of the problems named row-filter-….
 */
export const checkReading = ({ source }: House, spec: ConnectionSpec, reading: Reading): void => {
  const { name, data, params } = reading;
  const values = formatsOf(spec);
  const sourceFormat = data.format || '(none)';
  if (!values.includes(sourceFormat)) refuse('source-format-not-supported', { sourceFormat, values });
  const entity = sourceFormat === 'tabular' ? 'tableName' : 'path';
  if (!params?.[entity]) refuse('source-connection-incomplete', { entity: `params.${entity}`, sourceConnection: name });
  if (entity === 'path') checkDelimiter(reading);
  const filters = params?.['filters'];
  if (filters === undefined) return;
  const grammar = filterGrammarOf(spec);
  checkedRowFilter(filters, grammar, tableNamed(source, String(params?.tableName ?? '')).columns);
};
