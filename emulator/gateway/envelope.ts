// Says a refusal in the layout of the service that was called. The catalogue knows what went wrong; how it reads is decided here.
import { STATUS_CODES } from 'node:http';
import { registryTime } from '../engine/instants.ts';
import { type Dialect, type Entry, type Problem, problems } from '../problems/index.ts';

/** What an answer needs to know of its request. */
export interface Asked {
  readonly dialect: Dialect;
  readonly requestId: string;
  /** Wall or virtual time, epoch milliseconds. */
  readonly nowMs: number;
}

export interface Refusal {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A refusal as a layout is given it: title and code are those of that layout already. */
interface Told {
  readonly title: string;
  readonly status: number;
  /** Absent where the Platform has none. */
  readonly code: string | undefined;
  readonly message: string;
  readonly report: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
}

type Layout = (told: Told) => object;

/** Without a code, the type is the one that RFC 9457 gives to what its status explains. */
const typeOf = (prefix: string, code: string | undefined) => (code === undefined ? 'about:blank' : `${prefix}-${code}`);

const flowServiceLayout: Layout = ({ code, title, status, message, report, asked }) => ({
  type: typeOf('https://ns.adobe.com/aep/errors/FLOW', code),
  title,
  status,
  report: { 'detailed-message': message, 'request-id': asked.requestId, ...report },
  errorMessage: message,
  errorDetails: message,
});

const platformLayout: Layout = ({ code, title, status, message }) => ({
  ...(code !== undefined && { code }),
  type: '/placeholder/type/uri',
  status,
  title,
  detail: message,
});

const LAYOUTS: Record<Exclude<Dialect, 'own'>, Layout> = {
  gateway: ({ code, message }) => ({ error_code: code, message }),
  platform: platformLayout,
  'flow-service': flowServiceLayout,
  'sources-provider': (told) =>
    flowServiceLayout({
      ...told,
      message: `The sources provider ${told.status < 500 ? 'refused the request' : 'failed'}: ${told.message}`,
    }),
  'schema-registry': ({ code, title, status, message, report, asked }) => ({
    type: typeOf('http://ns.adobe.com/aep/errors/XDM', code),
    title,
    status,
    report: {
      registryRequestId: asked.requestId,
      timestamp: registryTime(asked.nowMs),
      'detailed-message': message,
      'sub-errors': [],
      ...report,
    },
    detail: message,
  }),
  catalog: platformLayout,
  'dataset-service': ({ title, code, status, message, report, asked }) => ({
    timestamp: new Date(asked.nowMs).toISOString(),
    status: title,
    code: code ?? `PES-${status}`,
    message,
    path: report['path'] ?? '',
  }),
  'data-prep': ({ title, status, message }) => ({ title, message, status, detail: message }),
  sandbox: ({ code, title, status, message }) => ({
    status,
    title,
    type: typeOf('http://ns.adobe.com/aep/errors/SMS', code),
    detail: message,
  }),
  ims: ({ title, message }) => ({ error: title, error_description: message }),
  admin: ({ title, status, message }) => ({ title, status, detail: message }),
};

/** The gateway itself has no route for this path: it answers in HTML, as a client that expects JSON must be ready for. */
const HTML_404 =
  '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>\n';

const CATALOG_TITLES: Readonly<Record<number, string>> = {
  400: 'BadRequestError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  412: 'PreconditionFailed',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableEntity',
};

/** Dataset Service has words for statuses, `NOT_FOUND`, and no other titles. */
const statusWords = (status: number): string => (STATUS_CODES[status] ?? 'error').toUpperCase().replace(/\W+/g, '_');

/**
 * Flow Service passes the words of its provider on, and neither its code nor its title (FE 1100 to 1104). Which of its own goes
 * with which status is inferred.
 */
const REFUSED_BY_PROVIDER = { code: '1100-400', title: 'Invalid request', status: 400 };
const PASSED_ON: Readonly<Record<number, typeof REFUSED_BY_PROVIDER>> = {
  404: { code: '1101-404', title: 'Resource not found', status: 404 },
  500: { code: '1102-500', title: 'Internal Error', status: 500 },
  503: { code: '1103-503', title: 'Service Unavailable', status: 503 },
  504: { code: '1104-504', title: 'Gateway Timeout', status: 504 },
};

/** Problems that every service may have bear Flow Service's codes and titles: no other service says them so. */
const toldBy = (layout: Dialect, { dialect, code, title, status }: Entry<never>) => {
  if (layout === 'sources-provider') return PASSED_ON[status] ?? REFUSED_BY_PROVIDER;
  if (dialect !== 'own' || layout === 'flow-service') return { code, title, status };
  if (layout === 'catalog') return { code: undefined, title: CATALOG_TITLES[status] ?? title, status };
  if (layout === 'dataset-service') return { code: undefined, title: statusWords(status), status };
  // OAuth has a closed list of words.
  if (layout === 'ims') return { code: undefined, title: status < 500 ? 'invalid_request' : 'server_error', status };
  return { code: undefined, title, status };
};

const HINT_LENGTH_MAX = 500;

/** What a header may hold: printable ASCII, and not without end. */
const headerText = (text: string) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, HINT_LENGTH_MAX);

/** The answer to `problem`; with a hint for the developer in a header of its own, never in the body. */
export const refusalOf = (problem: Problem, asked: Asked): Refusal => {
  const { problemName: name, message, extras } = problem;
  // The union of all entries: each fits its own detail only, and `refuse` saw to that.
  const listed = problems[name] as Entry<never>;
  const entry = extras.bare ? { ...listed, ...extras.bare } : listed;
  const layout = entry.dialect === 'own' ? asked.dialect : entry.dialect;
  const told = { ...toldBy(layout, entry), message, report: extras.report ?? {}, asked };
  const isRoute = name === 'route-unknown';
  const code = entry.code ? ` ${entry.code}` : '';
  return {
    status: told.status,
    contentType: isRoute ? 'text/html' : 'application/json',
    headers: {
      'x-emulator-hint': headerText(`${name}${code} (${entry.evidence}): ${extras.hint ?? message}`),
      ...extras.headers,
    },
    body: isRoute ? HTML_404 : JSON.stringify(LAYOUTS[layout === 'own' ? 'admin' : layout](told)),
  };
};
