// `aep-local schedule explain`, as it is typed: what it reads, what it answers, and how it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { explanationText } from '../../emulator/cli/schedule-view.ts';
import { rules } from '../../emulator/engine/schedule/rules.ts';
import { explainSchedule } from '../../emulator/testing/schedule.ts';
import { runCli, startCli } from '../processes.ts';
import { COPY, CRM_TO_AEP } from '../tutorial.ts';

const EXPLAIN = ['schedule', 'explain'];
const NOW = '2026-02-01T00:00:00Z';
const NOW_MS = Date.parse(NOW);
const TUTORIAL = { startTime: '1567411548', frequency: 'minute', interval: '30' };
const BODY = { flowSpec: { id: CRM_TO_AEP, version: '1.0' }, scheduleParams: TUTORIAL, transformations: [COPY] };

const explain = (args: string[], env: Record<string, string> = {}) =>
  runCli([...EXPLAIN, '--now', NOW, ...args], { env });

const folder = mkdtempSync(join(tmpdir(), 'aep-local-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
let written = 0;

const fileOf = (document: unknown): string => {
  written += 1;
  const file = join(folder, `${written}.json`);
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
};

describe('a schedule that is accepted', () => {
  test('is told with every rule, its code and its source, and the runs to come with their windows', async () => {
    const { code, stdout, stderr } = await explain([fileOf(BODY), '--runs', '3']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { asks, source } of rules)
      expect(
        [asks, source].every((text) => stdout.includes(text)),
        asks,
      ).toBe(true);
    expect(stdout).toMatch(/\/scheduleParams\/interval\n(.*\n)+?.*✓ 15 or more with minute +1362-400 {2}SE, CRM-26/);
    expect(stdout).toContain('✓ Accepted by CRMToAEP\n  every 30 minutes from 2019-09-02 08:05:48 UTC\n');
    expect(stdout.split('\n').slice(-5)).toEqual([
      '    runs at (UTC)        reads what is new since  23:27 ────────────────── 01:05',
      ' 1  2026-02-01 00:00:00  the beginning            ◀━━━━━━━━━●',
      ' 2  2026-02-01 00:35:48  2026-02-01 00:00:00                ├━━━━━━━━━●',
      ' 3  2026-02-01 01:05:48  2026-02-01 00:35:48                          ├━━━━━━━━●',
      '',
    ]);
  });

  test.each<[string, string[]]>([
    ['its scheduleParams alone', [fileOf(TUTORIAL)]],
    ['what a GET answered', [fileOf({ items: [BODY] })]],
    ['flags', ['--start-time', '1567411548', '--frequency', 'minute', '--interval', '30']],
    ['flags over a file', [fileOf({ ...TUTORIAL, interval: '5' }), '--interval', '30']],
    ['a flow spec by name', [fileOf(TUTORIAL), '--spec', 'CloudStorageToAEP']],
  ])('may come as %s', async (_, args) => {
    const { code, stdout } = await explain(args);
    expect(stdout).toMatch(/✓ Accepted by \w+\n {2}every 30 minutes from 2019-09-02 08:05:48 UTC\n/);
    expect(code).toBe(0);
  });

  test('may come through standard input', async () => {
    const cli = await startCli([...EXPLAIN, '-', '--now', NOW]);
    cli.say(JSON.stringify(BODY));
    cli.say();
    expect(await cli.ended).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ Accepted by CRMToAEP') });
  });

  test('that is only typed begins now', async () => {
    const { code, stdout } = await explain(['--frequency', 'hour', '--interval', '1']);
    expect(stdout).toContain('every hour from 2026-02-01 00:00:00 UTC');
    expect(code).toBe(0);
  });

  test('in milliseconds is taken, with a doubt', async () => {
    const { code, stdout } = await explain(['--frequency', 'hour', '--interval', '1', '--start-time', '1769904000000']);
    expect(stdout).toMatch(/from \+058056-.*UTC\n {2}That is far away: startTime is in seconds/);
    expect(code).toBe(0);
  });
});

describe('a schedule that is refused', () => {
  test.each<[string, string[], RegExp]>([
    [
      'by its interval',
      ['--frequency', 'minute', '--interval', '5'],
      /✗ Refused with 1362-400 by rule interval-long-enough\n {2}at \/scheduleParams\/interval\n\n {2}Interval 5 is below the minimum 15/,
    ],
    [
      'by several rules',
      ['--frequency', 'once', '--interval', '5', '--backfill', 'true'],
      /✗ Refused with 1361-400 (.*\n)+.*Another rule fails as well\./,
    ],
    ['by the strict reading', [fileOf(TUTORIAL), '--strict'], /✗ Refused with 1360-400 by rule start-time-ahead/],
    [
      'by its delta column',
      [fileOf({ ...BODY, transformations: [] })],
      /✗ Refused with 1367-400 .*\n {2}at \/transformations\n/,
    ],
    [
      'as a change of another',
      ['--previous', fileOf({ items: [{ ...BODY, createdAt: 0 }] }), '--frequency', 'once'],
      /✗ Refused with 1403-400 by rule recurrence-kept/,
    ],
    [
      'as a start that was moved',
      [fileOf(BODY), '--start-time', '1900000000', '--previous', fileOf(BODY)],
      /✗ Refused with 1366-400 by rule start-time-kept/,
    ],
  ])('%s ends with 1, and says why', async (_, args, want) => {
    const { code, stdout, stderr } = await explain(args);
    expect(stdout).toMatch(want);
    expect(stdout).toContain('Flow Service answers 400 FLOW-1100-400 and passes the message on.');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

test('--json prints what explainSchedule returns, on one line', async () => {
  const { code, stdout } = await explain([fileOf(BODY), '--json', '--runs', '2']);
  expect(stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(stdout)).toEqual(explainSchedule(BODY, { nowMs: NOW_MS, runs: 2 }));
  expect(code).toBe(0);
  const refused = await explain([fileOf({ ...BODY, scheduleParams: {} }), '--json']);
  expect(JSON.parse(refused.stdout)).toMatchObject({ accepted: false, refusal: { code: '1317-400' }, runs: [] });
  expect(refused.code).toBe(1);
});

describe('what cannot be judged ends with 2', () => {
  test.each<[string, string[], RegExp]>([
    ['nothing', [], /There is nothing to explain\. Type aep-local schedule explain FILE/],
    ['a file that is not there', ['nowhere.json'], /nowhere\.json is not there\./],
    ['a folder', ['.'], /\. is a folder\./],
    ['a trailing comma', [fileOf('{\n  "frequency": "once",\n}')], /is no JSON: it goes wrong at line 3, column 1\./],
    ['a bare word', [fileOf('{"frequency": once}')], /is no JSON: it goes wrong at line 1, column 15\./],
    ['a text too deep', [fileOf('['.repeat(100_000))], /is nested more than 200 levels deep/],
    ['half a file', [fileOf('{"frequency"')], /is no JSON: it goes wrong at (its end|line 1, column 13)\./],
    ['no object', [fileOf('[]')], /holds no JSON object/],
    ['an unknown flow spec', [fileOf(BODY), '--spec', 'CRM'], /there is no flow spec "CRM" here; there are CRMToAEP/],
    ['the flow spec of a body', [fileOf({ flowSpec: { id: 'x' } })], /there is no flow spec "x" here/],
    [
      'a schedule before that was never accepted',
      [fileOf(TUTORIAL), '--previous', fileOf({ frequency: 'month' })],
      /the schedule before the patch breaks rule frequency-known itself/,
    ],
    ['no instant', ['--now', 'soon'], /Send an instant such as 2026-01-01T00:00:00Z/],
    ['no number of runs', [fileOf(TUTORIAL), '--runs', '0'], /Type a whole number from 1 to 1000/],
    ['an unknown flag', ['--freqency', 'once'], /unknown option '--freqency'/],
    ['two files', [fileOf(TUTORIAL), 'other.json'], /too many arguments/],
  ])('%s', async (_, args, want) => {
    const { code, stdout, stderr } = await explain(args);
    expect(stderr).toMatch(want);
    expect(stderr).not.toMatch(/^ +at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('but help is no failure', async () => {
    const { code, stdout } = await runCli([...EXPLAIN, '--help']);
    expect(stdout).toMatch(/--delta-column <name>/);
    expect(code).toBe(0);
  });
});

test('colours are for terminals, and NO_COLOR is respected', async () => {
  const coloured = await explain([fileOf(BODY)], { FORCE_COLOR: '1' });
  expect(coloured.stdout).toContain('\u001b[32m✓');
  const plain = await explain([fileOf(BODY)], { FORCE_COLOR: '1', NO_COLOR: '1' });
  expect(plain.stdout).toBe(stripVTControlCharacters(coloured.stdout));
});

test('what a schedule holds cannot steer the terminal', async () => {
  const { stdout } = await explain([fileOf({ ...TUTORIAL, frequency: '\u001b[2J\u0007' })]);
  expect(stdout).toContain('Frequency \ufffd[2J\ufffd is not known');
});

describe.each([200, 120, 80, 60])('on a terminal of %i columns', (columns) => {
  test.each<[string, object]>([
    ['accepted', { ...TUTORIAL }],
    [
      'backfilled from the end of time',
      { startTime: 8_639_999_999_999, frequency: 'week', interval: 1, backfill: false },
    ],
    ['once', { startTime: 0, frequency: 'once' }],
    ['refused everywhere', { startTime: 'n'.repeat(40), frequency: 'once', interval: 5, backfill: true }],
  ])('no line of one that is %s is wider', (_, schedule) => {
    const text = explanationText(explainSchedule(schedule, { nowMs: NOW_MS, runs: 40 }), columns);
    const lines = stripVTControlCharacters(text).split('\n');
    expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
  });
});

test('the README shows what is really printed', () => {
  const readme = readFileSync('README.md', 'utf8');
  const shown = (schedule: object, from: string) => {
    const text = stripVTControlCharacters(explanationText(explainSchedule(schedule, { nowMs: NOW_MS }), 80));
    const lines = text.slice(text.indexOf(from)).split('\n');
    return lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
  };
  const tooOften = { startTime: NOW_MS / 1000, frequency: 'minute', interval: '5' };
  expect(readme).toContain(shown(tooOften, ' /scheduleParams/interval'));
  expect(readme).toContain(shown(TUTORIAL, '✓ Accepted'));
});
