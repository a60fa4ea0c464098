// `aep-local journey` on what is ours: inside its own process, and on an emulator that is running.
import { expect, test } from 'vitest';
import { runCli, startServing } from '../processes.ts';

const WIDTH = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for.
const ESCAPE = /\u001b/;

test('without a target it goes from a connection to rows, in memory, in lines that fit a terminal', async () => {
  const { code, stdout, stderr } = await runCli(['journey'], { env: { NO_COLOR: '1' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/^ ✓ /gm)).toHaveLength(12);
  expect(stdout).toContain('100 read, 100 landed, 0 failed');
  expect(stdout).toContain('The first 5 rows of the dataset');
  expect(stdout).toContain('aep-local start');
  expect(stdout.split('\n').filter((line) => [...line].length > WIDTH)).toEqual([]);
  expect(stdout).not.toMatch(ESCAPE);
});

test('colours come where they are asked for, and NO_COLOR is heard first', async () => {
  expect((await runCli(['journey'], { env: { FORCE_COLOR: '1' } })).stdout).toMatch(ESCAPE);
  expect((await runCli(['journey'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toMatch(ESCAPE);
});

test('on a running aep-local it asks nothing, deletes nothing, and can be made again', async () => {
  const { url } = await startServing();
  for (const _ of ['once', 'again']) {
    const { code, stdout, stderr } = await runCli(['journey', '--target', url]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('100 read, 100 landed, 0 failed');
    expect(stdout).not.toContain('Deleted');
  }
});

test('where time stands still it says so, and what moves it', async () => {
  const { url } = await startServing(['--clock', 'virtual']);
  const { code, stdout } = await runCli(['journey', '--target', url]);
  expect(code).toBe(0);
  // A flow may begin exactly now, when now is a whole second.
  expect(stdout).toMatch(/POST \/_emulator\/clock\/advance with \{"by":"PT1M"\} moves it|100 landed/);
});

test('a run that fails is shown with its reason, and ends with 1', async () => {
  const { code, stdout, stderr } = await runCli(['journey', '--table', 'Nowhere']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/status +failed/);
  expect(stderr).toMatch(/The run [0-9a-f-]{36} failed\./);
});

test('what the emulator refuses is told whole, with the hint that it gives', async () => {
  const { url } = await startServing(['--auth', 'strict', '--client', 'me:secret:0123456789ABCDEF01234567@AdobeOrg']);
  const { code, stderr } = await runCli(['journey', '--target', url]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Refused: 401 /);
});
