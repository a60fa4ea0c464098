// A field of the organization's own, from its row: type, rules and texts, as a node of an XDM document. Pure.
import { readJson } from '../../../engine/json-text.ts';
import { integerRanges } from '../../../engine/xdm/node-types.ts';
import { xdmFormats } from '../../../engine/xdm/record-schema.ts';
import { isObject, own, type XdmDocument } from '../../../engine/xdm/schema-node.ts';
import { isOwnName } from './path.ts';
import { type Column, quoted, type TemplateRow } from './rows.ts';

/** Whether there is a data type of that `$id`. */
export type IsDataType = (id: string) => boolean;

type Family = 'text' | 'number' | 'object' | 'other';

const integer = (type: string): XdmDocument => {
  const [minimum, maximum] = integerRanges[type] ?? [];
  return { type: 'integer', 'meta:xdmType': type, minimum, maximum };
};

/** @see xdm/schema/field-constraints.md (documented), for the types and the bounds that stand for them; `int` is the default */
const TYPES: Readonly<Record<string, readonly [family: Family, node: XdmDocument]>> = {
  string: ['text', { type: 'string' }],
  number: ['number', { type: 'number' }],
  integer: ['number', { type: 'integer' }],
  int: ['number', { type: 'integer' }],
  byte: ['number', integer('byte')],
  short: ['number', integer('short')],
  long: ['number', integer('long')],
  boolean: ['other', { type: 'boolean' }],
  date: ['other', { type: 'string', format: 'date' }],
  'date-time': ['other', { type: 'string', format: 'date-time' }],
  datetime: ['other', { type: 'string', format: 'date-time' }],
  object: ['object', { type: 'object' }],
};

const BELONGS: readonly (readonly [family: Family, type: string, columns: readonly Column[]])[] = [
  ['number', 'a number', ['minimum', 'maximum']],
  ['text', 'a string', ['enum', 'stringPattern', 'format', 'minLength', 'maxLength']],
  ['object', 'an object', ['properties', '$ref']],
];

/** The columns of rules, which standard fields have of their own. */
export const RULES: readonly Column[] = BELONGS.flatMap(([, , columns]) => columns);

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const numberIn = ({ cell, note }: TemplateRow, column: Column, form: RegExp, due: string): number | undefined => {
  const written = cell(column);
  if (written === '') return undefined;
  const value = Number(written);
  return form.test(written) && Number.isFinite(value)
    ? value
    : note(column, `Expected ${due}; found ${quoted(written)}.`);
};

type Bounds = readonly [low: Column, high: Column, form: RegExp, due: string];
const BOUNDS: Bounds = ['minimum', 'maximum', NUMBER, 'a number'];
const LENGTHS: Bounds = ['minLength', 'maxLength', /^\d+$/, 'a whole number from 0 on'];

/** Two bounds, of which the lower is not above the upper, and both within those of the type. */
const boundsOf = (row: TemplateRow, [low, high, form, due]: Bounds, node: XdmDocument): XdmDocument => {
  const [least, most] = [numberIn(row, low, form, due), numberIn(row, high, form, due)];
  for (const [column, bound] of [[low, least] as const, [high, most] as const]) {
    const [minimum, maximum] = [node['minimum'], node['maximum']];
    if (bound === undefined || typeof minimum !== 'number' || typeof maximum !== 'number') continue;
    if (bound < minimum || bound > maximum) row.note(column, `The data type goes from ${minimum} to ${maximum}.`);
  }
  if (least !== undefined && most !== undefined && least > most)
    row.note(low, `It is above ${high}, which is ${most}.`);
  return { ...(least !== undefined && { [low]: least }), ...(most !== undefined && { [high]: most }) };
};

