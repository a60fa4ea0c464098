// The path of a field in a template, and what of it exists already. Names are those of compatibility mode. Pure.
import { own, type XdmNode } from '../../../engine/xdm/schema-node.ts';
import { quoted, type TemplateRow } from './rows.ts';

/** One step of a path: a field and, where it is a list, that the path goes on in its items. */
export interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** A document of the Platform is not nested deeper, by far. */
const DEPTH_MAX = 50;
const STEP = /^([^[\]]+)(\[\*?\])?$/;
/** @see xdm/schema/field-constraints.md (documented) */
const OWN_NAME = /^[A-Za-z0-9-][A-Za-z0-9_-]*$/;

/** Whether an organization may give this name to a field of its own. */
export const isOwnName = (name: string): boolean => OWN_NAME.test(name);

/** Documented as joined by dots, and joined by slashes in the published template: both are read. What is no path is noted. */
export const readPath = ({ cell, note }: TemplateRow): Step[] | undefined => {
  const written = cell('fieldPath');
  if (written === '') return note('fieldPath', 'The row names no field.');
  const pieces = written.includes('/') ? written.replace(/^\//, '').split('/') : written.split('.');
  if (pieces.length > DEPTH_MAX) return note('fieldPath', `The path has more than ${DEPTH_MAX} steps.`);
  const steps = pieces.map((piece) => {
    const [, name, brackets] = STEP.exec(piece) ?? [];
    return name === undefined ? undefined : { name, isList: brackets !== undefined };
  });
  const known = steps.filter((step) => step !== undefined);
  if (known.length < steps.length) {
    return note(
      'fieldPath',
      `Expected names joined by slashes or dots, with [] behind a list; found ${quoted(written)}.`,
    );
  }
  return known;
};

/** What is in a list, or in a list of lists; of any other field itself. */
export const itemOf = (node: XdmNode): XdmNode => (node.items === undefined ? node : itemOf(node.items));

/** The fields along a path, as far as they exist. */
export const fieldsAlong = (properties: Readonly<Record<string, XdmNode>>, path: readonly Step[]): XdmNode[] => {
  const found: XdmNode[] = [];
  let inside: XdmNode = { properties };
  for (const { name } of path) {
    const field = own(itemOf(inside).properties ?? {}, name);
    if (field === undefined) break;
    found.push(field);
    inside = field;
  }
  return found;
};

/** The path with each step a list where the existing field is one, whatever the template says. */
export const asExisting = (path: readonly Step[], existing: readonly XdmNode[]): Step[] =>
  path.map((step, index) => {
    const node = existing[index];
    return node === undefined ? step : { ...step, isList: node.items !== undefined };
  });

/** As messages name it. */
export const writtenPath = (path: readonly Step[]): string => path.map(({ name }) => name).join('/');

/** As descriptors and `meta:refProperty` write it: `/person/name/firstName`, `/orders[*]/id`. */
export const pointerOf = (path: readonly Step[]): string =>
  path.map(({ name, isList }, index) => `/${name}${isList && index < path.length - 1 ? '[*]' : ''}`).join('');
