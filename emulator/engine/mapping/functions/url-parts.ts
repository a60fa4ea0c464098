// A URL taken apart as RFC 3986 has it, and nothing of it changed: WHATWG's parser would rewrite paths and drop ports.
export interface UrlParts {
  readonly protocol: string;
  /** None: `file:///a`. */
  readonly host: string | null;
  /** As it is written, or the usual one of the protocol. */
  readonly port: number | null;
  readonly path: string;
  /** Without `?`. */
  readonly query: string | undefined;
  /** Without `#`. */
  readonly anchor: string | undefined;
}

const URL_FORM = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;

/** Who asks may stand before the host. */
const AUTHORITY = /^(?:[^@]*@)?(\[[\da-f:.]+\]|[^:@[\]]*)(?::(\d*))?$/i;

const UNWRITABLE = /[\s\p{Cc}]/u;

/** @see data-prep/functions.md (documented: sftp; inferred: those that Java knows, and ssh and web sockets) */
const PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
  ['ftp', 21],
  ['sftp', 22],
  ['ssh', 22],
]);

const PORT_MAX = 65535;

/** The parts of a URL; `undefined` for what is none. */
export const urlPartsOf = (url: string): UrlParts | undefined => {
  const [, protocol, authority, path, query, anchor] = URL_FORM.exec(url) ?? [];
  if (protocol === undefined || authority === undefined || path === undefined || UNWRITABLE.test(url)) return undefined;
  const [whole, host = '', written = ''] = AUTHORITY.exec(authority) ?? [];
  if (whole === undefined || Number(written) > PORT_MAX) return undefined;
  const port = written === '' ? (PORTS.get(protocol.toLowerCase()) ?? null) : Number(written);
  return { protocol, host: host === '' ? null : host, port, path, query, anchor };
};
