// Data Access: what a run has landed, as lists and as bytes, and what it has not.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, matches, only } from './expect.ts';
import { type Body, EXPORT, get, PERSON_DETAILS, PROFILE, REGISTRY, STARTS_IN_PAST } from './tutorial.ts';
import { makeFlowOf, makeParts, makeRanFlow, type RanFlow, ranFlow, STARTED } from './tutorial-flow.ts';

interface Entry {
  readonly name: string;
  readonly length: string;
  readonly _links: { readonly self: { readonly href: string } };
}

interface Page {
  readonly data: readonly Entry[];
}

const pageAt = async (target: Target, path: string) => {
  const { json } = answered(await get(target, EXPORT + path), 200);
  hasKeys(json, ['data', '_page', '_links']);
  hasKeys(json._page, ['limit', 'count']);
  isEqual(json._page.count, json.data.length);
  hasKeys(json._links, ['page'], ['next']);
  holds(json._links.page, { templated: true });
  return json;
};

const entryNamed = ({ data }: Page, name: string): Entry => {
  const entry = only(data.filter((one) => one.name === name));
  hasKeys(entry, ['name', 'length', '_links']);
  matches(entry.length, /^\d+$/);
  return entry;
};

/** Links are absolute: from the host on, this is what a client asks for. */
const pathOf = (entry: Entry): string => {
  const { pathname, search } = new URL(entry._links.self.href);
  return pathname + search;
};

export const fileOf = (batchId: string): string => `/files/${batchId}-1`;
/** The name under which our emulator keeps the rows that failed. */
export const FAILED_PART = 'part-00000.json';
export const partOf = (batchId: string): string => `${batchId}-1.parquet`;

/** A flow that no row of the source survives: a field of its own takes one letter, and is given a name. */
export const makeFailedFlow = async (target: Target): Promise<RanFlow> => {
  const { tenantId } = answered(await get(target, `${REGISTRY}/stats`), 200).json;
  const code = { type: 'string', maxLength: 1 };
  const properties: Body = { [`_${tenantId}`]: { type: 'object', properties: { code } } };
  const parts = await makeParts(target, {
    schema: { allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS }, { properties }] },
    mappingSet: { mappings: [{ sourceAttribute: 'first_name', destinationXdmPath: `_${tenantId}.code` }] },
  });
  const options = { errorDiagnosticsEnabled: true };
  return ranFlow(target, await makeFlowOf(target, parts, { ...STARTED, options }));
};

