// What is asked of the servers: requests as text, and the flows that they are about. Emulator and floor get the same bytes.
import { HEADERS } from '../start.ts';
import { CRM_TO_AEP, FLOW_SERVICE, prepare, sourceConnectionBody } from '../tutorial.ts';
import { type Connection, openConnection } from './connection.ts';
import type { Server } from './server.ts';

const FLOWS = `${FLOW_SERVICE}/flows`;
/** Each of them feeds every fiftieth flow: a page of twenty is full from a thousand flows on. */
const SOURCES = 50;
/** From 2100 on, so that nothing runs while something is measured. */
export const SCHEDULE = { startTime: '4102444800', frequency: 'minute', interval: '30' };
/** How many flows are read by their ids. */
const READ = 100;

/** The text of a request with the headers that the Platform asks for. */
export const requestText = (method: string, path: string, body?: unknown, headers: object = {}): string => {
  const content = body === undefined ? '' : JSON.stringify(body);
  const described = body !== undefined && {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(content),
  };
  const lines = Object.entries({ host: '127.0.0.1', ...HEADERS, ...headers, ...described });
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${content}`;
};

/** Sends one request after the other, as `prepare` wants it; a refusal rejects. */
export const caller =
  ({ exchange }: Pick<Connection, 'exchange'>) =>
  async (method: string, path: string, body?: unknown, headers?: object) => {
    const text = String(await exchange(requestText(method, path, body, headers)));
    return { status: 200, headers: new Headers(), text, json: JSON.parse(text) };
  };

/** The flows of one emulator, and of the floor beside it. */
export interface Flows {
  readonly sources: readonly string[];
  /** Request number `index` for a new flow. */
  readonly create: (index: number) => string;
}

/** Makes what flows are tied together from. */
export const prepareFlows = async ({ port }: Server): Promise<Flows> => {
  const connection = await openConnection(port);
  const call = caller(connection);
  const parts = await prepare({ call });
  const sources = [parts.sourceConnectionId];
  while (sources.length < SOURCES) {
    const made = await call('POST', `${FLOW_SERVICE}/sourceConnections`, sourceConnectionBody(parts.connectionId));
    sources.push(made.json.id);
  }
  connection.close();
  return {
    sources,
    create: (index) => {
      const sourceConnectionIds = [sources[index % SOURCES]];
      const body = parts.flowBody({ name: `flow ${index}`, sourceConnectionIds, scheduleParams: SCHEDULE });
      return requestText('POST', FLOWS, body);
    },
  };
};

/** A flow of the emulator as it is stored: the template for the floor. */
export const storedFlow = async ({ port }: Server, { create }: Flows): Promise<object> => {
  const connection = await openConnection(port);
  const { id } = JSON.parse(String(await connection.exchange(create(0))));
  const { items } = JSON.parse(String(await connection.exchange(requestText('GET', `${FLOWS}/${id}`))));
  connection.close();
  return items[0];
};

/** The reads of one server that holds `flows`, by their names in the table of jobs. */
export type Reads = Readonly<Record<'get' | 'byName' | 'byFlowSpec' | 'bySource', (index: number) => string>>;

/** Creates the flows that are read by id, then gives the requests. */
export const prepareReads = async ({ port }: Server, { sources, create }: Flows): Promise<Reads> => {
  const connection = await openConnection(port);
  const ids: string[] = [];
  while (ids.length < READ) ids.push(JSON.parse(String(await connection.exchange(create(ids.length)))).id);
  connection.close();
  const list = (property: string) => requestText('GET', `${FLOWS}?property=${encodeURI(property)}`);
  const [gets, byName, bySource] = [
    ids.map((id) => requestText('GET', `${FLOWS}/${id}`)),
    ids.map((_, index) => list(`name==flow ${READ + index}`)),
    sources.map((id) => list(`sourceConnectionIds[]==${id}`)),
  ];
  const turn = (requests: readonly string[]) => (index: number) => requests[index % requests.length] ?? '';
  return {
    get: turn(gets),
    byName: turn(byName),
    byFlowSpec: turn([list(`flowSpec.id==${CRM_TO_AEP}`)]),
    bySource: turn(bySource),
  };
};
