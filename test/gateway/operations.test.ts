// How a developer names operations: by a pattern that no text can make hang.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents } from '../../contracts/documents.ts';
import { isLike, operationsNamed } from '../../emulator/gateway/operations.ts';
import { Problem } from '../../emulator/problems/index.ts';

const named = (pattern: string) => operationsNamed(documents(), pattern).map(({ operationId }) => operationId);

test.each<[string, { given: string; want: readonly string[] }]>([
  ['an operationId', { given: 'createFlow', want: ['createFlow'] }],
  ['the beginning of one', { given: 'createF*', want: ['createFlow'] }],
  ['a method and a path', { given: 'POST /data/foundation/flowservice/flows', want: ['createFlow'] }],
  ['a method and the end of a path', { given: 'POST */flows', want: ['createFlow'] }],
  ['a path as the contract writes it', { given: 'GET */flows/{flowId}', want: ['getFlow'] }],
  ['what is not emulated', { given: 'PUT */catalog/dataSets/*', want: ['replaceDataSet'] }],
])('%s names operations', (_name, { given, want }) => {
  expect(named(given)).toEqual(expect.arrayContaining([...want]));
});

test('* names every operation but those of the emulator', () => {
  const routes = documents().flatMap(({ dialect, routes: all }) => all.map((route) => ({ dialect, route })));
  const services = routes.filter(({ dialect }) => dialect !== 'admin').map(({ route }) => route.operationId);
  expect(named('*')).toEqual(services);
  expect(routes.length).toBeGreaterThan(services.length);
});

test.each(['nothing', 'getHealth', 'DELETE /_emulator/faults', 'createflow', '', 'POST', 'GET */flows/a-flow'])(
  '"%s" names none',
  (pattern) => {
    expect(() => named(pattern)).toThrow(Problem);
  },
);

test('a pattern is read as a regular expression would read it', () => {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const letters = (extra: string) => fc.string({ unit: fc.constantFrom('a', 'b', '.', ...extra), maxLength: 12 });
  fc.assert(
    fc.property(letters(''), letters('***'), (text, pattern) => {
      const form = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's');
      expect(isLike(text, pattern)).toBe(form.test(text));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a pattern of stars alone is not slow', () => {
  expect(isLike('a'.repeat(5000), `${'*a'.repeat(2000)}b`)).toBe(false);
});
