// What /languages/el lists, of the tables of the language.
import type { components } from '../../../contracts/types/data-prep.d.ts';

type Schemas = components['schemas'];

export const operatorItems: Schemas['MappingOperator'][] = [];
export const functionItems: Schemas['MappingFunction'][] = [];
