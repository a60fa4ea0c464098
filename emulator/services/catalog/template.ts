// `<<id.attribute>>` in a part of a multi-request: what the part of that id was answered with. Pure but for refusals.
import { isObject, own } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { isScalar, type Scalar } from '../../store/document-path.ts';

/** The bodies of the answers so far, by the ids of their parts. */
export type Answers = ReadonlyMap<string, () => unknown>;

const TEMPLATE = /<<([^<>]+\.[^<>]+)>>/g;
const ALONE = /^<<([^<>]+\.[^<>]+)>>$/;

/** What is put in may be put in again: without a bound it would double with every part. In characters, of all parts together. */
const FILLED_MAX = 10 * 1024 * 1024;

const at = (value: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((found, name) => (isObject(found) ? own(found, name) : undefined), value);

/** Of a reference the id alone; of a map with one object that object, to which its key is an id. @see CATG (documented, the map inferred) */
const attributeOf = (body: unknown, attribute: string): unknown => {
  const names = attribute.split('.');
  if (Array.isArray(body)) {
    const [reference] = body;
    return attribute === 'id' && typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
  }
  const found = at(body, names);
  if (isScalar(found) || !isObject(body)) return found;
  const [only, ...others] = Object.entries(body);
  if (!only || others.length > 0) return undefined;
  return attribute === 'id' ? only[0] : at(only[1], names);
};

const lookUp = (answers: Answers, partId: string, template: string): Scalar => {
  const owners = [...answers.keys()].filter((id) => template.startsWith(`${id}.`));
  const owner = owners.reduce<string | undefined>(
    (best, id) => (id.length > (best?.length ?? -1) ? id : best),
    undefined,
  );
  const found = owner === undefined ? undefined : attributeOf(answers.get(owner)?.(), template.slice(owner.length + 1));
  return isScalar(found) ? found : refuse('multi-request-template-unknown', { id: partId, template });
};

export interface Filling {
  /** In a text alone a template keeps the type of what it stands for. */
  readonly value: (partId: string, value: unknown) => unknown;
  /** `written`: how it stands in the text. */
  readonly text: (partId: string, text: string, written?: (value: Scalar) => string) => string;
}

/** Refuses with multi-request-template-unknown and body-too-large. */
export const fillingFrom = (answers: Answers): Filling => {
  let filled = 0;
  const count = (value: Scalar): Scalar => {
    filled += String(value).length;
    return filled > FILLED_MAX ? refuse('body-too-large', { limitBytes: FILLED_MAX }) : value;
  };

  const text: Filling['text'] = (partId, sent, written = String) =>
    sent.replace(TEMPLATE, (_, template: string) => written(count(lookUp(answers, partId, template))));

  const value: Filling['value'] = (partId, sent) => {
    if (typeof sent === 'string') {
      const [, alone] = ALONE.exec(sent) ?? [];
      return alone === undefined ? text(partId, sent) : count(lookUp(answers, partId, alone));
    }
    if (Array.isArray(sent)) return sent.map((member) => value(partId, member));
    if (!isObject(sent)) return sent;
    return Object.fromEntries(Object.entries(sent).map(([name, member]) => [name, value(partId, member)]));
  };

  return { value, text };
};
