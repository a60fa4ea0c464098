// `aep-local schedule explain` from its first instant to its end, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COPY } from '../tutorial.ts';
import type { Sample } from './jobs.ts';

const FLOW = { scheduleParams: { startTime: 0, frequency: 'minute', interval: 15 }, transformations: [COPY] };

const elapsedMs = (args: readonly string[]): number => {
  const startMs = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - startMs;
};

/** Each round runs both in turn; nothing is stored, so there is one place. */
export const measureExplanations = (cli: string, folder: string, rounds: number): Sample[] => {
  const file = join(folder, 'flow.json');
  writeFileSync(file, JSON.stringify(FLOW));
  return Array.from({ length: rounds }, (): Sample => {
    const floor = elapsedMs(['-e', '0']);
    const ours = elapsedMs([cli, 'schedule', 'explain', file]);
    return { job: 'explain', storage: 'memory', rows: 0, ours, floor };
  });
};
