// When a request is sent again, after how long, and when it is not.
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../client/index.ts';
import { backoffMs, isRepeatable, retryAfterMs } from '../../client/retry.ts';
import { json, START_MS, scriptedPlatform } from './scripted-fetch.ts';

const busy = (status: number, headers: Record<string, string> = {}) =>
  json(status, { error_code: `${status}050`, message: 'Too many requests' }, headers);
const list = () => json(200, { items: [], _links: {} });
const connection = { name: 'crm', connectionSpec: { id: 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5', version: '1.0' } };

describe('retryAfterMs', () => {
  test.each<[string, { given: string | null; want: number | undefined }]>([
    ['whole seconds', { given: '7', want: 7_000 }],
    ['no wait at all', { given: '0', want: 0 }],
    ['an HTTP date', { given: 'Thu, 01 Jan 2026 00:00:30 GMT', want: 30_000 }],
    ['a date that has passed', { given: 'Wed, 31 Dec 2025 23:59:00 GMT', want: 0 }],
    ['no header', { given: null, want: undefined }],
    ['an empty header', { given: ' ', want: undefined }],
    ['words', { given: 'soon', want: undefined }],
  ])('%s', (_name, { given, want }) => {
    expect(retryAfterMs(given, START_MS)).toBe(want);
  });
});

describe('isRepeatable', () => {
  test.each<[string, { given: [string, number]; want: boolean }]>([
    ['a GET after a failure of the server', { given: ['GET', 500], want: true }],
    ['a DELETE after a gateway timeout', { given: ['DELETE', 504], want: true }],
    ['a GET that was refused', { given: ['GET', 404], want: false }],
    ['a GET that is not implemented', { given: ['GET', 501], want: false }],
    ['a POST that was one too many', { given: ['POST', 429], want: true }],
    ['a POST to a service that is down', { given: ['POST', 503], want: true }],
    ['a POST that may have had its effect', { given: ['POST', 500], want: false }],
    ['a PATCH that may have had its effect', { given: ['PATCH', 502], want: false }],
  ])('%s', (_name, { given, want }) => {
    expect(isRepeatable(...given)).toBe(want);
  });
});

test('waits without Retry-After double from half a second and stop growing at half a minute', () => {
  expect([0, 1, 2, 3, 20].map(backoffMs)).toEqual([500, 1_000, 2_000, 4_000, 30_000]);
});

describe('a request that is turned away', () => {
  test('is sent again after the seconds of Retry-After', async () => {
    const { platform, requests, waits } = scriptedPlatform([busy(429, { 'retry-after': '7' }), list()]);
    await expect(unwrap(platform.flow.GET('/flows'))).resolves.toEqual({ items: [], _links: {} });
    expect(requests).toHaveLength(2);
    expect(waits).toEqual([7_000]);
  });

  test('is sent again after doubling waits when the server names none', async () => {
    const { platform, waits } = scriptedPlatform([busy(500), busy(502), busy(504), list()]);
    await unwrap(platform.flow.GET('/flows'));
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  test('takes its body along each time', async () => {
    const created = json(201, { id: 'b', etag: '"1"' });
    const { platform, requests } = scriptedPlatform([busy(429), busy(503), created]);
    await unwrap(platform.flow.POST('/connections', { body: connection }));
    expect(requests.map(({ body }) => JSON.parse(body))).toEqual([connection, connection, connection]);
  });

  test('is refused for good when the retries are used up', async () => {
    const { platform, requests } = scriptedPlatform([busy(429), busy(429), busy(429)], { retries: 2 });
    await expect(unwrap(platform.flow.GET('/flows'))).rejects.toMatchObject({ status: 429, code: '429050' });
    expect(requests).toHaveLength(3);
  });

  test('is not kept waiting for longer than two minutes', async () => {
    const { platform, requests, waits } = scriptedPlatform([busy(429, { 'retry-after': '121' })]);
    await expect(unwrap(platform.flow.GET('/flows'))).rejects.toMatchObject({ status: 429 });
    expect(requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('is not sent again when it is a POST that failed half-way', async () => {
    const { platform, requests } = scriptedPlatform([busy(500)]);
    await expect(unwrap(platform.flow.POST('/connections', { body: connection }))).rejects.toMatchObject({
      status: 500,
    });
    expect(requests).toHaveLength(1);
  });
});
