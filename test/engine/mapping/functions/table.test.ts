// The table of functions is what /languages/el/functions tells: each row is held to what it says of itself.
import { describe, expect, it, test } from 'vitest';
import { FUNCTIONS } from '../../../../emulator/engine/mapping/functions/index.ts';
import { JAVA_TYPES } from '../../../../emulator/engine/mapping/functions/parameter.ts';
import type { Signature } from '../../../../emulator/engine/mapping/functions/signature.ts';
import { evaluated, refusalOf, SURROUNDINGS } from '../expression.ts';

const organizations = [
  { id: 123, orgName: 'Acme Inc', founded: 1990 },
  { id: 456, orgName: 'Superstar Inc', founded: 2004 },
  { id: 789, orgName: 'Energy Corp', founded: 2021 },
];

/** The row that examples tell of. */
const ROW = {
  evars: { evar: { field1: 1 } },
  book_details: { author: 'George R. R. Martin', price: 17.99, ISBN: 'ISBN-978-0553801477' },
  book_details2: { author: 'Neil Gaiman', price: 17.99, ISBN: 'ISBN-0-380-97365-0', publisher: 'William Morrow' },
  address: { line1: '345 park ave', line2: 'bldg 2', City: 'san jose', State: 'CA', type: 'office' },
  addresses: [{ type: 'home' }, { type: 'work' }],
  organizations,
};

/** Those that tell of another row. */
const ROWS: Readonly<Record<string, unknown>> = {
  array_to_string: { organizations: organizations.slice(0, 2).map(({ id, orgName }) => ({ id, orgName })) },
};

/** The instants at which examples were evaluated, where that shows. */
const INSTANTS: Readonly<Record<string, (gives: string) => number>> = { now: Date.parse, timestamp: Number };

/** Functions that look at their first argument to tell which of two rows is called. */
const TOLD_APART: readonly string[] = ['object_to_map'];

const CASES = FUNCTIONS.map((row): [string, Signature] => {
  const parameters = row.parameters.map(({ name, presence }) =>
    presence === 'required' ? name : `${presence} ${name}`,
  );
  return [`${row.name}(${parameters.join(', ')})`, row];
});

/** The documentation prints texts with quotes or without, and keys too; lists and maps are those of the language. */
const told = (gives: string): unknown => {
  const quoted = gives.replace(/([{,]\s*)([a-z]\w*)\s*:/gi, '$1"$2":');
  return refusalOf(quoted) === '' ? evaluated(quoted) : undefined;
};

const LINE = /^[A-Z"0-9-][^\n]*\.$/;

describe.each(CASES)('%s', (_title, row) => {
  const { name, example, parameters } = row;
  const [call, gives] = example;

  it('gives what its example says', () => {
    const nowMs = INSTANTS[name]?.(gives) ?? SURROUNDINGS.nowMs;
    const outcome = evaluated(call, ROWS[name] ?? ROW, { ...SURROUNDINGS, nowMs });
    expect([{ value: gives }, told(gives)]).toContainEqual(outcome);
  });

  it('has an example that calls it, or its twin', () => {
    expect(call.startsWith(name)).toBe(true);
  });

  it('is told in lines that end with a dot', () => {
    const lines = [row.description, row.returns, ...parameters.map(({ description }) => description)];
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });

  it('names its parameters in upper case, and several under one where they repeat together', () => {
    const names = parameters.flatMap((one) => (one.presence === 'repeated' ? one.name.split(', ') : [one.name]));
    expect(names.filter((one) => !/^[A-Z][A-Z0-9_]*$/.test(one))).toEqual([]);
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
});

describe.each([...new Set(FUNCTIONS.map(({ name }) => name))])('%s', (name) => {
  const rows = FUNCTIONS.filter((row) => row.name === name);

  it('is documented in one category', () => {
    expect(new Set(rows.map(({ category }) => category)).size).toBe(1);
  });

  it('has no two rows for the same number of arguments, but where the first argument tells them apart', () => {
    const ranges = rows.map(({ arity }) => arity).toSorted(([one], [other]) => one - other);
    const overlaps = ranges.filter(([least], index) => least <= (ranges[index - 1]?.[1] ?? -1));
    expect(overlaps.length > 0).toBe(TOLD_APART.includes(name));
  });
});

test('every type of the table is a class of Java', () => {
  expect(Object.values(JAVA_TYPES).filter((type) => !/^java\.[a-z.]+\.[A-Z][A-Za-z]+$/.test(type))).toEqual([]);
});
