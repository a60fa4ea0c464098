// Dataset Service: labels of data sets and of their fields, whose etag is in every answer.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, isEqual, isTrue } from './expect.ts';
import { refusalCase, refused } from './refusals.ts';
import { CATALOG, get, makeDataSet, makeSchema, NO_HEX24, post } from './tutorial.ts';

const addressOf = (id: string): string => `/data/foundation/dataset/datasets/${id}/labels`;

const ofField = (schemaId: string) => ({
  option: {
    id: schemaId,
    contentType: 'application/vnd.adobe.xed-full+json;version=1',
    schemaPath: '/properties/person',
  },
  labels: ['S1'],
});

interface Labelled {
  readonly id: string;
  readonly labels: object;
  readonly etag: string;
}

const etagOf = ({ headers }: Answer): string => {
  const etag = headers.get('etag');
  isTrue(etag !== null && etag !== '', 'the answer has no etag');
  return etag ?? '';
};

export const makeLabels = async (target: Target): Promise<Labelled> => {
  const schemaId = await makeSchema(target);
  const id = await makeDataSet(target, schemaId);
  const labels = { labels: ['C1', 'I1'], optionalLabels: [ofField(schemaId)] };
  const answer = answered(await post(target, addressOf(id), labels), 201);
  isEqual(answer.json, labels);
  return { id, labels, etag: etagOf(answer) };
};

export const lookUpLabels = (target: Target, id: string): Promise<Answer> => get(target, addressOf(id));

export const putLabels = (target: Target, id: string, etag: string | undefined, body: object): Promise<Answer> =>
  target.call({ method: 'PUT', path: addressOf(id), body, headers: { 'if-match': etag } });

const removeLabels = (target: Target, id: string, etag: string | undefined): Promise<Answer> =>
  target.call({ method: 'DELETE', path: addressOf(id), headers: { 'if-match': etag } });

const CHANGING = [
  [
    'replaceDataSetLabels',
    (target: Target, id: string, etag: string | undefined) => putLabels(target, id, etag, { labels: [] }),
  ],
  ['deleteDataSetLabels', removeLabels],
] as const;

const AS_DOCUMENTED = { switches: { 'first-labels-by-put': 'refuse' } } as const;

export const dataSetLabels: readonly ContractCase[] = [
  {
    ...{ name: 'a data set is given labels', operation: 'createDataSetLabels', evidence: 'documented', source: 'DS' },
    run: async (target) => {
      await makeLabels(target);
    },
  },
  {
    ...{ name: 'labels are looked up as they were sent', operation: 'getDataSetLabels' },
    ...{ evidence: 'disputed', source: 'DS against DSG', switches: { 'labels-look-up': 'labels' } },
    run: async (target) => {
      const { id, labels, etag } = await makeLabels(target);
      const answer = answered(await lookUpLabels(target, id), 200);
      isEqual([answer.json, etagOf(answer)], [labels, etag]);
    },
  },
  {
    ...{ name: 'labels are replaced, by none at all if that is wished', operation: 'replaceDataSetLabels' },
    ...{ evidence: 'documented', source: 'DS, DSG' },
    run: async (target) => {
      const { id, etag } = await makeLabels(target);
      const answer = answered(await putLabels(target, id, etag, { labels: [] }), 200);
      isEqual(answer.json, { labels: [], optionalLabels: [] });
      isTrue(etagOf(answer) !== etag, 'the etag has not moved on');
    },
  },
  {
    ...{ name: 'labels are taken away', operation: 'deleteDataSetLabels', evidence: 'documented', source: 'DSG' },
    run: async (target) => {
      const { id, etag } = await makeLabels(target);
      answered(await removeLabels(target, id, etag), 200);
      refused(await lookUpLabels(target, id), 'labels-not-found');
    },
  },
  {
    ...{ name: 'labels go with their data set', operation: 'getDataSetLabels', evidence: 'assumed', source: 'DS' },
    run: async (target) => {
      const { id } = await makeLabels(target);
      answered(await target.call({ method: 'DELETE', path: `${CATALOG}/dataSets/${id}` }), 200);
      refused(await lookUpLabels(target, id), 'labels-not-found');
    },
  },
  refusalCase({
    ...{ name: 'labels that are not set are not found', operation: 'getDataSetLabels', refusal: 'labels-not-found' },
    provoke: async (target) => lookUpLabels(target, await makeDataSet(target, await makeSchema(target))),
  }),
  refusalCase({
    ...{ name: 'labels are created once', operation: 'createDataSetLabels', refusal: 'labels-exist' },
    provoke: async (target) => post(target, addressOf((await makeLabels(target)).id), { labels: ['C2'] }),
  }),
  refusalCase({
    ...{ name: 'a data set that is not there has no labels', operation: 'createDataSetLabels' },
    refusal: 'labels-data-set-not-found',
    provoke: (target) => post(target, addressOf(NO_HEX24), { labels: ['C1'] }),
  }),
  refusalCase({
    ...{ name: 'labels are a list', operation: 'createDataSetLabels', refusal: 'labels-body-invalid' },
    provoke: (target) => post(target, addressOf(NO_HEX24), { labels: 'C1' }),
  }),
  ...CHANGING.flatMap(([operation, change]) => [
    refusalCase({
      ...{ name: `labels change under an etag alone (${operation})`, operation, refusal: 'labels-request-invalid' },
      provoke: async (target) => change(target, (await makeLabels(target)).id, undefined),
    }),
    refusalCase({
      ...{ name: `labels do not change under another etag (${operation})`, operation },
      refusal: 'labels-etag-mismatch',
      provoke: async (target) => change(target, (await makeLabels(target)).id, '00000000-0000-0200-0000-000000000000'),
    }),
    refusalCase({
      ...{ name: `labels that are not there cannot be changed (${operation})`, operation, ...AS_DOCUMENTED },
      refusal: 'labels-not-found',
      provoke: (target) => change(target, NO_HEX24, '*'),
    }),
  ]),
];
