// What an organization has of its own besides schemas: classes, field groups (also by their older name, mixins) and data types. All
// four paths behave alike; what is peculiar to one stands in the table.
import type { Answer, Target } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { type Body, get, PROFILE, post, REGISTRY } from './tutorial.ts';

/** A body that can be created, for a tenant. */
type NewBody = (tenant: string) => Body;

export interface TenantKind {
  /** As in `createTenantClass`; `list` has it in the plural. */
  readonly noun: string;
  readonly plural: string;
  readonly path: string;
  /** The segment of ids. */
  readonly resourceType: string;
  readonly missing: RefusalName;
  readonly body: NewBody;
}

export const RECORD = 'https://ns.adobe.com/xdm/data/record';
export const NOWHERE = 'https://ns.adobe.com/xdm/common/none';
export const ADDRESS = { $ref: 'https://ns.adobe.com/xdm/common/address' };

/** Fields under the tenant's namespace, behind a local definition. */
export const defined = (tenant: string, fields: Body): Body => ({
  definitions: { own: { properties: { [tenant]: { type: 'object', properties: fields } } } },
});

const fieldGroup: NewBody = (tenant) => ({
  ...defined(tenant, { points: { type: 'integer' }, office: ADDRESS }),
  'meta:intendedToExtend': [PROFILE],
  allOf: [{ $ref: '#/definitions/own' }],
});

export const tenantKinds: readonly TenantKind[] = [
  {
    ...{ noun: 'Class', plural: 'Classes', path: 'classes', resourceType: 'classes', missing: 'class-not-found' },
    body: (tenant) => ({
      ...defined(tenant, { number: { type: 'string' }, office: ADDRESS }),
      allOf: [{ $ref: RECORD }, { $ref: '#/definitions/own' }],
    }),
  },
  {
    ...{ noun: 'FieldGroup', plural: 'FieldGroups', path: 'fieldgroups', resourceType: 'mixins' },
    ...{ missing: 'field-group-not-found', body: fieldGroup },
  },
  {
    ...{ noun: 'Mixin', plural: 'Mixins', path: 'mixins', resourceType: 'mixins' },
    ...{ missing: 'field-group-not-found', body: fieldGroup },
  },
  {
    ...{ noun: 'DataType', plural: 'DataTypes', path: 'datatypes', resourceType: 'datatypes' },
    missing: 'data-type-not-found',
    body: () => ({ type: 'object', properties: { floors: { type: 'integer' }, office: ADDRESS } }),
  },
];

export const collection = ({ path }: TenantKind) => `${REGISTRY}/tenant/${path}`;

export const addressIn = (kind: TenantKind, id: string): string => `${collection(kind)}/${encodeURIComponent(id)}`;

export const tenantNamespace = async (target: Target): Promise<string> => {
  const { tenantId } = answered(await get(target, `${REGISTRY}/stats`), 200).json;
  return `_${tenantId}`;
};

/** A new resource of the kind, with a title that nobody else has. */
export const createIn = async (target: Target, kind: TenantKind, change: Body = {}): Promise<Answer> => {
  const body = kind.body(await tenantNamespace(target));
  return post(target, collection(kind), { title: target.unique(kind.noun), type: 'object', ...body, ...change });
};

export const madeIn = async (target: Target, kind: TenantKind): Promise<Body & { $id: string }> =>
  answered(await createIn(target, kind), 201).json;
