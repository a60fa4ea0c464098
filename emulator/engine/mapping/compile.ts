// A mapping set → one function from a source record to an XDM record. Compiled once per run; pure.
// A field that fails is left out and diagnosed; the record goes on.
import { fieldAt } from '../xdm/paths.ts';
import { isObject, type ResolvedSchema, type XdmNode } from '../xdm/schema-node.ts';
import { attributeSteps, readAttribute } from './attribute.ts';
import { coerce, typeName } from './coerce.ts';

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

type Step = (row: unknown, mapped: { record: Record<string, unknown>; issues: MapperIssue[] }) => void;

/** Seen in a run's summary of a field that could not be converted (MON). */
const CONVERSION_FAILED = 'MAPPER-3700-400';

/** The parts of this message are wire constants: clients take them apart (AEPP). */
const conversionIssue = (rule: MappingRule, xdmType: string, value: unknown): MapperIssue => ({
  code: CONVERSION_FAILED,
  path: rule.destination,
  message:
    `The value was left out at destination path ${rule.destination}. expected data type was: ${xdmType.toUpperCase()}, ` +
    `actual data type was: ${typeName(value)}. sourceField: ${rule.source} destinationField: ${rule.destination}`,
});

const write = (record: Record<string, unknown>, steps: readonly string[], value: unknown): void => {
  let place = record;
  for (const step of steps.slice(0, -1)) {
    const inner = Object.hasOwn(place, step) ? place[step] : undefined;
    const next: Record<string, unknown> = isObject(inner) ? inner : {};
    Object.defineProperty(place, step, { value: next, enumerable: true, configurable: true, writable: true });
    place = next;
  }
  Object.defineProperty(place, steps.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true });
};

/** A scalar that is due in an array becomes its one element. */
const fit = (node: XdmNode | undefined, value: unknown) => {
  const isArray = node?.['meta:xdmType'] === 'array';
  const target = isArray ? node?.items : node;
  const xdmType = target?.['meta:xdmType'] ?? '';
  if (isArray && Array.isArray(value)) return { coerced: { ok: true as const, value }, xdmType };
  const coerced = coerce(value, xdmType);
  return { coerced: isArray && coerced.ok ? { ok: true as const, value: [coerced.value] } : coerced, xdmType };
};

const compileRule = (rule: MappingRule, schema: ResolvedSchema): Step => {
  const source = attributeSteps(rule.source) ?? [];
  const destination = rule.destination.split('.').map((step) => step.replace(/\[[*\d]*\]$/, ''));
  const node = fieldAt(schema, rule.destination);
  return (row, mapped) => {
    const value = readAttribute(row, source);
    if (value === null || value === undefined) return;
    const { coerced, xdmType } = fit(node, value);
    if (coerced.ok) write(mapped.record, destination, coerced.value);
    else mapped.issues.push(conversionIssue(rule, xdmType, value));
  };
};

/** The rules of a mapping set, in order; of two with one destination the later wins. Sources are plain attributes. */
export const compileMapping = (rules: readonly MappingRule[], schema: ResolvedSchema): ((row: unknown) => Mapped) => {
  const steps = rules.map((rule) => compileRule(rule, schema));
  return (row) => {
    const mapped = { record: {}, issues: [] };
    for (const step of steps) step(row, mapped);
    return mapped;
  };
};
