// What a body refers to. That an id inside a body is refused like one in a path is inferred; no source shows it.
import { refuse } from '../../problems/index.ts';

/** The row that a body refers to. Refuses with reference-not-found. @see FE 1439 (inferred) */
export const referenced = <Row>(row: Row | undefined, resourceType: string, resourceId: string): Row =>
  row ??
  refuse('reference-not-found', { resourceType, resourceId }, { report: { id: resourceId, type: resourceType } });
