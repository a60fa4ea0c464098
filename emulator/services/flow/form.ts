// After a patch a body may hold anything: its fields are held to the form in which the contract lets a client create them.
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';

const isListOf = (is: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(is);

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isColumn = (value: unknown) => isObject(value) && isText(value['name']) && value['name'] !== '';

const FORMS = {
  text: isText,
  texts: isListOf(isText),
  object: isObject,
  objects: isListOf(isObject),
  'object or null': (value: unknown) => value === null || isObject(value),
  'ids or null': (value: unknown) => value === null || isListOf(isTextOrNull)(value),
  columns: isListOf(isColumn),
} as const satisfies Record<string, (value: unknown) => boolean>;

/** The form of each field, by its JSON pointer; outer fields before what is in them. */
export type Form = Readonly<Record<string, keyof typeof FORMS>>;

const valueAt = (body: object, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), body);

/** Fields that are absent have any form, unless they are `required`. Refuses with patch-invalid. */
export const checkForm = (patched: object, form: Form, required: readonly string[] = []): void => {
  for (const [field, name] of Object.entries(form)) {
    const value = valueAt(patched, field);
    const isRight = value === undefined ? !required.includes(field) : FORMS[name](value);
    if (!isRight) refuse('patch-invalid', { field });
  }
};
