// Sandbox management: the sandboxes that an organization has without anybody having made them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/sandbox.d.ts';
import type { TenantSandbox } from '../../engine/tenancy.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope, Service } from '../service.ts';
import { pageOf } from './page.ts';

/** `yyyy-MM-dd HH:mm:ss`, in UTC. */
const writtenTime = (instantMs: number) => new Date(instantMs).toISOString().slice(0, 19).replace('T', ' ');

const sandboxOf = ({ createdMs, ...sandbox }: TenantSandbox): components['schemas']['Sandbox'] => ({
  ...sandbox,
  state: 'active',
  region: 'VA7',
  eTag: 1,
  etag: 1,
  createdDate: writtenTime(createdMs),
  lastModifiedDate: writtenTime(createdMs),
  createdBy: 'system',
  modifiedBy: 'system',
});

export const sandboxes = ({ tenancy }: House): Service => {
  const all = ({ org }: Scope) => tenancy.sandboxesOf(org).map(sandboxOf);

  return {
    operations: {
      listActiveSandboxes: (_input, scope) => ({
        status: 200,
        body: pageOf(all(scope), {}, `${scope.origin}/data/foundation/sandbox-management/`),
      }),

      listSandboxes: ({ query }, scope) => ({
        status: 200,
        body: pageOf(all(scope), query, `${scope.origin}/data/foundation/sandbox-management/sandboxes`),
      }),

      getSandbox: ({ params: { sandboxName } }, scope) => {
        const found = all(scope).find(({ name }) => name === sandboxName);
        return { status: 200, body: found ?? refuse('sandbox-not-found', { sandboxName }) };
      },

      listSandboxTypes: () => ({
        status: 200,
        body: {
          sandboxTypes: [
            { id: 'production', title: 'Production' },
            { id: 'development', title: 'Development' },
          ],
        },
      }),
    } satisfies Operations<operations, Scope>,
  };
};
