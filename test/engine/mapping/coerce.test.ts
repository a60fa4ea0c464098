// A source value brought to the type of its field: the table is the manual.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coercionTo, typeName } from '../../../emulator/engine/mapping/coerce.ts';

const REFUSED = Symbol('refused');

test.each<[type: string, given: unknown, want: unknown]>([
  ['string', 'text', 'text'],
  ['string', '', ''],
  ['string', 12, '12'],
  ['string', 1.5, '1.5'],
  ['string', true, 'true'],
  ['string', {}, REFUSED],
  ['string', ['a'], REFUSED],
  ['number', 1.5, 1.5],
  ['number', '1.5', 1.5],
  ['number', ' 12 ', 12],
  ['number', '-3e2', -300],
  ['number', '.5', 0.5],
  ['number', '', REFUSED],
  ['number', ' ', REFUSED],
  ['number', 'abc', REFUSED],
  ['number', '12 apples', REFUSED],
  ['number', '0x1F', REFUSED],
  ['number', 'Infinity', REFUSED],
  ['number', '1e999', REFUSED],
  ['number', true, REFUSED],
  ['number', [1], REFUSED],
  ['int', 7, 7],
  ['int', '1987', 1987],
  ['int', '12.0', 12],
  ['int', 1.5, REFUSED],
  ['int', '1.5', REFUSED],
  ['int', 'abc', REFUSED],
  ['byte', '5', 5],
  ['short', '5', 5],
  ['long', '9007199254740991', 9007199254740991],
  ['long', '9007199254740993', REFUSED],
  ['boolean', true, true],
  ['boolean', false, false],
  ['boolean', 1, REFUSED],
  ['boolean', 'maybe', REFUSED],
  ['boolean', 'Yes', REFUSED],
  ['boolean', ['yes'], REFUSED],
  ['boolean', { toString: 1 }, REFUSED],
  ['date', '2026-01-15', '2026-01-15'],
  ['date', '2026-01-15 23:30:00', '2026-01-15'],
  ['date', '2026-01-15T23:30:00-05:00', '2026-01-16'],
  ['date', '2026-02-30', REFUSED],
  ['date', Date.UTC(2026, 0, 15, 12), '2026-01-15'],
  ['date', 'yesterday', REFUSED],
  ['date', true, REFUSED],
  ['date-time', '2026-01-15 12:00:00', '2026-01-15T12:00:00.000Z'],
  ['date-time', '2026-01-15T12:00:00+02:00', '2026-01-15T10:00:00.000Z'],
  ['date-time', '2026-01-15', '2026-01-15T00:00:00.000Z'],
  ['date-time', 0, '1970-01-01T00:00:00.000Z'],
  ['date-time', 1e20, REFUSED],
  ['date-time', {}, REFUSED],
  ['object', 'text', REFUSED],
  ['object', [], REFUSED],
  ['map', 1, REFUSED],
  ['', 'whatever', 'whatever'],
  ['', { a: [1] }, { a: [1] }],
  ['constructor', 1, 1],
])('as %s, %j', (type, given, want) => {
  const coerced = coercionTo(type)(given);
  expect(coerced === undefined ? REFUSED : coerced).toEqual(want);
});

test.each(['true', 'TRUE', 'y', 'Y', 'yes', 'YES', 'on', 'ON'])('%s is true', (word) => {
  expect(coercionTo('boolean')(word)).toBe(true);
});

test.each(['false', 'FALSE', 'n', 'N', 'no', 'NO', 'off', 'OFF'])('%s is false', (word) => {
  expect(coercionTo('boolean')(word)).toBe(false);
});

test.each<[string, unknown]>([
  ['NULL', null],
  ['ARRAY', []],
  ['MAP', {}],
  ['STRING', ''],
  ['NUMBER', 0],
  ['BOOLEAN', false],
])('%s is what the mapper calls %j', (word, value) => {
  expect(typeName(value)).toBe(word);
});

test('a finite number survives the way through text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const back = coercionTo('number')(coercionTo('string')(number));
      expect(back).toBe(number === 0 ? 0 : number);
    }),
  );
});
