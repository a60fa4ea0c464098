// The faults that are injected, and the journal of what was asked: both are the gateway's, and here they are only handed out.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/admin.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Controls, Scope } from '../service.ts';

type FaultOperations = Pick<
  AsyncOperations<operations, Scope>,
  'listFaults' | 'createFault' | 'deleteFaults' | 'deleteFault' | 'listRequests' | 'deleteRequests'
>;

export const faultOperations = ({ faults, journal }: Controls): FaultOperations => ({
  listFaults: () => ({ status: 200, body: { items: faults.list() } }),

  createFault: ({ body }) => ({ status: 201, body: faults.add(body) }),

  deleteFaults: () => {
    faults.clear();
    return { status: 204 };
  },

  deleteFault: ({ params: { faultId } }) =>
    faults.remove(faultId) ? { status: 204 } : refuse('fault-not-found', { faultId }),

  listRequests: ({ query }) => ({ status: 200, body: { items: journal.list(query) } }),

  deleteRequests: () => {
    journal.clear();
    return { status: 204 };
  },
});
