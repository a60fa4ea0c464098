// A flow as people have it at hand: the body of a POST, what a GET answered, or only the schedule.
import { isJsonObject } from './schedule.ts';

/** The body of a flow, or as much of one as is known. */
export type FlowDocument = Readonly<Record<string, unknown>>;

const OF_A_FLOW = ['flowSpec', 'scheduleParams', 'transformations', 'sourceConnectionIds'];

/** The flow in a document, alone or as a GET answers it; anything else is the scheduleParams of one. */
export const flowIn = (document: unknown): FlowDocument => {
  if (!isJsonObject(document)) return { scheduleParams: document };
  const items = document['items'];
  if (Array.isArray(items) && items.length === 1) return flowIn(items[0]);
  return OF_A_FLOW.some((field) => Object.hasOwn(document, field)) ? document : { scheduleParams: document };
};
