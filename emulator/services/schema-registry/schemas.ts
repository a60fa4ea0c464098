// Schemas of a sandbox: composed, looked up, listed, deleted.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { listView, lookupView } from './accept.ts';
import { compositionOf } from './composition.ts';
import { newSchema } from './new-schema.ts';
import { pageOf } from './pages.ts';
import { present } from './present.ts';

const BASE = '/data/foundation/schemaregistry';

export const tenantSchemas = ({ resources, ids, library, schemas, switches, tenancy }: House) => {
  const found = (scope: Scope, id: string) =>
    resources.get(scope, 'schema', schemaIdOf(id)) ?? refuse('schema-not-found', { id });

  const checkTitle = (scope: Scope, title: string) => {
    if (switches['schema-title-taken'] === 'accept') return;
    const filters = [{ path: 'title', operator: '==', values: [title] }] as const;
    const [taken] = resources.list(scope, 'schema', { filters, limit: 1 });
    if (taken) refuse('schema-title-taken', { title, existingId: taken.id });
  };

  const sandboxTypeOf = ({ org, sandbox }: Scope) =>
    tenancy.sandboxesOf(org).find(({ name }) => name === sandbox)?.type ?? 'development';

  return {
    createTenantSchema: ({ body }, scope) => {
      const tenantId = tenancy.tenantIdOf(scope.org);
      const tenantNamespace = `_${tenantId}`;
      const composition = compositionOf(body, library.xdm, tenantNamespace);
      checkTitle(scope, body.title);
      const $id = `https://ns.adobe.com/${tenantId}/schemas/${ids.hex(48)}`;
      const sandboxType = sandboxTypeOf(scope);
      const schema = newSchema(body, { $id, scope, sandboxType, tenantNamespace, composition });
      resources.insert(scope, 'schema', { id: $id, body: schema, nowMs: scope.nowMs });
      return { status: 201, body: schema };
    },

    getTenantSchema: ({ params: { id }, headers }, scope) => {
      const view = lookupView(headers.Accept, id, switches['accept-without-version']);
      const row = found(scope, id);
      if (view.content === 'composed' && view.texts) return { status: 200, body: { json: row.json } };
      const shown = present(row.body, view, (ref) => schemas.document(scope, ref));
      return { status: 200, body: { json: JSON.stringify(shown) } };
    },

    listTenantSchemas: ({ query, headers }, scope) => {
      const view = listView(headers.Accept, switches['accept-without-version']);
      const rows = resources.list(scope, 'schema', { limit: Number.MAX_SAFE_INTEGER });
      const body = pageOf(rows.reverse(), {
        ...{ query, view, lookUp: library.xdm },
        address: `${scope.origin}${BASE}/tenant/schemas`,
        globalAddress: `${scope.origin}${BASE}/global/schemas`,
      });
      return { status: 200, body };
    },

    deleteTenantSchema: ({ params }, scope) => {
      const { id } = found(scope, params.id);
      const filters = [{ path: 'schemaRef.id', operator: '==', values: [id] }] as const;
      const [user] = resources.list(scope, 'dataSet', { filters, limit: 1 });
      if (user) refuse('schema-in-use', { id, dataSetId: user.id });
      resources.remove(scope, 'schema', id);
      return { status: 204 };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
