// What Ajv found wrong with a record, in the words and codes of ingestion. A record with issues is data, not a refusal.
import type { ErrorObject } from 'ajv';
import { isObject, own } from './schema-node.ts';

/** One reason why a record cannot land: `path` is dotted, with `[0]` for array elements. */
export interface RecordIssue {
  readonly code: 'INGEST-1555-400' | 'INGEST-1211-400';
  readonly path: string;
  readonly message: string;
}

// Ingestion calls 1555 "required field missing or null" (documented) and 1211 "type or format conversion failed"
// (documented, one source). That an empty object counts as null, and an unknown field as a failed conversion, is assumed.
const MISSING = 'INGEST-1555-400';
const INVALID = 'INGEST-1211-400';

/** Ingestion names it where a value is not of its field's type, and cannot be brought there (documented, one source). */
const INCOMPATIBLE = ' (TypeCompatibilityException)';
/** Formats that are types in XDM. */
const TYPES = new Set<unknown>(['date', 'date-time']);

const SHOWN_CHARACTERS_MAX = 60;

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN_CHARACTERS_MAX
    ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}… (${text.length} characters)`
    : text;
};

const childPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const pathOf = (pointer: string, record: unknown): string => {
  let path = '';
  let value = record;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) {
      path = `${path}[${name}]`;
      value = value[Number(name)];
    } else {
      path = childPath(path, name);
      value = isObject(value) ? own(value, name) : undefined;
    }
  }
  return path;
};

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
};

const expected = ({ keyword, params, schema, message }: ErrorObject): string => {
  switch (keyword) {
    case 'type':
      return NOUNS[String(params['type'])] ?? 'a value';
    case 'format':
      return `the format ${String(schema)}`;
    case 'pattern':
      return `a match of ${String(schema)}`;
    case 'enum':
      return Array.isArray(schema) ? `one of ${schema.map(String).join(', ')}` : 'one of the listed values';
    case 'minLength':
      return `at least ${String(schema)} characters`;
    case 'maxLength':
      return `at most ${String(schema)} characters`;
    case 'minimum':
      return `${String(schema)} or more`;
    case 'maximum':
      return `${String(schema)} or less`;
    default:
      return `a value that ${message ?? `keeps to ${keyword}`}`;
  }
};

const issueOf = (error: ErrorObject, record: unknown): RecordIssue => {
  const path = pathOf(error.instancePath, record);
  const issue = (code: RecordIssue['code'], at: string, found: string, wanted: string): RecordIssue => ({
    code,
    path: at,
    message: `${at === '' ? 'the record' : at}: found ${found}, expected ${wanted}.`,
  });
  switch (error.keyword) {
    case 'required': {
      const name = String(error.params['missingProperty']);
      return issue(MISSING, childPath(path, name), 'nothing', 'a value, because the schema requires this field');
    }
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty']);
      const found = isObject(error.data) ? shown(own(error.data, name)) : 'a value';
      return issue(INVALID, childPath(path, name), found, 'no such field, because the schema does not have it');
    }
    case 'minProperties':
      return issue(MISSING, path, 'an empty object', 'at least one field, or the whole object left out');
    case 'type':
      if (error.data === null) return issue(MISSING, path, 'null', `${expected(error)}, or the field left out`);
      return issue(INVALID, path, shown(error.data), expected(error) + INCOMPATIBLE);
    default:
      return issue(INVALID, path, shown(error.data), expected(error) + (TYPES.has(error.schema) ? INCOMPATIBLE : ''));
  }
};

/** Ajv's findings as issues, in the order found. A value of the wrong type is reported for that alone. */
export const recordIssues = (errors: readonly ErrorObject[], record: unknown): RecordIssue[] => {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath))
    .map((error) => issueOf(error, record));
};
