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
  /** `GET` where absent. */
  readonly method?: string;
  /** From the host on, `/data/foundation/…`. */
  readonly path: string;
  /** Sent as JSON; text and bytes are sent as they are. */
  readonly body?: unknown;
  /** Over the four headers; `undefined` takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A client that the target's token service knows. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organization: string;
}

/** Where cases are put to. Each case is given an organization of its own, so that none sees another's resources. */
export interface Target {
  readonly call: (call: Call) => Promise<Answer>;
  /** Waits until no run is due and none is going on. */
  readonly settle: () => Promise<void>;
  /** A name that nothing else has: each call gives another. */
  readonly unique: (name: string) => string;
  /** Where the target has registered clients: one of them. */
  readonly client?: Client;
  /** And one of the same organization that may only read. */
  readonly reader?: Client;
}

export type Auth = 'off' | 'shape' | 'strict';

/** What a target must be like, where the defaults do not serve. */
export interface Conditions {
  /** Absent: any mode that lets a case choose its organization, which `strict` does not; `any`: it needs none. */
  readonly auth?: Auth | 'any';
  /** Switches that must be set so, as `name: value`. */
  readonly switches?: Readonly<Record<string, string>>;
  readonly clock?: 'real' | 'virtual';
  /** It needs `Target.client`. */
  readonly client?: true;
  /** It needs `Target.reader`. */
  readonly reader?: true;
  /** It needs a schema in the global container, which only documents of one's own bring. */
  readonly globalSchema?: true;
  /** It sets faults itself and speaks of nothing else: of all other cases an injected answer is no evidence. */
  readonly injects?: true;
  /** It touches what all organizations share, time or the whole store: only for a target that nobody else uses. */
  readonly alone?: true;
}

export interface ContractCase extends Conditions {
  /** A sentence of the Platform's behaviour: "a PATCH without If-Match is refused". Unique. */
  readonly name: string;
  /** The `operationId` that it speaks about; absent for paths that belong to no operation. */
  readonly operation?: string;
  /** The problem that the operation refuses with, by its name in the contract; absent for a success. */
  readonly refusal?: string;
  readonly evidence: Evidence;
  /** Whom we know it of. */
  readonly source: string;
  /** Throws where the target does not behave so. */
  readonly run: (target: Target) => Promise<void>;
}
