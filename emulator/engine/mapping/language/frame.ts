// What an expression may look at while it is evaluated, and nothing beside it: no clock, no chance, no host.

export interface Surroundings {
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** A new UUID at each call. */
  readonly uuid: () => string;
  /** What the Platform puts in place of `${NAME}` inside a text, such as CRM_ORG_ID. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Frame extends Surroundings {
  /** The row. */
  readonly source: unknown;
  /** The values of the lambdas' parameters, from the outermost in. */
  readonly locals: readonly unknown[];
}

/** An expression made ready; fails as `failure.ts` says. Absent is null. */
export type Evaluate = (frame: Frame) => unknown;
