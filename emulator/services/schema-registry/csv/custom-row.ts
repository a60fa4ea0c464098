// A row that adds a field of the organization's own, by itself or inside of standard fields.
import type { XdmNode } from '../../../engine/xdm/schema-node.ts';
import type { Base } from './bases.ts';
import { fieldOf } from './field.ts';
import { asExisting, fieldsAlong, isOwnName, itemOf, pointerOf, readPath, type Step, writtenPath } from './path.ts';
import type { Draft } from './plan.ts';
import { quoted, type TemplateRow } from './rows.ts';

/** The path, and the step at which the organization's own part begins. */
const ownPath = (row: TemplateRow, tenantNamespace: string): { path: Step[]; at: number } | undefined => {
  const path = readPath(row);
  if (path === undefined) return undefined;
  const at = path.findIndex(({ name }) => name === tenantNamespace);
  if (at === -1 || at === path.length - 1) {
    return row.note('fieldPath', `A custom field lies below ${tenantNamespace}; found ${quoted(writtenPath(path))}.`);
  }
  const odd = path.slice(at + 1).find(({ name }) => !isOwnName(name));
  if (odd)
    return row.note('fieldPath', `${quoted(odd.name)} cannot be a name: letters, digits, _ and -, and no _ first.`);
  if (path.at(-1)?.isList) return row.note('fieldPath', 'Brackets at the end: say isArray TRUE in their place.');
  return { path, at };
};

/** What there is on the way to a new field; `undefined` where that leaves no room for it, which is noted. */
const wayTo = (
  draft: Draft,
  row: TemplateRow,
  base: Base | undefined,
  path: readonly Step[],
  at: number,
): readonly XdmNode[] | undefined => {
  const { note } = row;
  const existing = base ? fieldsAlong(base.properties, path) : [];
  if (at > 0 && !base)
    return note('fieldGroupName', 'A field inside of standard fields names the field group of these.');
  if (base && existing.length < at) {
    const missing = writtenPath(path.slice(0, existing.length + 1));
    return note('fieldPath', `${quoted(base.title)} has no field ${quoted(missing)}.`);
  }
  const owner = draft.bases.used().find(({ properties }) => fieldsAlong(properties, path).length === path.length);
  if (owner) return note('fieldPath', `${quoted(owner.title)} has this field already.`);
  const closed = existing.findIndex((node) => itemOf(node).properties === undefined);
  if (closed === -1) return existing;
  return note('fieldPath', `${writtenPath(path.slice(0, closed + 1))} can hold no other field.`);
};

/** `base` is the group that the field extends. */
export const addCustom = (draft: Draft, row: TemplateRow, base: Base | undefined): void => {
  const field = fieldOf(row, draft.isDataType);
  const isRequired = row.says('isRequired');
  const identity = draft.readIdentity(row, field['type'] === 'string');
  const own = ownPath(row, draft.tenantNamespace);
  if (own === undefined) return;
  const { path: sent, at } = own;
  const existing = wayTo(draft, row, base, sent, at);
  if (existing === undefined) return;
  const path = asExisting(sent, existing);
  draft.claim(row, '', path, at);
  const group = draft.groupFor(base, row.cell('fieldGroupName'));
  group.tree.add(path, field, isRequired);
  group.selected.push(pointerOf(path));
  draft.remark(path, { title: '', description: '', ...identity });
};
