// What Flow Service refuses in the same words for every collection: what is not there, and patches that cannot be applied.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import { addressOf, type Collection, collections, lookUp, patch } from './flow-collections.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase, refused } from './refusals.ts';

const RENAME = [{ op: 'replace', path: '/name', value: 'Another name' }];

interface PatchRefusal {
  readonly name: string;
  readonly refusal: RefusalName;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const patchRefusals: readonly PatchRefusal[] = [
  { name: 'a PATCH without If-Match is refused', refusal: 'etag-missing', body: RENAME, headers: {} },
  {
    name: 'a PATCH on an etag that is no longer current is refused',
    refusal: 'etag-mismatch',
    body: RENAME,
    headers: { 'if-match': '"00000000-0000-0200-0000-000000000000"' },
  },
  {
    name: 'a PATCH that would move is refused',
    refusal: 'patch-operation-unsupported',
    body: [{ op: 'move', path: '/name', from: '/description' }],
  },
  {
    name: 'a PATCH of a place that is not there is refused',
    refusal: 'patch-invalid',
    body: [{ op: 'replace', path: '/description/no/such', value: 1 }],
  },
  { name: 'a PATCH of no operations is refused', refusal: 'body-missing', body: [] },
];

const patchCases = (collection: Collection): ContractCase[] =>
  patchRefusals.map(({ name, refusal, body, headers }) =>
    refusalCase({
      name: `${name} (${collection.noun})`,
      operation: `patch${collection.noun}`,
      refusal,
      provoke: async (target) => patch(target, collection, await collection.make(target), body, headers),
    }),
  );

const VERBS = ['get', 'patch', 'delete'] as const;

const ask = (target: Target, collection: Collection, verb: (typeof VERBS)[number], id?: string): Promise<Answer> =>
  target.call({
    method: verb.toUpperCase(),
    path: addressOf(collection, id),
    ...(verb === 'patch' && { body: RENAME, headers: { 'if-match': '"an etag"' } }),
  });

const missingCases = (collection: Collection): ContractCase[] =>
  VERBS.map((verb) =>
    refusalCase({
      name: `a ${verb.toUpperCase()} of what is not there is refused (${collection.noun})`,
      operation: `${verb}${collection.noun}`,
      refusal: 'resource-not-found',
      provoke: (target) => ask(target, collection, verb),
    }),
  );

const deleteCase = (collection: Collection): ContractCase => ({
  name: `a DELETE has no body, and a later GET finds nothing (${collection.noun})`,
  operation: `delete${collection.noun}`,
  evidence: 'documented',
  source: 'FS, DEL',
  run: async (target) => {
    const id = await collection.make(target);
    isEqual(answered(await ask(target, collection, 'delete', id), 204).text, '');
    refused(await ask(target, collection, 'get', id), 'resource-not-found');
  },
});

const staleCase = (collection: Collection): ContractCase => ({
  name: `an etag serves for one change (${collection.noun})`,
  operation: `patch${collection.noun}`,
  evidence: 'documented',
  source: 'FE, DEST, UPD',
  run: async (target) => {
    const id = await collection.make(target);
    const { etag } = await lookUp(target, collection, id);
    answered(await patch(target, collection, id, RENAME, { 'if-match': etag }), 200);
    refused(await patch(target, collection, id, RENAME, { 'if-match': etag }), 'etag-mismatch');
  },
});

export const flowShared: readonly ContractCase[] = collections.flatMap((collection) => [
  deleteCase(collection),
  staleCase(collection),
  ...patchCases(collection),
  ...missingCases(collection),
]);
