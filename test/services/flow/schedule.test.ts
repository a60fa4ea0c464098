// The rules on schedules, through the front door: at creation, after a change, and once the schedule is under way.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { COPY, FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { LATER, provider, type Refused, type Request, refusing } from './refusals.ts';

const NOW = NOW_MS / 1000;
const DAY_MS = 86_400_000;

type Schedule = Record<string, unknown>;

const recurring = (schedule: Schedule): Schedule => ({ startTime: LATER, frequency: 'hour', interval: 1, ...schedule });
const once = (schedule: Schedule = {}): Schedule => ({ startTime: LATER, frequency: 'once', ...schedule });

/** What every schedule must be, however it comes. Without Copy where it runs once. */
const RULES: [string, Schedule | null, Refused][] = [
  ['null', null, provider('schedule-missing 1317-400')],
  ['nothing in it', {}, provider('schedule-missing 1317-400')],
  ['no frequency', recurring({ frequency: undefined }), provider('schedule-parameter-blank 1393-400', ['frequency'])],
  ['a blank frequency', recurring({ frequency: ' ' }), provider('schedule-parameter-blank 1393-400', ['frequency'])],
  ['an unknown frequency', recurring({ frequency: 'month' }), provider('frequency-unknown 1397-400', ['month'])],
  ['a frequency in capitals', recurring({ frequency: 'HOUR' }), provider('frequency-unknown 1397-400', ['HOUR'])],
  ['no start', recurring({ startTime: undefined }), provider('schedule-parameter-blank 1393-400', ['startTime'])],
  ['a null start', recurring({ startTime: null }), provider('schedule-parameter-blank 1393-400', ['startTime'])],
  [
    'a date for a start',
    recurring({ startTime: '2026-02-01' }),
    provider('time-unreadable 1340-400', ['2026-02-01', '1769904000']),
  ],
  ['a fraction for a start', recurring({ startTime: 1.5 }), provider('time-unreadable 1340-400', ['1.5'])],
  ['a start that no date holds', recurring({ startTime: 1e15 }), provider('time-unreadable 1340-400')],
  ['an interval with once', once({ interval: 15 }), provider('once-with-interval 1361-400')],
  ['backfill with once', once({ backfill: true }), provider('once-with-backfill 1364-400')],
  ['backfill, false, with once', once({ backfill: 'false' }), provider('once-with-backfill 1364-400')],
  ['no interval', recurring({ interval: undefined }), provider('schedule-parameter-blank 1393-400', ['interval'])],
  ['a blank interval', recurring({ interval: '' }), provider('schedule-parameter-blank 1393-400', ['interval'])],
  [
    'a fraction for an interval',
    recurring({ interval: 1.5 }),
    provider('interval-unsuitable 1363-400', ['1.5', 'hour']),
  ],
  ['a word for an interval', recurring({ interval: 'two' }), provider('interval-unsuitable 1363-400', ['two', 'hour'])],
  ['an interval of zero', recurring({ interval: '0' }), provider('number-not-positive 1394-400', ['interval'])],
  ['a negative interval', recurring({ interval: -1 }), provider('number-not-positive 1394-400', ['interval'])],
  [
    'a minute that comes too often',
    recurring({ frequency: 'minute', interval: '14' }),
    provider('interval-below-minimum 1362-400', ['14', 'minute', '15']),
  ],
  // No rule has a code for these: the flow spec's own schema catches them.
  [
    'a word for backfill',
    recurring({ backfill: 'yes' }),
    provider('illegal-argument 1014-400', ['scheduleParams/backfill']),
  ],
  [
    'a number for backfill',
    recurring({ backfill: 1 }),
    provider('illegal-argument 1014-400', ['scheduleParams/backfill']),
  ],
];

