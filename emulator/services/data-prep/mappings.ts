// The mappings of a set, one by one. As a version never changes, whatever is done to one mapping makes the next version of its set; the
// mappings beside it stay as they are.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { storeNextVersion } from '../../engine/mapping-versions.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { makingOf, mappingOf } from './normal-form.ts';
import { foundSet } from './stored-sets.ts';

type Mapping = components['schemas']['Mapping'];

/** Refuses with mapping-not-found. */
const located = ({ id, body }: Row<'mappingSet'>, mappingId: string): { index: number; mapping: Mapping } => {
  const index = body.mappings.findIndex((mapping) => mapping.id === mappingId);
  const mapping = body.mappings[index] ?? refuse('mapping-not-found', { mappingSetId: id, mappingId });
  return { index, mapping };
};

export const mappings = (house: House) => {
  const { resources } = house;

  const storeWith = (scope: Scope, row: Row<'mappingSet'>, changed: readonly Mapping[]): void => {
    const { nowMs, userId } = scope;
    const version = row.body.version + 1;
    const next = { ...row.body, version, modifiedDate: nowMs, modifiedBy: userId, mappings: [...changed] };
    storeNextVersion(resources, scope, row, next, nowMs);
  };

  return {
    listMappings: ({ params }, scope) => ({
      status: 200,
      body: foundSet(house, scope, params.mappingSetId).body.mappings,
    }),

    createMapping: ({ params, body }, scope) => {
      const row = foundSet(house, scope, params.mappingSetId);
      const { mappings: before } = row.body;
      const mapping = mappingOf(body, before.length, makingOf(house, scope));
      storeWith(scope, row, [...before, mapping]);
      return { status: 200, body: mapping };
    },

    getMapping: ({ params }, scope) => ({
      status: 200,
      body: located(foundSet(house, scope, params.mappingSetId), params.mappingId).mapping,
    }),

    replaceMapping: ({ params, body }, scope) => {
      const row = foundSet(house, scope, params.mappingSetId);
      const { index, mapping: before } = located(row, params.mappingId);
      const { id, version, createdDate, createdBy } = before;
      const asked = mappingOf(body, index, makingOf(house, scope));
      const mapping = { ...asked, id, version: version + 1, createdDate, createdBy };
      storeWith(scope, row, row.body.mappings.with(index, mapping));
      return { status: 200, body: mapping };
    },

    deleteMapping: ({ params }, scope) => {
      const row = foundSet(house, scope, params.mappingSetId);
      storeWith(scope, row, row.body.mappings.toSpliced(located(row, params.mappingId).index, 1));
      return { status: 204 };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
