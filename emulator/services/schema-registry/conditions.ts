// The query parameters `property` and `orderby`: conditions on the top-level fields of a resource, and the order of a list, which may
// lead into one. Pure.
import { own, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Comparison } from '../../store/filters.ts';
import { compareTexts } from '../../store/plain-list.ts';

/** What a condition says, and whether a resource fits; without an operator the field must exist. */
export interface Condition {
  readonly name: string;
  readonly operator: Comparison | undefined;
  readonly text: string;
  readonly holds: (resource: XdmDocument) => boolean;
}

export interface Order {
  readonly name: string;
  readonly sign: 1 | -1;
}

const CONDITION = /^([^=!<>]+)(?:(==|!=|<=|>=|<|>)(.*))?$/s;
/** Some clients join conditions with commas; a comma before anything else is part of a value. */
const JOINT = /,(?=[\w$@:.-]+(?:==|!=|<=|>=|<|>))/;

/** The field that a query means; `id` is spelled `$id` in the resource. */
export const fieldName = (name: string): string => (name === 'id' ? '$id' : name);

export const fieldOf = (resource: XdmDocument, name: string): unknown => own(resource, fieldName(name));

/** Below 0 where `value` comes before `text`; numbers compare as numbers, all else as the store compares texts. */
export const compareToText = (value: unknown, text: string): number => {
  if (typeof value === 'number') return value - Number(text);
  const written = String(value);
  return written === text ? 0 : compareTexts(written, text);
};

const SIGNS: Readonly<Record<string, (difference: number) => boolean>> = {
  '==': (difference) => difference === 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** A field that is an array fits if one of its members does; `!=` is the complement of `==`. */
const holding = (name: string, operator: string | undefined, text: string): Condition['holds'] => {
  if (operator === undefined) return (resource) => fieldOf(resource, name) !== undefined;
  const isHeld = SIGNS[operator === '!=' ? '==' : operator] ?? (() => false);
  const fits = (resource: XdmDocument) =>
    [fieldOf(resource, name)].flat().some((value) => value !== undefined && isHeld(compareToText(value, text)));
  return operator === '!=' ? (resource) => !fits(resource) : fits;
};

/** What a path into a field has and the name of one does not: conditions read the top of a resource (xdm/api/appendix.md). */
const INSIDE = /[./[\]]/;

const isComparison = (sign: string | undefined): sign is Comparison =>
  sign === '!=' || (sign !== undefined && Object.hasOwn(SIGNS, sign));

const conditionOf = (written: string): Condition => {
  const [, name, sign, text = ''] = CONDITION.exec(written) ?? [];
  const operator = isComparison(sign) ? sign : undefined;
  if (name === undefined) {
    const expected = 'a field, an operator such as ==, and a value: title==Loyalty';
    return refuse('registry-query-invalid', { parameter: 'property', value: written, expected });
  }
  if (INSIDE.test(name)) {
    const expected = `a field at the top of a resource, as title or meta:class; ${name} leads into one`;
    return refuse('registry-query-invalid', { parameter: 'property', value: written, expected });
  }
  return { name, operator, text, holds: holding(name, operator, text) };
};

/** Refuses with registry-query-invalid. */
export const conditionsOf = (property: readonly string[] = []): Condition[] =>
  property.flatMap((written) => written.split(JOINT)).map(conditionOf);

/** Where a resource repeats the times that it is ordered by. */
const TIMES: ReadonlyMap<string, string> = new Map([
  ['meta:registryMetadata.repo:createdDate', 'created'],
  ['meta:registryMetadata.repo:lastModifiedDate', 'updated'],
]);

/** What no address of one field has: a list has no order by what is in an array. */
const NO_FIELD = /[/[\]]|^\.|\.\.|\.$|^$/;

/** Refuses with registry-query-invalid. */
export const ordersOf = (orderby: string): Order[] =>
  orderby.split(',').map((field): Order => {
    const [name, sign] = field.startsWith('-') ? ([field.slice(1), -1] as const) : ([field, 1] as const);
    if (!NO_FIELD.test(name)) return { name: TIMES.get(name) ?? name, sign };
    const expected = 'fields, separated by commas, each perhaps after a -: title,-meta:registryMetadata.eTag';
    return refuse('registry-query-invalid', { parameter: 'orderby', value: orderby, expected });
  });
