// The form of what is known of a refusal on the wire, and one short way for each layout to write it down.
import type { Evidence } from './case.ts';

export type Layout =
  | 'flow-service'
  | 'schema-registry'
  | 'catalog'
  | 'dataset-service'
  | 'data-prep'
  | 'sandbox'
  | 'ims'
  | 'admin'
  | 'gateway'
  | 'platform'
  | 'html';

export interface RefusalFact {
  readonly layout: Layout;
  /** With its service's prefix, as in FLOW-1439-404; the gateway's `error_code`; absent where there is none. */
  readonly code?: string;
  readonly status: number;
  readonly title: string;
  readonly evidence: Evidence;
  readonly source: string;
}

export const INVALID = 'Invalid request';

const statusOf = (code: string): number => Number(code.slice(-3));

export const flow = (code: string, evidence: Evidence, title = INVALID, source = 'FE'): RefusalFact => ({
  ...{ layout: 'flow-service', code: `FLOW-${code}`, status: statusOf(code) },
  ...{ title, evidence, source },
});

/** Flow Service passes on what its provider says; the provider's own code stands in the source alone. */
export const provider = (code: string, evidence: Evidence, source = 'SE'): RefusalFact =>
  flow('1100-400', evidence, INVALID, `${source} ${code}`);

export const registry = (code: string, evidence: Evidence, title: string, source = 'XDM'): RefusalFact => ({
  ...{ layout: 'schema-registry', code: `XDM-${code}`, status: statusOf(code) },
  ...{ title, evidence, source },
});

/** Without a code: the status says it all. */
export const plain =
  (layout: Layout, source: string) =>
  (status: number, title: string, evidence: Evidence): RefusalFact => ({ layout, status, title, evidence, source });

/** `text` is the whole message, to the letter. */
export const gateway = (code: string, text: string, evidence: Evidence = 'documented'): RefusalFact => ({
  ...{ layout: 'gateway', code, status: Number(code.slice(0, 3)) },
  ...{ title: text, evidence, source: 'TR' },
});
