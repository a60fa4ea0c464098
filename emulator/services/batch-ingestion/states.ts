// What a batch takes in which state. Pure: one table, which every operation on a batch asks.
import type { components } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { Row } from '../../store/resources.ts';
import type { Switches } from '../../switches.ts';

type Status = components['schemas']['BatchStatus'];

interface Move {
  readonly from: readonly Status[];
  readonly to: Status;
  /** Where it has been done already: to ask again changes nothing. */
  readonly done?: readonly Status[];
}

/**
 * @see ingestion/batch-ingestion (documented: what each is for, and that COMPLETE can be repeated; disputed: whether a batch that has been handed
 * over can be aborted); field (ERR-BI-104 for a batch that was aborted); assumed: the rest
 */
export const MOVES = {
  COMPLETE: { from: ['loading'], to: 'loaded', done: ['loaded', 'processing', 'success', 'active', 'failed'] },
  ABORT: { from: ['loading'], to: 'aborted' },
  FAIL: { from: ['loading'], to: 'failed' },
  REVERT: { from: ['success', 'active'], to: 'inactive' },
} as const satisfies Record<string, Move>;

export type BatchAction = keyof typeof MOVES;

export const isBatchAction = (word: string): word is BatchAction => Object.hasOwn(MOVES, word);

/** A batch of a flow run is filled by the run alone. */
const isOfFlow = ({ tags }: Kinds['batch']): boolean => tags['flowId'] !== undefined;

const listed = (words: readonly string[]): string => words.join(' or ');

/** Handed over, and not at an end yet. */
const UNDER_WAY: readonly Status[] = ['loaded', 'queued', 'staging', 'staged', 'processing', 'retrying', 'stalled'];

const moveIn = (action: BatchAction, abort: Switches['abort-of-complete-batch']): Move => {
  const move: Move = MOVES[action];
  return action === 'ABORT' && abort === 'accept' ? { ...move, from: [...move.from, ...UNDER_WAY] } : move;
};

/** The state that `action` leads to; `undefined` where there is nothing left to do. Refuses with ingestion-batch-state. */
export const moveOf = (
  switches: Switches,
  { id: batchId, body: batch }: Row<'batch'>,
  action: BatchAction,
): Status | undefined => {
  const { status } = batch;
  const { from, to, done = [] } = moveIn(action, switches['abort-of-complete-batch']);
  if (done.includes(status)) return undefined;
  if (from.includes(status) && (action === 'REVERT' || !isOfFlow(batch))) return to;
  const expected = isOfFlow(batch) ? 'success, which its flow run brings it to' : listed(from);
  return refuse('ingestion-batch-state', { batchId, status, action, expected });
};

/** Refuses with ingestion-batch-state a batch that takes no files, or no more of them. */
export const checkTakesFiles = (batchId: string, batch: Kinds['batch']): void => {
  if (batch.status === 'loading' && !isOfFlow(batch)) return;
  const expected = isOfFlow(batch) ? 'one that a client has opened' : 'loading';
  refuse('ingestion-batch-state', { batchId, status: batch.status, action: 'a file', expected });
};
