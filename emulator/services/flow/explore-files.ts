// Exploring a source of files. The storage behind it is empty: folders show nothing, no file is there to be read or guessed at,
// and everything that can be wrong with a request is told all the same.
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import { LANDING_ZONE } from './source-kind.ts';

/** How a file is laid out, as far as a client says so. */
export interface FileQuery {
  readonly fileType?: string;
  readonly columnDelimiter?: string;
  readonly compressionType?: string;
  readonly encoding?: string;
  readonly determineProperties?: boolean;
}

const FILE_TYPES = ['delimited', 'json', 'parquet'];
const COMPRESSIONS = ['bzip2', 'gzip', 'deflate', 'zipdeflate', 'targzip', 'tar'];
const ENCODINGS = ['utf-8', 'iso-8859-1'];
/** What a URL without escapes can say of a tab. */
const TAB = '\\t';

const argument = (detailedMessage: string): never => refuse('illegal-argument', { detailedMessage });

const checkOneOf = (name: string, value: string | undefined, known: readonly string[]): void => {
  if (value !== undefined && !known.includes(value.toLowerCase())) {
    argument(`${name} is ${value}, and can be ${known.join(', ')}`);
  }
};

/** Refuses with file-properties-twice, file-detection-by-spec, file-detection-failed. */
const guess = ({ id }: ConnectionSpec, { fileType, columnDelimiter, compressionType, encoding }: FileQuery): never => {
  const isSaid = [fileType, columnDelimiter, compressionType, encoding].some((one) => one !== undefined);
  if (isSaid) return refuse('file-properties-twice', {});
  return id === LANDING_ZONE
    ? refuse('file-detection-failed', {})
    : refuse('file-detection-by-spec', { connectionSpecId: id });
};

/**
 * Refuses with file-properties-twice, file-detection-by-spec, file-detection-failed, file-type-unknown, illegal-argument, and
 * with not-emulated where nothing is wrong: the file is not there.
 * @see CLOUD, SE 1371-1376, 1399 (documented; inferred: a file of which nothing is said is of no known type)
 */
export const exploreFile = (operation: string, spec: ConnectionSpec, query: FileQuery): never => {
  const { fileType, columnDelimiter, compressionType, encoding } = query;
  if (query.determineProperties) return guess(spec, query);
  if (!FILE_TYPES.includes(fileType?.toLowerCase() ?? '')) return refuse('file-type-unknown', {});
  if (columnDelimiter !== undefined && columnDelimiter !== TAB && [...columnDelimiter].length > 1) {
    return argument(`columnDelimiter is ${columnDelimiter}, and can be a single character`);
  }
  checkOneOf('compressionType', compressionType, COMPRESSIONS);
  checkOneOf('encoding', encoding, ENCODINGS);
  return refuse('not-emulated', {
    operation: `${operation} with objectType=file`,
    reason: 'no files stand behind a connection yet',
  });
};
