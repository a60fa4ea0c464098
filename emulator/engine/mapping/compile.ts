// A mapping set → one function from a source record to an XDM record. Compiled once per run; pure.
// A field that fails is left out and diagnosed; the record goes on. Nothing of the source record becomes part of the new one.
import { fieldAt } from '../xdm/paths.ts';
import type { ResolvedSchema, XdmNode } from '../xdm/schema-node.ts';
import { typeName } from './coerce.ts';
import { type Conversion, convert } from './convert.ts';
import { type Destination, destinationOf, type MappedRecord, newRecord } from './destination.ts';
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

type Step = (frame: Frame, mapped: MappedRecord, issues: MapperIssue[]) => void;

/** Seen in a run's summary of a field that could not be converted (MON); that it stands for a failed expression as well is assumed. */
const MAPPING_FAILED = 'MAPPER-3700-400';

const fieldsOf = ({ source, destination }: MappingRule) => `sourceField: ${source} destinationField: ${destination}`;

/** The parts of this message are wire constants: clients take them apart (AEPP). */
const conversionIssue = (rule: MappingRule, { path, xdmType, value }: Conversion['failures'][number]): MapperIssue => ({
  code: MAPPING_FAILED,
  path,
  message:
    `The value was left out at destination path ${path}. expected data type was: ${xdmType.toUpperCase()}, ` +
    `actual data type was: ${typeName(value)}. ${fieldsOf(rule)}`,
});

const evaluationIssue = (rule: MappingRule, reason: string): MapperIssue => ({
  code: MAPPING_FAILED,
  path: rule.destination,
  message: `The value was left out at destination path ${rule.destination}. The expression failed: ${reason}. ${fieldsOf(rule)}`,
});

/** Through how many arrays of the destination the elements of a list are spread: those that either side has a star for. */
const spreadOf = ({ keys, stars }: Destination, source: ReadySource): number =>
  Math.min(keys.slice(0, -1).filter((key) => typeof key === 'number').length, Math.max(stars, source.stars));

const convertEach = (value: unknown, spread: number, leaf: (value: unknown) => unknown): unknown =>
  spread > 0 && Array.isArray(value) ? value.map((element) => convertEach(element, spread - 1, leaf)) : leaf(value);

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const compileRule = (rule: MappingRule, schema: ResolvedSchema, options: MappingOptions): Step => {
  const source = readSource(rule, options.reservedWords);
  const destination = destinationOf(rule.destination, schema);
  const node: XdmNode | undefined = fieldAt(schema, destination.field);
  const spread = spreadOf(destination, source);

  const evaluate = (frame: Frame, issues: MapperIssue[]): unknown => {
    try {
      return source.evaluate(frame) ?? null;
    } catch (error) {
      issues.push(evaluationIssue(rule, reasonOf(error)));
      return null;
    }
  };

  return (frame, mapped, issues) => {
    const value = evaluate(frame, issues);
    if (value === NULLIFY) return mapped.remove(destination);
    if (value === null) return options.allowNullValues ? mapped.write(destination, null) : undefined;
    const leaf = (one: unknown): unknown => {
      const converted = convert(one, node, rule.destination);
      for (const failure of converted.failures) issues.push(conversionIssue(rule, failure));
      return converted.value;
    };
    mapped.write(destination, convertEach(value, spread, leaf), spread);
  };
};

/**
 * The rules of a mapping set, in order; of two with one destination the later wins, and objects that meet are merged.
 * @see data-prep.md (documented: parent copies and their overrides; assumed: the rest)
 */
export const compileMapping = (
  rules: readonly MappingRule[],
  schema: ResolvedSchema,
  options: MappingOptions,
): ((row: unknown) => Mapped) => {
  const steps = rules.map((rule) => compileRule(rule, schema, options));
  return (row) => {
    const frame: Frame = { ...options.surroundings, source: row, locals: [] };
    const mapped = newRecord();
    const issues: MapperIssue[] = [];
    for (const step of steps) step(frame, mapped, issues);
    return { record: mapped.close(), issues };
  };
};
