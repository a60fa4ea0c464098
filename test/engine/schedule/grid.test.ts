// The grid of schedules as it was last reviewed, against what the table of rules says today.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../emulator/engine/schedule/rules.ts';
import { decidingRules, GRID_FILE, gridText } from './grid.ts';

const golden = readFileSync(GRID_FILE, 'utf8');

test('every cell of the grid has the fate that the golden file names; npm run generate writes it anew', () => {
  expect(gridText()).toBe(golden);
});

test('every rule decides a cell, but those that look at more than a schedule', () => {
  const beyond = ['patch-path-known', 'flow-spec-agrees'];
  const fates = [...rules.map(({ id }) => id).filter((id) => !beyond.includes(id)), 'accepted'];
  expect([...decidingRules(golden)].sort()).toEqual(fates.sort());
});

test('how a number is spelt decides no cell', () => {
  expect(golden).not.toMatch(/^ *spelling "(number|text)":/m);
});
