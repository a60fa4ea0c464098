// Data Prep: the expression language, as it is asked about.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CONVERSION, get, makeMappingSet, makeSchema, NO_HEX32, post } from './tutorial.ts';

const EL = `${CONVERSION}/languages/el`;

const EXPRESSION = 'concat("Hi", ",", "there", "!")';
const validate = (target: Target, body: Body) => post(target, `${EL}/validate`, body);

export const dataPrepLanguage: readonly ContractCase[] = [
  {
    name: 'an expression is told to succeed or to fail, with what is wrong',
    operation: 'validateExpression',
    ...{ evidence: 'disputed', source: 'DPG against DP' },
    switches: { 'expression-validation': 'status' },
    run: async (target) => {
      const { json } = answered(await validate(target, { expression: EXPRESSION }), 200);
      isEqual(json, { validationStatus: 'succeeded', error: 'none' });
      const wrong = answered(await validate(target, { expression: `${EXPRESSION} +` }), 200).json;
      hasKeys(wrong, ['validationStatus', 'error']);
      holds(wrong, { validationStatus: 'failed' });
    },
  },
  {
    name: 'whether an expression succeeds is a bare truth',
    operation: 'validateExpression',
    ...{ evidence: 'disputed', source: 'DP against DPG' },
    switches: { 'expression-validation': 'boolean' },
    run: async (target) => {
      isEqual(answered(await validate(target, { expression: EXPRESSION }), 200).json, true);
      isEqual(answered(await validate(target, { expression: `${EXPRESSION} +` }), 200).json, false);
    },
  },
  ...(['short', 'long'] as const).map(
    (list): ContractCase => ({
      name: `a field called empty ${list === 'short' ? 'is one like any other' : 'has to be wrapped'}`,
      operation: 'validateExpression',
      ...{ evidence: 'disputed', source: 'data-prep/functions.md, in two of its states' },
      switches: { 'mapping-reserved-words': list, 'expression-validation': 'status' },
      run: async (target) => {
        const { json } = answered(await validate(target, { expression: 'empty' }), 200);
        holds(json, { validationStatus: list === 'short' ? 'succeeded' : 'failed' });
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the service's own way to wrap a name.
        const wrapped = answered(await validate(target, { expression: '${empty}' }), 200).json;
        holds(wrapped, { validationStatus: 'succeeded' });
      },
    }),
  ),
  {
    name: 'the functions of the expression language are listed',
    operation: 'listMappingFunctions',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const { json } = answered(await get(target, `${EL}/functions`), 200);
      const [first] = json;
      const told = ['category', 'function', 'description', 'syntax', 'returns', 'returnType', 'example', 'result'];
      hasKeys(first, [...told, 'params', 'since']);
      isTrue(
        json.some((item: Body) => item['function'] === 'concat'),
        'there is no function concat',
      );
    },
  },
  {
    name: 'the operators of the expression language are listed',
    operation: 'listMappingOperators',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const { json } = answered(await get(target, `${EL}/operators`), 200);
      const add = json.find((item: Body) => item['methodName'] === 'add');
      hasKeys(add, ['operatorSymbol', 'methodName', 'numberOfOperands', 'description', 'example']);
      holds(add, { operatorSymbol: '+', numberOfOperands: 2 });
    },
  },
  refusalCase({
    name: 'an expression that is wrong is refused',
    operation: 'validateExpression',
    refusal: 'expression-invalid',
    ...{ source: 'DP against DPG', switches: { 'expression-validation': 'refuse' } },
    provoke: (target) => validate(target, { expression: `${EXPRESSION} +` }),
  }),
  refusalCase({
    name: 'an expression cannot be held to a mapping set that is not there',
    operation: 'validateExpression',
    refusal: 'mapping-set-not-found',
    provoke: (target) => validate(target, { expression: EXPRESSION, mappingSetId: NO_HEX32 }),
  }),
  refusalCase({
    name: 'an expression cannot be held to a sample that cannot be read',
    operation: 'validateExpression',
    refusal: 'mapper-sample-malformed',
    provoke: async (target) => {
      const mappingSetId = await makeMappingSet(target, await makeSchema(target));
      return validate(target, { expression: EXPRESSION, mappingSetId, sampleData: '{' });
    },
  }),
];
