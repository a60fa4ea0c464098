// Whatever sequence of changes a data set goes through, it stays what the contract calls a data set, and its version counts them.

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inlined, readDocuments } from '../../../build/documents.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { createDataSet, createSchema, DATA_SETS, TUTORIAL_TYPE } from './tutorial.ts';

const SEED = 20_261_125;
const RUNS = 40;
const FORMAT = 'adobe/siphon/table/format';

let emulator: TestEmulator;
let schemaId: string;
beforeAll(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
});
afterAll(() => emulator.close());

/** The contract's own schema of whole data sets: its look-up has it under parts of them. */
const isDataSet = (() => {
  const document = readDocuments().find(({ name }) => name === 'catalog')?.document;
  if (!document) throw new Error('there is no contract of Catalog');
  // Components are inlined where a path refers to them.
  const responses = { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/DataSet' } } } } };
  const { paths } = inlined({ ...document, paths: { '/': { get: { operationId: 'getWhole', responses } } } });
  const schema = paths['/']?.get?.responses?.['200']?.content?.['application/json']?.schema;
  return new Ajv2020({ strict: false }).compile(schema ?? false);
})();

const text = fc.string({ maxLength: 8 });
const texts = fc.array(text, { maxLength: 3 });
const tags = fc
  .record(
    { mine: texts, unifiedIdentity: fc.constant(['enabled: false']), acp_validationContext: texts },
    { requiredKeys: [] },
  )
  .map((some) => ({ [FORMAT]: ['delta'], ...some }));
const rowExpiration = fc.constantFrom('P1Y', 'P3M2D', 'PT4H').map((ttlValue) => ({ ttlValue }));
const fields = fc.record(
  {
    name: text,
    description: text,
    enableErrorDiagnostics: fc.boolean(),
    tags,
    unifiedTags: texts,
    systemLabels: texts,
    fileDescription: fc.record({ format: fc.constantFrom('csv', 'json', 'parquet'), header: fc.boolean() }),
    extensions: fc.record({ adobe_lakeHouse: fc.record({ rowExpiration }) }),
    classification: fc.record({ managedBy: fc.constant('SYSTEM'), mine: text }),
    // Catalog's own, which are passed over.
    ...{ version: text, created: text, lastBatchStatus: fc.integer(), viewId: fc.boolean(), state: text },
    // And what nobody knows.
    ...{ another: fc.jsonValue({ maxDepth: 3 }) },
  },
  { requiredKeys: [] },
);
const operation = fc.oneof(
  fields.map((some) => Object.entries(some).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }))),
  fc.constant([{ op: 'copy', from: '/name', path: '/description' }]),
  texts.map((value) => [{ op: 'add', path: '/tags/mine', value }]),
);
const change = fc.oneof(
  fc.tuple(fc.constant('PUT'), fields),
  fc.tuple(fc.constant('PATCH'), fc.oneof(fields, operation)),
  fc.tuple(fc.constant('V2'), fields),
);

it('any sequence of changes leaves a data set, and moves its version by one for each that changed it', async () => {
  const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
    const [reference] = (await createDataSet(emulator, schemaId)).json;
    const id = reference.slice('@/dataSets/'.length);
    const schemaRef = { id: schemaId, contentType: TUTORIAL_TYPE };
    const stored = async () => (await emulator.call('GET', `${DATA_SETS}/${id}`)).json[id];
    let before = await stored();
    let count = 0;
    for (const [verb, sent] of changes) {
      const body = verb === 'PUT' ? { name: 'Replaced', schemaRef, ...sent } : sent;
      const base = verb === 'V2' ? DATA_SETS.replace('/dataSets', '/v2/dataSets') : DATA_SETS;
      const { status, text: answer } = await emulator.call(verb === 'PUT' ? 'PUT' : 'PATCH', `${base}/${id}`, body);
      const isNothing = Array.isArray(body) && body.length === 0;
      expect([status, isNothing ? '' : answer]).toEqual(isNothing ? [400, ''] : [200, `["${reference}"]`]);
      const after = await stored();
      const { version: _v, updated: _u, updatedUser: _w, ...was } = before;
      const { version, updated: _x, updatedUser: _y, ...is } = after;
      if (JSON.stringify(was) !== JSON.stringify(is)) count += 1;
      expect(version).toBe(`1.0.${count}`);
      expect([isDataSet(after), isDataSet.errors]).toEqual([true, null]);
      before = after;
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
});
