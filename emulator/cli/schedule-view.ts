// What an explanation looks like on a terminal: the rules by the place that they look at, then the verdict, nearest to the prompt.
import pc from 'picocolors';
import { type Reading, readSchedule } from '../engine/schedule/schedule.ts';
import type { ExplainedRule, ScheduleExplanation } from '../testing/schedule.ts';
import { instantText, timeline } from './schedule-timeline.ts';
import { indented } from './wrapped-text.ts';

const MARKS: Readonly<Record<ExplainedRule['outcome'], string>> = {
  passed: pc.green('✓'),
  failed: pc.red('✗'),
  'not-applicable': pc.dim('·'),
};
const CODE_WIDTH = 8;

const ruleLines = (rule: ExplainedRule, asksWidth: number, columns: number): string[] => {
  const { outcome, asks, code, source, evidence, message } = rule;
  // How sure we are, where that is not plain.
  const known = evidence === 'documented' ? source : `${source}, ${evidence}`;
  const room = columns - asksWidth - CODE_WIDTH - 8;
  const beside = pc.dim(
    `${code.padEnd(CODE_WIDTH)}  ${(known.length > room ? source : known).slice(0, Math.max(0, room))}`,
  );
  const text = asks.padEnd(asksWidth);
  const line = `  ${MARKS[outcome]} ${outcome === 'not-applicable' ? pc.dim(text) : text}  ${beside}`;
  return message === undefined ? [line] : [line, ...indented(message, columns, '    ').map(pc.red)];
};

const groups = (rules: readonly ExplainedRule[]): Map<string, ExplainedRule[]> => {
  const found = new Map<string, ExplainedRule[]>();
  for (const rule of rules) found.set(rule.pointer, [...(found.get(rule.pointer) ?? []), rule]);
  return found;
};

const ruleSection = (rules: readonly ExplainedRule[], columns: number): string[] => {
  const asksWidth = Math.max(...rules.map(({ asks }) => asks.length));
  return [...groups(rules)].flatMap(([pointer, group]) => {
    const isQuiet = group.every(({ outcome }) => outcome === 'not-applicable');
    const head = pointer === '' ? 'the paths of a patch' : pointer;
    return [
      isQuiet ? pc.dim(` ${head}`) : ` ${pc.bold(head)}`,
      ...group.flatMap((rule) => ruleLines(rule, asksWidth, columns)),
    ];
  });
};

const refusalLines = (
  { rules }: ScheduleExplanation,
  { code, rule, pointer, message = '' }: ExplainedRule,
  columns: number,
) => {
  const others = rules.filter(({ outcome }) => outcome === 'failed').length - 1;
  const more =
    others === 0 ? '' : others === 1 ? ' Another rule fails as well.' : ` ${others} other rules fail as well.`;
  return [
    `${pc.red('✗')} ${pc.bold(`Refused with ${code}`)} by rule ${rule}`,
    ...indented(`at ${pointer === '' ? 'the patch' : pointer}`, columns, '  '),
    '',
    ...indented(message + more, columns, '  '),
    '',
    ...indented('Flow Service answers 400 FLOW-1100-400 and passes the message on.', columns, '  ').map(pc.dim),
  ];
};

const rhythm = ({ frequency, interval }: Reading): string => {
  if (frequency === undefined || frequency === 'once') return 'once';
  return interval === 1 ? `every ${frequency}` : `every ${interval} ${frequency}s`;
};

const LAST_PLAIN_YEAR_MS = Date.UTC(9999, 11, 31);

const acceptanceLines = ({ scheduleParams, flowSpec, runs }: ScheduleExplanation, columns: number): string[] => {
  const reading = readSchedule(scheduleParams);
  const { startMs = 0 } = reading;
  const isFar = startMs > LAST_PLAIN_YEAR_MS;
  return [
    `${pc.green('✓')} ${pc.bold(`Accepted by ${flowSpec.name}`)}`,
    ...indented(`${rhythm(reading)} from ${instantText(startMs)} UTC`, columns, '  '),
    ...(isFar
      ? indented('That is far away: startTime is in seconds. Were these milliseconds?', columns, '  ').map(pc.yellow)
      : []),
    '',
    ...(runs.length === 0 ? [pc.dim('  No run is to come.')] : timeline(runs, columns)),
  ];
};

/** Rules and verdict; no line is wider than `columns`, which is 60 at the least. */
export const explanationText = (explanation: ScheduleExplanation, columns: number): string => {
  const { rules, refusal } = explanation;
  const width = Math.max(60, columns);
  const verdict = refusal ? refusalLines(explanation, refusal, width) : acceptanceLines(explanation, width);
  return [...ruleSection(rules, width), '', ...verdict].join('\n');
};
