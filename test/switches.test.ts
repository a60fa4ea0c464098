// The switches: each has two readings, both with what speaks for them, and nothing but a known reading can be chosen.
import { describe, expect, test } from 'vitest';
import { setSwitches, switches } from '../emulator/switches.ts';

describe.each(Object.entries(switches))('switch %s', (name, one) => {
  test('has a default and a strict value among its values, each with a source', () => {
    expect(one.values).toContain(one.default);
    expect(one.values).toContain(one.strict);
    expect(Object.keys(one.sources).sort()).toEqual([...one.values].sort());
  });

  test('stands at its default, at its strict value under strict, and where it is put', () => {
    expect(Reflect.get(setSwitches(false), name)).toBe(one.default);
    expect(Reflect.get(setSwitches(true), name)).toBe(one.strict);
    for (const value of one.values) expect(Reflect.get(setSwitches(true, { [name]: value }), name)).toBe(value);
  });

  test('cannot be put to a value that it does not have', () => {
    expect(() => setSwitches(false, { [name]: 'sideways' })).toThrow(one.values.join(' or '));
  });
});

test('an unknown switch is refused with the names of those there are', () => {
  expect(() => setSwitches(false, { 'no-such-switch': 'x' })).toThrow(Object.keys(switches).join(', '));
});
