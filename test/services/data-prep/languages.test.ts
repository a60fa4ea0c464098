// The expression language at the front door: expressions that are asked about, and the lists of what there is.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../emulator/engine/mapping/functions/index.ts';
import { readExpression } from '../../../emulator/engine/mapping/language/expression.ts';
import { isFault } from '../../../emulator/engine/mapping/language/fault.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { prepare } from '../../tutorial.ts';

const EL = '/data/foundation/conversion/languages/el';
const SETS = '/data/foundation/conversion/mappingSets';

let emulator: TestEmulator;
const start = async (reading = 'status') => {
  emulator = await startEmulator({ switches: { 'expression-validation': reading } });
};
beforeEach(() => start());
afterEach(() => emulator.close());

const validate = (body: unknown) => emulator.call('POST', `${EL}/validate`, body);

const SUCCEEDED = { validationStatus: 'succeeded', error: 'none' };
const failed = (error: unknown) => ({ validationStatus: 'failed', error });

test.each(['concat("Hi", ",", "there", "!")', 'first_name', 'a ?: "none"', "'x'.equals(y)"])(
  '%s succeeds',
  async (expression) => {
    const { status, json } = await validate({ expression });
    expect(status).toBe(200);
    expect(json).toEqual(SUCCEEDED);
  },
);

test.each<[string, string, RegExp]>([
  ['what breaks off', 'concat("a"', /^character 11 is the end/],
  ['a function that nobody knows', 'a + nvl(b)', /^character 5 .*"nvl"/],
  ['nothing', '', /^character 1 is the end/],
  ['a word of the language', 'new', /"new"/],
  ['what leads to the host', 'constructor.constructor("return 1")()', /^character/],
  ['what is too long', `"${'x'.repeat(4096)}"`, /4096/],
])('%s fails, and is told where', async (_name, expression, error) => {
  const { status, json } = await validate({ expression });
  expect(status).toBe(200);
  expect(json).toEqual(failed(expect.stringMatching(error)));
});

test('the fields that are read must be in the sample, where one is given', async () => {
  const sampleData = '{"first":"Ada","name":{"last":"Lovelace"}}';
  expect((await validate({ expression: 'concat(first, name.last)', sampleData })).json).toEqual(SUCCEEDED);
  const { json } = await validate({ expression: 'concat(first, name.middle)', sampleData, sampleDataType: 'JSON' });
  expect(json).toEqual(failed('there is no field name.middle'));
  expect((await validate({ expression: 'a', sampleData: 'a,b\n1,2', sampleDataType: 'CSV' })).json).toEqual(SUCCEEDED);
});

test('and in the input schema of the mapping set that is named', async () => {
  const { schemaId, mappingSetId } = await prepare(emulator);
  const inputSchema = { jsonSchema: { properties: { first: {} } } };
  const body = { xdmSchema: schemaId, mappings: [], inputSchema };
  const { id } = (await emulator.call('POST', SETS, body)).json;
  expect((await validate({ expression: 'first', mappingSetId: id })).json).toEqual(SUCCEEDED);
  expect((await validate({ expression: 'last', mappingSetId: id })).json).toEqual(failed('there is no field last'));
  expect((await validate({ expression: 'last', mappingSetId })).json).toEqual(SUCCEEDED);
});

test.each<[string, object, number, string]>([
  ['no expression', {}, 400, 'mapping-set-malformed'],
  ['an expression that is no text', { expression: { expression: 'a' } }, 400, 'mapping-set-malformed'],
  ['a mapping set that is not there', { expression: 'a', mappingSetId: 'none' }, 404, 'mapping-set-not-found'],
  ['a sample that cannot be read', { expression: 'a', sampleData: '{' }, 400, 'mapper-sample-malformed'],
])('%s is refused', async (_name, body, status, problem) => {
  const answer = await validate(body);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-emulator-hint')).toMatch(new RegExp(`^${problem} `));
});

test('with one other reading the answer is a bare truth, with the other an expression that is wrong is refused', async () => {
  await emulator.close();
  await start('boolean');
  expect((await validate({ expression: 'a' })).json).toBe(true);
  expect((await validate({ expression: 'a +' })).json).toBe(false);
  await emulator.close();
  await start('refuse');
  expect((await validate({ expression: 'a' })).json).toEqual(SUCCEEDED);
  const { status, headers, json } = await validate({ expression: 'a +' });
  expect(status).toBe(400);
  expect(headers.get('x-emulator-hint')).toMatch(/^expression-invalid /);
  expect(json.detail).toContain('character 4');
});

test('every function is listed, each way to call it on its own', async () => {
  const { status, json } = await emulator.call('GET', `${EL}/functions`);
  expect(status).toBe(200);
  const listed = new Set(json.map((item: { function: string }) => item.function));
  expect([...listed].sort()).toEqual([...new Set(FUNCTIONS.map(({ name }) => name))].sort());
  const syntaxes = json.map(({ syntax }: { syntax: string }) => syntax);
  expect(syntaxes.filter((one: string, index: number) => syntaxes.indexOf(one) !== index)).toEqual([]);
  for (const { params, syntax, function: name } of json) {
    expect(syntax).toContain(` ${name}(`);
    expect(params.map(({ position }: { position: number }) => position)).toEqual(
      params.map((_: unknown, index: number) => index + 1),
    );
  }
  expect(json.find((item: { function: string }) => item.function === 'concat')).toMatchObject({
    ...{ category: 'String', syntax: 'String concat(String...)', returnType: 'java.lang.String', since: 1 },
    params: [{ type: 'string', dataType: '[Ljava.lang.String;', position: 1 }],
  });
});

test('the operators are listed with the five that are documented, and every example is an expression', async () => {
  const { status, json } = await emulator.call('GET', `${EL}/operators`);
  expect(status).toBe(200);
  expect(json).toEqual(
    expect.arrayContaining(
      (
        [
          ['+', 'add', 2],
          ['/', 'divide', 2],
          ['~', 'complement', 1],
          ['-', 'negate', 1],
          ['!', 'not', 1],
        ] as const
      ).map(([operatorSymbol, methodName, numberOfOperands]) =>
        expect.objectContaining({ operatorSymbol, methodName, numberOfOperands }),
      ),
    ),
  );
  for (const { example } of json) expect(isFault(readExpression(example)), example).toBe(false);
});
