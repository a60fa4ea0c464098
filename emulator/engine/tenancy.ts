// What an organization has without anybody having made it: a tenant id, a `prod` and a `dev` sandbox. Functions of its name, so that
// an organization not seen before is complete, and a test isolates itself with a header. Sandboxes that somebody made are stored, and
// so are the given ones once they are changed: what is stored goes before what is given.
import { namedHex, namedUuid } from '../store/ids.ts';
import { organizationPlace } from '../store/kinds.ts';
import { remembered } from '../store/remembered.ts';
import type { Resources } from '../store/resources.ts';
import { type Sandbox, sandboxAt, sandboxTime } from './sandbox-state.ts';

export type TenantSandbox = Sandbox;

export interface Tenancy {
  /** Whatever their states: the default sandbox first, then in the order in which they were made. `nowMs` tells their states. */
  readonly sandboxesOf: (organization: string, nowMs: number) => readonly TenantSandbox[];
  readonly sandboxNamed: (organization: string, name: string, nowMs: number) => TenantSandbox | undefined;
  readonly defaultSandboxOf: (organization: string, nowMs: number) => TenantSandbox | undefined;
  /** Lower-case letters and digits. */
  readonly tenantIdOf: (organization: string) => string;
}

/** Who asks where nobody has to say: requests without headers, and tokens of clients that nobody registered. */
export const LOCAL_ORGANIZATION = 'LOCAL@AdobeOrg';

/** The only one there is in the samples. @see SB (example) */
export const REGION = 'VA7';

const GIVEN = [
  { name: 'prod', title: 'Prod', type: 'production', isDefault: true },
  { name: 'dev', title: 'Development', type: 'development', isDefault: false },
] as const;

/** Before any clock that an emulator starts with. */
const CREATED = sandboxTime(Date.UTC(2020, 0, 1));

const givenTo: (organization: string) => readonly Sandbox[] = remembered((organization) =>
  GIVEN.map(({ name, title, type, isDefault }) => ({
    id: namedUuid(`sandbox ${organization} ${name}`),
    ...{ name, title, state: 'active', type, region: REGION, isDefault, eTag: 1, etag: 1 },
    ...{ createdDate: CREATED, lastModifiedDate: CREATED, createdBy: 'system', modifiedBy: 'system' },
  })),
);

/** No organization has as many. */
const SANDBOXES_MAX = 1_000_000;

/** `spanMs`: how long a sandbox is made or emptied. */
export const createTenancy = (resources: Pick<Resources, 'get' | 'list'>, spanMs: number): Tenancy => {
  const sandboxNamed: Tenancy['sandboxNamed'] = (organization, name, nowMs) => {
    const stored = resources.get(organizationPlace(organization), 'sandbox', name);
    if (stored) return sandboxAt(stored.body, stored.updatedMs, spanMs, nowMs);
    return givenTo(organization).find((given) => given.name === name);
  };

  return {
    sandboxNamed,
    sandboxesOf: (organization, nowMs) => {
      const stored = resources
        .list(organizationPlace(organization), 'sandbox', { limit: SANDBOXES_MAX })
        .map(({ body, updatedMs }) => sandboxAt(body, updatedMs, spanMs, nowMs))
        .reverse();
      const given = givenTo(organization);
      const isGiven = ({ name }: Sandbox) => given.some((one) => one.name === name);
      const first = given.map((one) => stored.find(({ name }) => name === one.name) ?? one);
      return [...first, ...stored.filter((sandbox) => !isGiven(sandbox))];
    },
    defaultSandboxOf: (organization, nowMs) => {
      const name = givenTo(organization).find(({ isDefault }) => isDefault)?.name;
      return name === undefined ? undefined : sandboxNamed(organization, name, nowMs);
    },
    tenantIdOf: (organization) => `aeplocal${namedHex(`tenant ${organization}`, 6)}`,
  };
};
