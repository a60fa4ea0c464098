// The last resort: what the flow spec's own JSON Schema says of a schedule that no rule objects to.
// For the published flow specs the rules say it all; a flow spec that a user brings may ask for more.
import type { Case, SpecViolation } from './rule.ts';
import { rule } from './rule.ts';

const violationsOf = ({ subject, asked }: Case): readonly SpecViolation[] | undefined =>
  subject.checkAgainstSpec?.(asked.schedule);

const SCHEDULE = '/scheduleParams';

export const flowSpecAgrees = rule({
  id: 'flow-spec-agrees',
  asks: "as the flow spec's schema says",
  problem: 'illegal-argument',
  source: 'CRM-26 scheduleSpec',
  evidence: 'inferred',
  isLastResort: true,
  appliesTo: violationsOf,
  violates: (violations) => violations.length > 0,
  pointer: SCHEDULE,
  pointerIn: ([first]) => SCHEDULE + (first?.pointer ?? ''),
  detail: ([first]) => ({ detailedMessage: `scheduleParams${first?.pointer ?? ''} ${first?.message ?? ''}` }),
});
