// How much memory the largest uploads take: of a process of its own, as Linux counts it.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Serving, startServing, temporaryFolder } from '../../processes.ts';
import { type Answer, HEADERS } from '../../start.ts';
import { prepare } from '../../tutorial.ts';

const MIB = 1024 * 1024;
const IMPORT = '/data/foundation/import/batches';
const BYTES = { 'content-type': 'application/octet-stream' };
/** What one PUT may bring, in MiB. @see ingestion/guardrails (documented) */
const LARGEST = 256;
const PART = 32;
/** What any first uploads bring along is there after these. */
const FIRST = 8;
const LIMIT_MS = 120_000;
/** Over what the process has before, in MiB. */
const GROWTH_MAX = 64;
const PIECE = Buffer.alloc(MIB, 'Ada,Lovelace\n');

/** In MiB: `VmRSS`, what is resident now, or `VmHWM`, the most that ever was. */
const memoryOf = ({ pid }: Serving, name: 'VmRSS' | 'VmHWM'): number => {
  const [, kilobytes] =
    new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

const callOn =
  ({ url }: Serving) =>
  async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    const text = await response.text();
    return { status, headers, text, json: text === '' ? undefined : JSON.parse(text) };
  };

/** Streams so many MiB, as fast as they are taken; the status of the answer. */
const stream = async ({ url }: Serving, method: string, path: string, size: number, range = {}): Promise<number> => {
  const headers = { ...HEADERS, ...BYTES, 'content-length': String(size * MIB), ...range };
  const sent = request(url + path, { method, headers });
  const answered = once(sent, 'response');
  for (let piece = 0; piece < size; piece += 1) if (!sent.write(PIECE)) await once(sent, 'drain');
  sent.end();
  const [answer] = await answered;
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode;
};

test.runIf(existsSync('/proc/self/status'))(
  `the largest file, and one in parts, add at most ${GROWTH_MAX} MiB to what is resident`,
  async () => {
    const serving = await startServing(['--data', join(temporaryFolder(), 'crm.sqlite'), '--durability', 'process']);
    const call = callOn(serving);
    const { dataSetId } = await prepare({ call });
    const { id } = (await call('POST', IMPORT, { datasetId: dataSetId, inputFormat: { format: 'csv' } })).json;
    const file = (name: string) => `${IMPORT}/${id}/datasets/${dataSetId}/files/${name}`;
    expect(await stream(serving, 'PUT', file('first.csv'), FIRST)).toBe(201);
    const before = memoryOf(serving, 'VmRSS');

    expect(await stream(serving, 'PUT', file('large.csv'), LARGEST)).toBe(201);
    await call('POST', `${file('parts.csv')}?action=INITIALIZE`);
    for (const start of [0, PART * MIB]) {
      const range = { 'content-range': `bytes ${start}-${start + PART * MIB - 1}/${2 * PART * MIB}` };
      expect(await stream(serving, 'PATCH', file('parts.csv'), PART, range)).toBe(200);
    }
    expect((await call('POST', `${file('parts.csv')}?action=COMPLETE`)).json.sizeInBytes).toBe(2 * PART * MIB);
    expect(memoryOf(serving, 'VmHWM') - before).toBeLessThanOrEqual(GROWTH_MAX);
  },
  LIMIT_MS,
);
