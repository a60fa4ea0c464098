// What a patch of a flow may aim at: the places that a flow has and that are not kept by the Platform itself.
import type { Case } from './rule.ts';
import { rule } from './rule.ts';

const PATCHABLE =
  /^\/(name|description|scheduleParams|transformations|sourceConnectionIds|targetConnectionIds|options|labels|policy|recordTypes)(\/|$)/;

const patchedPaths = ({ subject }: Case): readonly string[] | undefined => subject.patchedPaths;

const firstBeside = (paths: readonly string[]): string | undefined => paths.find((path) => !PATCHABLE.test(path));

export const patchPathKnown = rule({
  id: 'patch-path-known',
  asks: 'a place that a patch may reach',
  problem: 'flow-patch-path-invalid',
  source: 'SE, UPD, LABEL, PART',
  evidence: 'documented',
  appliesTo: patchedPaths,
  violates: (paths) => firstBeside(paths) !== undefined,
  pointer: '',
  pointerIn: (paths) => firstBeside(paths) ?? '',
  detail: (paths) => ({ path: firstBeside(paths) ?? '' }),
});
