// A question on the terminal. Only a yes is a yes: Enter, Ctrl-C and the end of input are not.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export const ask = (question: string, input: Readable, output: Writable): Promise<boolean> =>
  new Promise((resolve) => {
    const terminal = createInterface({ input, output });
    terminal.once('close', () => resolve(false));
    terminal.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()));
      terminal.close();
    });
  });
