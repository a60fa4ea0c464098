// Source attributes: `first_name`, `address.street\.name`, `${First Name}`. An expression is anything else.
import { isObject } from '../xdm/schema-node.ts';

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const WRAPPED = /^\$\{([^}]+)\}$/;
// A step ends at a dot that no backslash stands before.
const STEP_END = /(?<!\\)\./;

/** The steps of a plain attribute path, or `undefined` where the text is an expression. */
export const attributeSteps = (source: string): readonly string[] | undefined => {
  const [, wrapped] = WRAPPED.exec(source) ?? [];
  if (wrapped !== undefined) return [wrapped];
  const steps = source.split(STEP_END).map((step) => step.replaceAll('\\.', '.'));
  return steps.every((step) => IDENTIFIER.test(step.replaceAll('.', ''))) ? steps : undefined;
};

/** The value at `steps`, `null` where anything on the way is absent. */
export const readAttribute = (record: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : null), record);
