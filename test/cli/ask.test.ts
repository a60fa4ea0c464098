// What counts as a yes.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ask } from '../../emulator/cli/ask.ts';

const answers: readonly (readonly [name: string, { given: string; want: boolean }])[] = [
  ['y', { given: 'y\n', want: true }],
  ['yes, in any case and with spaces', { given: '  YES \n', want: true }],
  ['Enter alone', { given: '\n', want: false }],
  ['n', { given: 'n\n', want: false }],
  ['a word that begins with yes', { given: 'yesterday\n', want: false }],
  ['the end of input', { given: '', want: false }],
];

for (const [name, { given, want }] of answers) {
  test(`${name} is ${want ? 'a yes' : 'no yes'}`, async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answer = ask('Go on?', input, output);
    input.end(given);
    expect(await answer).toBe(want);
    output.end();
    expect(await text(output)).toContain('Go on? [y/N] ');
  });
}
