// The collections of Flow Service that clients write, and what holds for all of them alike.
import type { Answer, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isEtag, isId, matches } from './expect.ts';
import { FLOW, makeConnection, makeSource, makeTarget, NO_UUID } from './tutorial.ts';
import { makeFlow } from './tutorial-flow.ts';

export interface Collection {
  /** As in `listFlows`, `getFlow`. */
  readonly noun: string;
  /** As in `/flows`. */
  readonly path: string;
  readonly make: (target: Target) => Promise<string>;
}

export const collections: readonly Collection[] = [
  { noun: 'Connection', path: '/connections', make: makeConnection },
  { noun: 'SourceConnection', path: '/sourceConnections', make: (target) => makeSource(target) },
  { noun: 'TargetConnection', path: '/targetConnections', make: makeTarget },
  { noun: 'Flow', path: '/flows', make: async (target) => (await makeFlow(target)).flowId },
];

export const addressOf = ({ path }: Collection, id: string = NO_UUID): string => `${FLOW}${path}/${id}`;

/** What every stored resource begins with, whatever it is. */
const AUDIT = [
  ...['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'createdClient', 'updatedClient'],
  ...['sandboxId', 'sandboxName', 'imsOrgId'],
];

/** Holds the fields that all resources have, and that no field is there that is neither among them nor named. */
export const isStored = (
  item: Record<string, unknown>,
  required: readonly string[],
  optional: readonly string[] = [],
): void => {
  hasKeys(item, [...AUDIT, ...required], optional);
  isId(item['id'], 'uuid');
  isId(item['sandboxId'], 'uuid');
  isEpochMs(item['createdAt']);
  isEpochMs(item['updatedAt']);
  isEtag(item['etag'], Number(item['updatedAt']));
  holds(item, { sandboxName: 'prod' });
};

/** Holds the answer to a create: 201, id and etag, and where to look it up. */
export const isCreated = (answer: Answer, path: string): { readonly id: string; readonly etag: string } => {
  const { json, headers } = answered(answer, 201);
  hasKeys(json, ['id', 'etag']);
  isId(json.id, 'uuid');
  isEtag(json.etag);
  matches(headers.get('location'), new RegExp(`/data/foundation/flowservice${path}/${json.id}$`));
  return json;
};

/** Looks one resource up; it comes as a list of one. */
export const lookUp = async (target: Target, collection: Pick<Collection, 'path'>, id: string) => {
  const { json } = answered(await target.call({ path: `${FLOW}${collection.path}/${id}` }), 200);
  isEqual(Object.keys(json), ['items']);
  isEqual(json.items.length, 1);
  return json.items[0];
};

/** Sends a patch on the etag that is current, or on another. */
export const patch = async (
  target: Target,
  collection: Pick<Collection, 'path'>,
  id: string,
  operations: unknown,
  headers?: Readonly<Record<string, string | undefined>>,
): Promise<Answer> => {
  const ifMatch = headers ?? { 'if-match': (await lookUp(target, collection, id)).etag };
  return target.call({ method: 'PATCH', path: `${FLOW}${collection.path}/${id}`, body: operations, headers: ifMatch });
};

/** Holds the answer to a patch: 200, the same id, another etag, which is the one that a look-up then shows. */
export const isPatched = async (
  target: Target,
  collection: Pick<Collection, 'path'>,
  id: string,
  operations: unknown,
) => {
  const before = await lookUp(target, collection, id);
  const { json } = answered(await patch(target, collection, id, operations, { 'if-match': before.etag }), 200);
  hasKeys(json, ['id', 'etag']);
  holds(json, { id });
  const after = await lookUp(target, collection, id);
  isEqual(after.etag, json.etag);
  isEqual(after.etag === before.etag, false, 'the etag is the same after the change');
  holds(after, { version: json.etag, createdAt: before.createdAt });
  return after;
};
