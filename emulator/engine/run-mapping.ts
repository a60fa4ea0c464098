// The mapping set of a run made ready: what its expressions may look at beside the row is fixed here, so the same run gives the same bytes.
import { compileMapping, type Mapped } from './mapping/compile.ts';
import type { RunnerParts } from './run-attempt.ts';
import type { MappingPlan } from './run-plan.ts';
import type { ReadySchema } from './schemas.ts';

/** `stream`: names the run or batch, whose ids it draws. */
export const runMapping = (
  { idsOf, nowMs, source, switches }: RunnerParts,
  stream: string,
  { mappings, allowNullValues }: MappingPlan,
  { resolved }: ReadySchema,
): ((row: unknown) => Mapped) => {
  const ids = idsOf(`${stream} mapping`);
  const startedMs = nowMs();
  const surroundings = { nowMs: startedMs, uuid: () => ids.uuid(startedMs), variables: source.variables };
  return compileMapping(mappings, resolved, {
    surroundings,
    allowNullValues,
    reservedWords: switches['mapping-reserved-words'],
  });
};
