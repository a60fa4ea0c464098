// What an organization has without anybody having made it: a tenant id, a `prod` and a `dev` sandbox. Functions of its name, so that
// an organization not seen before is complete, and a test isolates itself with a header.
import { namedHex, namedUuid } from '../store/ids.ts';
import { remembered } from '../store/remembered.ts';

export interface TenantSandbox {
  /** UUID, lower case. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly type: 'production' | 'development';
  readonly isDefault: boolean;
  /** Epoch milliseconds. */
  readonly createdMs: number;
}

export interface Tenancy {
  /** The default sandbox first. */
  readonly sandboxesOf: (organization: string) => readonly TenantSandbox[];
  /** Lower-case letters and digits. */
  readonly tenantIdOf: (organization: string) => string;
}

/** Who asks where nobody has to say: requests without headers, and tokens of clients that nobody registered. */
export const LOCAL_ORGANIZATION = 'LOCAL@AdobeOrg';

const SANDBOXES = [
  { name: 'prod', title: 'Prod', type: 'production', isDefault: true },
  { name: 'dev', title: 'Development', type: 'development', isDefault: false },
] as const;

/** Before any clock that an emulator starts with. */
const CREATED_MS = Date.UTC(2020, 0, 1);

export const tenancy: Tenancy = {
  sandboxesOf: remembered((organization) =>
    SANDBOXES.map((sandbox) => ({
      ...sandbox,
      id: namedUuid(`sandbox ${organization} ${sandbox.name}`),
      createdMs: CREATED_MS,
    })),
  ),
  tenantIdOf: (organization) => `aeplocal${namedHex(`tenant ${organization}`, 6)}`,
};
