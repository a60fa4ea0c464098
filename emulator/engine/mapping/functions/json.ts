// Functions of JSON.
// @see data-prep/functions.md (documented: name, parameter, example; the example has no quotes, so an object is taken as it is)
import { readJson } from '../../json-text.ts';
import { fail, type Read } from '../language/failure.ts';
import { asText, isMap } from '../language/values.ts';
import { text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('JSON');

const parsed = (written: string): unknown => {
  const read = readJson(written);
  if (read.kind === 'value') return read.value;
  return read.kind === 'too deep'
    ? fail(`objects and arrays stand more than ${read.depthMax} deep in each other`)
    : fail(`the text stops being JSON at its character ${read.offset + 1}`);
};

const asJson: Read<unknown> = (value) => (isMap(value) || Array.isArray(value) ? value : parsed(asText(value)));

export const JSONS: readonly Signature[] = [
  signature(
    of('json_to_object', 'Reads a text as JSON.', 'Object', 'What the JSON holds.', [
      'json_to_object({"info":{"firstName":"John","lastName": "Doe"}})',
      '{"info": {"firstName": "John", "lastName": "Doe"}}',
    ]),
    [{ ...text('STRING', 'The JSON.'), read: asJson }],
    (value) => value,
  ),
];
