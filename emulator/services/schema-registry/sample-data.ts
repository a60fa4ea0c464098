// Sample data of a schema. It is a function of the resolved schema alone; Accept has no say in it.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { sampleRecord } from '../../engine/xdm/sample-record.ts';
import { inXdmNames } from '../../engine/xdm/xdm-names.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';

export const sampleData = ({ schemas }: House) =>
  ({
    getSampleData: ({ params: { id } }, scope) => {
      const { resolved } = schemas.ready(scope, id) ?? refuse('schema-not-found', { id });
      return { status: 200, body: { ...inXdmNames(sampleRecord(resolved), resolved) } };
    },
  }) satisfies Partial<Operations<operations, Scope>>;
