// From samples to results: medians over the rounds, and whether each aim was met.
import { type Aim, JOBS, type Job, type JobName, type Sample } from './jobs.ts';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Result extends Pick<Sample, 'job' | 'storage' | 'rows'> {
  readonly title: string;
  readonly unit: Job['unit'];
  /** The median of the rounds' own ratios: what disturbs both sides of a round does not show. */
  readonly ratio: number;
  readonly aim: Aim | undefined;
  readonly verdict: 'met' | 'missed' | 'no aim';
  readonly ours: Spread;
  readonly floor: Spread;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

const isMet = (ratio: number, { least = 0, most = Number.POSITIVE_INFINITY }: Aim) => ratio >= least && ratio <= most;

const resultOf = (samples: readonly [Sample, ...Sample[]]): Result => {
  const [{ job, storage, rows }] = samples;
  const { title, unit, aim }: Job = JOBS[job];
  const ratio = median(samples.map(({ ours, floor }) => ours / floor));
  const judged = aim?.on === undefined || aim.on === storage ? aim : undefined;
  return {
    ...{ job, storage, rows, title, unit, ratio },
    aim: judged,
    verdict: judged === undefined ? 'no aim' : isMet(ratio, judged) ? 'met' : 'missed',
    ours: spreadOf(samples.map(({ ours }) => ours)),
    floor: spreadOf(samples.map(({ floor }) => floor)),
  };
};

/** One result for each job, storage and size, in the order of the jobs. */
export const resultsOf = (samples: readonly Sample[]): Result[] => {
  const groups = new Map<string, [Sample, ...Sample[]]>();
  for (const sample of samples) {
    const key = `${sample.job} ${sample.storage} ${sample.rows}`;
    const group = groups.get(key);
    if (group) group.push(sample);
    else groups.set(key, [sample]);
  }
  const order: readonly string[] = Object.keys(JOBS) satisfies string[];
  const place = ({ job }: { job: JobName }) => order.indexOf(job);
  return [...groups.values()].map(resultOf).toSorted((a, b) => place(a) - place(b));
};
