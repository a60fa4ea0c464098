// What can become of a published id of an error, and the one way to write each down.
import type { RefusalName } from '../suite/refusal-facts.ts';

/** A request yields it: at least one case of the suite provokes that refusal. */
export interface Reproducible {
  readonly how: 'reproducible';
  readonly refusal: RefusalName;
  /** Where the refusal bears another code of Flow Service than the id: that code, its title where it differs too, and why. */
  readonly instead?: { readonly code: string; readonly title?: string; readonly because: string };
}

/** No request yields it; a fault (`POST /_emulator/faults`) that names this problem does. */
export interface OnRequest {
  readonly how: 'on request';
  /** A name of `emulator/problems/`, which nothing here may import: a test looks it up. */
  readonly problem: string;
  readonly because: string;
}

/** Nothing yields it. */
export interface NotApplicable {
  readonly how: 'not applicable';
  readonly because: string;
}

export type Status = Reproducible | OnRequest | NotApplicable;

export const reproducible = (refusal: RefusalName, instead?: Reproducible['instead']): Reproducible => ({
  how: 'reproducible',
  refusal,
  ...(instead && { instead }),
});

export const onRequest = (problem: string, because: string): OnRequest => ({ how: 'on request', problem, because });

export const notApplicable = (because: string): NotApplicable => ({ how: 'not applicable', because });
