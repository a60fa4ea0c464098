// `npm run bench`: what the emulator costs, as ratios to the least that could do the same, measured in the same run.
//   -- --json FILE    writes the results
//   -- --check        exits 1 where an aim is missed
//   -- --rounds N     medians of N rounds (5)
//   -- --quick        two rounds, small tables: for a first look
//   -- --only NAME    one group alone: starts, explain, mapping, loads, schemas or runs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtCli } from '../built-cli.ts';
import { setup } from '../built-data.ts';
import { measureExplanations } from './explanations.ts';
import type { Sample } from './jobs.ts';
import { measureLoads, type Run, type Sizes } from './loads.ts';
import { measureMappings } from './mappings.ts';
import { document, table } from './report.ts';
import { resultsOf } from './results.ts';
import { measureRuns } from './runs.ts';
import { measureSchemas } from './schemas.ts';
import { measureStarts } from './starts.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const FULL: Sizes = { small: 1000, large: 100_000, burstMs: 600 };
const QUICK: Sizes = { small: 1000, large: 5000, burstMs: 400 };
const SCHEMAS: Sizes = { small: 200, large: 5000, burstMs: 600 };
const QUICK_SCHEMAS: Sizes = { ...SCHEMAS, burstMs: 400 };
const RUNS: Sizes = { small: 100_000, large: 1_000_000, burstMs: 2000 };
const QUICK_RUNS: Sizes = { small: 20_000, large: 100_000, burstMs: 1000 };
/** Starts are short and scatter more than loads. */
const STARTS_PER_ROUND = 2;
const EXPLANATIONS_PER_ROUND = 4;

const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
const say = (text: string) => console.error(text);

const loaded = async (folder: string, name: string, load: (run: Run) => Promise<Sample[]>): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const storage of ['memory', 'disk'] as const) {
    say(`${name}, ${storage === 'memory' ? 'in memory' : 'on disk'}, ${rounds} rounds`);
    samples.push(...(await load({ folder, storage, rounds })));
  }
  return samples;
};

/** What `--only` can name. */
const GROUPS: Readonly<Record<string, (cli: string, folder: string) => Sample[] | Promise<Sample[]>>> = {
  starts: (cli, folder) => {
    say(`starts, ${rounds} rounds of ${STARTS_PER_ROUND}`);
    return measureStarts(cli, join(folder, 'start.sqlite'), rounds * STARTS_PER_ROUND);
  },
  explain: (cli, folder) => {
    say(`schedule explain, ${rounds} rounds of ${EXPLANATIONS_PER_ROUND}`);
    return measureExplanations(cli, folder, rounds * EXPLANATIONS_PER_ROUND);
  },
  mapping: () => {
    say(`mapping, ${rounds} rounds`);
    return measureMappings(rounds);
  },
  loads: (cli, folder) => loaded(folder, 'loads', (run) => measureLoads(cli, run, options.quick ? QUICK : FULL)),
  schemas: (cli, folder) =>
    loaded(folder, 'schemas', (run) => measureSchemas(cli, run, options.quick ? QUICK_SCHEMAS : SCHEMAS)),
  runs: (cli, folder) => {
    say(`runs, on disk, ${rounds} rounds`);
    return measureRuns(cli, { folder, rounds }, options.quick ? QUICK_RUNS : RUNS);
  },
};

const measureAll = async (folder: string): Promise<Sample[]> => {
  const groups = Object.entries(GROUPS).filter(([name]) => options.only === undefined || options.only === name);
  if (groups.length === 0) throw new Error(`--only is one of ${Object.keys(GROUPS).join(', ')}, not ${options.only}`);
  await setup();
  const cli = await builtCli();
  const samples: Sample[] = [];
  for (const [, group] of groups) samples.push(...(await group(cli, folder)));
  return samples;
};

const folder = mkdtempSync(join(tmpdir(), 'aep-local-bench-'));
try {
  const results = resultsOf(await measureAll(folder));
  console.log(table(results));
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify(document(results, rounds), undefined, 2)}\n`);
  }
  const missed = results.filter(({ verdict }) => verdict === 'missed');
  if (options.check && missed.length > 0) {
    say(`${missed.length} of ${results.length} aims missed`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
