// The expression language as its users ask for it: whether an expression can be evaluated, and what there is to write one with.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/data-prep.d.ts';
import { attributesOf } from '../../engine/mapping/language/attributes.ts';
import { readExpression } from '../../engine/mapping/language/expression.ts';
import { faultText, isFault } from '../../engine/mapping/language/fault.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { functionItems, operatorItems } from './catalogue.ts';
import { fieldOf, fieldsOfSample, type InputFields, inputOf } from './input-schema.ts';
import { checkSample } from './samples.ts';
import { foundSet } from './stored-sets.ts';

type Request = operations['validateExpression']['requestBody']['content']['application/json'];

export const languages = (house: House) => {
  /** The fields that may be read, where the request tells them. Refuses with mapping-set-not-found, mapper-sample-malformed. */
  const fieldsFor = (scope: Scope, { mappingSetId, sampleData, sampleDataType }: Request): InputFields | undefined => {
    const set = mappingSetId ? foundSet(house, scope, mappingSetId) : undefined;
    if (!sampleData) return inputOf(house, scope, set?.body.inputSchema && { ...set.body.inputSchema });
    const sample = { sampleData, sampleType: sampleDataType ?? 'JSON' } as const;
    checkSample(sample);
    return fieldsOfSample(sample);
  };

  const faultOf = (expression: string, fields: InputFields | undefined): string | undefined => {
    const tree = readExpression(expression, house.switches['mapping-reserved-words']);
    if (isFault(tree)) return faultText(tree);
    const missing = fields && attributesOf(tree).find((path) => !fieldOf(fields, path));
    return missing === undefined ? undefined : `there is no field ${missing}`;
  };

  return {
    validateExpression: ({ body }, scope) => {
      const fault = faultOf(body.expression, fieldsFor(scope, body));
      const reading = house.switches['expression-validation'];
      if (reading === 'boolean') return { status: 200, body: fault === undefined };
      if (fault === undefined) return { status: 200, body: { validationStatus: 'succeeded', error: 'none' } };
      if (reading === 'refuse') refuse('expression-invalid', { reason: fault });
      return { status: 200, body: { validationStatus: 'failed', error: fault } };
    },

    listMappingFunctions: () => ({ status: 200, body: functionItems() }),
    listMappingOperators: () => ({ status: 200, body: operatorItems() }),
  } satisfies Partial<Operations<operations, Scope>>;
};
