// Marks the fields that a descriptor deprecates. Pure; a path that leads nowhere marks nothing.
import { compatibleName } from './compatible-names.ts';
import type { XdmNode } from './schema-node.ts';

type Fields = Readonly<Record<string, XdmNode>>;
type Path = readonly string[];

/** `/person/emails[*]/address`: what is in a list is reached through the list. */
const pathOf = (sourceProperty: string): Path =>
  sourceProperty
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replace(/\[\*\]$/, ''));

const begins = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

const markedInside = (field: XdmNode, paths: readonly Path[]): XdmNode => {
  if (field.items) return { ...field, items: markedInside(field.items, paths) };
  return field.properties ? { ...field, properties: marked(field.properties, paths) } : field;
};

const marked = (fields: Fields, paths: readonly Path[]): Record<string, XdmNode> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      // Descriptors speak in compatible names, whatever the names of the tree.
      const steps = compatibleName(name);
      const below = paths.filter((path) => begins(path, steps)).map((path) => path.slice(steps.length));
      if (below.length === 0) return [name, field];
      const isMeant = below.some((path) => path.length === 0);
      return [name, { ...markedInside(field, below), ...(isMeant && { 'meta:status': 'deprecated' }) }];
    }),
  );

/** @see xdm/tutorials/field-deprecation-api.md (documented) */
export const withDeprecated = (fields: Fields, sourceProperties: readonly string[]): Record<string, XdmNode> =>
  marked(fields, sourceProperties.map(pathOf));
