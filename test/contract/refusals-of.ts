// The refusals that a contract declares for an operation: its own list, and what it names beside the keywords of its input.
import { inputSchema, type Route } from '../../contracts/documents.ts';

const namesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== 'x-problem') return namesIn(value);
    return typeof value === 'string' ? [value] : Object.values(value).map(String);
  });
};

/** Those that are the operation's own. */
export const ownRefusals = (route: Route): ReadonlySet<string> =>
  new Set([
    ...route.refusals,
    ...(route.unknownQuery ? [route.unknownQuery] : []),
    ...namesIn(inputSchema(route.operationId)),
  ]);

/** With those that all operations of its document share. */
export const declaredRefusals = (route: Route): ReadonlySet<string> =>
  new Set([
    ...ownRefusals(route),
    ...(route.bodyProblem ? [route.bodyProblem] : []),
    ...(route.queryProblem ? [route.queryProblem] : []),
  ]);