const landed: readonly ContractCase[] = [
  {
    name: 'a batch lists the file that it wrote, with its numbers as texts',
    operation: 'listBatchFiles',
    evidence: 'documented',
    source: 'DA',
    run: async (target) => {
      const { batchId } = await makeRanFlow(target);
      const page = await pageAt(target, `/batches/${batchId}/files`);
      const file = only<Record<string, unknown>>(page.data);
      hasKeys(file, [
        'dataSetFileId',
        'dataSetViewId',
        'version',
        'created',
        'updated',
        'records',
        'size',
        'isValid',
        '_links',
      ]);
      holds(file, { dataSetFileId: `${batchId}-1`, isValid: true });
      for (const name of ['created', 'updated', 'records', 'size']) matches(file[name], /^[1-9]\d*$/);
    },
  },
  {
    name: 'a file is Parquet, sent whole or in ranges',
    operation: 'getFile',
    evidence: 'documented',
    source: 'DA',
    run: async (target) => {
      const { batchId } = await makeRanFlow(target);
      const entry = entryNamed(await pageAt(target, fileOf(batchId)), partOf(batchId));
      const whole = answered(await get(target, pathOf(entry)), 200);
      isEqual(whole.headers.get('content-type'), 'application/octet-stream');
      isEqual(whole.headers.get('content-length'), entry.length);
      isEqual(whole.headers.get('accept-ranges'), 'bytes');
      const part = answered(await get(target, pathOf(entry), { range: 'bytes=0-3' }), 206);
      isEqual([part.text, part.headers.get('content-range')], ['PAR1', `bytes 0-3/${entry.length}`]);
    },
  },
  {
    name: 'HEAD tells what a file is, and sends nothing of it',
    operation: 'getFile',
    evidence: 'documented',
    source: 'DA',
    run: async (target) => {
      const { batchId } = await makeRanFlow(target);
      const entry = entryNamed(await pageAt(target, fileOf(batchId)), partOf(batchId));
      const { headers, text } = answered(await target.call({ method: 'HEAD', path: pathOf(entry) }), 200);
      isEqual(
        ['accept-ranges', 'content-length', 'content-type'].map((name) => headers.get(name)),
        ['bytes', entry.length, 'application/octet-stream'],
      );
      isEqual(text, '');
    },
  },
  {
    name: 'an older path lists the same files, by data set',
    operation: 'listBatchDataSetFiles',
    evidence: 'documented',
    source: 'DA: an older page alone',
    run: async (target) => {
      const { batchId, dataSetId } = await makeRanFlow(target);
      const { data } = await pageAt(target, `/batches/${batchId}/files`);
      isEqual((await pageAt(target, `/batches/${batchId}/datasets/${dataSetId}/files`)).data, data);
    },
  },
  {
    name: 'a preview shows rows as they landed, one hundred at the most',
    operation: 'previewDataSet',
    evidence: 'documented',
    source: 'DA',
    run: async (target) => {
      const { dataSetId } = await makeRanFlow(target);
      const { json } = answered(await get(target, `${EXPORT}/datasets/${dataSetId}/preview`), 200);
      hasKeys(json, ['data']);
      isTrue(json.data.length > 0 && json.data.length <= 100, `the preview has ${json.data.length} rows`);
      const [row] = json.data;
      hasKeys(row, ['person', 'personalEmail']);
      hasKeys(row.person.name, ['firstName', 'lastName']);
      matches(row.personalEmail.address, /@/);
    },
  },
  {
    name: 'a batch tells what it has read',
    operation: 'getBatchMeta',
    evidence: 'documented',
    source: 'DA, MON',
    run: async (target) => {
      const { batchId } = await makeRanFlow(target);
      const folder = entryNamed(await pageAt(target, `/batches/${batchId}/meta`), 'input_files');
      const [file] = answered(await get(target, pathOf(folder)), 200).json.data;
      matches(file.name, /^Accounts/);
    },
  },
];

const failed: readonly ContractCase[] = [
  {
    name: 'rows that did not land are kept, each with its errors',
    operation: 'listFailedBatchFiles',
    evidence: 'documented',
    source: 'DA',
    run: async (target) => {
      const { batchId } = await makeFailedFlow(target);
      const [entry] = (await pageAt(target, `/batches/${batchId}/failed`)).data;
      const lines = answered(await get(target, pathOf(entry)), 200)
        .text.trim()
        .split('\n');
      const { _errors: errors, first_name: firstName } = JSON.parse(lines[0] ?? '');
      isTrue(typeof firstName === 'string', 'the row is not with its errors');
      for (const error of errors) hasKeys(error, ['code', 'message'], ['path']);
    },
  },
  {
    name: 'diagnostics have a sample beside them, under either of its names',
    operation: 'getBatchMeta',
    evidence: 'disputed',
    source: 'DA against MON',
    run: async (target) => {
      const { batchId } = await makeFailedFlow(target);
      const meta = `${EXPORT}/batches/${batchId}/meta`;
      const one = answered(await get(target, `${meta}?path=row_errors_sample.json`), 200);
      const other = answered(await get(target, `${meta}?path=row_error_samples.json`), 200);
      isTrue(one.text.includes('_errors'), 'the sample has no errors');
      isEqual(one.text, other.text);
    },
  },
];

export const dataAccess: readonly ContractCase[] = [...landed, ...failed].map((contractCase) => ({
  ...contractCase,
  ...STARTS_IN_PAST,
}));
