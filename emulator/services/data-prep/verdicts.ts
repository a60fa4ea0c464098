// Whether the mappings of a set can work: expressions, destinations, and sources where their schema is told. Pure.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { faultText, isFault } from '../../engine/mapping/language/fault.ts';
import type { ReservedWords } from '../../engine/mapping/language/words.ts';
import { type SourceRule, sourceTree } from '../../engine/mapping/source.ts';
import { fieldAt } from '../../engine/xdm/paths.ts';
import { isObject, type ResolvedSchema, type XdmNode } from '../../engine/xdm/schema-node.ts';
import { fieldOf, type InputFields } from './input-schema.ts';

type Schemas = components['schemas'];
type Mapping = Schemas['Mapping'];
export type MappingError = Schemas['MappingError'];

/** As the published document names the types in errors; in mappings they are media types. */
const NAMES = { 'text/x.schema-path': 'ATTRIBUTE', 'text/x.aep-xl': 'EXPRESSION', 'text/plain': 'STATIC' } as const;

/** What is wrong with a mapping, in the form that verdicts and previews share. @see DP (documented: the form) */
export const mappingError = (mapping: Mapping, exception: string, columnName?: string): MappingError => ({
  destination: mapping.destination,
  exception,
  source: mapping.source,
  columnName: columnName ?? (mapping.sourceType === 'text/x.schema-path' ? mapping.source : null),
  sourceType: NAMES[mapping.sourceType],
});

/** What mappings are held against. */
export interface Grounds {
  readonly schema: ResolvedSchema;
  /** The fields of the source, where they are told. */
  readonly input: InputFields | undefined;
  readonly reservedWords: ReservedWords;
}

/** A part of a sentence, without its dot; `undefined` where a source can be read. A constant can, whatever it is. */
const sourceFault = (source: SourceRule, reservedWords: ReservedWords): string | undefined => {
  const tree = sourceTree(source, reservedWords);
  return isFault(tree) ? faultText(tree) : undefined;
};

const isScalar = ({ properties, items, additionalProperties, 'meta:xdmType': type }: XdmNode): boolean =>
  !properties && !items && !isObject(additionalProperties) && type !== 'object' && type !== 'map' && type !== 'array';

/** A schema with a part missing may have any field. */
const destinationFault = (schema: ResolvedSchema, destination: string): string | undefined => {
  const isField = !destination.startsWith('/') && fieldAt(schema, destination) !== undefined;
  return isField || schema.unresolved.length > 0 ? undefined : 'the output schema has no such field';
};

/** Only what is copied as it is has the type of its source. */
const typeFault = (mapping: Mapping, schema: ResolvedSchema, input: InputFields): string | undefined => {
  const node = fieldAt(schema, mapping.destination);
  if (mapping.sourceType !== 'text/x.schema-path' || !node || !isScalar(node)) return undefined;
  return fieldOf(input, mapping.source)?.['type'] === 'object' ? 'an object cannot become a single value' : undefined;
};

const faultsOf = (mapping: Mapping, { schema, input, reservedWords }: Grounds): MappingError[] => {
  const source = sourceFault(mapping, reservedWords);
  const destination = destinationFault(schema, mapping.destination);
  const missing = input ? (mapping.expressionAttributes ?? []).filter((path) => !fieldOf(input, path)) : [];
  const type = input ? typeFault(mapping, schema, input) : undefined;
  return [
    ...[source, destination, type].flatMap((fault) => (fault === undefined ? [] : [mappingError(mapping, fault)])),
    ...missing.map((path) => mappingError(mapping, `the input schema has no field ${path}`, path)),
  ];
};

/**
 * What is wrong with each mapping, in their order; a destination that comes twice is wrong where it comes again. Sources are held to
 * the fields of the source where those are told.
 * @see DP (documented: one verdict a mapping; assumed: what is looked at)
 */
export const judgeMappings = (mappings: readonly Mapping[], grounds: Grounds): readonly (readonly MappingError[])[] => {
  const taken = new Map<string, number>();
  return mappings.map((mapping, index) => {
    const earlier = taken.get(mapping.destination);
    if (earlier === undefined) taken.set(mapping.destination, index);
    const twice = earlier === undefined ? [] : [mappingError(mapping, `mapping ${earlier} has the same destination`)];
    return [...twice, ...faultsOf(mapping, grounds)];
  });
};
