// A mapping set → one function from a source record to an XDM record. Compiled once per run; pure.
// A field that fails is left out and diagnosed; the record goes on. Nothing of the source record becomes part of the new one.
import { fieldAt } from '../xdm/paths.ts';
import type { ResolvedSchema } from '../xdm/schema-node.ts';
import { typeName } from './coerce.ts';
import { conversionTo, type Failure } from './convert.ts';
import {
  type Destination,
  type Draft,
  destinationOf,
  newDraft,
  recordOf,
  removerFrom,
  writerTo,
} from './destination.ts';
import type { Frame, Surroundings } from './language/frame.ts';
import { NULLIFY } from './language/nullify.ts';
import type { ReservedWords } from './language/words.ts';
import { type ReadySource, readSource } from './source.ts';

/** One line of a mapping set, as far as running it needs. */
export interface MappingRule {
  /** `text/x.schema-path` where it is left out. */
  readonly sourceType?: string;
  readonly source: string;
  readonly destination: string;
}

export interface MapperIssue {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  /** Which rule of the set it is of, from 0. */
  readonly mapping: number;
}

export interface Mapped {
  readonly record: Record<string, unknown>;
  readonly issues: readonly MapperIssue[];
}

export interface MappingOptions {
  readonly surroundings: Surroundings;
  /** Writes what is null instead of leaving it out. */
  readonly allowNullValues?: boolean;
  readonly reservedWords?: ReservedWords;
}

type Step = (frame: Frame, draft: Draft, issues: MapperIssue[]) => void;

/** Seen in a run's summary of a field that could not be converted (MON); that it stands for a failed expression as well is assumed. */
const MAPPING_FAILED = 'MAPPER-3700-400';

const fieldsOf = ({ source, destination }: MappingRule) => `sourceField: ${source} destinationField: ${destination}`;

/** The parts of this message are wire constants: clients take them apart (AEPP). */
const conversionIssue = (rule: MappingRule, mapping: number, { path, xdmType, value }: Failure): MapperIssue => ({
  code: MAPPING_FAILED,
  mapping,
  path,
  message:
    `The value was left out at destination path ${path}. expected data type was: ${xdmType.toUpperCase()}, ` +
    `actual data type was: ${typeName(value)}. ${fieldsOf(rule)}`,
});

const evaluationIssue = (rule: MappingRule, mapping: number, reason: string): MapperIssue => ({
  code: MAPPING_FAILED,
  mapping,
  path: rule.destination,
  message: `The value was left out at destination path ${rule.destination}. The expression failed: ${reason}. ${fieldsOf(rule)}`,
});

/** Through how many arrays of the destination the elements of a list are spread: those that either side has a star for. */
const spreadOf = ({ keys, stars }: Destination, source: ReadySource): number =>
  Math.min(keys.slice(0, -1).filter((key) => typeof key === 'number').length, Math.max(stars, source.stars));

const convertEach = (value: unknown, spread: number, leaf: (value: unknown) => unknown): unknown =>
  spread > 0 && Array.isArray(value) ? value.map((element) => convertEach(element, spread - 1, leaf)) : leaf(value);

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const compileRule = (rule: MappingRule, index: number, schema: ResolvedSchema, options: MappingOptions): Step => {
  const source = readSource(rule, options.reservedWords);
  const destination = destinationOf(rule.destination, schema);
  const spread = spreadOf(destination, source);
  const [write, remove] = [writerTo(destination, spread), removerFrom(destination)];
  const convert = conversionTo(fieldAt(schema, destination.field));
  // Of one value; empty between rows.
  const failures: Failure[] = [];
  const leaf = (value: unknown): unknown =>
    value === null || value === undefined ? undefined : convert(value, rule.destination, failures);

  const land = (value: unknown, draft: Draft, issues: MapperIssue[]): void => {
    if (value === NULLIFY) return remove(draft);
    if (value === null || value === undefined) return options.allowNullValues ? write(draft, null) : undefined;
    write(draft, spread > 0 ? convertEach(value, spread, leaf) : leaf(value));
    if (failures.length > 0)
      for (const failure of failures.splice(0)) issues.push(conversionIssue(rule, index, failure));
  };

  return (frame, draft, issues) => {
    try {
      land(source.evaluate(frame), draft, issues);
    } catch (error) {
      failures.length = 0;
      issues.push(evaluationIssue(rule, index, reasonOf(error)));
    }
  };
};

const NO_LOCALS: readonly unknown[] = [];

/**
 * The rules of a mapping set, in order; of two with one destination the later wins, and objects that meet are merged.
 * @see data-prep.md (documented: parent copies and their overrides; assumed: the rest)
 */
export const compileMapping = (
  rules: readonly MappingRule[],
  schema: ResolvedSchema,
  options: MappingOptions,
): ((row: unknown) => Mapped) => {
  const steps = rules.map((rule, index) => compileRule(rule, index, schema, options));
  const { nowMs, uuid, variables } = options.surroundings;
  return (row) => {
    // Named one by one: to spread them for each row takes longer than the mapping.
    const frame: Frame = { nowMs, uuid, variables, source: row, locals: NO_LOCALS };
    const draft = newDraft();
    const issues: MapperIssue[] = [];
    for (const step of steps) step(frame, draft, issues);
    return { record: recordOf(draft), issues };
  };
};