const listed = (written: string): string[] | undefined => {
  const inside = /^\[([\s\S]*)\]$/.exec(written)?.[1];
  if (inside === undefined) return undefined;
  const read = readJson(written);
  if (read.kind === 'value' && Array.isArray(read.value)) {
    const values = read.value.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)).map(String);
    return values.length === read.value.length ? values : undefined;
  }
  return inside.split(',').map((value) => value.trim().replace(/^(["'])(.*)\1$/s, '$2'));
};

const enumOf = ({ cell, note }: TemplateRow): XdmDocument => {
  const written = cell('enum');
  if (written === '') return {};
  const values = listed(written);
  if (values === undefined || values.length === 0 || values.includes('')) {
    note('enum', `Expected values in brackets, such as [value1,value2]; found ${quoted(written)}.`);
  } else if (new Set(values).size < values.length) note('enum', 'A value is listed twice.');
  return { enum: values };
};

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
};

const textRules = (row: TemplateRow, node: XdmDocument): XdmDocument => {
  const [pattern, format] = [row.cell('stringPattern'), row.cell('format')];
  if (!isPattern(pattern)) row.note('stringPattern', `${quoted(pattern)} is no regular expression.`);
  if (format !== '' && !xdmFormats.some((known) => known === format)) {
    row.note('format', `Expected one of ${xdmFormats.join(', ')}; found ${quoted(format)}.`);
  }
  return {
    ...enumOf(row),
    ...(pattern !== '' && { pattern }),
    ...(format !== '' && { format }),
    ...boundsOf(row, LENGTHS, node),
  };
};

/** What is wrong with fields written as JSON, wherever in it. */
const wrongIn = (fields: unknown, isDataType: IsDataType): string | undefined => {
  if (!isObject(fields) || Object.keys(fields).length === 0) return 'fields are an object that is not empty';
  for (const [name, field] of Object.entries(fields)) {
    if (!isOwnName(name)) return `${quoted(name)} cannot be the name of a field`;
    if (!isObject(field)) return `${quoted(name)} is not described by an object`;
    const wrong = wrongInField(field, isDataType);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

const wrongInField = (field: XdmDocument, isDataType: IsDataType): string | undefined => {
  const { $ref, items, properties } = field;
  if ($ref !== undefined && !(typeof $ref === 'string' && isDataType($ref)))
    return `$ref ${quoted(String($ref))} is no data type`;
  const wrong = properties === undefined ? undefined : wrongIn(properties, isDataType);
  return wrong ?? (isObject(items) ? wrongInField(items, isDataType) : undefined);
};

const propertiesOf = ({ cell, note }: TemplateRow, isDataType: IsDataType): XdmDocument => {
  const read = readJson(cell('properties'));
  if (read.kind === 'too deep') note('properties', `The fields are nested more than ${read.depthMax} levels deep.`);
  if (read.kind === 'fault')
    note('properties', `This is no JSON, from its line ${read.line}, column ${read.column} on.`);
  if (read.kind !== 'value') return {};
  const wrong = wrongIn(read.value, isDataType);
  if (wrong !== undefined) note('properties', `Expected fields such as {"a": {"type": "string"}}: ${wrong}.`);
  return { properties: read.value };
};

const objectRules = (row: TemplateRow, isDataType: IsDataType): XdmDocument => {
  const { cell, note } = row;
  const $ref = cell('$ref');
  if ((cell('properties') === '') === ($ref === '')) {
    return note('$ref', 'An object has either properties or a $ref, and not both.') ?? {};
  }
  if ($ref === '') return propertiesOf(row, isDataType);
  if (!isDataType($ref)) note('$ref', `There is no data type ${quoted($ref)}.`);
  return { $ref };
};

/** The node of a row; what is wrong with it is noted. */
export const fieldOf = (row: TemplateRow, isDataType: IsDataType): XdmDocument => {
  const { cell, note } = row;
  const dataType = cell('dataType');
  const [family, node] = own(TYPES, dataType.toLowerCase()) ?? [];
  if (family === undefined || node === undefined) {
    const expected = `one of ${Object.keys(TYPES).join(', ')}`;
    return note('dataType', `Expected ${expected}; found ${dataType === '' ? 'nothing' : quoted(dataType)}.`) ?? {};
  }
  for (const [owner, type, columns] of BELONGS) {
    const stray = owner === family ? [] : columns.filter((column) => cell(column) !== '');
    for (const column of stray) note(column, `It is of use to ${type} alone, and the field is of type ${dataType}.`);
  }
  const rules = {
    ...(family === 'number' && boundsOf(row, BOUNDS, node)),
    ...(family === 'text' && textRules(row, node)),
    ...(family === 'object' && objectRules(row, isDataType)),
  };
  const [title, description] = [cell('displayName'), cell('fieldDescription')];
  const texts = { ...(title !== '' && { title }), ...(description !== '' && { description }) };
  return row.says('isArray')
    ? { type: 'array', ...texts, items: { ...node, ...rules } }
    : { ...node, ...texts, ...rules };
};
