// One step of an ingestion: one request as it went over the wire, and what came of it. Method and path are read off the
// request itself, so that what a step says is what was sent.
import type { Middleware } from 'openapi-fetch';
import type { components as Catalog } from '../contracts/types/catalog.d.ts';
import type { components as DataAccess } from '../contracts/types/data-access.d.ts';
import type { components as DataPrep } from '../contracts/types/data-prep.d.ts';
import type { components as Flow } from '../contracts/types/flow-service.d.ts';
import type { components as Registry } from '../contracts/types/schema-registry.d.ts';
import type { Timing } from './timing.ts';
import { type Answer, unwrap } from './unwrap.ts';

/** The steps in their order, each with the body of its answer. */
export interface StepResults {
  baseConnection: Flow['schemas']['Reference'];
  sourceConnection: Flow['schemas']['Reference'];
  schema: Registry['schemas']['Schema'];
  dataSet: Catalog['schemas']['References'];
  targetConnection: Flow['schemas']['Reference'];
  mappingSet: DataPrep['schemas']['MappingSetReference'];
  flowSpec: Flow['schemas']['FlowSpecList'];
  flow: Flow['schemas']['Reference'];
  run: Flow['schemas']['RunList'];
  batches: Catalog['schemas']['BatchMap'];
  files: DataAccess['schemas']['DataSetFilePage'];
  rows: DataAccess['schemas']['Preview'];
}

export type StepName = keyof StepResults;

interface Step<Name extends StepName> {
  readonly name: Name;
  readonly method: string;
  /** With its query, without the origin. */
  readonly path: string;
  readonly status: number;
  /** Of what was made or found; absent where nothing was. */
  readonly id?: string;
  /** Repeats and waits included. */
  readonly elapsedMs: number;
  readonly result: StepResults[Name];
}

/** Discriminated by `name`. */
export type IngestStep = { [Name in StepName]: Step<Name> }[StepName];

/** To be spread into the options of the request that the step is about. */
export interface Watched {
  readonly middleware: Middleware[];
}

/** Sends a request and tells of it as a step of this name. Throws PlatformRefusal when the Platform refuses. */
export async function takeStep<Name extends StepName>(
  name: Name,
  timing: Timing,
  send: (watched: Watched) => Promise<Answer<StepResults[Name]>>,
  idOf: (result: StepResults[Name]) => string | undefined,
): Promise<Step<Name>> {
  let seen = { method: '', path: '' };
  const watch: Middleware = {
    onRequest: ({ request }) => {
      const { pathname, search } = new URL(request.url);
      seen = { method: request.method, path: `${pathname}${search}` };
    },
  };
  const startedMs = timing.nowMs();
  const answer = await send({ middleware: [watch] });
  const result = await unwrap(answer);
  const id = idOf(result);
  return {
    name,
    ...seen,
    status: answer.response.status,
    ...(id === undefined ? {} : { id }),
    elapsedMs: timing.nowMs() - startedMs,
    result,
  };
}
