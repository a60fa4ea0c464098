// Where the value of one mapping comes from, in the newest names. Only what is understood whole is let in: a plain field of the
// source. Expressions and constants are refused by name until they can be evaluated.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { attributeSteps } from '../../engine/mapping/attribute.ts';
import { refuse } from '../../problems/index.ts';

type Schemas = components['schemas'];
export type Source = Pick<Schemas['Mapping'], 'source' | 'sourceType' | 'expressionAttributes'>;

const PATH = 'text/x.schema-path';
const EXPRESSION = 'text/x.aep-xl';
const CONSTANT = 'text/plain';

/** @see DP (documented) */
const SOURCE_TYPES = new Map<string, Schemas['Mapping']['sourceType']>([
  [PATH, PATH],
  ['ATTRIBUTE', PATH],
  [EXPRESSION, EXPRESSION],
  ['EXPRESSION', EXPRESSION],
  [CONSTANT, CONSTANT],
  ['STATIC', CONSTANT],
]);

/** Words of the expression language: a field of such a name is written `${new}`. @see data-prep/functions.md (documented) */
const RESERVED = new Set(
  'new mod or break var lt for false while eq gt div not null continue else and ne true le if ge return _errors'.split(
    ' ',
  ),
);

const isWrapped = (source: string) => source.startsWith('${');

/** The steps of a field that the expression language would read as just that field. */
const fieldSteps = (source: string): readonly string[] | undefined => {
  const steps = attributeSteps(source);
  return steps && (isWrapped(source) || !steps.some((step) => RESERVED.has(step))) ? steps : undefined;
};

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * Source and sourceType of mapping `index`. Left out, the type is that of a path for a plain field, else of an expression.
 * Refuses with mapping-set-malformed, mapping-source-type-unknown, not-emulated.
 */
export const sourceOf = (mapping: Schemas['MappingCreate'], index: number): Source => {
  const source = mapping.source || mapping.sourceAttribute;
  if (!source) {
    const field = `mappings.${index}.source`;
    return refuse('mapping-set-malformed', { field, value: 'nothing', expected: 'a field of the source' });
  }
  const named = mapping.sourceType ?? undefined;
  const sourceType = named === undefined ? PATH : SOURCE_TYPES.get(named);
  if (!sourceType) return refuse('mapping-source-type-unknown', { index, sourceType: named ?? '' });
  const steps = named !== undefined && sourceType === PATH ? attributeSteps(source) : fieldSteps(source);
  if (!steps || sourceType === CONSTANT) {
    const reason = `mapping ${index} has the source ${shortened(source)}; only plain fields of the source are read yet`;
    const hint = 'write a field whose name is no plain word into a dollar sign and braces';
    return refuse('not-emulated', { operation: 'expressions and constants in a mapping set', reason }, { hint });
  }
  return { sourceType, source, expressionAttributes: [isWrapped(source) ? steps.join() : source] };
};
