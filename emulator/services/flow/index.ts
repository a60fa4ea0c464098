// Flow Service: connections, source and target connections, flows and their runs, and the specs behind them.
import type { AsyncOperations, Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { actions } from './actions.ts';
import { connections } from './connections.ts';
import { type Exploring, exploring } from './explore.ts';
import { flows } from './flows.ts';
import { providerWrites } from './provider-writes.ts';
import { reachable } from './reachable.ts';
import { runActions } from './run-actions.ts';
import { runs } from './runs.ts';
import { sourceConnections } from './source-connections.ts';
import { specs } from './specs.ts';
import { targetConnections } from './target-connections.ts';

export const flowService = (house: House): Service => ({
  operations: {
    ...connections(house),
    ...sourceConnections(house),
    ...targetConnections(house),
    ...specs(house),
    ...exploring(house),
    ...reachable(house),
    ...flows(house),
    ...runs(house),
    ...actions(house),
    ...runActions(house),
    ...providerWrites,
  } satisfies Operations<Omit<operations, Exploring>, Scope> & AsyncOperations<Pick<operations, Exploring>, Scope>,
});
