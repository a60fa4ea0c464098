// What would become of a mapping set, or of rows under it: verdicts and previews. Nothing is stored.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { compileMapping, type MapperIssue } from '../../engine/mapping/compile.ts';
import type { House, Scope } from '../service.ts';
import { groundsOf } from './grounds.ts';
import { unstored } from './normal-form.ts';
import { askedSet } from './stored-sets.ts';
import { judgeMappings, type MappingError, mappingError } from './verdicts.ts';

type Schemas = components['schemas'];

const EMPTY: Schemas['PreviewResult'] = { data: {}, errors: null };

const errorOf = ({ mapping, message }: MapperIssue, mappings: readonly Schemas['Mapping'][]): MappingError[] =>
  mappings.slice(mapping, mapping + 1).map((one) => mappingError(one, message));

export const trials = (house: House) =>
  ({
    validateMappingSet: ({ body: request }, scope) => {
      const { set, schema } = askedSet(house, scope, request, unstored(house, scope));
      const verdicts = judgeMappings(set.mappings, groundsOf(house, scope, request, schema));
      return {
        status: 200,
        body: {
          validationResponse: verdicts.map((errors) =>
            errors.length === 0 ? { status: 'SUCCESS', errors: null } : { status: 'FAILED', errors: [...errors] },
          ),
        },
      };
    },

    previewMappingSet: ({ body: { data, mappingSet } }, scope) => {
      const { nowMs } = scope;
      const { set, schema } = askedSet(house, scope, mappingSet, unstored(house, scope));
      const map = compileMapping(set.mappings, schema.resolved, {
        surroundings: { nowMs, uuid: () => house.ids.uuid(nowMs), variables: house.source.variables },
        allowNullValues: set.allowNullValues,
        reservedWords: house.switches['mapping-reserved-words'],
      });
      const rows: readonly unknown[] = Array.isArray(data) ? data : [data];
      const results = rows.map((row): Schemas['PreviewResult'] => {
        const { record, issues } = map(row);
        const errors = issues.flatMap((issue) => errorOf(issue, set.mappings));
        return { data: record, errors: errors.length === 0 ? null : errors };
      });
      const isOne = house.switches['mapping-preview-answer'] === 'object';
      return { status: 200, body: isOne ? (results[0] ?? EMPTY) : results };
    },
  }) satisfies Partial<Operations<operations, Scope>>;
