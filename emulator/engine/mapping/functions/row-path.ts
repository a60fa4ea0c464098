// Whether a path leads to something in a row: `evars.evar.field1`, `items[0].sku`, `items[*].sku`, `address.street\.name`.
import { isMap } from '../language/values.ts';

/** A name, or an index in brackets; a backslash keeps the sign after it in the name. */
const STEP = /\[(\d+|\*)\]|(?:\\.|[^.[\\])+/g;

const stepsOf = (path: string): readonly string[] => path.match(STEP) ?? [];

const nextOf = (value: unknown, step: string): readonly unknown[] => {
  if (step.startsWith('[')) {
    if (!Array.isArray(value)) return [];
    const index = step.slice(1, -1);
    if (index === '*') return value;
    return Number(index) < value.length ? [value[Number(index)]] : [];
  }
  const name = step.replace(/\\(.)/g, '$1');
  return isMap(value) && Object.hasOwn(value, name) ? [value[name]] : [];
};

/** A field that is there counts, whatever it holds: null too (assumed, from what Java's containsKey says). */
export const leadsSomewhere = (row: unknown, path: string): boolean => {
  const steps = stepsOf(path);
  let reached: readonly unknown[] = [row];
  for (const step of steps) reached = reached.flatMap((value) => nextOf(value, step));
  return steps.length > 0 && reached.length > 0;
};
