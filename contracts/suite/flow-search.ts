// The searches of Flow Service: lists that are asked for in a body. The grammar of queryString is not published, so what they are
// held to is what a client of the lists would expect.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, isEqual, matches } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CRM_TO_AEP, FLOW, makeConnection, post } from './tutorial.ts';
import { makeFlow } from './tutorial-flow.ts';

const ASSUMED = { evidence: 'assumed', source: 'FS has the body and not the grammar of queryString' } as const;

const search = async (target: Target, path: string, body: Body, query = '') =>
  answered(await post(target, `${FLOW}${path}/search${query}`, body), 200).json;

const idsIn = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

interface Searched {
  readonly noun: string;
  readonly path: string;
  readonly make: (target: Target) => Promise<string>;
}

const SEARCHED: readonly Searched[] = [
  { noun: 'Connection', path: '/connections', make: makeConnection },
  { noun: 'Flow', path: '/flows', make: async (target) => (await makeFlow(target)).flowId },
];

const pageCase = ({ noun, path, make }: Searched): ContractCase => ({
  ...ASSUMED,
  name: `a search takes filters with & between them, and leads to its next page (${noun})`,
  operation: `create${noun}Search`,
  run: async (target) => {
    const [one, other] = [await make(target), await make(target)];
    isEqual(idsIn((await search(target, path, {})).items), [other, one]);
    const found = async (queryString: string) => idsIn((await search(target, path, { queryString })).items);
    isEqual(await found(`id==${one}`), [one]);
    isEqual(await found(`id=="${one}"&id==${one},${other}`), [one]);
    isEqual(await found(`id==${one}&id==${other}`), []);
    const first = await search(target, path, { limit: 1, orderby: '-id' });
    matches(first._links.next.href, new RegExp(`^${path}/search\\?continuationToken=[\\w-]+$`));
    const [, query] = first._links.next.href.split('search');
    const second = await search(target, path, { limit: 1, orderby: '-id' }, query);
    isEqual([...idsIn(first.items), ...idsIn(second.items)], [one, other].sort().toReversed());
    isEqual(second._links, {});
    isEqual(await search(target, path, { count: true }), { count: 2 });
  },
});

const successes: readonly ContractCase[] = [
  ...SEARCHED.map(pageCase),
  {
    ...ASSUMED,
    name: 'a search for flows answers only the fields that it names',
    operation: 'createFlowSearch',
    run: async (target) => {
      const { flowId: id } = await makeFlow(target);
      const body = { queryString: `id==${id}`, projectionFields: 'id,state' };
      isEqual((await search(target, '/flows', body)).items, [{ id, state: 'enabled' }]);
    },
  },
  {
    ...ASSUMED,
    name: 'flow specs are searched by name, and in an order',
    operation: 'createFlowSpecSearch',
    run: async (target) => {
      const { items } = await search(target, '/flowSpecs', {
        ...{ queryString: 'name=="CRMToAEP"', orderby: 'name', projectionFields: 'id,name' },
      });
      isEqual(items, [{ id: CRM_TO_AEP, name: 'CRMToAEP' }]);
    },
  },
];

type Refused = readonly [refusal: RefusalName, body: Body, name: string, query?: string];

const filter = (queryString: string): Body => ({ queryString });

const shared: readonly Refused[] = [
  ['count-with-limit', { count: true, limit: 5 }, 'a search is counted or limited'],
  ['filter-field-unknown', filter('shoeSize==46'), 'a search by a field that is not there is refused'],
  ['filter-operator-invalid', filter('id!>1'), 'a search with an operator that is none is refused'],
  ['filter-operator-not-implemented', filter('id~abc'), 'a search cannot use the operator ~ either'],
  ['filter-operator-not-supported', filter('id>=abc'), 'a search compares no ids by size'],
  ['filter-operator-single-value', filter('version<=1.0,2.0'), 'a search compares one value by size'],
  ['filter-value-missing', filter('id=='), 'a search for no value is refused'],
  ['ordering-field-unknown', { orderby: 'shoeSize' }, 'a search has no order by a field that is not there'],
  ['ordering-sign-invalid', { orderby: '*id' }, 'a search has an order with the sign + or - or none'],
  ['query-value-invalid', { limit: 1001 }, 'a search for more than a thousand is refused'],
  ['query-parameter-unknown', {}, 'a search knows no other query parameter', '?testParam=1'],
];

const stored: readonly Refused[] = [
  ...shared,
  ['filter-value-invalid', filter('createdAt>soon'), 'a search compares an instant with a number'],
];

const comparing = (field: string): Refused => [
  'filter-field-not-comparable',
  filter(`${field}==1`),
  'a search finds no object by a value',
];

const grouping: Refused = ['not-emulated', { groupByProperty: 'name' }, 'a search in groups is not answered ungrouped'];

const refusalsOf = (noun: string, path: string, refusals: readonly Refused[]): ContractCase[] =>
  refusals.map(([refusal, body, name, query = '']) =>
    refusalCase({
      name: `${name} (${noun})`,
      operation: `create${noun}Search`,
      refusal,
      provoke: (target) => post(target, `${FLOW}${path}/search${query}`, body),
    }),
  );

const acrossSandboxes =
  (body: Body) =>
  (target: Target): Promise<Answer> =>
    target.call({
      method: 'POST',
      path: `${FLOW}/flows/search`,
      body,
      headers: { 'x-active-sandbox-ids': 'one,another' },
    });

export const flowSearch: readonly ContractCase[] = [
  ...successes,
  ...refusalsOf('Connection', '/connections', [...stored, comparing('connectionSpec')]),
  ...refusalsOf('Flow', '/flows', [...stored, comparing('flowSpec'), grouping]),
  ...refusalsOf('FlowSpec', '/flowSpecs', [...shared, comparing('attributes'), grouping]),
  refusalCase({
    name: 'a search has no order across sandboxes',
    operation: 'createFlowSearch',
    refusal: 'ordering-across-sandboxes',
    provoke: acrossSandboxes({ orderby: 'name' }),
  }),
  refusalCase({
    name: 'a search across sandboxes is not answered with those of one',
    operation: 'createFlowSearch',
    refusal: 'not-emulated',
    provoke: acrossSandboxes({}),
  }),
];
