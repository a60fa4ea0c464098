// The two kinds of spec: read only, the same for everyone.
import type { ContractCase } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, only } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { CRM_TO_AEP, DATA_LAKE, FLOW, get, NO_UUID, SALESFORCE } from './tutorial.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const namesIn = (list: readonly Named[]): string[] => list.map(({ name }) => name);

export const flowSpecs: readonly ContractCase[] = [
  {
    name: 'the flow spec for a CRM is found by its name in quotes, as the tutorial asks for it',
    operation: 'listFlowSpecs',
    evidence: 'documented',
    source: 'SEED, CRM-26',
    switches: { 'crm-to-aep-form': 'newest' },
    run: async (target) => {
      const { json } = answered(await get(target, `${FLOW}/flowSpecs?property=name==%22CRMToAEP%22`), 200);
      const spec = only<Record<string, unknown>>(json.items);
      hasKeys(
        spec,
        ['id', 'name', 'providerId', 'version', 'sourceConnectionSpecIds', 'targetConnectionSpecIds'].concat([
          ...['optionSpec', 'transformationSpecs', 'scheduleSpec', 'runSpec', 'attributes', 'permissionsInfo'],
        ]),
      );
      holds(spec, {
        ...{ id: CRM_TO_AEP, name: 'CRMToAEP', version: '1.0', targetConnectionSpecIds: [DATA_LAKE] },
        providerId: '0ed90a81-07f4-4586-8190-b40eccef1c5a',
      });
      isTrue(json.items[0].sourceConnectionSpecIds.includes(SALESFORCE), 'CRMToAEP does not list Salesforce');
      isEqual(namesIn(json.items[0].transformationSpecs), ['Copy', 'Mapping']);
      isEqual(json.items[0].scheduleSpec.spec.required, ['startTime', 'frequency']);
      isEqual(json.items[0].sourceConnectionSpecIds.length, 31);
    },
  },
  {
    name: 'a flow spec comes as a list of one',
    operation: 'getFlowSpec',
    evidence: 'documented',
    source: 'FS',
    run: async (target) => {
      const { json } = answered(await get(target, `${FLOW}/flowSpecs/${CRM_TO_AEP}`), 200);
      isEqual(Object.keys(json), ['items']);
      holds(only(json.items), { id: CRM_TO_AEP, name: 'CRMToAEP' });
    },
  },
  {
    name: 'flow specs are counted',
    operation: 'listFlowSpecs',
    evidence: 'documented',
    source: 'S&F',
    run: async (target) => {
      const all = answered(await get(target, `${FLOW}/flowSpecs`), 200).json;
      const counted = answered(await get(target, `${FLOW}/flowSpecs?count=true`), 200).json;
      isEqual(counted, { count: all.items.length });
    },
  },
  {
    name: 'connection specs are found by id, name and attributes',
    operation: 'listConnectionSpecs',
    evidence: 'documented',
    source: 'FS, S&F',
    run: async (target) => {
      const found = async (filter: string) =>
        namesIn(
          answered(await get(target, `${FLOW}/connectionSpecs?property=${encodeURIComponent(filter)}`), 200).json.items,
        );
      isEqual(await found(`id==${SALESFORCE}`), ['salesforce']);
      isEqual(await found('name==salesforce'), ['salesforce']);
      isTrue(
        (await found('attributes.category==CRM')).includes('salesforce'),
        'Salesforce is not found by its category',
      );
    },
  },
  {
    name: 'a connection spec shows how a connection can prove who it is',
    operation: 'getConnectionSpec',
    evidence: 'documented',
    source: 'FS, C-SF',
    run: async (target) => {
      const { json } = answered(await get(target, `${FLOW}/connectionSpecs/${SALESFORCE}`), 200);
      isEqual(Object.keys(json), ['items']);
      const spec = only<{ authSpec: readonly Named[] }>(json.items);
      holds(spec, { id: SALESFORCE, name: 'salesforce', version: '1.0' });
      isTrue(namesIn(spec.authSpec).includes('OAuth2 Client Credential'), 'the auth spec of the tutorial is not there');
    },
  },
  refusalCase({
    name: 'a look-up of a flow spec that is not there is refused',
    operation: 'getFlowSpec',
    refusal: 'resource-not-found',
    provoke: (target) => get(target, `${FLOW}/flowSpecs/${NO_UUID}`),
  }),
  refusalCase({
    name: 'a look-up of a connection spec that is not there is refused',
    operation: 'getConnectionSpec',
    refusal: 'resource-not-found',
    provoke: (target) => get(target, `${FLOW}/connectionSpecs/${NO_UUID}`),
  }),
];
