// Data Prep: the service that says how a row of a source becomes a record.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/data-prep.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { languages } from './languages.ts';
import { mapperSchemas } from './mapper-schemas.ts';
import { mappingSets } from './mapping-sets.ts';
import { mappings } from './mappings.ts';
import { samples } from './samples.ts';
import { suggestion } from './suggestion.ts';
import { trials } from './trials.ts';

export const dataPrep = (house: House): Service => ({
  operations: {
    ...{ ...mappingSets(house), ...mappings(house), ...trials(house), ...suggestion(house) },
    ...{ ...languages(house), ...mapperSchemas(house), ...samples(house) },
  } satisfies Omit<Operations<operations, Scope>, 'getMappingSetSuggestion'>,
});
