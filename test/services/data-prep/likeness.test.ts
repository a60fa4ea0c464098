// Which field a column is led to, by their names alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';
import { matchesOf } from '../../../emulator/services/data-prep/likeness.ts';

const text = { type: 'string' };
const object = (properties: Record<string, XdmNode>): XdmNode => ({ type: 'object', properties });

const SCHEMA = {
  properties: {
    _id: text,
    person: object({ name: object({ firstName: text, lastName: text }), birthDate: text }),
    personalEmail: object({ address: text, label: text }),
    workEmail: object({ address: text }),
    homeAddress: object({ street1: text, city: text }),
    tags: { type: 'array', items: text },
    identityMap: { type: 'object', additionalProperties: { type: 'array', items: object({ id: text }) } },
  },
};

test.each<[string, { given: string; want: string | undefined; score: number }]>([
  ['the same name', { given: 'firstName', want: 'person.name.firstName', score: 1 }],
  ['another letter case', { given: 'FIRSTNAME', want: 'person.name.firstName', score: 1 }],
  ['blanks and signs', { given: 'First_ Name', want: 'person.name.firstName', score: 1 }],
  ['more of the path', { given: 'home_address.city', want: 'homeAddress.city', score: 1 }],
  ['a list', { given: 'tags', want: 'tags[*]', score: 1 }],
  ['one sign before the name', { given: 'Id', want: '_id', score: 1 }],
  ['the end of a name', { given: 'contactLastName', want: 'person.name.lastName', score: 0.43 }],
  ['a part of the path', { given: 'personal', want: 'personalEmail.address', score: 0.5 }],
  ['nothing like it', { given: 'shoe size', want: undefined, score: 0 }],
  ['no letters at all', { given: '--', want: undefined, score: 0 }],
])('%s: the column is led where it belongs', (_name, { given, want, score }) => {
  const [match] = matchesOf([given], SCHEMA);
  expect(match).toEqual({ source: given, ...(want !== undefined && { destination: want }), matchScore: score });
});

test('no field is given to two columns', () => {
  const matches = matchesOf(['email', 'email', 'email'], SCHEMA);
  const taken = matches.flatMap(({ destination }) => destination ?? []);
  expect(new Set(taken).size).toBe(taken.length);
});

test('any columns have scores from 0 to 1, and a field for each that is above 0', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (columns) => {
      const matches = matchesOf(columns, SCHEMA);
      expect(matches.map(({ source }) => source)).toEqual(columns);
      for (const { destination, matchScore } of matches) {
        expect(matchScore).toBeLessThanOrEqual(1);
        expect(matchScore > 0).toBe(destination !== undefined);
      }
    }),
  );
});
