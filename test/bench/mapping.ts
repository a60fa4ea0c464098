// Mapping sets as runs use them, compiled once, beside what a person would write by hand for the same fields. In this process: no server.
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

/** The objects on the way, made where they are missing. */
const under = (record: Open, ...names: readonly string[]): Open => {
  let place = record;
  for (const name of names) {
    const found = place[name];
    const next: Open = typeof found === 'object' && found !== null ? { ...found } : {};
    place[name] = next;
    place = next;
  }
  return place;
};

type Closure = (row: Row, record: Open) => void;
