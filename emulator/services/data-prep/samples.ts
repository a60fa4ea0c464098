// Samples of data, from which schemas of the mapper are made. Kept as they were sent.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { mapperQueryOf } from './list-query.ts';
import { rowsOfSample, type Sample } from './sample.ts';

type MapperSample = components['schemas']['MapperSample'];

const EXPECTED = {
  JSON: 'an object or a list of objects as JSON',
  CSV: 'rows as CSV under a header of names',
} as const;

/** Refuses with mapper-sample-malformed. */
export const checkSample = (sample: Sample, field = 'sampleData'): void => {
  if (rowsOfSample(sample)) return;
  refuse('mapper-sample-malformed', { field, value: 'none that can be read', expected: EXPECTED[sample.sampleType] });
};

/** What a file holds, by what can be read of it. Refuses with mapper-sample-malformed. */
const sampleOfFile = (sampleData: string): Sample => {
  const sample: Sample = { sampleData, sampleType: 'JSON' };
  if (rowsOfSample(sample)) return sample;
  // What begins like JSON was meant to be JSON.
  if (!/^\s*[[{]/.test(sampleData) && rowsOfSample({ ...sample, sampleType: 'CSV' }))
    return { ...sample, sampleType: 'CSV' };
  checkSample(sample, 'file');
  return sample;
};

export const samples = ({ resources, ids }: House) => {
  const found = (scope: Scope, mapperSampleId: string): Row<'mapperSample'> =>
    resources.get(scope, 'mapperSample', mapperSampleId) ?? refuse('mapper-sample-not-found', { mapperSampleId });

  const store = (scope: Scope, sample: Sample): MapperSample => {
    const { nowMs, userId } = scope;
    const dates = { createdDate: nowMs, modifiedDate: nowMs, createdBy: userId, modifiedBy: userId };
    const body = { id: ids.hex(32), version: 0, ...dates, ...sample };
    resources.insert(scope, 'mapperSample', { id: body.id, body, nowMs });
    return body;
  };

  return {
    listMapperSamples: ({ query }, scope) => {
      const asked = mapperQueryOf(query);
      const rows = resources.list(scope, 'mapperSample', asked);
      return { status: 200, body: jsonList('data', rows, { _page: { count: rows.length, limit: asked.limit } }) };
    },

    createMapperSample: ({ body: { sampleData, sampleType = 'JSON' } }, scope) => {
      checkSample({ sampleData, sampleType });
      return { status: 200, body: store(scope, { sampleData, sampleType }) };
    },

    createMapperSampleUpload: ({ body: { file } }, scope) => ({
      status: 200,
      body: store(scope, sampleOfFile(file)),
    }),

    getMapperSample: ({ params }, scope) => ({ status: 200, body: { json: found(scope, params.mapperSampleId).json } }),

    replaceMapperSample: ({ params, body: { sampleData, sampleType = 'JSON' } }, scope) => {
      const row = found(scope, params.mapperSampleId);
      checkSample({ sampleData, sampleType });
      const { nowMs, userId } = scope;
      const changed = { modifiedDate: nowMs, modifiedBy: userId, sampleData, sampleType };
      const body = { ...row.body, version: row.body.version + 1, ...changed };
      resources.update(scope, 'mapperSample', row, nowMs, () => body);
      return { status: 200, body };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
