// Lists of Flow Service: pages, counts, filters and orders, the same for every collection, and what they refuse.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, isEqual, matches } from './expect.ts';
import { type Collection, collections } from './flow-collections.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get, STARTS_IN_PAST } from './tutorial.ts';
import { makeRanFlow } from './tutorial-flow.ts';

const property = (filter: string) => `property=${encodeURIComponent(filter)}`;

type Refused = readonly [refusal: RefusalName, query: string, name: string];

/** For every list; the specs have no instants and no order. */
const shared: readonly Refused[] = [
  ['count-with-limit', 'count=true&limit=5', 'count and limit do not go together'],
  ['filter-operator-invalid', property('id!>1'), 'an operator that is none is refused'],
  ['filter-operator-not-implemented', property('id~abc'), 'the operator ~ is known and cannot be used'],
  ['filter-operator-not-supported', property('id>=abc'), 'ids are not compared by size'],
  ['filter-operator-single-value', property('version<=1.0,2.0'), 'only == takes several values'],
  ['filter-value-missing', property('id=='), 'a filter without a value is refused'],
  ['query-parameter-unknown', 'testParam=1', 'a query parameter that nobody knows is refused'],
];

const stored: readonly Refused[] = [
  ...shared.filter(([refusal]) => refusal !== 'filter-operator-single-value'),
  ['filter-operator-single-value', property('createdAt<=1,2'), 'only == takes several values'],
  ['filter-field-unknown', property('shoeSize==46'), 'a filter on a field that is not there is refused'],
  ['filter-value-invalid', property('createdAt>soon'), 'an instant is compared with a number'],
  ['ordering-field-unknown', 'orderby=shoeSize', 'an order by a field that is not there is refused'],
  ['ordering-sign-invalid', 'orderby=*createdAt', 'an order has the sign + or - or none'],
];

/** A field of the items that holds an object. */
const holding = (field: string): Refused => [
  'filter-field-not-comparable',
  property(`${field}==1`),
  'an object equals no value',
];

const specs = (field: Refused): readonly Refused[] => [...shared, holding('attributes'), field];

const refusalsOf = (noun: string, path: string, refusals: readonly Refused[]): ContractCase[] =>
  refusals.map(([refusal, query, name]) =>
    refusalCase({
      name: `${name} (${noun})`,
      operation: `list${noun}`,
      refusal,
      provoke: (target) => get(target, `${FLOW}${path}?${query}`),
    }),
  );

const idsIn = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

const list = async (target: Target, path: string, query = '') =>
  answered(await get(target, `${FLOW}${path}${query}`), 200).json;

const pageCase = ({ noun, path, make }: Collection): ContractCase => ({
  name: `a list is newest first, and a page leads to the next by a token alone (${noun})`,
  operation: `list${noun}s`,
  evidence: 'documented',
  source: 'FS, DEST, AEPP',
  run: async (target) => {
    const [older, newer] = [await make(target), await make(target)];
    const whole = await list(target, path);
    hasKeys(whole, ['items', '_links']);
    isEqual(idsIn(whole.items), [newer, older]);
    isEqual(whole._links, {}, 'the last page has no link');
    const first = await list(target, path, '?limit=1');
    isEqual(idsIn(first.items), [newer]);
    matches(first._links.next.href, new RegExp(`^${path}\\?continuationToken=[\\w-]+$`));
    const second = await list(target, first._links.next.href);
    isEqual([idsIn(second.items), second._links], [[older], {}]);
  },
});

const countCase = ({ noun, path, make }: Collection): ContractCase => ({
  name: `count=true answers the number alone (${noun})`,
  operation: `list${noun}s`,
  evidence: 'documented',
  source: 'S&F, FE',
  run: async (target) => {
    isEqual(await list(target, path, '?count=true'), { count: 0 });
    await make(target);
    isEqual(await list(target, path, '?count=true'), { count: 1 });
  },
});

const filterCase = ({ noun, path, make }: Collection): ContractCase => ({
  name: `filters are bare or in quotes, any of several values, all of several filters (${noun})`,
  operation: `list${noun}s`,
  evidence: 'documented',
  source: 'SEED, S&F',
  run: async (target) => {
    const [one, other] = [await make(target), await make(target)];
    const found = async (...filters: string[]) =>
      idsIn((await list(target, path, `?${filters.map(property).join('&')}`)).items);
    isEqual(await found(`id==${one}`), [one]);
    isEqual(await found(`id=="${one}"`), [one]);
    isEqual(await found(`id==${one},${other}`), [other, one]);
    isEqual(await found(`id==${one}`, `id==${other}`), []);
  },
});

const orderCase = ({ noun, path, make }: Collection): ContractCase => ({
  name: `an order is ascending unless a minus says otherwise (${noun})`,
  operation: `list${noun}s`,
  evidence: 'documented',
  source: 'S&F, DEST',
  run: async (target) => {
    const ids = [await make(target), await make(target)].sort();
    isEqual(idsIn((await list(target, path, '?orderby=id')).items), ids);
    isEqual(idsIn((await list(target, path, '?orderby=-id')).items), ids.toReversed());
  },
});

const runCases: readonly ContractCase[] = [
  {
    name: 'the runs of a flow are found by flowId, and by their status in either spelling',
    operation: 'listRuns',
    evidence: 'documented',
    source: 'MON, S&F, AEPP',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId, runId } = await makeRanFlow(target);
      const found = async (...filters: string[]) =>
        idsIn((await list(target, '/runs', `?${filters.map(property).join('&')}`)).items);
      isEqual(await found(`flowId==${flowId}`), [runId]);
      isEqual(await found('flowId==another'), []);
      isEqual(await found('metrics.statusSummary.status==Success'), [runId]);
      isEqual(await found('metrics.statusSummary.status==success'), [runId]);
      isEqual(await found('state==failed'), []);
      isEqual(await list(target, '/runs', '?count=true'), { count: 1 });
    },
  },
];

export const flowLists: readonly ContractCase[] = [
  ...collections.flatMap((collection) => [
    pageCase(collection),
    countCase(collection),
    filterCase(collection),
    orderCase(collection),
    ...refusalsOf(`${collection.noun}s`, collection.path, [
      ...stored,
      holding(collection.noun === 'Flow' ? 'flowSpec' : 'connectionSpec'),
    ]),
  ]),
  ...runCases,
  ...refusalsOf('Runs', '/runs', [...stored, holding('metrics')]),
  ...refusalsOf(
    'ConnectionSpecs',
    '/connectionSpecs',
    specs([
      'filter-connection-spec-field',
      property('shoeSize==46'),
      'a filter on a field that is not there is refused',
    ]),
  ),
  ...refusalsOf(
    'FlowSpecs',
    '/flowSpecs',
    specs(['filter-field-unknown', property('shoeSize==46'), 'a filter on a field that is not there is refused']),
  ),
  refusalCase({
    name: 'a limit of zero is refused',
    operation: 'listFlows',
    refusal: 'query-value-invalid',
    provoke: (target) => get(target, `${FLOW}/flows?limit=0`),
  }),
];
