// Every function of the table is held to its cases; the table itself to what its rows say.
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../../emulator/engine/mapping/functions/index.ts';
import { evaluated, refusalOf } from '../expression.ts';
import { AGGREGATION_CASES } from './aggregation.cases.ts';
import { ANALYTICS_CASES } from './analytics.cases.ts';
import { ARRAYS_CASES } from './arrays.cases.ts';
import type { Case, CasesByFunction } from './cases.ts';
import { CONVERSION_CASES } from './conversion.cases.ts';
import { DATES_CASES } from './dates.cases.ts';
import { HASHING_CASES } from './hashing.cases.ts';
import { LOGIC_CASES } from './logic.cases.ts';
import { MAPS_CASES } from './maps.cases.ts';
import { OBJECTS_CASES } from './objects.cases.ts';
import { REGEX_CASES } from './regex.cases.ts';
import { TEXT_CASES } from './text.cases.ts';
import { TEXT_ENDS_CASES } from './text-ends.cases.ts';
import { URL_CASES } from './url.cases.ts';
import { USER_AGENT_CASES } from './user-agent.cases.ts';

const CASES: CasesByFunction = {
  ...TEXT_CASES,
  ...DATES_CASES,
  ...OBJECTS_CASES,
  ...MAPS_CASES,
  ...ARRAYS_CASES,
  ...LOGIC_CASES,
  ...AGGREGATION_CASES,
  ...TEXT_ENDS_CASES,
  ...REGEX_CASES,
  ...HASHING_CASES,
  ...URL_CASES,
  ...CONVERSION_CASES,
  ...USER_AGENT_CASES,
  ...ANALYTICS_CASES,
};

const NAMES = [...new Set(FUNCTIONS.map(({ name }) => name))];

const has = (want: unknown, key: string): want is Readonly<Record<string, string>> =>
  typeof want === 'object' && want !== null && key in want;

const check = ([expression, want, source]: Case): void => {
  if (has(want, 'refused')) return expect(refusalOf(expression)).toContain(want['refused']);
  const outcome = evaluated(expression, source);
  if (has(want, 'fails')) return expect(outcome.failure).toContain(want['fails']);
  expect(outcome).toEqual({ value: want });
};

test('every function has its cases, and every case its function', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(NAMES.toSorted());
});

describe.each(NAMES)('%s', (name) => {
  const cases = CASES[name];
  const groups = Object.entries(cases ?? {});
  const all: Case[] = groups.flatMap(([, rows]) => [...rows]);

  test.each(all.map((one): [string, Case] => [one[0], one]))('%s', (_, one) => check(one));

  test('has cases of each kind, which do not all expect the same', () => {
    for (const kind of ['documented', 'null', 'wrongType', 'wrongArity']) {
      expect(
        groups.find(([group, rows]) => group === kind && rows.length > 0),
        kind,
      ).toBeDefined();
    }
    expect(new Set(all.map(([, want]) => JSON.stringify(want))).size).toBeGreaterThan(1);
  });
});
