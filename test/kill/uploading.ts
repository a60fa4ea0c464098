// Clients that upload over the network, each its next request as soon as the last is answered, and remember what was acknowledged.
import { createHash } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { HEADERS } from '../start.ts';

const IMPORT = '/data/foundation/import/batches';
const MIB = 1024 * 1024;
/** How every file begins that a client sends. */
export const UPLOAD = '{"person":';
const LOOK_MS = 5;
const WRITERS = 2;
const SENDERS_OF_PARTS = 2;
const COMPLETERS = 1;
/** Several pieces, so that a kill finds files of which some are there. */
const FILE_BYTES = 3 * MIB;
/** Some hundred milliseconds of promotion. */
export const ROWS = 3000;

export interface Acknowledged {
  /** The digest of a file, or of a part, by its batch, name and start: of all that was sent. */
  readonly sent: Map<string, string>;
  /** Those that were acknowledged. */
  readonly stored: Set<string>;
  /** Files in parts, by their batch, name and start, that were put together. */
  readonly joined: Set<string>;
  /** Ids of batches. */
  readonly completed: Set<string>;
  /** How long it took from there to the end of each promotion, in milliseconds. */
  readonly promotionsMs: number[];
}

export const nothingAcknowledged = (): Acknowledged => ({
  ...{ sent: new Map(), stored: new Set(), joined: new Set(), completed: new Set(), promotionsMs: [] },
});

export const keyOf = (batchId: string, name: string, start: number): string => `${batchId} ${name} ${start}`;

/** Bytes that no other upload has. */
const contentOf = (name: string, bytes: number): string => {
  const row = `${UPLOAD}{"name":{"firstName":"${name}"}}}\n`;
  return row.repeat(Math.ceil(bytes / row.length)).slice(0, bytes);
};

const rowsOf = (name: string): string =>
  Array.from({ length: ROWS }, (_, row) => `${UPLOAD}{"name":{"firstName":"${name} ${row}"}}}\n`).join('');

export interface Uploading {
  /** Resolves when the last client has found nobody who answers; an answer that is no success is thrown. */
  readonly ended: Promise<void>;
}

/** Begins at once, and goes on until nobody answers any more. */
export const startUploading = (url: string, dataSetId: string, acknowledged: Acknowledged): Uploading => {
  const ask = async (method: string, path: string, body: string, headers: Record<string, string>) => {
    const answer = await fetch(url + path, {
      method,
      headers: { ...HEADERS, ...headers },
      ...(body !== '' && { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new RangeError(`${method} ${path} is answered ${answer.status} ${text}`);
    return text;
  };
  const open = async (): Promise<string> => {
    const body = JSON.stringify({ datasetId: dataSetId, inputFormat: { format: 'json' } });
    return JSON.parse(await ask('POST', IMPORT, body, { 'content-type': 'application/json' })).id;
  };
  const act = (path: string, action: string) => ask('POST', `${path}?action=${action}`, '', {});
  const fileIn = (id: string, name: string) => `${IMPORT}/${id}/datasets/${dataSetId}/files/${name}`;

  const upload = async (batchId: string, name: string, content: string, start?: number): Promise<void> => {
    const key = keyOf(batchId, name, start ?? 0);
    acknowledged.sent.set(key, createHash('sha256').update(content).digest('hex'));
    const range = start === undefined ? {} : { 'content-range': `bytes ${start}-${start + content.length - 1}/*` };
    const headers = { 'content-type': 'application/octet-stream', ...range };
    await ask(start === undefined ? 'PUT' : 'PATCH', fileIn(batchId, name), content, headers);
    acknowledged.stored.add(key);
  };

  const write = async (name: string) => upload(await open(), name, contentOf(name, FILE_BYTES));

  const sendParts = async (name: string) => {
    const id = await open();
    await act(fileIn(id, name), 'INITIALIZE');
    for (const part of [0, 1]) await upload(id, name, contentOf(`${name} ${part}`, FILE_BYTES), part * FILE_BYTES);
    await act(fileIn(id, name), 'COMPLETE');
    acknowledged.joined.add(keyOf(id, name, 0));
  };

  const complete = async (name: string) => {
    const id = await open();
    await upload(id, name, rowsOf(name));
    await act(`${IMPORT}/${id}`, 'COMPLETE');
    acknowledged.completed.add(id);
    const startedMs = performance.now();
    while (JSON.parse(await ask('GET', `${IMPORT}/${id}`, '', {})).status !== 'success') await pass(LOOK_MS);
    acknowledged.promotionsMs.push(performance.now() - startedMs);
  };

  const client = async (name: string, work: (name: string) => Promise<void>): Promise<void> => {
    try {
      for (let turn = 0; ; turn += 1) await work(`${name}-${turn}`);
    } catch (error) {
      // Nobody answers any more: what fetch throws then is a TypeError.
      if (!(error instanceof TypeError)) throw error;
    }
  };
  const clients = [
    ...Array.from({ length: WRITERS }, (_, index) => client(`whole-${index}`, write)),
    ...Array.from({ length: SENDERS_OF_PARTS }, (_, index) => client(`parts-${index}`, sendParts)),
    ...Array.from({ length: COMPLETERS }, (_, index) => client(`rows-${index}`, complete)),
  ];
  return { ended: Promise.all(clients).then(() => {}) };
};
