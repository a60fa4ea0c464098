// The table of functions is what /languages/el/functions tells: each row is held to what it says of itself.
import { describe, expect, it, test } from 'vitest';
import { FUNCTIONS, overloadFor } from '../../../../emulator/engine/mapping/functions/index.ts';
import { JAVA_TYPES } from '../../../../emulator/engine/mapping/functions/parameter.ts';
import type { Signature } from '../../../../emulator/engine/mapping/functions/signature.ts';
import { evaluated } from '../expression.ts';

/** Rows that the examples of some functions tell of. */
const SOURCES: Readonly<Record<string, unknown>> = {};

/** Examples whose result is of another instant than that of the tests. */
const OF_THEIR_TIME: readonly string[] = [];

const CASES = FUNCTIONS.map((row): [string, Signature] => {
  const parameters = row.parameters.map(({ name, presence }) =>
    presence === 'required' ? name : `${presence} ${name}`,
  );
  return [`${row.name}(${parameters.join(', ')})`, row];
});

/** The documentation prints texts with quotes or without; all else as JSON. */
const isTold = (value: unknown, gives: string): boolean => {
  if (typeof value === 'string' && value === gives) return true;
  try {
    expect(JSON.parse(gives)).toEqual(value);
    return true;
  } catch {
    return false;
  }
};

const LINE = /^[A-Z"0-9-][^\n]*\.$/;

describe.each(CASES)('%s', (_title, row) => {
  const { name, example, parameters, arity } = row;
  const [call, gives] = example;

  test.skipIf(OF_THEIR_TIME.includes(name))('gives what its example says', () => {
    const outcome = evaluated(call, SOURCES[name]);
    expect(outcome).toHaveProperty('value');
    expect('value' in outcome && isTold(outcome.value, gives), `${call} gives ${JSON.stringify(outcome)}`).toBe(true);
  });

  it('has an example that calls it', () => {
    expect(call.startsWith(`${name}(`)).toBe(true);
  });

  it('is told in lines that end with a dot', () => {
    const lines = [row.description, row.returns, ...parameters.map(({ description }) => description)];
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });

  it('names each parameter once, in upper case', () => {
    const names = parameters.map((parameter) => parameter.name);
    expect(names.filter((one) => !/^[A-Z][A-Z0-9_]*$/.test(one))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has types that Java knows', () => {
    const types = [row.result, ...parameters.map(({ type }) => type)];
    expect(types.filter((type) => !Object.hasOwn(JAVA_TYPES, type))).toEqual([]);
  });

  it('has what may be left out at the end', () => {
    const order = ['required', 'optional', 'repeated'];
    const places = parameters.map(({ presence }) => order.indexOf(presence));
    expect(places).toEqual(places.toSorted());
    expect(places.filter((place) => place === 2).length).toBeLessThanOrEqual(1);
  });

  it('is the row that a call of its fewest arguments finds, and of its most', () => {
    const [least, most] = arity;
    expect(overloadFor(name, least)).toBe(row);
    expect(overloadFor(name, Math.min(most, 100))).toBe(row);
  });
});

describe.each([...new Set(FUNCTIONS.map(({ name }) => name))])('%s', (name) => {
  const rows = FUNCTIONS.filter((row) => row.name === name);

  it('is documented in one category', () => {
    expect(new Set(rows.map(({ category }) => category)).size).toBe(1);
  });

  it('has no two rows for the same number of arguments', () => {
    const ranges = rows.map(({ arity }) => arity).toSorted(([one], [other]) => one - other);
    const overlaps = ranges.filter(([least], index) => least <= (ranges[index - 1]?.[1] ?? -1));
    expect(overlaps).toEqual([]);
  });
});

test('every type of the table is a class of Java', () => {
  expect(Object.values(JAVA_TYPES).filter((type) => !/^java\.[a-z.]+\.[A-Z][A-Za-z]+$/.test(type))).toEqual([]);
});
