// Parts of large files: ranges that are none are refused at once, parts that make no file when they are put together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { expectRefused, refusal } from './refused.ts';
import { BYTES, batchesIn } from './subject.ts';

let emulator: TestEmulator;
let open: Awaited<ReturnType<typeof batchesIn>>;
beforeAll(async () => {
  emulator = await startEmulator();
  open = await batchesIn(emulator);
});
afterAll(() => emulator.close());

const invalidRange = (value: string, expected: string) =>
  refusal(400, 'BadRequestError', `The Content-Range is ${value}; expected: ${expected}.`);

describe('a range that is none is refused, and what had come stays', () => {
  const form = 'bytes, the first and the last byte, and the size, as in bytes 0-511/2048';
  const asMany = 'as many bytes as come, which are 2';
  test.each([
    ['5-4/10', 'a last byte that does not lie before the first'],
    ['2-3/3', 'bytes that lie within the size'],
    ['2-2/10', asMany],
    ['2-9/10', asMany],
    ['-1-0/10', form],
    ['0-1/-1', form],
    ['0-1/1e3', form],
    ['0-9999999999999999/*', form],
    ['all of them', form],
  ])('bytes %s', async (range, expected) => {
    const subject = await open('json');
    await subject.onFile('a', 'INITIALIZE');
    expect(await subject.part('a', '0-1/10', 'ab')).toMatchObject({ status: 200, json: { name: 'a', sizeInBytes: 2 } });
    await expectRefused(
      emulator,
      subject,
      ({ part }) => part('a', range, 'cd'),
      invalidRange(`bytes ${range}`, expected),
      ['a'],
    );
  });

  test('none at all', async () => {
    const subject = await open('json');
    await subject.onFile('a', 'INITIALIZE');
    const { status, json } = await emulator.call('PATCH', subject.file('a'), 'ab', BYTES);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect((await emulator.call('HEAD', subject.file('a'))).headers.get('range')).toBeNull();
  });
});

describe('parts that make no file are refused when they are put together, and stay', () => {
  const overlaps = 'the part that begins at 2 overlaps the one before it, which ends at 3';
  test.each<[name: string, parts: readonly [range: string, bytes: string][], reason: string]>([
    ['none', [], 'none has been sent'],
    [
      'a gap',
      [
        ['0-1/6', 'ab'],
        ['4-5/6', 'ef'],
      ],
      'the bytes 2 to 3 are missing',
    ],
    ['no beginning', [['2-3/4', 'cd']], 'the bytes 0 to 1 are missing'],
    ['no end', [['0-1/4', 'ab']], 'the bytes 2 to 3 are missing'],
    [
      'an overlap',
      [
        ['0-3/6', 'abcd'],
        ['2-5/6', 'cdef'],
      ],
      overlaps,
    ],
    [
      'an overlap that came the other way round',
      [
        ['2-5/6', 'cdef'],
        ['0-3/6', 'abcd'],
      ],
      overlaps,
    ],
    [
      'two sizes',
      [
        ['0-1/4', 'ab'],
        ['2-3/6', 'cd'],
      ],
      'they announce different sizes: 4 and 6 bytes',
    ],
  ])('%s', async (_, parts, reason) => {
    const subject = await open('json');
    await subject.onFile('a', 'INITIALIZE');
    for (const [range, bytes] of parts) expect((await subject.part('a', range, bytes)).status).toBe(200);
    const want = refusal(400, 'BadRequestError', `The parts of a do not make a file: ${reason}.`);
    await expectRefused(emulator, subject, ({ onFile }) => onFile('a', 'COMPLETE'), want, ['a']);
  });

  test('parts in any order make one, and a part that comes again takes the place of the first', async () => {
    const subject = await open('json');
    await subject.onFile('a', 'initialize');
    for (const [range, bytes] of [
      ['2-9/10', '34567890'],
      ['0-1/10', '[['],
      ['0-1/10', '12'],
    ] as const)
      await subject.part('a', range, bytes);
    expect((await subject.onFile('a', 'complete')).json).toEqual({ name: 'a', sizeInBytes: 10 });
    expect((await subject.act('complete')).status).toBe(200);
    await emulator.settle();
    expect((await subject.batch()).errors[1].description).toContain('the value is no object');
  });
});
