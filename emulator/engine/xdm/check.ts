// Checks records against a resolved schema. Ajv and re2js load with the first compilation: importing this costs nothing.
// Compiling is slow (about 100 ms for 200 fields), so the caller keeps the function for each revision of a schema.
import { createRequire } from 'node:module';
import { readPattern } from '../../store/patterns.ts';
import { type RecordIssue, recordIssues } from './record-issues.ts';
import { type MalformedEmail, recordSchema, xdmFormats } from './record-schema.ts';
import type { ResolvedSchema } from './schema-node.ts';

export type { RecordIssue } from './record-issues.ts';

export interface RecordCheckOptions {
  /** `land`: a malformed address is a value like any other; `diagnose`: it is an issue. Other formats always count. */
  readonly malformedEmail: MalformedEmail;
}

/** The issues of one record; none means that it may land. */
export type RecordCheck = (record: Record<string, unknown>) => RecordIssue[];

const load = createRequire(import.meta.url);

// What cannot be read constrains nothing: a record is not turned away by a rule that was never applied.
const linearTimePattern = (pattern: string): { test: (text: string) => boolean; toString: () => string } => ({
  test: readPattern(pattern) ?? (() => true),
  toString: () => pattern,
});

/**
 * Compiles the check of one schema. The function it returns is pure and reports every issue of a record:
 * INGEST-1555-400 for what is missing, null or empty, INGEST-1211-400 for what has the wrong type, format or range.
 * @see ingestion/batch-ingestion (documented) for the codes, xdm/schema/field-constraints.md (documented) for null, empty
 * objects and formats; how strictly e-mail addresses are read is assumed
 */
export const compileRecordCheck = (schema: ResolvedSchema, { malformedEmail }: RecordCheckOptions): RecordCheck => {
  const { Ajv }: typeof import('ajv') = load('ajv');
  const { default: addFormats }: typeof import('ajv-formats') = load('ajv-formats');
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    // `recordSchema` lets only valid keywords through, so Ajv need not compile the meta-schema to find out.
    meta: false,
    validateSchema: false,
    logger: false,
    code: { regExp: Object.assign(linearTimePattern, { code: 'linearTimePattern' }) },
  });
  addFormats(ajv, [...xdmFormats]);
  const isValid = ajv.compile(recordSchema(schema, malformedEmail));
  return (record) => (isValid(record) ? [] : recordIssues(isValid.errors ?? [], record));
};