describe('a schedule with', () => {
  let emulator: TestEmulator;
  let parts: Parts;
  let flow: { id: string; etag: string };
  let refused: (request: Request, want: Refused) => Promise<void>;
  beforeAll(async () => {
    emulator = await startEmulator();
    parts = await prepare(emulator);
    const body = parts.flowBody({ scheduleParams: recurring({}) });
    flow = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).json;
    refused = await refusing(emulator);
  });
  afterAll(() => emulator.close());

  const transformationsFor = (schedule: Schedule | null) =>
    schedule?.['frequency'] === 'once' ? [parts.mapping] : [COPY, parts.mapping];

  test.each(RULES)('%s is refused in a new flow', async (_, scheduleParams, want) => {
    const body = parts.flowBody({ scheduleParams, transformations: transformationsFor(scheduleParams) });
    await refused(['POST', '/flows', body], want);
  });

  test.each(RULES)('%s is refused in a change', async (_, scheduleParams, want) => {
    const patch = [
      { op: 'replace', path: '/transformations', value: transformationsFor(scheduleParams) },
      { op: 'replace', path: '/scheduleParams', value: scheduleParams },
    ];
    await refused(['PATCH', `/flows/${flow.id}`, patch, { 'if-match': flow.etag }], want);
  });

  test.each<[string, (parts: Parts) => object, Refused]>([
    ['no Copy', ({ mapping }) => ({ transformations: [mapping] }), provider('delta-column-missing 1367-400')],
    [
      'a Copy that names no column',
      ({ mapping }) => ({ transformations: [{ name: 'Copy', params: { deltaColumn: { name: ' ' } } }, mapping] }),
      provider('delta-column-missing 1367-400'),
    ],
    [
      'a delta column and once',
      ({ mapping }) => ({ scheduleParams: once(), transformations: [COPY, mapping] }),
      provider('once-with-delta-column 1369-400'),
    ],
    [
      'a Copy of nothing and once',
      ({ mapping }) => ({ scheduleParams: once(), transformations: [{ name: 'Copy', params: {} }, mapping] }),
      provider('illegal-argument 1014-400', ['transformations/0/params', 'deltaColumn']),
    ],
  ])('%s is refused', async (_, change, want) => {
    await refused(['POST', '/flows', parts.flowBody({ scheduleParams: recurring({}), ...change(parts) })], want);
  });

  test('none at all is refused as one that is missing', () =>
    refused(['POST', '/flows', parts.flowBody({ scheduleParams: undefined })], provider('schedule-missing 1317-400')));

  test.each<Schedule>([
    { startTime: LATER, frequency: 'minute', interval: 15 },
    { startTime: String(LATER), frequency: 'minute', interval: '15', backfill: 'true' },
    { startTime: LATER, frequency: 'hour', interval: '1', backfill: false },
    { startTime: String(LATER), frequency: 'day', interval: 1, backfill: 'false' },
    { startTime: LATER, frequency: 'week', interval: 1, timeZone: 'kept as sent' },
    { startTime: String(LATER), frequency: 'once' },
  ])('$frequency, $interval and $startTime is taken, and echoed as it was sent', async (scheduleParams) => {
    const body = parts.flowBody({ scheduleParams, transformations: transformationsFor(scheduleParams) });
    const { status, text, json } = await emulator.call('POST', `${FLOW_SERVICE}/flows`, body);
    expect(status, text).toBe(201);
    const found = await emulator.call('GET', `${FLOW_SERVICE}/flows/${json.id}`);
    expect(JSON.stringify(found.json.items[0].scheduleParams)).toBe(JSON.stringify(scheduleParams));
  });
});

describe('a schedule that is under way', () => {
  let emulator: TestEmulator;
  let parts: Parts;
  beforeEach(async () => {
    emulator = await startEmulator();
    parts = await prepare(emulator);
  });
  afterEach(() => emulator.close());

  const begun = async (scheduleParams: Schedule) => {
    const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody({ scheduleParams }))).json;
    await emulator.clock.advanceTo(NOW_MS + DAY_MS + 1);
    const [{ etag }] = (await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`)).json.items;
    return { path: `/flows/${id}`, headers: { 'if-match': etag } };
  };

  test.each<[string, object, Refused]>([
    ['begin later', { startTime: LATER + 86_400 }, provider('schedule-already-started 1366-400')],
    ['have begun sooner', { startTime: LATER - 60 }, provider('schedule-already-started 1366-400')],
    ['run once', { frequency: 'once' }, provider('once-after-start 1403-400')],
    ['turn backfill off', { backfill: 'false' }, provider('backfill-changed-after-start 1404-400')],
    ['turn backfill off by a boolean', { backfill: false }, provider('backfill-changed-after-start 1404-400')],
  ])('cannot %s', async (_, change, want) => {
    const { path, headers } = await begun(recurring({}));
    const patch = Object.entries(change).map(([field, value]) => ({
      op: 'add',
      path: `/scheduleParams/${field}`,
      value,
    }));
    const refused = await refusing(emulator);
    await refused(['PATCH', path, patch, headers], want);
  });

  test('may say the same in another spelling, and change how often it comes', async () => {
    const { path, headers } = await begun(recurring({ backfill: true }));
    const value = { startTime: String(LATER), frequency: 'day', interval: '2', backfill: 'true' };
    const patch = { op: 'replace', path: '/scheduleParams', value };
    const answer = await emulator.call('PATCH', FLOW_SERVICE + path, patch, headers);
    expect(answer.status, answer.text).toBe(200);
    expect((await emulator.call('GET', FLOW_SERVICE + path)).json.items[0].scheduleParams).toEqual(value);
  });

  test('that began before it was made counts as begun at once', async () => {
    const { id, etag } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody())).json;
    await emulator.settle();
    const refused = await refusing(emulator);
    const patch = { op: 'replace', path: '/scheduleParams/startTime', value: LATER };
    const want = provider('schedule-already-started 1366-400');
    await refused(['PATCH', `/flows/${id}`, patch, { 'if-match': etag }], want);
  });
});

describe('a start before now', () => {
  test.each([
    ['a second ago is refused by the strict switch', NOW - 1, 400],
    ['in the current second is taken', NOW, 201],
  ])('%s', async (_, startTime, status) => {
    const emulator = await startEmulator({ switches: { 'start-time-in-past': 'refuse' } });
    const { flowBody } = await prepare(emulator);
    const refused = await refusing(emulator);
    const body = flowBody({ scheduleParams: recurring({ startTime }) });
    if (status === 400) await refused(['POST', '/flows', body], provider('start-time-past 1360-400'));
    else expect((await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).status).toBe(status);
    await emulator.close();
  });
});
