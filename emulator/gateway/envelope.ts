// Says a refusal in the layout of the service that was called. The catalogue knows what went wrong; how it reads is decided here.
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

interface Told {
  readonly entry: Entry<never>;
  readonly message: string;
  readonly report: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
}

type Layout = (told: Told) => object;

const pad = (value: number) => String(value).padStart(2, '0');

/** `MM-dd-yyyy HH:mm:ss`, as Schema Registry writes it. */
const registryTime = (nowMs: number) => {
  const at = new Date(nowMs);
  const day = `${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}-${at.getUTCFullYear()}`;
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
};

const flowServiceBody = (code: string, title: string, status: number, message: string, { report, asked }: Told) => ({
  type: `https://ns.adobe.com/aep/errors/FLOW-${code}`,
  title,
  status,
  report: { 'detailed-message': message, 'request-id': asked.requestId, ...report },
  errorMessage: message,
  errorDetails: message,
});

const plain: Layout = ({ entry, message }) => ({ title: entry.title, status: entry.status, detail: message });

const LAYOUTS: Record<Exclude<Dialect, 'own'>, Layout> = {
  gateway: ({ entry, message }) => ({ error_code: entry.code, message }),
  platform: ({ entry, message }) => ({
    type: '/placeholder/type/uri',
    status: entry.status,
    title: entry.title,
    detail: message,
  }),
  'flow-service': (told) =>
    flowServiceBody(told.entry.code ?? '', told.entry.title, told.entry.status, told.message, told),
  // Flow Service passes the words of its provider on; the provider's own code is not shown (FE 1100-400).
  'sources-provider': (told) =>
    flowServiceBody(
      '1100-400',
      'Invalid request',
      400,
      `The sources provider refused the request: ${told.message}`,
      told,
    ),
  'schema-registry': ({ entry, message, asked }) => ({
    type: `http://ns.adobe.com/aep/errors/XDM-${entry.code}`,
    title: entry.title,
    status: entry.status,
    report: {
      registryRequestId: asked.requestId,
      timestamp: registryTime(asked.nowMs),
      'detailed-message': message,
      'sub-errors': [],
    },
    detail: message,
  }),
  catalog: ({ entry, message }) => ({
    type: '/placeholder/type/uri',
    title: entry.title,
    status: entry.status,
    detail: message,
  }),
  'data-prep': ({ entry, message }) => ({ title: entry.title, message, status: entry.status, detail: message }),
  sandbox: ({ entry, message }) => ({
    status: entry.status,
    title: entry.title,
    type: `http://ns.adobe.com/aep/errors/SMS-${entry.code}`,
    detail: message,
  }),
  ims: ({ entry, message }) => ({ error: entry.title, error_description: message }),
  admin: plain,
};

/** The gateway itself has no route for this path: it answers in HTML, as a client that expects JSON must be ready for. */
const HTML_404 =
  '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>\n';

const TITLE_BY_DIALECT: Partial<Record<Dialect, Record<number, string>>> = {
  catalog: { 400: 'BadRequestError', 404: 'NotFoundError', 405: 'MethodNotAllowedError', 413: 'PayloadTooLargeError' },
};

const HINT_LENGTH_MAX = 500;

/** What a header may hold: printable ASCII, and not without end. */
const headerText = (text: string) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, HINT_LENGTH_MAX);

/** Problems that every service may have bear Flow Service's codes; in the layouts of others they have none but the status. */
const codeIn = (layoutName: Dialect, { dialect, code = '', status }: Entry<never>): string =>
  dialect === 'own' && layoutName !== 'flow-service' ? String(status) : code;

/** The answer to `problem`; with a hint for the developer in a header of its own, never in the body. */
export const refusalOf = (problem: Problem, asked: Asked): Refusal => {
  // The union of all entries: each fits its own detail only, and `refuse` saw to that.
  const entry = problems[problem.problemName] as Entry<never>;
  const layoutName = entry.dialect === 'own' ? asked.dialect : entry.dialect;
  const title = (entry.dialect === 'own' && TITLE_BY_DIALECT[layoutName]?.[entry.status]) || entry.title;
  const { report = {}, hint = problem.message, headers } = problem.extras;
  const told = { entry: { ...entry, title, code: codeIn(layoutName, entry) }, message: problem.message, report, asked };
  const isRoute = problem.problemName === 'route-unknown';
  const code = entry.code ? ` ${entry.code}` : '';
  return {
    status: entry.dialect === 'sources-provider' ? 400 : entry.status,
    contentType: isRoute ? 'text/html' : 'application/json',
    headers: {
      'x-emulator-hint': headerText(`${problem.problemName}${code} (${entry.evidence}): ${hint}`),
      ...headers,
    },
    body: isRoute ? HTML_404 : JSON.stringify(LAYOUTS[layoutName === 'own' ? 'admin' : layoutName](told)),
  };
};
