// A flow as people have it at hand: the body of a POST, what a GET answered, or only the schedule. Pure.
import { type JsonFault, readJson } from '../json-text.ts';
import { isObject } from '../xdm/schema-node.ts';

/** The body of a flow, or as much of one as is known. */
export type FlowDocument = Readonly<Record<string, unknown>>;

const OF_A_FLOW = ['flowSpec', 'scheduleParams', 'transformations', 'sourceConnectionIds'];

/** The flow in a document, alone or as a GET answers it; anything else is the scheduleParams of one. */
export const flowIn = (document: unknown): FlowDocument => {
  if (!isObject(document)) return { scheduleParams: document };
  const items = document['items'];
  if (Array.isArray(items) && items.length === 1) return flowIn(items[0]);
  return OF_A_FLOW.some((field) => Object.hasOwn(document, field)) ? document : { scheduleParams: document };
};

/** The id of the flow spec that a flow names, if it names one. */
export const flowSpecIdIn = ({ flowSpec }: FlowDocument): string | undefined => {
  const id = isObject(flowSpec) ? flowSpec['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** The flow with some parameters of its schedule said anew. */
export const withScheduleParams = (flow: FlowDocument, said: object): FlowDocument => {
  const { scheduleParams } = flow;
  return { ...flow, scheduleParams: { ...(isObject(scheduleParams) && scheduleParams), ...said } };
};

const placeOf = ({ offset, line, column }: JsonFault, text: string) =>
  offset === text.length ? 'its end' : `line ${line}, column ${column}`;

/** The document in the text of a file; `wrong` goes on where the name of the file ends. */
export const documentIn = (text: string): { readonly document: object } | { readonly wrong: string } => {
  const read = readJson(text);
  if (read.kind === 'too deep') return { wrong: `is nested more than ${read.depthMax} levels deep: no flow is` };
  if (read.kind === 'fault') {
    const place = placeOf(read, text);
    return { wrong: `is no JSON: it goes wrong at ${place}. A comma before } or ] is one too many` };
  }
  return isObject(read.value)
    ? { document: read.value }
    : { wrong: 'holds no JSON object. Send a POST /flows body, or its scheduleParams' };
};
