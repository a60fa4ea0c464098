// Data Prep: schemas and samples that the mapper alone knows.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, matches } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CONVERSION, get, makeSchema, NO_HEX32, post } from './tutorial.ts';

const SCHEMAS = `${CONVERSION}/schemas`;
const SAMPLES = `${CONVERSION}/samples`;

const ROW = '{"FirstName":"Johnson","LastName":"Smith", "id": "3197210762560"}';
const SAMPLE: Body = { sampleData: ROW, sampleType: 'JSON' };
const JSON_SCHEMA = { id: 'string', firstName: 'string', lastName: 'string' };

const BOUNDARY = 'contract-suite';

const upload = (target: Target, path: string, file: string): Promise<Answer> =>
  target.call({
    ...{ method: 'POST', path },
    body: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });

const made = async (target: Target, path: string, body: Body) => answered(await post(target, path, body), 200).json;
const found = async (target: Target, path: string) => answered(await get(target, path), 200).json;

const EXAMPLE = { evidence: 'example' } as const;
const OF_SAMPLES = { ...EXAMPLE, source: 'DPG' } as const;
const OF_SCHEMAS = { ...EXAMPLE, source: 'DPG' } as const;

const isSample = (json: Body): void => {
  const dates = ['createdDate', 'modifiedDate', 'createdBy', 'modifiedBy'];
  hasKeys(json, ['id', 'version', ...dates, 'sampleData', 'sampleType']);
  isId(json['id'], 'hex32');
  isEpochMs(json['createdDate']);
  holds(json, { version: 0, sampleData: ROW, sampleType: 'JSON' });
};

const samples: readonly ContractCase[] = [
  {
    ...{ name: 'a sample is answered with 200, its id and its data to the letter', operation: 'createMapperSample' },
    ...OF_SAMPLES,
    run: async (target) => isSample(await made(target, SAMPLES, SAMPLE)),
  },
  {
    ...{ name: 'a file becomes a sample', operation: 'createMapperSampleUpload', ...OF_SAMPLES },
    run: async (target) => isSample(answered(await upload(target, `${SAMPLES}/upload`, ROW), 200).json),
  },
  {
    ...{ name: 'a sample can be looked up', operation: 'getMapperSample', ...OF_SAMPLES },
    run: async (target) => {
      const json = await made(target, SAMPLES, SAMPLE);
      isSample(json);
      isEqual(await found(target, `${SAMPLES}/${json.id}`), json);
    },
  },
  {
    ...{ name: 'samples are listed in pages', operation: 'listMapperSamples', ...OF_SAMPLES },
    run: async (target) => {
      const json = await made(target, SAMPLES, SAMPLE);
      const page = await found(target, `${SAMPLES}?limit=2&start=0`);
      isEqual(page, { data: [json], _page: { count: 1, limit: 2 } });
    },
  },
  {
    ...{ name: 'a PUT makes the next version of a sample', operation: 'replaceMapperSample', ...OF_SAMPLES },
    run: async (target) => {
      const { id } = await made(target, SAMPLES, SAMPLE);
      const path = `${SAMPLES}/${id}`;
      const { json } = answered(await target.call({ method: 'PUT', path, body: { sampleData: '{"id":1}' } }), 200);
      holds(json, { id, version: 1, sampleData: '{"id":1}', sampleType: 'JSON' });
      isEqual(await found(target, path), json);
    },
  },
];

