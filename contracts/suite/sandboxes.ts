// Sandbox management: which sandboxes an organization has.
import type { ContractCase } from './case.ts';
import { answered, hasKeys, holds, isEqual, isId, isTrue, matches } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { get } from './tutorial.ts';

export const BASE = '/data/foundation/sandbox-management';

const FIELDS = [
  ...['id', 'name', 'title', 'state', 'type', 'region', 'isDefault', 'eTag', 'etag'],
  ...['createdDate', 'lastModifiedDate', 'createdBy', 'modifiedBy'],
];

export const isSandbox = (sandbox: Record<string, unknown>): void => {
  hasKeys(sandbox, FIELDS);
  isId(sandbox['id'], 'uuid');
  matches(sandbox['name'], /^[a-z0-9-]+$/);
  matches(sandbox['createdDate'], /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
};

interface Page {
  readonly sandboxes: readonly (Record<string, unknown> & { readonly name: string })[];
}

const isPage = (page: Page & { _page: object; _links: object }): void => {
  hasKeys(page, ['sandboxes', '_page', '_links']);
  hasKeys(page._page, ['limit', 'count']);
  hasKeys(page._links, ['page'], ['next', 'prev']);
  for (const sandbox of page.sandboxes) isSandbox(sandbox);
};

const namesIn = ({ sandboxes }: Page): string[] => sandboxes.map(({ name }) => name);

export const sandboxes: readonly ContractCase[] = [
  {
    name: 'an organization has one default sandbox, prod',
    operation: 'listActiveSandboxes',
    evidence: 'documented',
    source: 'SB',
    run: async (target) => {
      const { json } = answered(await get(target, `${BASE}/`), 200);
      isPage(json);
      const [first, ...others] = json.sandboxes.filter(({ isDefault }: { isDefault: boolean }) => isDefault);
      holds(first, { name: 'prod', type: 'production', state: 'active' });
      isEqual(others, []);
    },
  },
  {
    name: 'sandboxes are listed, ordered, filtered and paged',
    operation: 'listSandboxes',
    evidence: 'documented',
    source: 'SB',
    run: async (target) => {
      const page = async (query: string) => {
        const { json } = answered(await get(target, `${BASE}/sandboxes${query}`), 200);
        isPage(json);
        return json;
      };
      const all = namesIn(await page('?orderBy=asc:name&limit=100'));
      isTrue(all.includes('dev') && all.includes('prod'), `there are ${all.join(', ')}`);
      isEqual(namesIn(await page('?orderBy=desc:name&limit=100')), all.toReversed());
      isEqual(namesIn(await page('?property=name==prod')), ['prod']);
      const first = await page('?orderBy=asc:name&limit=1');
      isEqual([namesIn(first), first._page], [all.slice(0, 1), { limit: 1, count: 1 }]);
      isTrue(first._links.next.href.includes('start=1'), 'the first page leads nowhere');
    },
  },
  {
    name: 'a sandbox is looked up by its name, and is not in a list',
    operation: 'getSandbox',
    evidence: 'documented',
    source: 'SB',
    run: async (target) => {
      const { json } = answered(await get(target, `${BASE}/sandboxes/dev`), 200);
      isSandbox(json);
      holds(json, { name: 'dev', type: 'development', isDefault: false, state: 'active' });
    },
  },
  {
    name: 'there are two kinds of sandbox',
    operation: 'listSandboxTypes',
    evidence: 'disputed',
    source: 'SB; the guides show bare words',
    run: async (target) => {
      const { json } = answered(await get(target, `${BASE}/sandboxTypes`), 200);
      hasKeys(json, ['sandboxTypes']);
      isEqual(json.sandboxTypes.map(({ id }: { id: string }) => id).sort(), ['development', 'production']);
    },
  },
  refusalCase({
    name: 'a look-up of a sandbox that is not there is refused',
    operation: 'getSandbox',
    refusal: 'sandbox-not-found',
    provoke: (target) => get(target, `${BASE}/sandboxes/staging`),
  }),
  refusalCase({
    name: 'a page of no sandboxes is refused',
    operation: 'listSandboxes',
    refusal: 'sandbox-query-invalid',
    provoke: (target) => get(target, `${BASE}/sandboxes?limit=0`),
  }),
];
