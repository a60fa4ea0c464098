// What an organization has of its own in a sandbox: schemas, classes, field groups, data types. One way to create, look up, list,
// change and delete for all four; what is peculiar to a type stands in `tenant-types.ts` and `composition.ts`.
import type { JsonText, Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { isObject, type LookUp, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import type { House, Scope } from '../service.ts';
import { isAsStored, listView, lookupView, type View } from './accept.ts';
import { AD_HOC } from './composition.ts';
import { descriptorsOf, removeDescriptorsOf } from './descriptors-of.ts';
import { LIMIT_DEFAULT, type RegistryQuery } from './pages.ts';
import { present } from './present.ts';
import { newResource } from './registered.ts';
import { registrationOf } from './registration.ts';
import { storedPage } from './stored-page.ts';
import { type RegistryKind, type ResourceType, tenantTypes } from './tenant-types.ts';
import { unionsOf } from './unions.ts';
import { updatesOf } from './update.ts';
import { checkUnused } from './usage.ts';

const BASE = '/data/foundation/schemaregistry';

interface LookUpInput {
  readonly params: { readonly id: string };
  readonly headers: { readonly Accept?: string };
}

interface ListInput {
  readonly query: RegistryQuery;
  readonly headers: { readonly Accept?: string };
}

const viewTexts = new WeakMap<View, string>();

const textOf = (view: View): string => {
  const text = viewTexts.get(view) ?? JSON.stringify(view);
  viewTexts.set(view, text);
  return text;
};

/** What a view shows of descriptors is made anew as soon as there are others. */
const keyOf = (view: View, descriptors: () => readonly unknown[]): string =>
  view.descriptors || view.deprecated ? JSON.stringify([view, descriptors()]) : textOf(view);

/** An answer that is kept. */
const keptAnswer = (body: XdmDocument): JsonText<never> => {
  const json = JSON.stringify(body);
  return { json, utf8: Buffer.from(json) };
};

const answer = (body: XdmDocument): JsonText<never> => ({ json: JSON.stringify(body) });

/** A class of ad hoc data has a namespace that nobody else has. */
const withOwnNamespace = (sent: XdmDocument, digits: () => string): XdmDocument => {
  if (!JSON.stringify(sent).includes(`"${AD_HOC}":`)) return sent;
  const namespace = `_${digits()}`;
  const renamed: unknown = JSON.parse(JSON.stringify(sent).replaceAll(`"${AD_HOC}":`, `"${namespace}":`));
  return isObject(renamed) ? { ...renamed, 'meta:datasetNamespace': namespace } : sent;
};

const resourcesOf = (house: House, type: ResourceType, path: string) => {
  const { resources, ids, schemas, switches, tenancy } = house;
  const kind: RegistryKind = tenantTypes[type].kind;
  const { found, checkTitle, circumstancesOf } = registrationOf(house, type);
  // Unions can be looked up among schemas, too (XDM).
  const unions = type === 'schemas' ? unionsOf(house) : undefined;

  return {
    ...updatesOf(house, type),

    create: ({ body }: { body: XdmDocument & { readonly title: string } }, scope: Scope) => {
      const sent = type === 'classes' ? withOwnNamespace(body, () => ids.hex(32)) : body;
      const circumstances = circumstancesOf(scope, sent);
      checkTitle(scope, body.title);
      const $id = `https://ns.adobe.com/${tenancy.tenantIdOf(scope.org)}/${type}/${ids.hex(48)}`;
      const resource = newResource($id, sent, circumstances);
      resources.insert(scope, kind, { id: $id, body: resource, nowMs: scope.nowMs });
      return { status: 201 as const, body: answer(resource) };
    },

    get: ({ params: { id }, headers }: LookUpInput, scope: Scope) => {
      const view = lookupView(headers.Accept, id, switches['accept-without-version']);
      const union = unions?.shown(scope, id, view);
      if (union) return { status: 200 as const, body: union };
      const row = found(scope, id);
      if (isAsStored(view)) return { status: 200 as const, body: { json: row.json } };
      const descriptors = () => descriptorsOf(resources, scope, row.id);
      const shown = (lookUp: LookUp) => keptAnswer(present(row.body, view, { lookUp, descriptors }));
      return { status: 200 as const, body: schemas.made(scope, row, keyOf(view, descriptors), shown) };
    },

    list: ({ query, headers }: ListInput, scope: Scope) => {
      const view = listView(headers.Accept, switches['accept-without-version']);
      const body = storedPage(resources, scope, kind, {
        ...{ query, view },
        limitDefault: switches['registry-list-without-limit'] === 'one-page' ? Number.MAX_SAFE_INTEGER : LIMIT_DEFAULT,
        address: `${scope.origin}${BASE}/tenant/${path}`,
        globalAddress: `${scope.origin}${BASE}/global/${path}`,
      });
      return { status: 200 as const, body };
    },

    delete: ({ params }: { params: { id: string } }, scope: Scope) => {
      const row = found(scope, params.id);
      checkUnused(house, scope, row);
      resources.remove(scope, kind, row.id);
      removeDescriptorsOf(resources, scope, row.id);
      return { status: 204 as const };
    },
  };
};

export const tenantResources = (house: House) => {
  const schemas = resourcesOf(house, 'schemas', 'schemas');
  const classes = resourcesOf(house, 'classes', 'classes');
  const fieldGroups = resourcesOf(house, 'mixins', 'fieldgroups');
  const dataTypes = resourcesOf(house, 'datatypes', 'datatypes');
  const mixins = resourcesOf(house, 'mixins', 'mixins');
  return {
    createTenantSchema: schemas.create,
    getTenantSchema: schemas.get,
    listTenantSchemas: schemas.list,
    replaceTenantSchema: schemas.replace,
    patchTenantSchema: schemas.patch,
    deleteTenantSchema: schemas.delete,
    createTenantClass: classes.create,
    getTenantClass: classes.get,
    listTenantClasses: classes.list,
    replaceTenantClass: classes.replace,
    patchTenantClass: classes.patch,
    deleteTenantClass: classes.delete,
    createTenantFieldGroup: fieldGroups.create,
    getTenantFieldGroup: fieldGroups.get,
    listTenantFieldGroups: fieldGroups.list,
    replaceTenantFieldGroup: fieldGroups.replace,
    patchTenantFieldGroup: fieldGroups.patch,
    deleteTenantFieldGroup: fieldGroups.delete,
    createTenantDataType: dataTypes.create,
    getTenantDataType: dataTypes.get,
    listTenantDataTypes: dataTypes.list,
    replaceTenantDataType: dataTypes.replace,
    patchTenantDataType: dataTypes.patch,
    deleteTenantDataType: dataTypes.delete,
    createTenantMixin: mixins.create,
    getTenantMixin: mixins.get,
    listTenantMixins: mixins.list,
    replaceTenantMixin: mixins.replace,
    patchTenantMixin: mixins.patch,
    deleteTenantMixin: mixins.delete,
  } satisfies Partial<Operations<operations, Scope>>;
};
