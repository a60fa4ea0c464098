// Too late and too much: a batch that has ended takes no file, and no limit is passed by a byte or a file.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startEmulator, type TestEmulator } from '../../start.ts';
import { expectRefused, refusal } from './refused.ts';
import { batchesIn, FOUNDATION, IMPORT, type Subject } from './subject.ts';

let emulator: TestEmulator;
let open: Awaited<ReturnType<typeof batchesIn>>;
beforeAll(async () => {
  emulator = await startEmulator();
  open = await batchesIn(emulator);
});
afterAll(() => emulator.close());

const ENDS: readonly [status: string, end: (subject: Subject) => Promise<unknown>][] = [
  ['aborted', ({ act }) => act('ABORT')],
  ['failed', ({ act }) => act('FAIL')],
  [
    'success',
    async ({ act, put }) => {
      await put('b', '{"person":{"name":{"firstName":"B"}}}');
      await act('COMPLETE');
      await emulator.settle();
    },
  ],
];
const UPLOADS: readonly [name: string, upload: (subject: Subject) => Promise<Answer>][] = [
  ['a whole file', ({ put }) => put('a', '{}')],
  ['the beginning of a large one', ({ onFile }) => onFile('a', 'INITIALIZE')],
  ['its part', ({ part }) => part('a', '0-1/2', '{}')],
  ['its end', ({ onFile }) => onFile('a', 'COMPLETE')],
];

describe.each(ENDS)('a batch that is %s', (status, end) => {
  test.each(UPLOADS)('does not take %s', async (_, upload) => {
    const subject = await open('json');
    await end(subject);
    const detail = `Batch ${subject.id} is ${status}, so it does not take a file: it would have to be loading.`;
    const want = refusal(428, 'PreconditionRequiredError', detail, 'ERR-BI-104');
    await expectRefused(emulator, subject, upload, want, ['a', 'b']);
  });
});

const MIB = 1024 ** 2;
const tooLarge = (detail: string) => refusal(413, 'PayloadTooLargeError', detail);
const inParts = (limitBytes: number) =>
  tooLarge(
    `More than ${limitBytes} bytes come in one request: initialize the file, and send it in parts that are no larger.`,
  );

describe('too much is refused', () => {
  test('a JSON body of more than ten mebibytes', async () => {
    const { dataSetId } = await open('json');
    const list = `${FOUNDATION}/catalog/batches?dataSet=${dataSetId}&limit=100`;
    const before = (await emulator.call('GET', list)).text;
    const bodyOf = (bytes: number) => JSON.stringify({ datasetId: dataSetId }).padEnd(bytes);
    const { status, json } = await emulator.call('POST', IMPORT, bodyOf(10 * MIB + 1));
    expect([status, json.title]).toEqual([413, 'PayloadTooLargeError']);
    expect((await emulator.call('GET', list)).text).toBe(before);
    expect((await emulator.call('POST', IMPORT, bodyOf(10 * MIB))).status).toBe(201);
  });

  test('a file of more than 256 mebibytes in one request', async () => {
    const subject = await open('json');
    const announced = { 'content-length': String(256 * MIB + 1) };
    await expectRefused(emulator, subject, ({ put }) => put('a', '{}', announced), inParts(256 * MIB), ['a']);
  });

  test('a part of more than 512 megabytes', async () => {
    const subject = await open('json');
    await subject.onFile('a', 'INITIALIZE');
    await expectRefused(emulator, subject, ({ part }) => part('a', '0-512000000/*', '{}'), inParts(512_000_000), ['a']);
    const announced = { 'content-length': '512000001' };
    await expectRefused(emulator, subject, ({ part }) => part('a', '0-1/2', '{}', announced), inParts(512_000_000), [
      'a',
    ]);
    const { json } = await subject.part('a', '0-511999999/*', '{}');
    expect(json.detail).toContain('expected: as many bytes as come, which are 2');
  });

  test('a batch of more than a hundred gibibytes, be they there or announced', async () => {
    const subject = await open('json');
    const all = 100 * 1024 ** 3;
    await subject.onFile('a', 'INITIALIZE');
    await subject.part('a', `0-1/${all - 1}`, '{}');
    const want = tooLarge(`Batch ${subject.id} would come to more than ${all} bytes: open another one.`);
    await expectRefused(emulator, subject, ({ put }) => put('b', '{}'), want, ['a', 'b']);
    await expectRefused(emulator, subject, ({ part }) => part('a', `2-3/${all + 1}`, '{}'), want, ['a', 'b']);
    expect((await subject.put('b', '1')).status).toBe(201);
  });

  test('a file after the 1500th', async () => {
    const subject = await open('json');
    const names = Array.from({ length: 1500 }, (_, index) => `${index}`);
    for (const name of names) await subject.put(name, '{}');
    const detail = `Batch ${subject.id} has 1500 files, and no batch has more: open another one.`;
    const want = refusal(400, 'BadRequestError', detail);
    await expectRefused(emulator, subject, ({ put }) => put('more', '{}'), want, ['more', '0']);
    await expectRefused(emulator, subject, ({ onFile }) => onFile('more', 'INITIALIZE'), want, ['more', '0']);
    expect((await subject.put('0', '{}')).status).toBe(200);
  });
});