const schemas: readonly ContractCase[] = [
  {
    ...{ name: 'a schema of JSON Schema is kept as it was sent', operation: 'createMapperSchema', ...OF_SCHEMAS },
    run: async (target) => {
      const json = await made(target, SCHEMAS, { jsonSchema: JSON_SCHEMA });
      hasKeys(json, ['id', 'version', 'jsonSchema']);
      isId(json.id, 'hex32');
      holds(json, { version: 0, jsonSchema: JSON_SCHEMA });
    },
  },
  {
    ...{ name: 'a schema is made of a sample', operation: 'createMapperSchema', ...OF_SCHEMAS },
    run: async (target) => {
      const { id: sampleId } = await made(target, SAMPLES, SAMPLE);
      const { jsonSchema, ...rest } = await made(target, SCHEMAS, { sampleId });
      hasKeys(rest, ['id', 'version', 'sampleId']);
      const text = (title: string) => ({ title, type: 'string' });
      const properties = { FirstName: text('FirstName'), LastName: text('LastName'), id: text('id') };
      isEqual(jsonSchema, { title: `SampleSchema:${sampleId}`, type: 'object', properties });
    },
  },
  {
    ...{ name: 'a schema refers to one of the registry', operation: 'createMapperSchema', ...OF_SCHEMAS },
    run: async (target) => {
      const schemaRef = { id: await makeSchema(target), contentType: 'application/vnd.adobe.xed-full+json;version=1' };
      const json = await made(target, SCHEMAS, { name: 'outputSchema1', schemaRef });
      holds(json, { name: 'outputSchema1', schemaRef });
      matches(json.jsonSchema, /firstName/);
    },
  },
  {
    ...{ name: 'a file of JSON becomes a schema', operation: 'createMapperSchemaUpload', ...OF_SCHEMAS },
    run: async (target) => {
      const { json } = answered(await upload(target, `${SCHEMAS}/upload`, JSON.stringify(JSON_SCHEMA)), 200);
      holds(json, { version: 0, jsonSchema: JSON_SCHEMA });
    },
  },
  {
    ...{ name: 'a schema of the mapper can be looked up', operation: 'getMapperSchema', ...OF_SCHEMAS },
    run: async (target) => {
      const json = await made(target, SCHEMAS, { jsonSchema: JSON_SCHEMA });
      isId(json.id, 'hex32');
      isEqual(await found(target, `${SCHEMAS}/${json.id}`), json);
    },
  },
  {
    ...{
      name: 'schemas of the mapper are listed in pages, and by name',
      operation: 'listMapperSchemas',
      ...OF_SCHEMAS,
    },
    run: async (target) => {
      const json = await made(target, SCHEMAS, { name: 'one', jsonSchema: JSON_SCHEMA });
      await made(target, SCHEMAS, { name: 'another', jsonSchema: JSON_SCHEMA });
      const page = await found(target, `${SCHEMAS}?limit=1&start=0&name=one&orderBy=-createdDate`);
      isEqual(page, { data: [json], _page: { count: 1, limit: 1 } });
    },
  },
];

const refusals: readonly ContractCase[] = [
  refusalCase({
    name: 'a sample that cannot be read is refused',
    ...{ operation: 'createMapperSample', refusal: 'mapper-sample-malformed' },
    provoke: (target) => post(target, SAMPLES, { sampleData: '{' }),
  }),
  refusalCase({
    name: 'a file that is meant to be JSON, and is none, is no sample',
    ...{ operation: 'createMapperSampleUpload', refusal: 'mapper-sample-malformed' },
    provoke: (target) => upload(target, `${SAMPLES}/upload`, '{'),
  }),
  refusalCase({
    name: 'a look-up of a sample that is not there is refused',
    ...{ operation: 'getMapperSample', refusal: 'mapper-sample-not-found' },
    provoke: (target) => get(target, `${SAMPLES}/${NO_HEX32}`),
  }),
  refusalCase({
    name: 'a sample that is not there cannot be replaced',
    ...{ operation: 'replaceMapperSample', refusal: 'mapper-sample-not-found' },
    provoke: (target) => target.call({ method: 'PUT', path: `${SAMPLES}/${NO_HEX32}`, body: SAMPLE }),
  }),
  refusalCase({
    name: 'a sample cannot be replaced by what cannot be read',
    ...{ operation: 'replaceMapperSample', refusal: 'mapper-sample-malformed' },
    provoke: async (target) => {
      const { id } = await made(target, SAMPLES, SAMPLE);
      return target.call({ method: 'PUT', path: `${SAMPLES}/${id}`, body: { sampleData: '{' } });
    },
  }),
  refusalCase({
    name: 'a schema of JSON Schema that is no object is refused',
    ...{ operation: 'createMapperSchema', refusal: 'mapper-schema-malformed' },
    provoke: (target) => post(target, SCHEMAS, { jsonSchema: '[]' }),
  }),
  refusalCase({
    name: 'a schema of a sample that is not there is refused',
    ...{ operation: 'createMapperSchema', refusal: 'mapper-schema-unfounded' },
    provoke: (target) => post(target, SCHEMAS, { sampleId: NO_HEX32 }),
  }),
  refusalCase({
    name: 'a file that is no object of JSON is no schema',
    ...{ operation: 'createMapperSchemaUpload', refusal: 'mapper-schema-malformed' },
    provoke: (target) => upload(target, `${SCHEMAS}/upload`, '[]'),
  }),
  refusalCase({
    name: 'a look-up of a schema that the mapper does not have is refused',
    ...{ operation: 'getMapperSchema', refusal: 'mapper-schema-not-found' },
    provoke: (target) => get(target, `${SCHEMAS}/${NO_HEX32}`),
  }),
];

export const dataPrepMapper: readonly ContractCase[] = [...samples, ...schemas, ...refusals];
