// What a service is, what it is built from, and what every operation knows about its caller.
import type { components, operations } from '../../contracts/types/admin.d.ts';
import type { Clock } from '../engine/clock.ts';
import type { Scheduler } from '../engine/scheduler.ts';
import type { Schemas } from '../engine/schemas.ts';
import type { ChangedTables } from '../engine/sources/changed-tables.ts';
import type { Source } from '../engine/sources/source.ts';
import type { Tenancy } from '../engine/tenancy.ts';
import type { TokenRequest } from '../engine/token.ts';
import type { Files } from '../store/files.ts';
import type { Ids } from '../store/ids.ts';
import type { Jobs } from '../store/jobs.ts';
import type { Library } from '../store/library.ts';
import type { Place, Resources } from '../store/resources.ts';
import type { Switches } from '../switches.ts';

/** Who asks, for which organization and sandbox, and when. One request is one instant. */
export interface Scope extends Place {
  /** The value of `x-api-key`. */
  readonly clientId: string;
  /** Absent where nothing is kept from the client. */
  readonly access?: 'read';
  /** `…@techacct.adobe.com`, a function of the client. */
  readonly userId: string;
  readonly sandboxId: string;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** Scheme, host and port under which the request came, for links in the answer. */
  readonly origin: string;
}

/** What services are made of. Handlers read and write here and nowhere else. */
export interface House {
  readonly resources: Resources;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly ids: Ids;
  readonly library: Library;
  readonly schemas: Schemas;
  /** What stands behind every connection to tables; runs read the same. */
  readonly source: Source;
  readonly switches: Switches;
  readonly tenancy: Tenancy;
  /** Takes away all that is in one place, of whatever kind. */
  readonly emptyPlace: (place: Place) => void;
  /** The JSON Schema of one item of a list, by the `operationId` of the list. */
  readonly itemSchema: (operationId: string) => unknown;
  /** Holds a body against the contract of an operation, and refuses as the gateway does. */
  readonly checkBody: (operationId: string, body: unknown) => void;
  readonly inner: InnerRequests;
  /** For the emulator's own operations alone. */
  readonly controls: Controls;
}

/** One request inside another, as its client writes it. */
export interface RequestPart {
  /** In any letter case. */
  readonly method: string;
  /** The path below that of the service, and its query. */
  readonly resource: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** How the gateway takes requests that come inside another one; `document` is the service that was called. */
export interface InnerRequests {
  /** What a part means; refuses as for a request that comes alone. */
  readonly read: (document: string, part: RequestPart) => { readonly operationId: string; readonly input: object };
  /** What `work` gives, or how its refusal would leave. */
  readonly attempt: <T>(
    document: string,
    scope: Scope,
    work: () => T,
  ) =>
    | { readonly value: T }
    | { readonly refused: { readonly status: number; readonly json: string; readonly message: string } };
}

/** The emulator as its own operations and the IMS token see it. */
export interface Controls {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  /** Where everything is kept; memory where absent. */
  readonly dataPath: string | undefined;
  readonly version: string;
  readonly auth: 'off' | 'shape' | 'strict';
  /** Forgets everything; ids start anew. */
  readonly reset: () => Promise<void>;
  readonly issueToken: (request: TokenRequest) => string;
  /** Absent where any client is welcome. */
  readonly clients: readonly LocalClient[] | undefined;
  readonly faults: Faults;
  readonly journal: Journal;
  /** The tables behind every connection, to be looked at and changed. */
  readonly tables: ChangedTables;
}

export type Fault = components['schemas']['Fault'];
export type Exchange = components['schemas']['Exchange'];
export type JournalQuery = NonNullable<operations['listRequests']['parameters']['query']>;

/** What is injected into the answers of services. Kept in memory alone. */
export interface Faults {
  /** Refuses a request that names no operation, no problem, or more than one thing to do; see `createFault`. */
  readonly add: (request: components['schemas']['FaultRequest']) => Fault;
  /** In the order in which they were added. */
  readonly list: () => Fault[];
  /** Whether there was one. */
  readonly remove: (faultId: string) => boolean;
  readonly clear: () => void;
}

/** What the emulator was asked last. Kept in memory alone. */
export interface Journal {
  /** Newest first, secrets masked. Refuses with operation-unknown. */
  readonly list: (query: JournalQuery) => Exchange[];
  readonly clear: () => void;
}

/** A client of the local IMS, asked for by strict authentication. */
export interface LocalClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organization: string;
  /** It may read alone, which Flow Service holds it to; absent where it may write as well. */
  readonly access?: 'read';
}

/** The functions of one contract document, by `operationId`. */
export interface Service {
  readonly operations: Readonly<Record<string, unknown>>;
}
