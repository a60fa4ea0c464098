// What may be done to a resource of Flow Service in which state, and what becomes of it: one table that creating, patching, deleting,
// actions and runs all consult. Only states that last are in it: an emulated provider is through before it answers, so that nothing
// is ever seen `updating` or `enabling`.
import { type ProblemName, refuse, refuseAs } from '../../problems/index.ts';

export type Entity = 'connection' | 'sourceConnection' | 'targetConnection' | 'flow';
export type State = 'draft' | 'enabled' | 'disabled';

/** The next state, or the problem that the attempt is refused with. */
export type Outcome = State | 'gone' | { readonly refused: ProblemName };

const WRONG_STATE: Outcome = { refused: 'action-not-applicable' };
/** What is published cannot rest on what is not in force. Which code that has, outside an action, is told nowhere (assumed). */
const NOT_IN_FORCE: Outcome = { refused: 'illegal-argument' };
const STOPPED: Outcome = { refused: 'retrigger-of-stopped-flow' };

/** Connections are published, and no more: no documented action enables or disables one. `support`: to be a part of what acts. */
const CONNECTION = {
  draft: {
    ...{ publish: 'enabled', enable: WRONG_STATE, disable: WRONG_STATE },
    ...{ patch: 'draft', delete: 'gone', support: NOT_IN_FORCE },
  },
  enabled: {
    ...{ publish: WRONG_STATE, enable: WRONG_STATE, disable: WRONG_STATE },
    ...{ patch: 'enabled', delete: 'gone', support: 'enabled' },
  },
  disabled: {
    ...{ publish: WRONG_STATE, enable: WRONG_STATE, disable: WRONG_STATE },
    ...{ patch: 'disabled', delete: 'gone', support: NOT_IN_FORCE },
  },
} as const satisfies Record<State, Record<string, Outcome>>;

/** @see FE 1422-400, DRAFT, DUPD (documented); SE 1388-400 is documented of triggering again, and assumed of runs on demand */
const FLOW = {
  draft: {
    ...{ publish: 'enabled', enable: WRONG_STATE, disable: WRONG_STATE },
    ...{ patch: 'draft', delete: 'gone', run: STOPPED },
  },
  enabled: {
    ...{ publish: WRONG_STATE, enable: WRONG_STATE, disable: 'disabled' },
    ...{ patch: 'enabled', delete: 'gone', run: 'enabled' },
  },
  disabled: {
    ...{ publish: WRONG_STATE, enable: 'enabled', disable: WRONG_STATE },
    ...{ patch: 'disabled', delete: 'gone', run: STOPPED },
  },
} as const satisfies Record<State, Record<string, Outcome>>;

export const lifecycles = {
  connection: CONNECTION,
  sourceConnection: CONNECTION,
  targetConnection: CONNECTION,
  flow: FLOW,
} as const satisfies Record<Entity, object>;

/** What can be attempted with an entity. */
export type Attempt<E extends Entity> = keyof (typeof lifecycles)[E]['draft'] & string;

/** A flow in one of these holds nothing: the parts of a draft may go, since it may lack them (assumed). */
export const HOLDING_NOTHING: readonly State[] = ['draft'];

/** @see DRAFT (documented) */
export const firstState = ({ mode }: { readonly mode?: 'draft' }): State => (mode === 'draft' ? 'draft' : 'enabled');

interface Resource {
  readonly id: string;
  readonly state: string;
}

export const isDraft = ({ state }: Pick<Resource, 'state'>): boolean => state === 'draft';

const isState = (state: string, table: object): state is State => Object.hasOwn(table, state);

/**
 * The state that an attempt leads to. Refuses with the problem of the table: action-not-applicable, retrigger-of-stopped-flow,
 * illegal-argument.
 */
export const step = <E extends Entity>(entity: E, { id, state }: Resource, attempt: Attempt<E>): State | 'gone' => {
  const rows: Record<State, Record<string, Outcome>> = lifecycles[entity];
  const outcome = isState(state, rows) ? rows[state][attempt] : undefined;
  if (outcome === undefined) return refuse('action-not-applicable', { action: attempt, state });
  if (typeof outcome === 'string') return outcome;
  const detailedMessage = `${entity} ${id} is ${state}, and only what is enabled can be built upon`;
  return refuseAs(outcome.refused, { action: attempt, state, flow: id, detailedMessage });
};
