// What makes, renames, empties and ends a sandbox. What is in it goes in the same transaction as its state changes, so that nobody
// ever sees half of it; a run that reads meanwhile finds its flow gone, and stores nothing.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/sandbox.d.ts';
import type { Sandbox } from '../../engine/sandbox-state.ts';
import { sandboxTime } from '../../engine/sandbox-state.ts';
import { REGION } from '../../engine/tenancy.ts';
import { refuse } from '../../problems/index.ts';
import { organizationPlace } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';

type Changes = Pick<
  Operations<operations, Scope>,
  'createSandbox' | 'patchSandbox' | 'replaceSandbox' | 'deleteSandbox'
>;

const inBrief = ({ name, title, state, type, region }: Sandbox) => ({ name, title, state, type, region });

const createdIn = ({ userId, nowMs }: Scope) => ({ createdDate: sandboxTime(nowMs), createdBy: userId });

/** What every change notes down: when, by whom, and that it is one more. */
const changedIn = ({ userId, nowMs }: Scope, eTag: number) => ({
  ...{ eTag, etag: eTag },
  ...{ lastModifiedDate: sandboxTime(nowMs), modifiedBy: userId },
});

export const changes = ({ resources, tenancy, ids, switches, emptyPlace }: House): Changes => {
  const status = switches['sandbox-change-status'] === '202' ? 202 : 200;

  const activeNamed = ({ org, nowMs }: Scope, sandboxName: string): Sandbox => {
    const found = tenancy.sandboxNamed(org, sandboxName, nowMs) ?? refuse('sandbox-not-found', { sandboxName });
    const { state } = found;
    return state === 'active' ? found : refuse('sandbox-not-active', { sandboxName, state });
  };

  /** A given sandbox is stored with its first change. */
  const keep = (scope: Scope, before: Sandbox, change: Partial<Sandbox>): Sandbox => {
    const after = { ...before, ...change, ...changedIn(scope, before.eTag + 1) };
    const place = organizationPlace(scope.org);
    const { nowMs } = scope;
    const row = resources.get(place, 'sandbox', before.name);
    if (row) resources.update(place, 'sandbox', row, nowMs, () => after);
    else resources.insert(place, 'sandbox', { id: before.name, body: after, nowMs });
    return after;
  };

  return {
    createSandbox: ({ body: { name, title, type } }, scope) => {
      const { org, nowMs } = scope;
      const known = tenancy.sandboxNamed(org, name, nowMs);
      if (known) refuse('sandbox-name-taken', { sandboxName: name, state: known.state });
      const sandbox: Sandbox = {
        ...{ id: ids.uuid(nowMs), name, title, state: 'creating', type, region: REGION, isDefault: false },
        ...{ ...changedIn(scope, 1), ...createdIn(scope) },
      };
      resources.insert(organizationPlace(org), 'sandbox', { id: name, body: sandbox, nowMs });
      return { status, body: inBrief(sandbox) };
    },

    patchSandbox: ({ params, body: { title } }, scope) => ({
      status: 200,
      body: keep(scope, activeNamed(scope, params.sandboxName), { title }),
    }),

    replaceSandbox: ({ params: { sandboxName }, query: { validationOnly } }, scope) => {
      const before = activeNamed(scope, sandboxName);
      if (validationOnly) return { status, body: { id: before.id, ...inBrief(before) } };
      emptyPlace({ org: scope.org, sandbox: sandboxName });
      const after = keep(scope, before, { state: 'resetting' });
      return { status, body: { id: after.id, ...inBrief(after) } };
    },

    deleteSandbox: ({ params: { sandboxName }, query: { validationOnly } }, scope) => {
      const before = activeNamed(scope, sandboxName);
      if (before.isDefault) refuse('sandbox-default-kept', { sandboxName });
      if (validationOnly) return { status, body: inBrief(before) };
      emptyPlace({ org: scope.org, sandbox: sandboxName });
      return { status, body: inBrief(keep(scope, before, { state: 'deleted' })) };
    },
  };
};
