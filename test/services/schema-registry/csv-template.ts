// CSV templates for tests, and what is made of them: a row is given by the columns that it fills.

import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { withTenantId } from '../../../emulator/engine/xdm/tenant-placeholder.ts';
import { schemaOfCsv } from '../../../emulator/services/schema-registry/csv/payload.ts';
import { COLUMNS, type Column } from '../../../emulator/services/schema-registry/csv/rows.ts';
import { loadXdm } from '../../../fixtures/xdm.ts';
import { withDocuments } from '../../engine/xdm/library.ts';
import { PROFILE } from './tutorial.ts';

export type Row = Partial<Record<Column, string>>;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const templateOf = (rows: readonly Row[], columns: readonly Column[] = COLUMNS): string =>
  [columns, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))]
    .map((cells) => cells.join(','))
    .join('\r\n');

/** A field of the organization's own, a string where nothing else is said. */
export const custom = (fieldPath: string, row: Row = {}): Row => ({
  isCustom: 'TRUE',
  fieldPath,
  dataType: 'string',
  ...row,
});

export const standard = (fieldGroupName: string, fieldPath: string, row: Row = {}): Row => ({
  ...{ isCustom: 'FALSE', fieldGroupName, fieldPath },
  ...row,
});

export const LOYALTY: XdmDocument & { $id: string; title: string } = {
  $id: 'https://ns.adobe.com/xdm/mixins/profile/loyalty',
  title: 'Loyalty of a test',
  'meta:resourceType': 'mixins',
  'meta:intendedToExtend': [PROFILE],
  properties: {
    'xdm:loyalty': {
      type: 'object',
      properties: {
        'xdm:level': { type: 'string' },
        'xdm:visits': { type: 'array', items: { type: 'object', properties: { 'xdm:place': { type: 'string' } } } },
      },
    },
  },
};
/** Groups of the tenant's own, and of another class. */
export const OWN: XdmDocument & { $id: string; title: string } = {
  $id: 'https://ns.adobe.com/acme/mixins/1',
  title: 'Own group',
  'meta:resourceType': 'mixins',
  'meta:intendedToExtend': [PROFILE],
  properties: { _acme: { type: 'object', properties: { known: { type: 'string' } } } },
};

const known = [LOYALTY, OWN];

export const madeOf = (text: string, classId: string = PROFILE) => {
  let count = 0;
  return schemaOfCsv(text, {
    ...{ classId, title: 'From a file', description: 'A schema of a template', tenantId: 'acme' },
    known: {
      document: withDocuments(...known),
      fieldGroups: () => [...loadXdm().filter((one) => one['meta:resourceType'] === 'mixins'), ...known],
    },
    nextId: () => {
      count += 1;
      return count.toString(16).padStart(48, '0');
    },
  });
};

/** The resources of a template without a fault. */
export const resourcesOf = (rows: readonly Row[]): readonly XdmDocument[] => {
  const made = madeOf(templateOf(rows));
  if (made.kind === 'issues') throw new Error(JSON.stringify(made.issues));
  return made.resources;
};

export const ofType = (resources: readonly XdmDocument[], type: string): XdmDocument[] =>
  resources.filter((one) => one['meta:resourceType'] === type);

/** Its schema, with the tenant's id in its place, resolved. */
export const resolvedOf = (resources: readonly XdmDocument[]) => {
  const imported = resources.map((one) => withTenantId(one, 'acme') as XdmDocument);
  const [schema = {}] = ofType(imported, 'schemas');
  return resolveSchema(schema, withDocuments(...imported, ...known));
};

/** What is wrong with a template, as `line column: message`. */
export const issuesOf = (text: string): string[] => {
  const made = madeOf(text);
  return made.kind === 'issues' ? made.issues.map(({ line, column, message }) => `${line} ${column}: ${message}`) : [];
};
