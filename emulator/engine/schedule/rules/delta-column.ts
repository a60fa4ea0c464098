// Rules on the delta column in the Copy transformation: a recurring table flow needs one, a single run has none.
import { isObject } from '../../xdm/schema-node.ts';
import { isBlank } from '../schedule.ts';
import type { Case } from './rule.ts';
import { noDetail, rule } from './rule.ts';

const TRANSFORMATIONS = '/transformations';

interface Copy {
  readonly index: number;
  readonly deltaColumn: unknown;
}

const copiesOf = (transformations: readonly unknown[]): readonly Copy[] =>
  transformations.flatMap((transformation, index) => {
    if (!isObject(transformation) || transformation['name'] !== 'Copy') return [];
    const params = transformation['params'];
    return [{ index, deltaColumn: isObject(params) ? params['deltaColumn'] : undefined }];
  });

const namesColumn = ({ deltaColumn }: Copy): boolean =>
  isObject(deltaColumn) && typeof deltaColumn['name'] === 'string' && !isBlank(deltaColumn['name']);

const pointerToFirst = ([copy]: readonly Copy[]): string =>
  copy === undefined ? TRANSFORMATIONS : `${TRANSFORMATIONS}/${copy.index}/params/deltaColumn`;

const recurringTableFlow = ({ subject, asked }: Case): readonly Copy[] | undefined =>
  subject.transformations !== undefined &&
  subject.copyRequired &&
  asked.frequency !== undefined &&
  asked.frequency !== 'once'
    ? copiesOf(subject.transformations)
    : undefined;

// A flow that was `once` before may hold a delta column: its first run on demand writes it there (OND).
const becomesOnce = ({ subject, asked, before }: Case): readonly Copy[] | undefined =>
  subject.transformations !== undefined && asked.frequency === 'once' && before?.frequency !== 'once'
    ? copiesOf(subject.transformations).filter(({ deltaColumn }) => !isBlank(deltaColumn))
    : undefined;

export const deltaColumnNamed = rule({
  id: 'delta-column-named',
  asks: 'named where a flow recurs',
  problem: 'delta-column-missing',
  source: 'SE, CRM-26 transformationSpecs',
  evidence: 'documented',
  appliesTo: recurringTableFlow,
  violates: (copies) => !copies.some(namesColumn),
  pointer: TRANSFORMATIONS,
  pointerIn: pointerToFirst,
  detail: noDetail,
});

export const onceWithoutDeltaColumn = rule({
  id: 'once-without-delta-column',
  asks: 'absent with once',
  problem: 'once-with-delta-column',
  source: 'SE, OND',
  evidence: 'documented',
  appliesTo: becomesOnce,
  violates: (copies) => copies.length > 0,
  pointer: TRANSFORMATIONS,
  pointerIn: pointerToFirst,
  detail: noDetail,
});
