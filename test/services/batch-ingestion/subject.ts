// A batch that a client fills itself, from the front door, and all that can be seen of what is in it.
import type { Answer, TestEmulator } from '../../start.ts';
import { dataSetBody, prepare } from '../../tutorial.ts';

export const FOUNDATION = '/data/foundation';
export const IMPORT = `${FOUNDATION}/import/batches`;
export const BYTES = { 'content-type': 'application/octet-stream' };

export interface Subject {
  readonly id: string;
  readonly dataSetId: string;
  readonly file: (name: string) => string;
  readonly put: (name: string, body: string | Uint8Array, headers?: Record<string, string>) => Promise<Answer>;
  /** `range`: what stands behind `bytes`. */
  readonly part: (name: string, range: string, body: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly onFile: (name: string, action: string) => Promise<Answer>;
  readonly act: (action: string) => Promise<Answer>;
  // biome-ignore lint/suspicious/noExplicitAny: as `Answer.json` is.
  readonly batch: () => Promise<any>;
}

const subject = ({ call }: TestEmulator, id: string, dataSetId: string): Subject => {
  const file = (name: string) => `${IMPORT}/${id}/datasets/${dataSetId}/files/${name}`;
  return {
    ...{ id, dataSetId, file },
    put: (name, body, headers = {}) => call('PUT', file(name), body, { ...BYTES, ...headers }),
    part: (name, range, body, headers = {}) =>
      call('PATCH', file(name), body, { ...BYTES, 'content-range': `bytes ${range}`, ...headers }),
    onFile: (name, action) => call('POST', `${file(name)}?action=${action}`),
    act: (action) => call('POST', `${IMPORT}/${id}?action=${action}`),
    batch: async () => (await call('GET', `${FOUNDATION}/catalog/batches/${id}`)).json[id],
  };
};

/** Opens one batch after another, each for a data set of its own, all of the tutorial's schema. */
export const batchesIn = async (emulator: TestEmulator) => {
  const { schemaId } = await prepare(emulator);
  return async (format: string, change: object = {}): Promise<Subject> => {
    const [reference] = (await emulator.call('POST', `${FOUNDATION}/catalog/dataSets`, dataSetBody(schemaId))).json;
    const dataSetId: string = reference.split('/').at(-1);
    const body = { datasetId: dataSetId, inputFormat: { format }, ...change };
    const { id } = (await emulator.call('POST', IMPORT, body)).json;
    return subject(emulator, id, dataSetId);
  };
};

/** Everything that a client can see of a batch, its data set and these files; what a refusal must not change. */
export const seen = async ({ call }: TestEmulator, { id, dataSetId, file }: Subject, names: readonly string[]) => {
  const paths = [
    `${FOUNDATION}/catalog/batches/${id}`,
    `${FOUNDATION}/catalog/dataSets/${dataSetId}`,
    ...['files', 'failed', 'meta'].map((list) => `${FOUNDATION}/export/batches/${id}/${list}`),
    `${FOUNDATION}/export/datasets/${dataSetId}/preview`,
    `${IMPORT}/${id}/datasets/${dataSetId}/preview?format=json`,
  ];
  const answers = await Promise.all(paths.map(async (path) => (await call('GET', path)).text));
  const heads = await Promise.all(
    names.map(async (name) => {
      const { status, headers } = await call('HEAD', file(name));
      return [name, status, headers.get('range')];
    }),
  );
  return { answers, heads };
};
