// What an uploaded file is said to be: read leniently from the `inputFormat` of a batch and from the parameters of a preview, where
// truths are texts and names are in any case. What no reader can use is a fault. Pure.
import type { CsvDialect } from '../csv-row.ts';
import { type Charset, rawOf } from './charset.ts';

export interface InputFormat {
  readonly format: 'csv' | 'json' | 'parquet';
  /** Objects may go over several lines; otherwise each line is one. */
  readonly isMultiLineJson?: boolean;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  /** A cell that reads so is absent, as an empty one is. */
  readonly nullMarker?: string;
  readonly header?: boolean;
  readonly charset?: Charset;
}

/** Why a file cannot be read at all, in the code that ingestion has for it. */
export interface FileFault {
  readonly kind: 'fault';
  readonly code: '106' | '118' | 'INGEST-1401-400' | 'ERR-BI-106';
  readonly reason: string;
}

export const fileFault = (code: FileFault['code'], reason: string): FileFault => ({ kind: 'fault', code, reason });

/** @see ingestion/batch-ingestion (documented) */
export const emptyFile: FileFault = fileFault('106', 'the file is empty');

/** @see spec batch-ingestion, retrievePreview (documented) */
export const csvDefaults = { delimiter: ',', quote: '"', escape: '\\', charset: 'UTF-8', header: true } as const;

const CHARSETS: readonly Charset[] = ['US-ASCII', 'UTF-8', 'ISO-8859-1'];
const FORMATS: readonly InputFormat['format'][] = ['csv', 'json', 'parquet'];
/** Written out by clients that cannot write the character. */
const WRITTEN_TAB = '\\t';

/** ERR-BI-106 stands for all that a format can be wrong in (assumed; documented: a format that does not suit the dataset, one source). */
const unusable = (reason: string): FileFault => fileFault('ERR-BI-106', reason);

const named = <Name extends string>(names: readonly Name[], given: unknown): Name | undefined =>
  names.find((name) => name.toLowerCase() === String(given).trim().toLowerCase());

const truth = (given: unknown): boolean | undefined => {
  const written = named(['true', 'false'], given);
  return written && written === 'true';
};

const shown = (given: unknown): string => JSON.stringify(given) ?? 'nothing';

/** Reads any value, `{"format":"CSV","header":"false"}` say. Members that it does not know, and those that are null, change nothing. */
export const inputFormatOf = (given: Readonly<Record<string, unknown>>): InputFormat | FileFault => {
  const format = named(FORMATS, given['format']);
  if (format === undefined) return unusable(`the format ${shown(given['format'])} is none of ${FORMATS.join(', ')}`);
  const text = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
  const written = given['charset'] ?? csvDefaults.charset;
  const charset = named(CHARSETS, written);
  if (charset === undefined) return unusable(`the charset ${shown(written)} is none of ${CHARSETS.join(', ')}`);
  const [delimiter, quote, escapeSign, nullMarker] = ['delimiter', 'quote', 'escape', 'nullMarker'].map(text);
  const [isMultiLineJson, header] = [truth(given['isMultiLineJson']), truth(given['header'])];
  return {
    format,
    charset,
    ...(delimiter !== undefined && { delimiter: delimiter === WRITTEN_TAB ? '\t' : delimiter }),
    ...(quote !== undefined && { quote }),
    ...(escapeSign !== undefined && { escape: escapeSign }),
    ...(nullMarker !== undefined && { nullMarker }),
    ...(header !== undefined && { header }),
    ...(isMultiLineJson !== undefined && { isMultiLineJson }),
  };
};

const dialectFault = ({ delimiter, quote, escape: escapeSign }: CsvDialect): string | undefined => {
  if (delimiter === '') return 'a delimiter needs a character';
  if (/[\r\n\0]/.test(delimiter + quote + escapeSign)) return 'no delimiter, quote or escape can end a line';
  if ([...quote].length > 1 || [...escapeSign].length > 1) return 'a quote and an escape are one character each';
  // Spark, whose defaults these are, reads no such file either (assumed of the Platform).
  if (quote !== '' && delimiter.includes(quote)) return 'the delimiter holds the quote';
  return escapeSign !== '' && delimiter.includes(escapeSign) ? 'the delimiter holds the escape' : undefined;
};

/** The signs of a CSV file as its raw text has them. */
export const rawDialectOf = (format: InputFormat): CsvDialect | FileFault => {
  const dialect: CsvDialect = {
    delimiter: format.delimiter ?? csvDefaults.delimiter,
    quote: format.quote ?? csvDefaults.quote,
    escape: format.escape ?? csvDefaults.escape,
  };
  const fault = dialectFault(dialect);
  if (fault !== undefined) return unusable(fault);
  const raw = (sign: string) => rawOf(sign, format.charset ?? csvDefaults.charset);
  return { delimiter: raw(dialect.delimiter), quote: raw(dialect.quote), escape: raw(dialect.escape) };
};
