// Sandbox management: the sandboxes of an organization, given ones and made ones, as lists and one by one; what changes them
// stands in `changes.ts`.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/sandbox.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope, Service } from '../service.ts';
import { changes } from './changes.ts';
import { pageOf } from './page.ts';

const BASE = '/data/foundation/sandbox-management';

export const sandboxes = (house: House): Service => {
  const { tenancy } = house;
  const all = ({ org, nowMs }: Scope) => tenancy.sandboxesOf(org, nowMs);

  return {
    operations: {
      listActiveSandboxes: ({ query }, scope) => {
        const active = all(scope).filter(({ state }) => state === 'active');
        return { status: 200, body: pageOf(active, query, `${scope.origin}${BASE}/`) };
      },

      listSandboxes: ({ query }, scope) => ({
        status: 200,
        body: pageOf(all(scope), query, `${scope.origin}${BASE}/sandboxes`),
      }),

      getSandbox: ({ params: { sandboxName } }, { org, nowMs }) => {
        const found = tenancy.sandboxNamed(org, sandboxName, nowMs);
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

      ...changes(house),
    } satisfies Operations<operations, Scope>,
  };
};
