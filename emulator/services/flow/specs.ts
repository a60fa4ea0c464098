// Connection specs and flow specs: read only, the same for everyone.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { searchParameters } from './search.ts';
import { specLists } from './spec-lists.ts';

type SpecOperations = Pick<
  Operations<operations, Scope>,
  'listFlowSpecs' | 'getFlowSpec' | 'createFlowSpecSearch' | 'listConnectionSpecs' | 'getConnectionSpec'
>;

const notFound = (resourceType: string, resourceId: string): never =>
  refuse('resource-not-found', { resourceType, resourceId }, { report: { id: resourceId, type: resourceType } });

/** Refuses with resource-not-found. */
export const connectionSpecOf = ({ library }: House, id: string): ConnectionSpec =>
  library.connectionSpec(id) ?? notFound('connectionSpecs', id);

export const specs = (house: House): SpecOperations => {
  const { library } = house;
  const lists = specLists(house);

  return {
    listFlowSpecs: ({ query }) => ({ status: 200, body: lists.flowSpecs(query) }),
    getFlowSpec: ({ params }) => ({
      status: 200,
      body: { items: [library.flowSpec(params.flowSpecId) ?? notFound('flowSpecs', params.flowSpecId)] },
    }),
    createFlowSpecSearch: ({ query, body }) => ({
      status: 200,
      body: lists.searchFlowSpecs(searchParameters(body, query)),
    }),
    listConnectionSpecs: ({ query }) => ({ status: 200, body: lists.connectionSpecs(query) }),
    getConnectionSpec: ({ params }) => ({
      status: 200,
      body: {
        items: [
          library.connectionSpec(params.connectionSpecId) ?? notFound('connectionSpecs', params.connectionSpecId),
        ],
      },
    }),
  };
};
