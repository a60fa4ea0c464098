// Names of files: one that leads out of its batch, or that only a disk would understand, is refused; any other is taken as it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { expectRefused, refusal } from './refused.ts';
import { batchesIn } from './subject.ts';

let emulator: TestEmulator;
let open: Awaited<ReturnType<typeof batchesIn>>;
beforeAll(async () => {
  emulator = await startEmulator();
  open = await batchesIn(emulator);
});
afterAll(() => emulator.close());

const invalidName = (path: string, reason: string) =>
  refusal(
    400,
    'BadRequestError',
    `The file name ${path} ${reason}: send names of folders and of the file, with slashes in between.`,
  );

describe('a name that leads nowhere is refused', () => {
  const out = 'leads out of its folder';
  test.each([
    ['..%2F..%2Fetc%2Fpasswd', '../../etc/passwd', out],
    ['a%2F..%2F..%2Fb', 'a/../../b', out],
    ['a%2F.%2Fb', 'a/./b', out],
    ['%2Fetc%2Fpasswd', '/etc/passwd', 'has an empty part'],
    ['a%2F', 'a/', 'has an empty part'],
    ['a%2F%2Fb', 'a//b', 'has an empty part'],
    ['..%5C..%5Cwindows', '..\\..\\windows', 'has a backslash'],
    ['C%3A%5Ca', 'C:\\a', 'has a backslash'],
    ['a%00.csv', 'a\0.csv', 'has control characters'],
    ['a%0Ab', 'a\nb', 'has control characters'],
    ['a%7Fb', 'a\x7fb', 'has control characters'],
    ['a'.repeat(1025), 'a'.repeat(100), 'has more than 1024 characters'],
  ])('%s', async (name, path, reason) => {
    const subject = await open('json');
    await expectRefused(emulator, subject, ({ put }) => put(name, '{}'), invalidName(path, reason));
    await expectRefused(emulator, subject, ({ onFile }) => onFile(name, 'INITIALIZE'), invalidName(path, reason));
  });
});

test.each([
  'a b.csv',
  '%D0%B9.csv',
  '__proto__',
  'constructor',
  '...',
  '.hidden',
  '~',
  'a%25b',
  "a'b",
  '%F0%9F%A6%8A',
  'part=a/b',
])('a name such as %s is taken as it is', async (name) => {
  const subject = await open('json');
  expect((await subject.put(name, '{}')).status).toBe(201);
  expect((await subject.put(name, '{} ')).status).toBe(200);
  expect((await emulator.call('HEAD', subject.file(name))).headers.get('range')).toBe('bytes=0-2');
  await subject.act('ABORT');
});
