// What a case of Batch Ingestion needs before it can begin: a batch that is open, files in it, and what has become of them.
import type { Answer, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import { type Body, CATALOG, EXPORT, get, makeDataSet, makeSchema, NO_HEX24, post } from './tutorial.ts';

export const IMPORT = '/data/foundation/import';
const BYTES = 'application/octet-stream';

export interface OpenBatch {
  readonly batchId: string;
  readonly dataSetId: string;
}

export const openBatch = async (target: Target, change: Body = {}): Promise<OpenBatch> => {
  const dataSetId = await makeDataSet(target, await makeSchema(target));
  const body = { datasetId: dataSetId, inputFormat: { format: 'json' }, ...change };
  return { dataSetId, batchId: answered(await post(target, `${IMPORT}/batches`, body), 201).json.id };
};

/** A batch that nobody opened. */
export const ULID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
export const NOWHERE: OpenBatch = { batchId: ULID, dataSetId: NO_HEX24 };

export const pathOf = ({ batchId, dataSetId }: OpenBatch, name: string): string =>
  `${IMPORT}/batches/${batchId}/datasets/${dataSetId}/files/${name}`;

/** `method` PUT, or PATCH with the header that says which bytes come. */
export const upload = (
  target: Target,
  batch: OpenBatch,
  name: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  target.call({
    method: 'content-range' in headers ? 'PATCH' : 'PUT',
    path: pathOf(batch, name),
    body,
    headers: { 'content-type': BYTES, ...headers },
  });

export const onFile = (target: Target, batch: OpenBatch, name: string, action: string): Promise<Answer> =>
  target.call({ method: 'POST', path: `${pathOf(batch, name)}?action=${action}` });

export const onBatch = (target: Target, { batchId }: OpenBatch, action: string): Promise<Answer> =>
  target.call({ method: 'POST', path: `${IMPORT}/batches/${batchId}?action=${action}` });

const rowOf = (firstName: string) => ({ person: { name: { firstName } } });
export const linesOf = (...names: readonly string[]): string =>
  names.map((name) => JSON.stringify(rowOf(name))).join('\n');

export const statusOf = async (target: Target, { batchId }: OpenBatch): Promise<string> =>
  answered(await get(target, `${CATALOG}/batches/${batchId}`), 200).json[batchId].status;

export const namesIn = async (target: Target, { dataSetId }: OpenBatch): Promise<string[]> => {
  const { data } = answered(await get(target, `${EXPORT}/datasets/${dataSetId}/preview`), 200).json;
  return data.map((row: ReturnType<typeof rowOf>) => row.person.name.firstName).toSorted();
};

/** A batch of two records that has landed. */
export const landedBatch = async (target: Target): Promise<OpenBatch> => {
  const batch = await openBatch(target);
  answered(await upload(target, batch, 'people.json', linesOf('Ada', 'Grace')), 201);
  answered(await onBatch(target, batch, 'COMPLETE'), 200);
  await target.settle();
  isEqual(await statusOf(target, batch), 'success');
  return batch;
};

/** With a large file that has no part yet. */
export const begunFile = async (target: Target): Promise<OpenBatch> => {
  const batch = await openBatch(target);
  await onFile(target, batch, 'a.json', 'INITIALIZE');
  return batch;
};
