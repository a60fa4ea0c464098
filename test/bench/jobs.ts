// What is measured, and what is aimed at. A ratio is the emulator's value by that of the floor beside it.
import type { Storage } from './server.ts';

/** How a ratio is judged: `least` for rates, `most` for times and memory. */
export interface Aim {
  readonly least?: number;
  readonly most?: number;
  /** Judged there alone; everywhere where absent. */
  readonly on?: Storage;
}

export interface Job {
  readonly title: string;
  readonly unit: 'ms' | 'MB' | '/s';
  readonly aim?: Aim;
}

const LIST: Aim = { least: 0.6 };
/** A page costs the same in a large table: as far as two measurements of the same agree. */
const FLAT: Aim = { least: 0.8 };

export const JOBS = {
  firstGet: { title: 'start to first GET', unit: 'ms', aim: { most: 1.15 } },
  firstPost: { title: 'start to first POST', unit: 'ms', aim: { most: 1.3 } },
  idle: { title: 'idle memory', unit: 'MB', aim: { most: 1.3 } },
  explain: { title: 'schedule explain, by node -e 0', unit: 'ms' },
  journey: { title: 'the calls of the journey, warm', unit: 'ms' },
  post16: { title: 'POST /flows, 16 connections', unit: '/s', aim: { least: 2, on: 'disk' } },
  post16Late: { title: 'POST /flows, 16 connections, p99', unit: 'ms' },
  post1: { title: 'POST /flows, 1 connection', unit: '/s' },
  post1Late: { title: 'POST /flows, 1 connection, p99', unit: 'ms' },
  get: { title: 'GET by id', unit: '/s', aim: { least: 0.7 } },
  byName: { title: 'list name==', unit: '/s', aim: LIST },
  byFlowSpec: { title: 'list flowSpec.id==', unit: '/s', aim: LIST },
  bySource: { title: 'list sourceConnectionIds[]==', unit: '/s', aim: LIST },
  byNameFlat: { title: 'list name==, large by small table', unit: '/s', aim: FLAT },
  byFlowSpecFlat: { title: 'list flowSpec.id==, large by small table', unit: '/s', aim: FLAT },
  bySourceFlat: { title: 'list sourceConnectionIds[]==, large by small table', unit: '/s', aim: FLAT },
  mapPlain: { title: 'rows through three plain attributes, by hand-written closures', unit: '/s', aim: { least: 0.5 } },
  mapWorkedOut: {
    title: 'rows through those and five expressions, by hand-written closures',
    unit: '/s',
    aim: { least: 0.25 },
  },
  schemaFull: { title: "GET the tutorial's schema as xed-full", unit: '/s', aim: { least: 0.7 } },
  schemasFirst: { title: 'first page of schemas, large by small table', unit: '/s', aim: FLAT },
  schemasMiddle: { title: 'page of schemas in the middle, large by small table', unit: '/s', aim: FLAT },
  schemasByTitle: { title: 'schemas title==, large by small table', unit: '/s', aim: FLAT },
  schemasByClass: { title: 'schemas meta:class== of most, large by small table', unit: '/s', aim: FLAT },
  schemasByRareClass: { title: 'schemas meta:class== of few, large by small table', unit: '/s', aim: FLAT },
  runRows: { title: 'rows of a run, by a pipeline written by hand', unit: '/s', aim: { least: 0.5 } },
  runRowsDuckDb: { title: 'rows of a run, by DuckDB', unit: '/s' },
  runMemory: { title: 'peak memory of a run over idle, by all of the pipeline', unit: 'MB' },
  runMemoryFlat: { title: 'peak memory of a run over idle, large by small table', unit: 'MB', aim: { most: 1.25 } },
  runLate: { title: 'GET by id during a run, p99, by the same at rest', unit: 'ms', aim: { most: 3 } },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

/** One measurement of one round: the emulator, and what it is held against. */
export interface Sample {
  readonly job: JobName;
  readonly storage: Storage;
  /** How many flows there were, or schemas, or rows of the CRM. */
  readonly rows: number;
  readonly ours: number;
  readonly floor: number;
}
