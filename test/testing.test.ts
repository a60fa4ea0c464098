// `aep-local/testing` as other people's tests use it: it needs no server, it never throws at what a flow may hold, and it agrees with
// the flow spec's own JSON Schema.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../emulator/engine/schedule/rules.ts';
import { normalise } from '../emulator/engine/schedule/schedule.ts';
import { explainSchedule } from '../emulator/testing/index.ts';
import { checkAgainstSpec } from '../fixtures/spec-checks.ts';
import { loadFlowSpecs } from '../fixtures/specs.ts';
import { COPY, CRM_TO_AEP } from './tutorial.ts';

const nowMs = Date.UTC(2026, 1, 1);
const hourly = { startTime: nowMs / 1000, frequency: 'hour', interval: 1 };

describe('explainSchedule', () => {
  test('tells every rule in the order of the table, and the runs to come', () => {
    const explanation = explainSchedule({ scheduleParams: hourly, transformations: [COPY] }, { nowMs, runs: 2 });
    expect(explanation.rules.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    expect(explanation).toMatchObject({
      ...{ accepted: true, flowSpec: { id: CRM_TO_AEP, name: 'CRMToAEP' }, nowMs, scheduleParams: hourly },
      runs: [
        { dueMs: nowMs, windowStartMs: 0, windowEndMs: nowMs },
        { dueMs: nowMs + 3_600_000, windowStartMs: nowMs, windowEndMs: nowMs + 3_600_000 },
      ],
    });
    expect(explanation).not.toHaveProperty('refusal');
  });

  test('names rule, place, code, message and source of what refuses', () => {
    const { accepted, refusal, runs } = explainSchedule({ ...hourly, frequency: 'minute', interval: '5' }, { nowMs });
    expect({ accepted, runs }).toEqual({ accepted: false, runs: [] });
    expect(refusal).toEqual({
      ...{ rule: 'interval-long-enough', asks: '15 or more with minute', outcome: 'failed' },
      ...{ pointer: '/scheduleParams/interval', code: '1362-400', problem: 'interval-below-minimum' },
      message: 'Interval 5 is below the minimum 15 for frequency minute: send 15 or more.',
      ...{ source: 'SE, CRM-26 scheduleSpec, FS', evidence: 'documented' },
    });
  });

  test.each<[string, { given: unknown; want: string | undefined }]>([
    ['nothing is said of delta columns where only a schedule is given', { given: hourly, want: undefined }],
    [
      'a whole body without transformations has no delta column',
      { given: { flowSpec: { id: CRM_TO_AEP }, scheduleParams: hourly }, want: 'delta-column-named' },
    ],
    ['a body without a schedule has none', { given: { flowSpec: { id: CRM_TO_AEP } }, want: 'schedule-given' }],
    ['null is no schedule', { given: null, want: 'schedule-given' }],
  ])('%s', (_, { given, want }) => {
    expect(explainSchedule(given, { nowMs }).refusal?.rule).toBe(want);
  });

  test('judges a change with the transformations that the flow has', () => {
    const previous = { items: [{ createdAt: nowMs - 1, scheduleParams: hourly, transformations: [COPY] }] };
    const options = { nowMs: nowMs - 1, previous };
    const once = { startTime: hourly.startTime, frequency: 'once' };
    expect(explainSchedule(once, options).refusal?.rule).toBe('once-without-delta-column');
    expect(explainSchedule({ scheduleParams: once, transformations: [] }, options).accepted).toBe(true);
    const begun = { ...options, nowMs: nowMs + 1 };
    expect(explainSchedule(once, begun).refusal?.rule).toBe('recurrence-kept');
  });

  test.each<[string, object, RegExp]>([
    ['an unknown flow spec', { flowSpec: 'CRM' }, /there is no flow spec "CRM" here; there are CRMToAEP/],
    ['an unknown switch', { switches: { moon: 'full' } }, /there is no switch "moon"/],
    ['half a run', { runs: 1.5 }, /runs cannot be 1\.5/],
    ['no instant', { nowMs: Number.NaN }, /nowMs cannot be NaN/],
    ['a schedule before that is refused itself', { previous: {} }, /breaks rule schedule-given itself/],
  ])('throws TypeError at %s', (_, options, want) => {
    expect(() => explainSchedule(hourly, { nowMs, ...options })).toThrow(TypeError);
    expect(() => explainSchedule(hourly, { nowMs, ...options })).toThrow(want);
  });

  test('throws at no flow, whatever JSON it is', () => {
    const flow = fc.oneof(
      fc.jsonValue(),
      fc.record({ scheduleParams: fc.jsonValue(), transformations: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(flow, (document) => {
        const { accepted, refusal } = explainSchedule(document, { nowMs });
        expect(accepted).toBe(refusal === undefined);
      }),
    );
  });
});

describe('the flow spec itself', () => {
  const value = fc.oneof(
    fc.integer({ min: -2, max: 20 }),
    fc.constantFrom<unknown>('once', 'minute', 'hour', '15', '0', 'true', true, false, null, 1.5, '', [], {}),
    fc.jsonValue(),
  );
  const schedule = fc.dictionary(fc.constantFrom('startTime', 'frequency', 'interval', 'backfill', 'timeZone'), value);
  const likely = fc.record({
    startTime: fc.integer({ min: 0, max: 4_000_000_000 }),
    frequency: fc.constantFrom('minute', 'hour', 'day', 'week'),
    interval: fc.integer({ min: 1, max: 30 }),
    backfill: fc.oneof(fc.boolean(), value),
  });
  // Destinations have schedules of another kind, which no rule of a source speaks of.
  const specs = loadFlowSpecs().filter(
    ({ scheduleSpec, attributes }) => scheduleSpec !== undefined && attributes?.['isSourceFlow'] === true,
  );

  test.each(specs.map(({ name, id }) => [name, id]))('%s asks nothing of a schedule that the rules do not', (_, id) => {
    fc.assert(
      fc.property(fc.oneof(schedule, likely), (scheduleParams) => {
        const { rules: lines, accepted } = explainSchedule({ scheduleParams }, { nowMs, flowSpec: id });
        const agrees = lines.find(({ rule }) => rule === 'flow-spec-agrees');
        expect(agrees?.outcome).toBe(accepted ? 'passed' : 'not-applicable');
        if (accepted) expect(checkAgainstSpec(id, 'scheduleSpec', normalise(scheduleParams))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
