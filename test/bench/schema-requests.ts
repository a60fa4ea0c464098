// What is asked of the registry: a schema of the tutorial, resolved, and pages of many schemas. Whatever the table holds, the pages
// have as many rows, and rows of the same length.
import { SCHEMA } from '../tutorial.ts';
import { openConnection } from './connection.ts';
import { requestText } from './requests.ts';
import type { Server } from './server.ts';

const SCHEMAS = '/data/foundation/schemaregistry/tenant/schemas';
const LIST = { accept: 'application/vnd.adobe.xed+json' };
const FULL = { accept: 'application/vnd.adobe.xed-full+json; version=1' };
const CLASSES = 'https://ns.adobe.com/xdm/context';
const [COMMON, RARE] = [`${CLASSES}/profile`, `${CLASSES}/experienceevent`];
/** So many schemas are of the rare class, however many there are: a page of them is full. */
const RARE_COUNT = 25;
const PAGE = 20;
/** How many schemas are looked for by their titles. */
const LOOKED_FOR = 100;

const titleOf = (index: number) => `schema ${String(index).padStart(6, '0')}`;

/** Request number `index` for one of `rows` new schemas. */
export const createSchema = (rows: number) => (index: number) => {
  const classId = index % Math.floor(rows / RARE_COUNT) === 0 ? RARE : COMMON;
  return requestText('POST', SCHEMAS, { type: 'object', title: titleOf(index), allOf: [{ $ref: classId }] });
};

export const PAGES = [
  'schemasFirst',
  'schemasMiddle',
  'schemasByTitle',
  'schemasByClass',
  'schemasByRareClass',
] as const;

/** The reads of one server, by their names in the table of jobs. */
export type SchemaReads = Readonly<Record<'schemaFull' | (typeof PAGES)[number], (index: number) => string>>;

const list = (query: Readonly<Record<string, string>>) =>
  requestText('GET', `${SCHEMAS}?${new URLSearchParams({ limit: String(PAGE), ...query })}`, undefined, LIST);

/** Makes the schema of the tutorial, and gives the requests to a server that holds `rows` others. */
export const prepareSchemaReads = async ({ port }: Server, rows: number): Promise<SchemaReads> => {
  const connection = await openConnection(port);
  const ask = async (request: string) => JSON.parse(String(await connection.exchange(request)));
  const { $id } = await ask(requestText('POST', SCHEMAS, SCHEMA));
  const byTitle = Array.from({ length: LOOKED_FOR }, (_, count) =>
    list({ property: `title==${titleOf(Math.floor((count * rows) / LOOKED_FOR))}` }),
  );
  const { results } = await ask(list({ property: `title==${titleOf(rows / 2)}` }));
  const middle = String(results[0]['meta:registryMetadata']['repo:lastModifiedDate']);
  connection.close();
  const always = (request: string) => () => request;
  return {
    schemaFull: always(requestText('GET', `${SCHEMAS}/${encodeURIComponent($id)}`, undefined, FULL)),
    schemasFirst: always(list({})),
    schemasMiddle: always(list({ start: middle })),
    schemasByTitle: (index) => byTitle[index % LOOKED_FOR] ?? '',
    schemasByClass: always(list({ property: `meta:class==${COMMON}` })),
    schemasByRareClass: always(list({ property: `meta:class==${RARE}` })),
  };
};
