// What a journey looks like: every line fits its terminal, however narrow that is, and however odd the data.
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlatform, crmPlan, type IngestStep, ingest } from '../../client/index.ts';
import { failedRun, outcome } from '../../emulator/cli/journey-outcome.ts';
import { next, stepLine } from '../../emulator/cli/journey-view.ts';
import { ORG, startEmulator, type TestEmulator } from '../start.ts';

const WIDTHS = [200, 120, 119, 110, 109, 100, 80, 60, 56, 44, 43, 42, 30];

let emulator: TestEmulator;
let clean: IngestStep[];
let dirty: IngestStep[];

/** On a sandbox of its own: a schema's title is unique. */
const stepsOf = async (sandbox: string, plan = crmPlan()): Promise<IngestStep[]> => {
  const { url, fetch, clock } = emulator;
  const sleep = async (ms: number) => {
    await clock.advanceTo(clock.nowMs() + ms);
  };
  const platform = createPlatform({ url, fetch, sleep, org: ORG, apiKey: 'a-client', token: 'a-token', sandbox });
  const steps: IngestStep[] = [];
  for await (const step of ingest(platform, plan)) steps.push(step);
  return steps;
};

beforeAll(async () => {
  emulator = await startEmulator();
  clean = await stepsOf('prod');
  const mappings = [
    { source: 'company', destination: 'person.name.firstName' },
    { source: 'city', destination: 'person.name.lastName' },
    { source: 'email', destination: 'personalEmail.address' },
  ];
  const columns = mappings.map(({ source }) => ({ name: source }));
  dirty = await stepsOf('dev', crmPlan({ tableName: 'AccountsDirty', mappings, columns }));
});
afterAll(() => emulator.close());

const linesOf = (text: string) => stripVTControlCharacters(text).split('\n');
const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => [...line].length));

describe.each(WIDTHS)('on a terminal of %i columns', (columns) => {
  test('each step is one line that fits', () => {
    const lines = clean.map((step) => linesOf(stepLine(step, columns)));
    expect(lines.every((line) => line.length === 1)).toBe(true);
    expect(widest(lines.flat())).toBeLessThanOrEqual(columns);
    for (const [line = ''] of lines) expect(line).toMatch(/^ ✓ [A-Z].* 20[01]/);
  });

  test('the table of rows fits, whatever is in it', () => {
    for (const steps of [clean, dirty]) {
      const frame = linesOf(outcome(steps, columns)).filter((line) => /^[┌├└│]/.test(line));
      expect(frame).toHaveLength(4 + 5);
      expect(widest(frame)).toBeLessThanOrEqual(columns);
    }
  });
});

test('the usual terminal shows the id of what was made, and what comes next beside its command', () => {
  const [connect] = clean;
  if (!connect) throw new Error('there was no step');
  expect(linesOf(stepLine(connect, 120))[0]?.endsWith(`  ${connect.id}`)).toBe(true);
  expect(widest(linesOf(next(120)))).toBeLessThanOrEqual(120);
  expect(linesOf(next(120))).toHaveLength(2 + 3);
  expect(linesOf(next(60))).toHaveLength(2 + 6);
  expect(widest(linesOf(next(60)))).toBeLessThanOrEqual(60);
});

test('a run that landed its rows has not failed', () => {
  expect(failedRun(clean)).toBeUndefined();
  expect(failedRun([])).toBeUndefined();
});
