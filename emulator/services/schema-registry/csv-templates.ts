// A schema described by a CSV template: what is to be imported is made of it, and nothing is stored.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { schemaOfCsv } from './csv/payload.ts';
import type { CsvIssue } from './csv/rows.ts';

/** More help nobody. */
const TOLD_MAX = 100;

const refuseAll = (issues: readonly CsvIssue[]): never => {
  const [{ line, column, message } = { line: 1, column: '1', message: '' }] = issues;
  const reason = message.replace(/\.$/, '');
  const told = issues.slice(0, TOLD_MAX).map((issue) => ({
    ...{ line: issue.line, column: issue.column },
    'detailed-message': issue.message,
  }));
  return refuse('csv-invalid', { count: issues.length, line, column, reason }, { report: { 'sub-errors': told } });
};

export const csvTemplates = ({ resources, schemas, library, tenancy, ids }: House) => {
  const standardGroups = () => library.allXdm().filter((one) => one['meta:resourceType'] === 'mixins');
  const ownGroups = (scope: Scope) =>
    resources
      .list(scope, 'fieldGroup', { limit: Number.MAX_SAFE_INTEGER })
      .map(({ body: { title = '', ...group } }) => ({ ...group, title }));

  return {
    createSchemaFromCsv: ({ body }, scope) => {
      const classId = schemaIdOf(body['schema-class-id']);
      const document = (id: string) => schemas.document(scope, id);
      if (document(classId)?.['meta:resourceType'] !== 'classes')
        refuse('class-not-found', { id: body['schema-class-id'] });
      const made = schemaOfCsv(body['csv-file'], {
        classId,
        title: body['schema-name'],
        description: body['schema-description'],
        tenantId: tenancy.tenantIdOf(scope.org),
        known: {
          document,
          fieldGroups: () => [...standardGroups(), ...ownGroups(scope)],
        },
        nextId: () => ids.hex(48),
      });
      return made.kind === 'issues'
        ? refuseAll(made.issues)
        : { status: 200, body: made.resources.map((one) => ({ ...one })) };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
