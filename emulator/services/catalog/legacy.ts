// What Catalog no longer serves to newcomers: the values of a tag, and lists of objects that nothing makes any more.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import type { House, Scope } from '../service.ts';
import { type CatalogQuery, listQueryOf } from './lists.ts';

/** Kinds that have tags, by the names that the one published example has for them, or would have. */
const TAGGED = [
  ['dataSet', 'datasets', 'DataSet'],
  ['batch', 'batches', 'Batch'],
] as const;

/** The query is held to what lists are held to. */
const emptyMap = ({ query }: { readonly query: CatalogQuery }) => {
  listQueryOf(query);
  return { status: 200 as const, body: {} };
};

export const legacy = ({ resources }: House) => {
  const tagged = (scope: Scope, kind: 'dataSet' | 'batch', name: string) =>
    resources
      .list(scope, kind, {
        filters: [{ path: 'tags', operator: 'exists', values: [] }],
        limit: Number.MAX_SAFE_INTEGER,
      })
      .flatMap(({ id, body: { tags } }) => (Object.hasOwn(tags, name) ? [{ id, values: tags[name] ?? [] }] : []));

  return {
    listTags: ({ params: { namespace } }, scope) => {
      const found = TAGGED.map(([kind, list, word]) => ({ list, word, objects: tagged(scope, kind, namespace) }));
      const lists = found
        .filter(({ objects }) => objects.length > 0)
        .map(({ list, word, objects }) => [list, objects.map(({ id }) => `@/${word}/${id}`)]);
      const values = [...new Set(found.flatMap(({ objects }) => objects.flatMap((one) => one.values)))];
      const body = [
        [namespace, values],
        ['objectType', Object.fromEntries(lists)],
      ];
      return { status: 200, body: Object.fromEntries(body) };
    },

    listCatalogAccounts: emptyMap,
    listCatalogConnections: emptyMap,
    listCatalogConnectors: emptyMap,
    listMultiRequest: emptyMap,
  } satisfies Partial<Operations<operations, Scope>>;
};
