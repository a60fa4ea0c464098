// What a mapping set makes of rows, and why a row would not land.

import { findXdm } from '../../fixtures/xdm.ts';
import { compileMapping, type MappingRule } from '../engine/mapping/compile.ts';
import { rulesIn } from '../engine/mapping/rules.ts';
import { compileRecordCheck } from '../engine/xdm/check.ts';
import { schemaIdOf } from '../engine/xdm/ids.ts';
import { resolveSchema } from '../engine/xdm/resolve.ts';
import { isObject, type ResolvedSchema, type XdmDocument } from '../engine/xdm/schema-node.ts';
import { setSwitches } from '../switches.ts';

export interface PreviewOptions {
  /**
   * What the rows are to become: an XDM document, whose references lead into the standard library, or the id of one that is there. Without it any
   * destination is taken, nothing is converted, and no record is checked.
   */
  readonly schema?: unknown;
  /** The instant of `now()`, in epoch milliseconds. */
  readonly nowMs: number;
  /** What stands for `${NAME}` in texts; the CRM of the emulator has a CRM_ORG_ID. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The strict reading wherever public sources disagree, as in `createEmulator`. */
  readonly strict?: boolean;
  /** One such reading alone. */
  readonly switches?: Readonly<Record<string, string>>;
}

export interface PreviewedError {
  readonly code: string;
  /** The field of the record. */
  readonly path: string;
  readonly message: string;
}

export interface PreviewedRow {
  readonly row: unknown;
  readonly record: Readonly<Record<string, unknown>>;
  /** Fields that were left out: the record lands without them. */
  readonly warnings: readonly PreviewedError[];
  /** What keeps the record from landing. */
  readonly errors: readonly PreviewedError[];
}

const NO_SCHEMA: ResolvedSchema = { properties: {}, required: [], unresolved: [], tooDeep: [], references: [] };

const documentOf = (schema: unknown): XdmDocument => {
  if (isObject(schema)) return schema;
  const found = typeof schema === 'string' ? findXdm(schemaIdOf(schema)) : undefined;
  if (found) return found;
  throw new TypeError(`there is no schema ${JSON.stringify(schema)} in the standard library`);
};

const resolved = (schema: unknown): ResolvedSchema => {
  const tree = resolveSchema(documentOf(schema), findXdm);
  const [missing] = tree.unresolved;
  if (missing === undefined) return tree;
  throw new TypeError(`the schema refers to ${missing}, which is not in the standard library`);
};

const rulesOf = (mapping: unknown, reservedWords: 'short' | 'long'): readonly MappingRule[] => {
  const read = rulesIn(mapping, reservedWords);
  if ('rules' in read) return read.rules;
  throw new TypeError(
    read.wrongAt < 0
      ? 'a mapping set has a list of mappings, and this has none'
      : `mapping ${read.wrongAt} has no source, no destination or an unknown sourceType`,
  );
};

/** The same UUIDs at each preview. */
const countedUuids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
};

/**
 * What `mapping` makes of `rows`, one by one. `mapping` is a mapping set in any of its three forms, as it is posted or as a GET answers it, or
 * the list of its mappings. Throws TypeError for options that cannot be followed: no mappings, an unknown schema or switch.
 * @see DP (documented: the forms), MON (the codes)
 */
export const previewMapping = (
  mapping: unknown,
  rows: readonly unknown[],
  options: PreviewOptions,
): readonly PreviewedRow[] => {
  const { schema, nowMs, variables = {}, strict = false } = options;
  const switches = setSwitches(strict, options.switches);
  const reservedWords = switches['mapping-reserved-words'];
  const rules = rulesOf(mapping, reservedWords);
  const tree = schema === undefined ? undefined : resolved(schema);
  const check = tree && compileRecordCheck(tree, { malformedEmail: switches['malformed-email'] });
  const allowNullValues = isObject(mapping) && mapping['allowNullValues'] === true;
  const surroundings = { nowMs, uuid: countedUuids(), variables };
  const map = compileMapping(rules, tree ?? NO_SCHEMA, { surroundings, allowNullValues, reservedWords });
  return rows.map((row) => {
    const { record, issues } = map(row);
    return { row, record, warnings: issues, errors: check?.(record) ?? [] };
  });
};
