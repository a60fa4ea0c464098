// What the Platform says when it refuses, as one typed error. Each service lays its refusals out in its own way; a reader
// of this error must not need to know which.

type Fields = Readonly<Record<string, unknown>>;

interface RefusalFacts {
  readonly type: string | undefined;
  readonly status: number;
  readonly title: string | undefined;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly hint: string | undefined;
  readonly body: unknown;
}

/** A request that the Platform refused, whichever service or gateway spoke. */
export class PlatformRefusal extends Error {
  override readonly name = 'PlatformRefusal';
  /** A URI such as `https://ns.adobe.com/aep/errors/FLOW-1439-404`; absent where the gateway or IMS refused. */
  readonly type: string | undefined;
  /** HTTP status. */
  readonly status: number;
  readonly title: string | undefined;
  /** `FLOW-1439-404`, `XDM-1521-400`, `403010`, `invalid_client`; for services without codes their title, such as `NotFoundError`. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** What the emulator tells the developer beside the body; the Platform sends none. */
  readonly hint: string | undefined;
  /** As it came: parsed where it was JSON, else text. */
  readonly body: unknown;

  constructor(message: string, facts: RefusalFacts) {
    super(message);
    this.type = facts.type;
    this.status = facts.status;
    this.title = facts.title;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.hint = facts.hint;
    this.body = facts.body;
  }
}

// The one place where JSON of unknown shape enters.
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The first that is a text or, since gateways have sent codes as both, a number. */
const firstText = (...values: readonly unknown[]): string | undefined => {
  const found = values.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
  return found === undefined ? undefined : String(found);
};

/** `…/errors/FLOW-1439-404` ends in the code; `/placeholder/type/uri` holds none. */
const codeInType = (type: string | undefined): string | undefined => /\/errors\/([^/]+)$/.exec(type ?? '')?.[1];

/**
 * Reads a refusal in any of the layouts: the gateway's `error_code`, Flow Service's and Schema Registry's `report`,
 * the `title` and `detail` of Catalog and Data Prep, the `error` of IMS.
 * @see TR, LABEL, XDM, AEPP for the layouts (documented; that of Data Prep is assumed)
 */
export function refusalOf(response: Response, body: unknown): PlatformRefusal {
  const fields = fieldsOf(body);
  const report = fieldsOf(fields['report']);
  const type = firstText(fields['type']);
  const title = firstText(fields['title']);
  const code = firstText(fields['error_code'], codeInType(type), fields['error'], title) ?? String(response.status);
  const message = firstText(
    report['detailed-message'],
    fields['errorMessage'],
    fields['detail'],
    fields['message'],
    fields['error_description'],
    response.statusText,
  );
  return new PlatformRefusal(`${response.status} ${code}: ${message ?? 'no reason given'}`, {
    type,
    status: response.status,
    title,
    code,
    requestId: firstText(report['request-id'], report['registryRequestId'], response.headers.get('x-request-id')),
    hint: firstText(response.headers.get('x-emulator-hint')),
    body,
  });
}
