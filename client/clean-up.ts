// Takes away what an ingestion made, in the order that the Platform's rules of use ask for: what uses comes before what is used.
import type { Platform } from './platform.ts';
import { PlatformRefusal } from './refusal.ts';
import type { IngestStep, StepName } from './step.ts';
import { unwrap } from './unwrap.ts';

export type CreatedKind = Exclude<StepName, 'flowSpec' | 'run' | 'batches' | 'files' | 'rows'>;

type Delete = (platform: Platform, id: string) => Promise<unknown>;

/** How each thing is deleted, in the order of the deletions. */
const deletions: readonly (readonly [CreatedKind, Delete])[] = [
  ['flow', ({ flow }, flowId) => unwrap(flow.DELETE('/flows/{flowId}', { params: { path: { flowId } } }))],
  [
    'targetConnection',
    ({ flow }, targetConnectionId) =>
      unwrap(flow.DELETE('/targetConnections/{targetConnectionId}', { params: { path: { targetConnectionId } } })),
  ],
  [
    'sourceConnection',
    ({ flow }, sourceConnectionId) =>
      unwrap(flow.DELETE('/sourceConnections/{sourceConnectionId}', { params: { path: { sourceConnectionId } } })),
  ],
  [
    'mappingSet',
    ({ mappings }, mappingSetId) =>
      unwrap(mappings.DELETE('/mappingSets/{mappingSetId}', { params: { path: { mappingSetId } } })),
  ],
  ['dataSet', ({ catalog }, id) => unwrap(catalog.DELETE('/dataSets/{id}', { params: { path: { id } } }))],
  ['schema', ({ schemas }, id) => unwrap(schemas.DELETE('/tenant/schemas/{id}', { params: { path: { id } } }))],
  [
    'baseConnection',
    ({ flow }, connectionId) =>
      unwrap(flow.DELETE('/connections/{connectionId}', { params: { path: { connectionId } } })),
  ],
];

/** Ids of what was made. */
export type Created = { readonly [Kind in CreatedKind]?: string };

/** Something that is still there, and why. */
export interface Leftover {
  readonly kind: CreatedKind;
  readonly id: string;
  readonly error: unknown;
}

const isKind = (name: StepName): name is CreatedKind => deletions.some(([kind]) => kind === name);

/** What the steps of an ingestion have made; an existing base connection that was used is not among it. */
export const createdIn = (steps: readonly IngestStep[]): Created =>
  Object.fromEntries(steps.flatMap(({ name, id }) => (id !== undefined && isKind(name) ? [[name, id]] : [])));

const isGone = (error: unknown): boolean => error instanceof PlatformRefusal && error.status === 404;

/** Deletes all of `created`, going on past what cannot be deleted; never throws. What is left, in the order of the attempts. */
export async function cleanUp(platform: Platform, created: Created): Promise<readonly Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const [kind, remove] of deletions) {
    const id = created[kind];
    if (id === undefined) continue;
    try {
      await remove(platform, id);
    } catch (error) {
      if (!isGone(error)) leftovers.push({ kind, id, error });
    }
  }
  return leftovers;
}
