// What a contract case is: data, and a function of the target that it is put to. The same cases run in process, over the network,
// and (in time) against a real sandbox, so a case knows nothing but HTTP.

export type Evidence = 'documented' | 'example' | 'inferred' | 'assumed' | 'disputed' | 'emulator-only';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `undefined` where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a case asserts the shape of a body that it does not trust yet.
  readonly json: any;
}

export interface Call {
  readonly method?: string;
  /** From the host on, `/data/foundation/…`. */
  readonly path: string;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
  /** Over the four headers; `undefined` takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Where cases are put to. Each case is given an organization of its own, so that none sees another's resources. */
export interface Target {
  readonly call: (call: Call) => Promise<Answer>;
  /** Waits until no run is due and none is going on. */
  readonly settle: () => Promise<void>;
  /** A name that no other case has used. */
  readonly unique: (name: string) => string;
}

export interface ContractCase {
  /** A sentence of the Platform's behaviour: "a PATCH without If-Match is refused". */
  readonly name: string;
  /** The `operationId` that it speaks about. */
  readonly operation: string;
  /** The problem it is refused with, by its name in the contract; absent for a success. */
  readonly refusal?: string;
  readonly evidence: Evidence;
  /** Whom we know it of. */
  readonly source: string;
  /** The auth mode that it needs, where the default `shape` does not serve. */
  readonly auth?: 'off' | 'strict';
  /** Switches that must be set so, as `name: value`. */
  readonly switches?: Readonly<Record<string, string>>;
  /** Throws where the target does not behave so. */
  readonly run: (target: Target) => Promise<void>;
}
