// What /languages/el lists, of the tables of the language: each operator, and each way to call each function.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { FUNCTIONS } from '../../engine/mapping/functions/index.ts';
import { JAVA_TYPES, type JavaType, type Parameter } from '../../engine/mapping/functions/parameter.ts';
import type { Signature } from '../../engine/mapping/functions/signature.ts';
import { OPERATORS } from '../../engine/mapping/language/operators.ts';

type Schemas = components['schemas'];
type MappingFunction = Schemas['MappingFunction'];

/** @see data-prep/api/functions.md (documented: object; inferred: the rest, from JSON) */
const TYPES: Readonly<Partial<Record<JavaType, string>>> = {
  ...{ String: 'string', Boolean: 'boolean', List: 'array' },
  ...{
    Integer: 'integer',
    Long: 'integer',
    BigInteger: 'integer',
    Number: 'number',
    Double: 'number',
    Float: 'number',
  },
};

const isRepeated = ({ presence }: Parameter) => presence === 'repeated';

/** As Java writes a class, and an array of it. */
const dataTypeOf = (parameter: Parameter): string =>
  isRepeated(parameter) ? `[L${JAVA_TYPES[parameter.type]};` : JAVA_TYPES[parameter.type];

const syntaxOf = ({ name, result }: Signature, parameters: readonly Parameter[]): string =>
  `${result} ${name}(${parameters.map((one) => `${one.type}${isRepeated(one) ? '...' : ''}`).join(', ')})`;

const itemOf = (signature: Signature, parameters: readonly Parameter[]): MappingFunction => {
  const { category, name, description, returns, result, example } = signature;
  const [call, gives] = example;
  return {
    ...{ category, function: name, description, syntax: syntaxOf(signature, parameters) },
    ...{ returns, returnType: JAVA_TYPES[result], example: call, result: gives },
    params: parameters.map((parameter, index) => ({
      ...{ name: parameter.name, description: parameter.description, type: TYPES[parameter.type] ?? 'object' },
      ...{ dataType: dataTypeOf(parameter), position: index + 1 },
    })),
    since: 1,
  };
};

/** A call with and one without an optional argument are two items. @see data-prep/api/functions.md (documented: the form) */
const itemsOf = (signature: Signature): MappingFunction[] => {
  const { parameters } = signature;
  const least = parameters.filter(({ presence }) => presence !== 'optional').length;
  return Array.from({ length: parameters.length - least + 1 }, (_, more) =>
    itemOf(signature, parameters.slice(0, least + more)),
  );
};

export const functionItems = (): MappingFunction[] => FUNCTIONS.flatMap(itemsOf);

export const operatorItems = (): Schemas['MappingOperator'][] =>
  OPERATORS.map(({ symbol, methodName, operands, description, example }) => ({
    operatorSymbol: symbol,
    methodName,
    numberOfOperands: operands,
    description,
    example,
  }));
