// The field groups that exist already and that a template names: whose standard fields it takes, and which it extends. Pure.
import { schemaIdOf } from '../../../engine/schemas.ts';
import { resolveSchema } from '../../../engine/xdm/resolve.ts';
import type { LookUp, ResolvedSchema, XdmDocument } from '../../../engine/xdm/schema-node.ts';
import { ancestorsOf, fitsClass } from '../composition.ts';
import { quoted, type TemplateRow } from './rows.ts';

/** What the registry knows; of the library and of the sandbox alike. */
export interface KnownResources {
  readonly document: LookUp;
  readonly fieldGroups: () => readonly (XdmDocument & { readonly $id: string; readonly title: string })[];
}

/** A field group, or the class itself, with the fields that it has. */
export interface Base {
  readonly id: string;
  readonly title: string;
  readonly properties: ResolvedSchema['properties'];
}

export interface Bases {
  /** The group that a row names; `undefined` where it names none that exists, `wrong` where that was noted. */
  readonly of: (row: TemplateRow) => Base | 'wrong' | undefined;
  /** All that were asked for so far, and the class. */
  readonly used: () => readonly Base[];
}

export const createBases = ({ document, fieldGroups }: KnownResources, classId: string): Bases => {
  const classes = ancestorsOf([classId], document);
  const made = new Map<string, Base>();
  let byTitle: ReadonlyMap<string, XdmDocument> | undefined;

  const baseOf = (id: string, title: string): Base => {
    const known = made.get(id);
    if (known) return known;
    const { properties } = resolveSchema({ allOf: [{ $ref: id }] }, document);
    const base = { id, title, properties };
    made.set(id, base);
    return base;
  };
  const fits = (group: XdmDocument): boolean => fitsClass(group, classes);
  /** Of several that are called alike, one that fits the class. */
  const called = (title: string): XdmDocument | undefined => {
    byTitle ??= new Map(
      fieldGroups()
        .toSorted((one, other) => Number(fits(one)) - Number(fits(other)))
        .map((group) => [group.title, group]),
    );
    return byTitle.get(title);
  };

  baseOf(classId, 'the class');
  return {
    of: ({ cell, note }) => {
      const [id, name] = [cell('fieldGroupId'), cell('fieldGroupName')];
      const group = id === '' ? called(name) : document(schemaIdOf(id));
      if (id !== '' && group?.['meta:resourceType'] !== 'mixins') {
        note('fieldGroupId', `There is no field group ${quoted(id)}.`);
        return 'wrong';
      }
      if (group === undefined) return undefined;
      const title = String(group['title']);
      if (name !== '' && name !== title)
        note('fieldGroupName', `The field group of that id is called ${quoted(title)}.`);
      if (!fits(group)) {
        note(id === '' ? 'fieldGroupName' : 'fieldGroupId', `${quoted(title)} is not meant for the class ${classId}.`);
        return 'wrong';
      }
      return baseOf(String(group['$id']), title);
    },
    used: () => [...made.values()],
  };
};
