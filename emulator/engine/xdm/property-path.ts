// Where the path of a descriptor (`/person/name`, `/members[*]/id`) leads in a resolved schema. Pure; what leads nowhere is data, and
// says what there is instead.
import { compatibleName } from './compatible-names.ts';
import { fieldAt } from './paths.ts';
import type { ResolvedSchema, XdmNode } from './schema-node.ts';

/** `required`: by the object around it. */
export interface PropertyFound {
  readonly node: XdmNode;
  readonly required: boolean;
}

/** Why a path leads nowhere, as the end of a sentence. */
export interface PropertyMissing {
  readonly fault: string;
}

const SHOWN_MAX = 12;
const NAME_MAX = 60;

const shown = (name: string): string => (name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name);

const BRACKETS = /((?:\[[*\d]*\])*)$/;

/** Compatible names, whichever names were written: the guide itself has `/xdm:eventType` once. */
const segmentsOf = (path: string): string[] =>
  path
    .slice(1)
    .split('/')
    .flatMap((segment) => {
      const [brackets = ''] = BRACKETS.exec(segment) ?? [];
      const names = compatibleName(segment.slice(0, segment.length - brackets.length));
      return [...names.slice(0, -1), `${names.at(-1) ?? ''}${brackets}`];
    });

/** Two paths with one key lead to one field. */
export const propertyKey = (path: string): string =>
  segmentsOf(path)
    .map((segment) => segment.replace(BRACKETS, ''))
    .join('/');

const formFault = (path: string): string | undefined => {
  if (!path.startsWith('/')) return 'it must begin with a slash, as in /personalEmail/address';
  if (path.endsWith('/')) return 'it must not end with a slash';
  return path.includes('//') ? 'there is nothing between two of its slashes' : undefined;
};

const inside = (node: XdmNode): XdmNode => (node.items === undefined ? node : inside(node.items));

const namesIn = (node: XdmNode): string => {
  const names = Object.keys(inside(node).properties ?? {});
  const rest = names.length > SHOWN_MAX ? `, and ${names.length - SHOWN_MAX} more` : '';
  return names.length === 0 ? 'nothing' : names.slice(0, SHOWN_MAX).map(shown).join(', ') + rest;
};

const missing = (node: XdmNode, segment: string, walked: readonly string[]): PropertyMissing => {
  const place = walked.length === 0 ? 'at the top' : `in /${walked.map(shown).join('/')}`;
  const advice = segment === 'properties' ? '; leave properties out of the path' : '';
  return { fault: `there is no ${shown(segment)} ${place}, but ${namesIn(node)}${advice}` };
};

/** A node of no name, so that one step can be taken from it. */
const from = (node: XdmNode, segment: string): XdmNode | undefined =>
  fieldAt({ properties: { here: node } }, `/here/${segment}`);

/** The field that a path leads to. @see xdm/api/descriptors.md (documented); lists may be entered with `[*]` or without (AEPP) */
export const propertyAt = (
  { properties, required }: Pick<ResolvedSchema, 'properties' | 'required'>,
  path: string,
): PropertyFound | PropertyMissing => {
  const fault = formFault(path);
  if (fault !== undefined) return { fault };
  let found: PropertyFound = { node: { properties, required }, required: true };
  const segments = segmentsOf(path);
  for (const [index, segment] of segments.entries()) {
    const node = from(found.node, segment);
    if (node === undefined) return missing(found.node, segment, segments.slice(0, index));
    const isRequired = inside(found.node).required?.includes(segment.replace(BRACKETS, '')) === true;
    found = { node, required: isRequired };
  }
  return found;
};
