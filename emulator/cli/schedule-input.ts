// What `schedule explain` is asked about: a file, flags, or a file with flags over it. What cannot be read ends with exit code 2.
import { documentIn, type FlowDocument, flowIn, withScheduleParams } from '../engine/schedule/flow-document.ts';
import { CommandFailure } from './failure.ts';
import { fileName, fileText, UNUSABLE } from './file-text.ts';

/** The parameters of a schedule as they are typed: text, as the documented samples send them. */
export interface ScheduleFlags {
  readonly startTime?: string;
  readonly frequency?: string;
  readonly interval?: string;
  readonly backfill?: string;
  readonly deltaColumn?: string;
}

const TYPE_THIS = 'Type aep-local schedule explain FILE, or --frequency minute --interval 15, for example.';

/** Throws CommandFailure where there is no JSON object to read. */
export const readDocument = (file: string): object => {
  const read = documentIn(fileText(file, TYPE_THIS));
  if ('document' in read) return read.document;
  throw new CommandFailure(`${fileName(file)} ${read.wrong}.`, UNUSABLE);
};

const withDeltaColumn = (flow: FlowDocument, name: string): FlowDocument => {
  const { transformations } = flow;
  const others = Array.isArray(transformations) ? transformations.filter((one) => one?.name !== 'Copy') : [];
  return { ...flow, transformations: [{ name: 'Copy', params: { deltaColumn: { name } } }, ...others] };
};

/** What flags go over where there is no file: the flow before the patch or, where that is new, a start at this very second. */
const baseOf = (before: object | undefined, nowMs: number): FlowDocument =>
  before === undefined ? { scheduleParams: { startTime: Math.floor(nowMs / 1000) } } : flowIn(before);

/** The flow to explain. Throws CommandFailure where there is neither a file nor a flag. */
export const flowAsked = (
  file: string | undefined,
  flags: ScheduleFlags,
  { before, nowMs }: { readonly before: object | undefined; readonly nowMs: number },
): FlowDocument => {
  const { deltaColumn, ...typed } = flags;
  if (file === undefined && Object.keys(flags).length === 0)
    throw new CommandFailure(`There is nothing to explain. ${TYPE_THIS}`, UNUSABLE);
  const flow = file === undefined ? baseOf(before, nowMs) : flowIn(readDocument(file));
  const isTyped = Object.keys(typed).length > 0;
  const changed = isTyped ? withScheduleParams(flow, typed) : flow;
  return deltaColumn === undefined ? changed : withDeltaColumn(changed, deltaColumn);
};
