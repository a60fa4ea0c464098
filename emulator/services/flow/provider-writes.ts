// What only providers and service tokens write. Whoever calls is a client, so that the documented refusal is the only answer; it is
// given before anything is looked up, If-Match included, because it is a matter of who asks (assumed).
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Scope } from '../service.ts';

type ProviderOperations = Pick<
  Operations<operations, Scope>,
  'createConnectionSpec' | 'replaceConnectionSpec' | 'createFlowSpec' | 'replaceFlowSpec' | 'replaceRun'
>;

const refuseSpec = (): never => refuse('spec-write-of-providers', {});

export const providerWrites: ProviderOperations = {
  createConnectionSpec: refuseSpec,
  replaceConnectionSpec: refuseSpec,
  createFlowSpec: refuseSpec,
  replaceFlowSpec: refuseSpec,
  replaceRun: () => refuse('run-write-of-providers', {}),
};
