// A row that takes a field of a field group that exists, or all of its fields.
import type { Base } from './bases.ts';
import { RULES } from './field.ts';
import { asExisting, fieldsAlong, itemOf, pointerOf, readPath, writtenPath } from './path.ts';
import type { Draft } from './plan.ts';
import { type Column, quoted, type TemplateRow } from './rows.ts';

const refuseFilled = ({ cell, note }: TemplateRow, columns: readonly Column[], why: string): void => {
  for (const column of columns) if (cell(column) !== '') note(column, why);
};

/** A standard field keeps its type and its rules; it may be required, be an identity, and be called otherwise. */
export const addStandard = (draft: Draft, row: TemplateRow, base: Base): void => {
  const { cell, note, says } = row;
  refuseFilled(row, RULES, 'A standard field has its own rules.');
  const isRequired = says('isRequired');
  const sent = readPath(row);
  if (sent === undefined) return;
  const existing = fieldsAlong(base.properties, sent);
  const node = existing.at(-1);
  if (node === undefined || existing.length < sent.length) {
    return note('fieldPath', `${quoted(base.title)} has no field ${quoted(writtenPath(sent))}.`);
  }
  const types = [node, itemOf(node)].flatMap(({ type, 'meta:xdmType': xdmType }) => [type, xdmType]);
  const dataType = cell('dataType').toLowerCase();
  if (dataType !== '' && !types.includes(dataType)) note('dataType', `The field is of type ${node['meta:xdmType']}.`);
  if (says('isArray') && node.items === undefined) note('isArray', 'The field is no list.');
  const path = asExisting(sent, existing);
  draft.claim(row, base.id, path, path.length - 1);
  const group = draft.groupFor(base, '');
  group.selected.push(pointerOf(path));
  if (isRequired) group.tree.add(path, undefined, true);
  const texts = { title: cell('displayName'), description: cell('fieldDescription') };
  draft.remark(path, { ...texts, ...draft.readIdentity(row, node.type === 'string') });
};

const OF_ONE_FIELD: readonly Column[] = [
  ...(['displayName', 'fieldDescription', 'dataType', 'isRequired', 'isArray', 'isIdentity'] as const),
  ...(['identityNamespace', 'isPrimaryIdentity'] as const),
  ...RULES,
];

export const addAll = (draft: Draft, row: TemplateRow, base: Base): void => {
  refuseFilled(row, OF_ONE_FIELD, 'ALL means a whole field group: give a field of it a row of its own.');
  draft.groupFor(base, '').wantsAll = true;
};
