// The types between a contract and its functions: what the gateway hands to an operation, and what an operation hands back.
// Operations never see HTTP; the gateway turns these values into requests and responses.

/** JSON text that is known to be a `Body`, sent as it is: a stored document is answered without being parsed. */
export interface JsonText<Body> {
  readonly json: string;
  /** The same in UTF-8, of a text that is kept: to write a long one again for every answer takes longer than all else that is done for it. */
  readonly utf8?: Uint8Array<ArrayBuffer>;
  /** Never present: it ties the text to the type of what it spells. */
  readonly spells?: Body;
}

/** Bytes to be streamed; `length` in bytes is known before the first of them is read. */
export interface Bytes {
  readonly length: number;
  readonly read: () => Iterable<Uint8Array>;
}

/**
 * What becomes of the bytes of an upload: they come piece by piece, each in a transaction of its own, and are nothing to anybody until
 * `close` has accepted them.
 */
export interface Upload<Answer> {
  /** In bytes; of more, nothing is kept. */
  readonly limitBytes: number;
  readonly append: (piece: Uint8Array) => void;
  readonly close: () => Answer;
  /** The bytes did not all come, or `close` refused them. */
  readonly abandon: () => void;
}

type Empty = Record<never, never>;
type Given<T> = [Exclude<T, undefined>] extends [never] ? Empty : Exclude<T, undefined>;
type Part<Parameters, In extends string> = Parameters extends { [K in In]?: infer T } ? Given<T> : Empty;
type RequestContent<T> = T extends { content: { 'application/json': infer Body } }
  ? Body
  : T extends { content: { 'application/x-www-form-urlencoded': infer Body } }
    ? Body
    : T extends { content: { 'multipart/form-data': infer Body } }
      ? Body
      : undefined;
type ResponseContent<T> = T extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends 'application/octet-stream'
        ? { bytes: Bytes }
        : { body: Content[Type] | JsonText<Content[Type]> };
    }[keyof Content]
  : Empty;

/** The request of one contract operation, already checked: shapes are those of the contract. */
export type Input<Op> = Op extends { parameters: infer P }
  ? {
      params: Part<P, 'path'>;
      query: Part<P, 'query'>;
      headers: Part<P, 'header'>;
      body: Op extends { requestBody?: infer B } ? RequestContent<Exclude<B, undefined>> : undefined;
    }
  : never;

type Success = 200 | 201 | 202 | 204 | 206;

/** Every success that the contract allows, as a union discriminated by `status`. */
export type Output<Op> = Op extends { responses: infer R }
  ? {
      [S in keyof R & Success]: { status: S; headers?: Record<string, string> } & ResponseContent<R[S]>;
    }[keyof R & Success]
  : never;

/** What an operation makes of its request: an answer or, before the body of an upload is read, what will take it. */
type Result<Op> = Op extends { requestBody: { content: { 'application/octet-stream': unknown } } }
  ? Upload<Output<Op>>
  : Output<Op>;

/** One function per `operationId`: leaving one out, or adding one, does not compile. */
export type Operations<Ops, Scope> = {
  [Id in keyof Ops]: (input: Input<Ops[Id]>, scope: Scope) => Result<Ops[Id]>;
};

/** The same for operations that move time or wait (`x-async`). */
export type AsyncOperations<Ops, Scope> = {
  [Id in keyof Ops]: (input: Input<Ops[Id]>, scope: Scope) => Output<Ops[Id]> | Promise<Output<Ops[Id]>>;
};
