// What a template comes to: the field groups to be made or taken, and what descriptors say of their fields. Whatever does not go
// together is noted with its row. Pure but for the ids, which are drawn in the order of the file.
import { type Base, type Bases, createBases, type KnownResources } from './bases.ts';
import { type Claim, createClaims } from './claims.ts';
import { addCustom } from './custom-row.ts';
import type { IsDataType } from './field.ts';
import { createIdentities, type Identity, type ReadIdentity } from './identity.ts';
import { pointerOf, type Step } from './path.ts';
import { quoted, type TemplateRow } from './rows.ts';
import { addAll, addStandard } from './standard-row.ts';
import { createFieldTree, type FieldTree } from './tree.ts';

export interface PlannedGroup {
  readonly id: string;
  /** The group that is taken or extended; absent for a new one. */
  readonly base: Base | undefined;
  /** Empty where the template gives none. */
  readonly name: string;
  /** What is added. */
  readonly tree: FieldTree;
  /** The fields that are wanted, as pointers; of a new group all are. */
  readonly selected: string[];
  wantsAll: boolean;
}

/** What descriptors say of a field; texts are those of standard fields alone, and may be empty. */
export interface Remark extends Identity {
  readonly pointer: string;
  readonly title: string;
  readonly description: string;
}

export interface Plan {
  readonly groups: readonly PlannedGroup[];
  readonly remarks: readonly Remark[];
}

export interface PlanRequest {
  readonly classId: string;
  readonly tenantNamespace: string;
  readonly known: KnownResources;
  /** 48 hexadecimal digits. */
  readonly nextId: () => string;
}

/** The plan while it is being made. */
export interface Draft {
  readonly tenantNamespace: string;
  readonly bases: Bases;
  readonly claim: Claim;
  readonly readIdentity: ReadIdentity;
  readonly isDataType: IsDataType;
  /** The group of what is taken from `base` or, without one, the new group of that name. */
  readonly groupFor: (base: Base | undefined, name: string) => PlannedGroup;
  readonly remark: (path: readonly Step[], remark: Omit<Remark, 'pointer'>) => void;
}

const addRow = (draft: Draft, row: TemplateRow): void => {
  const { cell, note } = row;
  const isCustom = row.says('isCustom');
  // Of whose field it is nothing else can be said.
  if (!/^(true|false)$/i.test(cell('isCustom'))) {
    if (cell('isCustom') === '') note('isCustom', 'Expected TRUE or FALSE; found nothing.');
    return;
  }
  const isAll = /^all$/i.test(cell('fieldPath'));
  const base = draft.bases.of(row);
  if (base === 'wrong') return;
  if (isCustom && isAll) note('fieldPath', 'ALL takes a standard field group whole: isCustom has to be FALSE.');
  else if (isCustom) addCustom(draft, row, base);
  else if (base) (isAll ? addAll : addStandard)(draft, row, base);
  else
    note(
      'fieldGroupName',
      `There is no field group ${quoted(cell('fieldGroupName'))}, and a standard field is of one.`,
    );
};

export const planOf = (
  rows: readonly TemplateRow[],
  { classId, tenantNamespace, known, nextId }: PlanRequest,
): Plan => {
  const groups = new Map<string, PlannedGroup>();
  const remarks: Remark[] = [];
  const draft: Draft = {
    tenantNamespace,
    bases: createBases(known, classId),
    claim: createClaims(),
    readIdentity: createIdentities(),
    isDataType: (id) => known.document(id)?.['meta:resourceType'] === 'datatypes',
    groupFor: (base, name) => {
      const key = base ? `of ${base.id}` : `new ${name}`;
      const known = groups.get(key);
      const group = known ?? { id: nextId(), base, name, tree: createFieldTree(), selected: [], wantsAll: false };
      groups.set(key, group);
      return group;
    },
    remark: (path, remark) => void remarks.push({ pointer: pointerOf(path), ...remark }),
  };
  for (const row of rows) addRow(draft, row);
  return { groups: [...groups.values()], remarks };
};
