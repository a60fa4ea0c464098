// Changes of data sets that are refused: each way of changing is held to the same rules, which are those of a new data set.
import type { Answer, ContractCase, Target } from './case.ts';
import { changeDataSet, type DataSetVerb, dataSetOf } from './data-set-changes.ts';
import type { RefusalName } from './refusal-facts.ts';
import { type Refusal, refusalCase } from './refusals.ts';
import { type Body, CATALOG, dataSetBody, makeDataSet, makeSchema, NO_HEX24, PROFILE, post } from './tutorial.ts';

const contentType = 'application/vnd.adobe.xed+json;version=1';
const FORMAT = 'adobe/siphon/table/format';

type Wrong = readonly [refusal: RefusalName, what: string, change: Body, headers?: Readonly<Record<string, string>>];

const WRONG: readonly Wrong[] = [
  ['catalog-body-invalid', 'tags that are no lists', { tags: { mine: 'a' } }],
  ['catalog-precondition-failed', 'another version', {}, { 'if-match': '"9.9.9"' }],
  ['catalog-precondition-failed', 'a version that is not wanted', {}, { 'if-none-match': '*' }],
  ['data-set-schema-unknown', 'a schema that is not there', { schemaRef: { id: 'https://none', contentType } }],
  ['data-set-schema-of-wrong-type', 'a class', { schemaRef: { id: PROFILE, contentType } }],
  ['data-set-format-missing', 'no format', { tags: { [FORMAT]: [] } }],
];

const provokeBy = async (
  target: Target,
  verb: DataSetVerb,
  changeOf: (before: Body) => Body,
  headers = {},
): Promise<Answer> => {
  const id = await makeDataSet(target, await makeSchema(target));
  const before = await dataSetOf(target, id);
  const whole = verb === 'replaceDataSet' ? before : {};
  return changeDataSet(target, verb, id, { ...whole, ...changeOf(before) }, headers);
};

const enabled = ({ tags }: Body): Body => ({ tags: { ...Object(tags), unifiedProfile: ['enabled:true'] } });

const oldVersion = ({ schemaRef }: Body): Body => ({
  schemaRef: { ...Object(schemaRef), contentType: 'application/vnd.adobe.xed+json;version=2' },
});

const REFUSING = { switches: { 'profile-without-union': 'refuse' } } as const;

const ofVerb = (operation: DataSetVerb): ContractCase[] => {
  const on = (refusal: Omit<Refusal, 'operation'>) => refusalCase({ ...refusal, operation });
  return [
    ...WRONG.map(([refusal, what, change, headers]) =>
      on({
        ...{ name: `a change of a data set to ${what} is refused (${operation})`, refusal },
        provoke: (target) => provokeBy(target, operation, () => change, headers),
      }),
    ),
    on({
      ...{ name: `a data set that is not there cannot be changed (${operation})`, refusal: 'data-set-not-found' },
      provoke: (target) => changeDataSet(target, operation, NO_HEX24, { name: 'a' }),
    }),
    on({
      ...{ name: `the schema of a data set stays of version 1 (${operation})`, refusal: 'data-set-schema-version' },
      provoke: (target) => provokeBy(target, operation, oldVersion),
    }),
    on({
      ...{
        name: `Profile asks for a schema in a union (${operation})`,
        refusal: 'data-set-profile-schema',
        ...REFUSING,
      },
      provoke: (target) => provokeBy(target, operation, enabled),
    }),
  ];
};

const WITHOUT_SCHEMA = {
  refusal: 'data-set-schema-missing',
  switches: { 'data-set-without-schema': 'refuse' },
} as const;

const create = async (target: Target, tags: Body) =>
  post(target, `${CATALOG}/dataSets`, { ...dataSetBody(target, await makeSchema(target)), tags });

export const dataSetChangeRefusals: readonly ContractCase[] = [
  ...(['replaceDataSet', 'patchDataSet', 'patchDataSetV2'] satisfies DataSetVerb[]).flatMap(ofVerb),
  refusalCase({
    ...{ name: 'a data set is not replaced by one without a schema', operation: 'replaceDataSet', ...WITHOUT_SCHEMA },
    provoke: (target) => provokeBy(target, 'replaceDataSet', () => ({ schemaRef: undefined })),
  }),
  refusalCase({
    ...{ name: 'a data set is not patched out of its schema', operation: 'patchDataSet', ...WITHOUT_SCHEMA },
    provoke: async (target) => {
      const id = await makeDataSet(target, await makeSchema(target));
      return changeDataSet(target, 'patchDataSet', id, [{ op: 'remove', path: '/schemaRef' }]);
    },
  }),
  refusalCase({
    ...{ name: 'a patch of a data set that leads nowhere is refused', operation: 'patchDataSet' },
    refusal: 'catalog-patch-invalid',
    provoke: async (target) => {
      const id = await makeDataSet(target, await makeSchema(target));
      return changeDataSet(target, 'patchDataSet', id, [{ op: 'remove', path: '/none' }]);
    },
  }),
  refusalCase({
    ...{ name: 'a new data set cannot say nothing of its format', operation: 'createDataSet' },
    refusal: 'data-set-format-missing',
    provoke: (target) => create(target, { [FORMAT]: [] }),
  }),
  refusalCase({
    ...{ name: 'a new data set for Profile asks for a schema in a union', operation: 'createDataSet', ...REFUSING },
    refusal: 'data-set-profile-schema',
    provoke: (target) => create(target, { unifiedProfile: ['enabled: true'] }),
  }),
];
