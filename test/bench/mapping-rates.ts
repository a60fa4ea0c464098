// Mapping sets as runs use them, compiled once, beside what a person would write by hand for the same fields. In this process: no server.
import { deepStrictEqual } from 'node:assert';
import { compileMapping, type MappingRule } from '../../emulator/engine/mapping/compile.ts';
import { resolveSchema } from '../../emulator/engine/xdm/resolve.ts';
import { findXdm } from '../../fixtures/index.ts';
import { SURROUNDINGS } from '../engine/mapping/expression.ts';
import type { JobName, Sample } from './jobs.ts';

const CONTEXT = 'https://ns.adobe.com/xdm/context';
const SCHEMA = resolveSchema(
  {
    type: 'object',
    allOf: ['profile', 'profile-person-details', 'profile-personal-details'].map((name) => ({
      $ref: `${CONTEXT}/${name}`,
    })),
  },
  findXdm,
);

type Row = Readonly<Record<string, string | null>>;
type Open = Record<string, unknown>;

const ROWS: readonly Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  first_name: `First ${index}`,
  last_name: `Last ${index % 700}`,
  email: `PERSON.${index}@Example.COM`,
  phone: index % 3 === 0 ? null : `+1 555 ${index}`,
  mobile: `+1 666 ${index}`,
  updatedAt: `2025-${String(1 + (index % 12)).padStart(2, '0')}-17 11:55:12`,
}));

type Closure = (row: Row, record: Open) => void;

/** By hand: the objects on the way are made where they are missing. */
const isOpen = (value: unknown): value is Open => typeof value === 'object' && value !== null;

const objectIn = (place: Open, name: string): Open => {
  const found = place[name];
  if (isOpen(found)) return found;
  const made: Open = {};
  place[name] = made;
  return made;
};

const nameOf = (record: Open) => objectIn(objectIn(record, 'person'), 'name');

const put = (place: () => Open, name: string, value: string | null | undefined): void => {
  if (value !== null && value !== undefined) place()[name] = value;
};

/** The tutorial's three, as anybody would write them. */
const PLAIN: readonly Closure[] = [
  (row, record) => put(() => nameOf(record), 'firstName', row['first_name']),
  (row, record) => put(() => nameOf(record), 'lastName', row['last_name']),
  (row, record) => put(() => objectIn(record, 'personalEmail'), 'address', row['email']),
];

const isoOf = (text: string | null | undefined): string | null => {
  const instant = new Date(`${text?.replace(' ', 'T')}Z`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
};

const WORKED_OUT: readonly Closure[] = [
  ...PLAIN,
  (row, record) => put(() => nameOf(record), 'fullName', `${row['first_name'] ?? ''} ${row['last_name'] ?? ''}`),
  (row, record) => put(() => nameOf(record), 'courtesyTitle', row['phone'] === null ? 'none' : 'some'),
  (row, record) => put(() => objectIn(record, 'person'), 'birthDate', isoOf(row['updatedAt'])?.slice(0, 10)),
  (row, record) => put(() => objectIn(record, 'personalEmail'), 'label', row['email']?.toLowerCase()),
  (row, record) => put(() => objectIn(record, 'mobilePhone'), 'number', row['mobile'] ?? row['phone']),
];

const path = (source: string, destination: string): MappingRule => ({
  ...{ sourceType: 'text/x.schema-path', source, destination },
});
const expression = (source: string, destination: string): MappingRule => ({
  ...{ sourceType: 'text/x.aep-xl', source, destination },
});

const PLAIN_RULES: readonly MappingRule[] = [
  path('first_name', 'person.name.firstName'),
  path('last_name', 'person.name.lastName'),
  path('email', 'personalEmail.address'),
];

const WORKED_OUT_RULES: readonly MappingRule[] = [
  ...PLAIN_RULES,
  expression('concat(first_name, " ", last_name)', 'person.name.fullName'),
  expression('iif(phone == null, "none", "some")', 'person.name.courtesyTitle'),
  expression('date(updatedAt)', 'person.birthDate'),
  expression('lower(email)', 'personalEmail.label'),
  expression('coalesce(mobile, phone)', 'mobilePhone.number'),
];

const PAIRS: readonly (readonly [JobName, readonly MappingRule[], readonly Closure[]])[] = [
  ['mapPlain', PLAIN_RULES, PLAIN],
  ['mapWorkedOut', WORKED_OUT_RULES, WORKED_OUT],
];

/** Rows a second. */
const rateOf = (map: (row: Row) => unknown): number => {
  const startMs = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1) for (const row of ROWS) map(row);
  return (PASSES * ROWS.length * 1000) / (performance.now() - startMs);
};

const PASSES = 20;

const byHand =
  (closures: readonly Closure[]) =>
  (row: Row): Open => {
    const record: Open = {};
    for (const closure of closures) closure(row, record);
    return record;
  };

/** Each round runs both in turn, after one that warms both up; throws where they do not make the same records. */
export const mappingRates = (rounds: number): Sample[] =>
  PAIRS.flatMap(([job, rules, closures]) => {
    const mapped = compileMapping(rules, SCHEMA, { surroundings: SURROUNDINGS });
    const ours = (row: Row) => mapped(row).record;
    const floor = byHand(closures);
    for (const row of ROWS) deepStrictEqual(ours(row), floor(row));
    return Array.from({ length: rounds + 1 }, (): Sample => {
      const [floorRate, ourRate] = [rateOf(floor), rateOf(ours)];
      return { job, storage: 'memory', rows: ROWS.length, ours: ourRate, floor: floorRate };
    }).slice(1);
  });
