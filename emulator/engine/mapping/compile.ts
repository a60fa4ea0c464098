// A mapping set → one function from a source record to an XDM record. Compiled once per run; pure.
// A field that fails is left out and diagnosed; the record goes on. Nothing of the source record becomes part of the new one.
import { fieldAt } from '../xdm/paths.ts';
import type { ResolvedSchema } from '../xdm/schema-node.ts';
import { attributeSteps, readAttribute } from './attribute.ts';
import { typeName } from './coerce.ts';
import { type Conversion, convert } from './convert.ts';
import { type Destination, destinationOf, type MappedRecord, newRecord } from './destination.ts';

/** One line of a mapping set, as far as running it needs. */
export interface MappingRule {
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

type Step = (row: unknown, mapped: MappedRecord, issues: MapperIssue[]) => void;

/** Seen in a run's summary of a field that could not be converted (MON). */
const CONVERSION_FAILED = 'MAPPER-3700-400';

/** The parts of this message are wire constants: clients take them apart (AEPP). */
const conversionIssue = (rule: MappingRule, { path, xdmType, value }: Conversion['failures'][number]): MapperIssue => ({
  code: CONVERSION_FAILED,
  path,
  message:
    `The value was left out at destination path ${path}. expected data type was: ${xdmType.toUpperCase()}, ` +
    `actual data type was: ${typeName(value)}. sourceField: ${rule.source} destinationField: ${rule.destination}`,
});

const compileRule = (rule: MappingRule, schema: ResolvedSchema): Step => {
  const source = attributeSteps(rule.source);
  const destination: Destination = destinationOf(rule.destination, schema);
  const node = fieldAt(schema, destination.field);
  return (row, mapped, issues) => {
    // Data Prep refuses what is no attribute, so here it only has no value.
    const value = source ? readAttribute(row, source) : null;
    if (value === null || value === undefined) return;
    const converted = convert(value, node, rule.destination);
    issues.push(...converted.failures.map((failure) => conversionIssue(rule, failure)));
    if (converted.value !== undefined) mapped.write(destination, converted.value);
  };
};

/** The rules of a mapping set, in order; of two with one destination the later wins. Sources are plain attributes. */
export const compileMapping = (rules: readonly MappingRule[], schema: ResolvedSchema): ((row: unknown) => Mapped) => {
  const steps = rules.map((rule) => compileRule(rule, schema));
  return (row) => {
    const mapped = newRecord();
    const issues: MapperIssue[] = [];
    for (const step of steps) step(row, mapped, issues);
    return { record: mapped.close(), issues };
  };
};
