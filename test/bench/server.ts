// The servers that are measured, each a process of its own: the emulator as it is shipped, and the floors beside it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** `disk`: a file, every commit of which survives a power cut, unless it is only being filled. */
export type Storage = 'memory' | 'disk';

export interface Server {
  readonly url: string;
  readonly port: number;
  /** Resident memory, in MB. */
  readonly memory: () => number;
  /** The most that it has been, in MB; 0 where the system does not say. */
  readonly peakMemory: () => number;
  readonly stop: () => Promise<void>;
}

export interface Place {
  readonly storage: Storage;
  /** Where `disk` keeps it. */
  readonly file: string;
  /** A file that is only being filled need not survive. */
  readonly isFilling?: boolean;
}

const peakOf = (file: string): number =>
  existsSync(file) ? Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024 : 0;

/** Resolves when the process says where it listens: every one of them prints a line of JSON with its `url`. */
const run = async (args: readonly string[]): Promise<Server> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line: string = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code} before it listened`)));
  });
  const { url }: { url: string } = JSON.parse(line);
  return {
    url,
    port: Number(new URL(url).port),
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    peakMemory: () => peakOf(`/proc/${child.pid}/status`),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

export const floorFile = (name: string) => new URL(`floor/${name}.mjs`, import.meta.url).pathname;

/** A bare Hono: what starting costs at the least. */
export const startBare = (): Promise<Server> => run([floorFile('bare')]);

/** The floor of one document: the text in `file`, from memory. */
export const startText = (file: string): Promise<Server> => run([floorFile('text'), file]);

/** The floor of loads; `template` is a stored flow of the emulator. */
export const startFloor = ({ storage, file, isFilling = false }: Place, template: object): Promise<Server> => {
  const path = storage === 'memory' ? ':memory:' : `${file}.floor`;
  return run([floorFile('store'), path, isFilling ? 'OFF' : 'FULL', JSON.stringify(template)]);
};

/** The emulator; `cli` is the built command line, `more` what else is said to it. */
export const startOurs = (
  cli: string,
  { storage, file, isFilling = false }: Place,
  more: readonly string[] = [],
): Promise<Server> => {
  const kept = storage === 'memory' ? [] : ['--data', file, '--durability', isFilling ? 'process' : 'full'];
  return run([cli, 'start', '--json', '--port', '0', ...kept, ...more]);
};
