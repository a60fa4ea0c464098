// The form of one entry of the problem catalogue. Codes, statuses and titles are the Platform's; sentences are our own.

export type Evidence =
  | 'documented'
  | 'example'
  | 'inferred'
  | 'assumed'
  | 'disputed'
  | 'emulator-only'
  | `validated ${string}`;

/** How the body of a refusal is laid out; `own` is the layout of the service that was called. */
export type Dialect =
  | 'own'
  | 'gateway'
  | 'platform'
  | 'flow-service'
  | 'sources-provider'
  | 'schema-registry'
  | 'catalog'
  | 'dataset-service'
  | 'data-prep'
  | 'sandbox'
  | 'ims'
  | 'admin';

/** One way in which a request can be refused. `Detail` holds the values that the message names. */
export interface Entry<Detail> {
  readonly dialect: Dialect;
  /** The Platform's code, as its own catalogue writes it; absent where the Platform has none. */
  readonly code?: string;
  readonly status: number;
  readonly title: string;
  readonly evidence: Evidence;
  /** Where the fact stands; see `contracts/README.md` for the names of the sources. */
  readonly source: string;
  readonly message: (detail: Detail) => string;
}

/**
 * Fixes what all entries of one file share: `const flow = entries({ dialect: 'flow-service', source: 'FE' })`.
 * `code` ends in the status, `1439-404`; the status alone, `404`, says that the Platform has no code.
 */
export const entries =
  (shared: Pick<Entry<never>, 'dialect' | 'source'>) =>
  <Detail = Record<never, never>>(
    code: string,
    title: string,
    evidence: Evidence,
    message: (detail: Detail) => string,
    other: Partial<Pick<Entry<never>, 'dialect' | 'source'>> = {},
  ): Entry<Detail> => ({
    ...shared,
    ...(code.includes('-') && { code }),
    ...{ status: Number(code.slice(-3)), title, evidence, message },
    ...other,
  });
