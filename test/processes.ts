// Real processes of the command line, as a user starts them. Each is dead at the end of its test, however that ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { builtCli } from './built-cli.ts';

export interface Ended {
  /** Absent where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProcess {
  readonly pid: number | undefined;
  /** The first line of its output, without the end of line. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
  /** Sends a signal, and waits for the end. */
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>;
  /** Writes to its standard input; without a text it is closed. */
  readonly say: (text?: string) => void;
  /** What it has written so far. */
  readonly output: () => string;
}

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Signals go to all that it starts as well, as those of a terminal do. */
  readonly group?: boolean;
}

const isForeign = (name: string) => /^(AEP_|(FORCE|NO)_COLOR$|CI$)/.test(name);

/** What the machine's own environment would change about the output is taken out. */
const environment = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name))),
  ...env,
});

const firstLineOf = (child: ChildProcess, output: () => string, ended: Promise<Ended>): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const end = output().indexOf('\n');
      if (end >= 0) resolve(output().slice(0, end));
    };
    child.stdout?.on('data', look);
    ended.then(
      ({ code, stderr }) => reject(new Error(`it ended with ${code} before its first line: ${stderr}`)),
      reject,
    );
  });

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Nobody of it is left.
  }
};

export const startProcess = (
  command: string,
  args: readonly string[],
  { cwd, env = {}, group = false }: ProcessOptions = {},
): RunningProcess => {
  const child = spawn(command, args, { env: environment(env), detached: group, ...(cwd !== undefined && { cwd }) });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
  const stop = (signal: NodeJS.Signals) => {
    if (group) signalGroup(child, signal);
    else child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await stop('SIGKILL');
  });
  const output = () => texts.stdout;
  const firstLine = firstLineOf(child, output, ended);
  // Whoever only waits for the end need not hear that there was no line.
  firstLine.catch(() => {});
  const say = (text?: string) => (text === undefined ? child.stdin.end() : child.stdin.write(text));
  return { pid: child.pid, firstLine, ended, stop, say, output };
};

/** `aep-local ARGS`, left running. */
export const startCli = async (args: readonly string[], options?: ProcessOptions): Promise<RunningProcess> =>
  startProcess(process.execPath, [await builtCli(), ...args], options);

/** `aep-local ARGS` to its end, with nobody at its standard input. */
export const runCli = async (args: readonly string[], options?: ProcessOptions): Promise<Ended> => {
  const cli = await startCli(args, options);
  cli.say();
  return cli.ended;
};

export interface Serving extends RunningProcess {
  readonly url: string;
}

/** `aep-local start --port 0 ARGS`, from the moment that it listens. */
export const startServing = async (args: readonly string[] = []): Promise<Serving> => {
  const cli = await startCli(['start', '--port', '0', ...args]);
  const line = await cli.firstLine;
  const url = line.replace('listening on ', '');
  if (!URL.canParse(url)) throw new Error(`the first line names no URL: ${line}`);
  return { ...cli, url };
};

/** An empty folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'aep-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
