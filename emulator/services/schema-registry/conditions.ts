// The query parameter `property`: conditions on the top-level fields of a resource. Pure.
import { own, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';

export type Condition = (resource: XdmDocument) => boolean;

const CONDITION = /^([^=!<>]+)(?:(==|!=|<=|>=|<|>)(.*))?$/s;
/** Some clients join conditions with commas; a comma before anything else is part of a value. */
const JOINT = /,(?=[\w$@:.-]+(?:==|!=|<=|>=|<|>))/;

/** The field that a query means; `id` is spelled `$id` in the resource. */
export const fieldOf = (resource: XdmDocument, name: string): unknown => own(resource, name === 'id' ? '$id' : name);

/** Below 0 where `value` comes before `text`; numbers compare as numbers. */
export const compareToText = (value: unknown, text: string): number => {
  if (typeof value === 'number') return value - Number(text);
  const written = String(value);
  return written === text ? 0 : written < text ? -1 : 1;
};

const SIGNS: Readonly<Record<string, (difference: number) => boolean>> = {
  '==': (difference) => difference === 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** A field that is an array fits if one of its members does; `!=` is the complement of `==`. */
const conditionOf = (written: string): Condition => {
  const [, name, operator, text = ''] = CONDITION.exec(written) ?? [];
  if (name === undefined) {
    const expected = 'a field, an operator such as ==, and a value: title==Loyalty';
    return refuse('registry-query-invalid', { parameter: 'property', value: written, expected });
  }
  if (operator === undefined) return (resource) => fieldOf(resource, name) !== undefined;
  const holds = SIGNS[operator === '!=' ? '==' : operator] ?? (() => false);
  const fits: Condition = (resource) =>
    [fieldOf(resource, name)].flat().some((value) => value !== undefined && holds(compareToText(value, text)));
  return operator === '!=' ? (resource) => !fits(resource) : fits;
};

/** Refuses with registry-query-invalid. */
export const conditionsOf = (property: readonly string[] = []): Condition[] =>
  property.flatMap((written) => written.split(JOINT)).map(conditionOf);
