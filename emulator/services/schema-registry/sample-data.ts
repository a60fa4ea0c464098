// Sample data of a schema. It is a function of the resolved schema alone; Accept has no say in it.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import { sampleRecord } from '../../engine/xdm/sample-record.ts';
import type { ResolvedSchema } from '../../engine/xdm/schema-node.ts';
import { inXdmNames } from '../../engine/xdm/xdm-names.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';

export const sampleData = ({ library, schemas }: House) => {
  /** Of a schema that a user has brought for everyone. */
  const ofLibrary = (id: string): ResolvedSchema | undefined => {
    const standard = library.xdm(schemaIdOf(id));
    return standard?.['meta:resourceType'] === 'schemas' ? resolveSchema(standard, library.xdm) : undefined;
  };

  return {
    getSampleData: ({ params: { id } }, scope) => {
      const resolved = schemas.ready(scope, id)?.resolved ?? ofLibrary(id) ?? refuse('schema-not-found', { id });
      return { status: 200, body: { ...inXdmNames(sampleRecord(resolved), resolved) } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
