// Whatever is sent, Flow Service answers it or refuses it: nothing that a client writes breaks the emulator.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../emulator/problems/index.ts';
import { readPatch } from '../../../emulator/services/flow/patch.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { LATER } from './refusals.ts';

let emulator: TestEmulator;
let parts: Parts;
let flowId: string;
beforeAll(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  const scheduleParams = { startTime: LATER, frequency: 'hour', interval: 1 };
  flowId = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody({ scheduleParams }))).json.id;
});
afterAll(() => emulator.close());

const step = fc.constantFrom(
  ...['name', 'transformations', 'params', 'sourceConnectionIds', 'scheduleParams', 'labels', 'runs', 'id', 'length'],
  ...['0', '1', '-', '-1', '00', '', 'toString', '__proto__', 'constructor', '~0', '~1', 'a"b'],
);
const word = fc.oneof(step, fc.string({ maxLength: 6 }));

/** `emulator.call` itself throws when an answer is a defect of ours. */
const isAnswered = (status: number) => expect([200, 400, 404]).toContain(status);

test('any filter and any order is answered or refused', async () => {
  const path = fc.array(fc.tuple(word, fc.constantFrom('', '[]', '[][]')), { maxLength: 4 });
  const sign = fc.constantFrom('==', '=', '!=', '<', '<=', '>', '>=', '~', '!>', '', '===');
  const filter = fc.tuple(path, sign, word).map(([steps, operator, value]) => {
    return steps.map(([name, brackets]) => name + brackets).join('.') + operator + value;
  });
  const property = fc.asyncProperty(filter, word, async (text, order) => {
    const query = new URLSearchParams({ property: text, ...(order !== '' && { orderby: order }) });
    for (const list of ['flows', 'connections', 'connectionSpecs']) {
      isAnswered((await emulator.call('GET', `${FLOW_SERVICE}/${list}?${query}`)).status);
      isAnswered((await emulator.call('GET', `${FLOW_SERVICE}/${list}?property=${encodeURIComponent(text)}`)).status);
    }
  });
  await fc.assert(property, { numRuns: 150 });
});

test('any token is answered or refused', async () => {
  const page = fc.record(
    {
      ...{ list: fc.constantFrom('flows', 'flowSpecs'), property: fc.array(word), limit: fc.integer({ max: 120 }) },
      ...{ orderby: fc.oneof(word, fc.constantFrom('name', '-createdAt', 'name,id')), since: fc.integer({ min: -1 }) },
      at: fc.array(fc.oneof(fc.integer(), fc.double(), word, fc.constantFrom(null, true)), { maxLength: 4 }),
    },
    { requiredKeys: ['list', 'limit', 'since', 'at'] },
  );
  const encoded = page.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
  const property = fc.asyncProperty(fc.oneof(encoded, fc.base64String(), word), async (token) => {
    const query = new URLSearchParams({ continuationToken: token });
    for (const list of ['flows', 'flowSpecs']) {
      isAnswered((await emulator.call('GET', `${FLOW_SERVICE}/${list}?${query}`)).status);
    }
  });
  await fc.assert(property, { numRuns: 200 });
});

test('any search is answered or refused', async () => {
  const text = fc.oneof(word, fc.constantFrom('name==a', 'name==a&id!=b', '"&"', '&', 'name,id', '-name'));
  const body = fc.record(
    { queryString: text, orderby: text, projectionFields: text, limit: fc.integer({ max: 1100 }), count: fc.boolean() },
    { requiredKeys: [] },
  );
  const property = fc.asyncProperty(body, async (sent) => {
    for (const list of ['connections', 'flows', 'flowSpecs']) {
      isAnswered((await emulator.call('POST', `${FLOW_SERVICE}/${list}/search`, sent)).status);
    }
  });
  await fc.assert(property, { numRuns: 100 });
});

const operation = fc.record({
  op: fc.constantFrom('add', 'Replace', 'remove'),
  path: fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `/${steps.join('/')}`),
  // As it comes over the wire, where zero has no sign.
  value: fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
});

test('any patch is applied or refused, and leaves what it was applied to as it was', () => {
  const body = { name: 'x', labels: [], transformations: [{ name: 'Copy', params: { deltaColumn: { name: 'a' } } }] };
  const before = structuredClone(body);
  const property = fc.property(fc.array(operation, { minLength: 1, maxLength: 3 }), (operations) => {
    try {
      const patched = readPatch(operations).apply(body);
      expect(JSON.parse(JSON.stringify(patched))).toEqual(patched);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
    expect(body).toEqual(before);
  });
  fc.assert(property, { numRuns: 1000 });
});

test('any patch of a flow is applied or refused', async () => {
  const path = `${FLOW_SERVICE}/flows/${flowId}`;
  const property = fc.asyncProperty(operation, async (body) => {
    const { etag } = (await emulator.call('GET', path)).json.items[0];
    isAnswered((await emulator.call('PATCH', path, body, { 'if-match': etag })).status);
  });
  await fc.assert(property, { numRuns: 150 });
});

test('any body of a new flow is stored or refused', async () => {
  const fields = ['name', 'flowSpec', 'sourceConnectionIds', 'transformations', 'scheduleParams', 'options', 'policy'];
  const change = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 2 });
  const property = fc.asyncProperty(change, async (overrides) => {
    const scheduleParams = { startTime: LATER, frequency: 'hour', interval: 1 };
    const body = parts.flowBody({ scheduleParams, ...overrides });
    const { status } = await emulator.call('POST', `${FLOW_SERVICE}/flows`, body);
    expect([201, 400, 404]).toContain(status);
  });
  await fc.assert(property, { numRuns: 150 });
});
