// Data Prep: what is tried out and not stored: verdicts, previews, suggestions.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CONVERSION, get, makeSchema, mappingSetBody, post } from './tutorial.ts';
import { openBatch, upload } from './uploads.ts';

const SETS = `${CONVERSION}/mappingSets`;

const CURRENT_TYPE = 'application/vnd.adobe.xed-full+json;version=1';

const DOCUMENTED = [
  ['id', '_id'],
  ['firstName', 'person.name.firstName'],
  ['lastName', 'person.name.lastName'],
] as const;

/** As the guide sends it to be judged and previewed. */
const documented = async (target: Target): Promise<Body> => ({
  outputSchema: { schemaRef: { id: await makeSchema(target), contentType: CURRENT_TYPE } },
  mappings: DOCUMENTED.map(([source, destination]) => ({ sourceType: 'ATTRIBUTE', source, destination })),
});

const ROW = { id: 1234, firstName: 'Jim', lastName: 'Seltzer' };
const RESULT = { data: { _id: '1234', person: { name: { firstName: 'Jim', lastName: 'Seltzer' } } }, errors: null };

const UNKNOWN_TYPE = { sourceType: 'COLUMN', source: 'a', destination: 'personID' };
const NO_SCHEMA = mappingSetBody('https://ns.adobe.com/none/schemas/0');

const successes: readonly ContractCase[] = [
  {
    name: 'the verdict on each mapping of the documented set is a success',
    operation: 'validateMappingSet',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const { json } = answered(await post(target, `${SETS}/validate`, await documented(target)), 200);
      isEqual(json, { validationResponse: DOCUMENTED.map(() => ({ status: 'SUCCESS', errors: null })) });
      isEqual(answered(await get(target, SETS), 200).json.data, []);
    },
  },
  {
    name: 'the verdict on a mapping that leads nowhere is a failure with its reason, and that on the next one is its own',
    operation: 'validateMappingSet',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const mappings = [
        { source: 'a', destination: 'person.shoeSize' },
        { source: 'a', destination: 'personID' },
      ];
      const body = { ...(await documented(target)), mappings };
      const [wrong, right] = answered(await post(target, `${SETS}/validate`, body), 200).json.validationResponse;
      holds(wrong, { status: 'FAILED' });
      hasKeys(wrong.errors[0], ['destination', 'exception', 'source', 'columnName', 'sourceType']);
      holds(wrong.errors[0], { destination: 'person.shoeSize', source: 'a', sourceType: 'ATTRIBUTE' });
      holds(right, { status: 'SUCCESS', errors: null });
    },
  },
  {
    name: 'rows are previewed as the records that they would become, a number as the text that its field takes',
    operation: 'previewMappingSet',
    ...{ evidence: 'disputed', source: 'DPG against DP' },
    switches: { 'mapping-preview-answer': 'list' },
    run: async (target) => {
      const mappingSet = await documented(target);
      isEqual(answered(await post(target, `${SETS}/preview`, { data: [ROW], mappingSet }), 200).json, [RESULT]);
      isEqual(answered(await post(target, `${SETS}/preview`, { data: ROW, mappingSet }), 200).json, [RESULT]);
      isEqual(answered(await get(target, SETS), 200).json.data, []);
    },
  },
  {
    name: 'a row is previewed as the one record that it would become',
    operation: 'previewMappingSet',
    ...{ evidence: 'disputed', source: 'DP against DPG' },
    switches: { 'mapping-preview-answer': 'object' },
    run: async (target) => {
      const mappingSet = await documented(target);
      isEqual(answered(await post(target, `${SETS}/preview`, { data: ROW, mappingSet }), 200).json, RESULT);
    },
  },
  {
    name: 'columns of an uploaded file are led to the fields that are called like them',
    operation: 'getMappingSetSuggestion',
    evidence: 'assumed',
    source: 'AEPP',
    run: async (target) => {
      const batch = await openBatch(target, { inputFormat: { format: 'csv' } });
      answered(await upload(target, batch, 'people.csv', 'first_name,shoe size\nAda,5\n'), 201);
      const query = `datasetId=${batch.dataSetId}&batchId=${batch.batchId}`;
      const { json } = answered(await get(target, `${SETS}/suggestion?${query}`), 200);
      isEqual(json.mappings.length, 1);
      holds(json.mappings[0], { source: 'first_name', destination: 'person.name.firstName', matchScore: 1 });
      isEqual(answered(await get(target, SETS), 200).json.data, []);
      answered(await post(target, `${SETS}?validate=true`, json), 200);
    },
  },
];

const refusals: readonly ContractCase[] = [
  refusalCase({
    name: 'a set that maps to nowhere gets no verdict',
    operation: 'validateMappingSet',
    refusal: 'mapping-output-schema-unknown',
    provoke: (target) => post(target, `${SETS}/validate`, NO_SCHEMA),
  }),
  refusalCase({
    name: 'a set with an unknown sourceType gets no verdict',
    operation: 'validateMappingSet',
    refusal: 'mapping-source-type-unknown',
    provoke: async (target) =>
      post(target, `${SETS}/validate`, { ...(await documented(target)), mappings: [UNKNOWN_TYPE] }),
  }),
  refusalCase({
    name: 'rows cannot be previewed on their way to nowhere',
    operation: 'previewMappingSet',
    refusal: 'mapping-output-schema-unknown',
    provoke: (target) => post(target, `${SETS}/preview`, { data: ROW, mappingSet: NO_SCHEMA }),
  }),
  refusalCase({
    name: 'a preview of an unknown sourceType is refused',
    operation: 'previewMappingSet',
    refusal: 'mapping-source-type-unknown',
    provoke: async (target) => {
      const mappingSet = { ...(await documented(target)), mappings: [UNKNOWN_TYPE] };
      return post(target, `${SETS}/preview`, { data: ROW, mappingSet });
    },
  }),
  refusalCase({
    name: 'of nothing there is nothing to suggest',
    operation: 'getMappingSetSuggestion',
    refusal: 'mapping-suggestion-impossible',
    provoke: (target) => get(target, `${SETS}/suggestion`),
  }),
];

export const dataPrepTrials: readonly ContractCase[] = [...successes, ...refusals];
