// The sources of mappings that are plain attributes, and what they read from a row.
import { expect, test } from 'vitest';
import { attributeSteps, readAttribute } from '../../../emulator/engine/mapping/attribute.ts';

test.each<[string, readonly string[] | undefined]>([
  ['first_name', ['first_name']],
  ['$a', ['$a']],
  ['name.first', ['name', 'first']],
  ['Größe.naïve', ['Größe', 'naïve']],
  ['address.street\\.name', ['address', 'street.name']],
  [`\${First Name}`, ['First Name']],
  [`\${First.Name}`, ['First.Name']],
  ['a + b', undefined],
  ['concat(a, b)', undefined],
  ['"constant"', undefined],
  ['1a', undefined],
  ['a..b', undefined],
  ['.a', undefined],
  ['', undefined],
  ['a[0]', undefined],
  [`\${}`, undefined],
])('the attribute %j has the steps %j', (source, steps) => {
  expect(attributeSteps(source)).toEqual(steps);
});

test.each<[unknown, readonly string[], unknown]>([
  [{ a: { b: 1 } }, ['a', 'b'], 1],
  [{ 'a.b': 1 }, ['a.b'], 1],
  [{ a: null }, ['a', 'b'], null],
  [{ a: [1] }, ['a', 'length'], null],
  [{}, ['constructor'], null],
  ['text', ['length'], null],
])('in %j, %j reads %j', (record, steps, want) => {
  expect(readAttribute(record, steps)).toBe(want);
});
