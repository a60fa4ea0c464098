// Pages while others write: whatever was there throughout, and was left as it was, comes exactly once, and nothing comes twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemSchema } from '../../../contracts/documents.ts';
import { collection } from '../../../emulator/services/flow/collection.ts';
import type { ListParameters } from '../../../emulator/services/flow/list-query.ts';
import { createResources, type Resources } from '../../../emulator/store/resources.ts';
import { memory, PLACE } from '../../store/subject.ts';

const LISTS = {
  connection: { path: 'connections', orders: ['name', '-name', 'description,-name'] },
  sourceConnection: { path: 'sourceConnections', orders: ['params.tableName', '-baseConnectionId,name'] },
  targetConnection: { path: 'targetConnections', orders: ['-params.dataSetId'] },
  flow: { path: 'flows', orders: ['name', '-lastRunDetails.startedAtUTC', 'scheduleParams.interval', '-state'] },
  run: { path: 'runs', orders: ['-metrics.durationSummary.startedAtUTC', 'state', 'flowId'] },
} as const;
const ORDERS = [undefined, 'createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'id', 'updatedAt,-id'];
/** What each of them selects is the same before and after any change but to hide. */
const FILTERS = [[], ['createdClient!=hidden'], ['sandboxName==prod', 'createdClient!=hidden']];

type Kind = keyof typeof LISTS;

/** One item of any kind; `variant` decides everything that it can be ordered by. */
const bodyOf = (id: string, nowMs: number, variant: number) => ({
  ...{
    id,
    createdAt: nowMs,
    updatedAt: nowMs,
    sandboxName: 'prod',
    createdClient: 'a client',
    state: `state ${variant % 3}`,
  },
  ...(variant % 4 !== 0 && { name: `name ${variant % 5}` }),
  description: `description ${variant % 2}`,
  ...{ flowId: `flow ${variant % 3}`, baseConnectionId: `base ${variant % 4}` },
  params: { tableName: `table ${variant % 3}`, dataSetId: variant % 2 === 0 ? null : `${variant}` },
  scheduleParams: { interval: variant % 2 === 0 ? variant : String(variant) },
  ...(variant % 3 !== 0 && { lastRunDetails: { startedAtUTC: variant } }),
  metrics: { durationSummary: { startedAtUTC: variant }, statusSummary: { status: `status ${variant % 2}` } },
});

type Write = readonly [kind: 'insert' | 'update' | 'amend' | 'hide' | 'remove', which: number, variant: number];

const write: fc.Arbitrary<Write> = fc.tuple(
  fc.constantFrom('insert', 'update', 'update', 'amend', 'hide', 'remove'),
  fc.nat(99),
  fc.nat(20),
);

/** Somebody else: makes, changes and removes, and tells whom it has touched. */
const writer = (resources: Resources, kind: Kind) => {
  let nowMs = 1000;
  const ids: string[] = [];
  const touched = new Set<string>();
  const insert = (variant: number) => {
    const id = `id ${ids.length}`;
    resources.insert(PLACE, kind, { id, body: bodyOf(id, nowMs, variant) as never, nowMs });
    ids.push(id);
    return id;
  };
  const write = ([act, which, variant]: Write): void => {
    // Now and then time passes; what is done within one millisecond must not be told apart by it.
    nowMs += variant % 3 === 0 ? 1 : 0;
    const id = act === 'insert' ? insert(variant) : (ids[which % ids.length] ?? '');
    touched.add(id);
    const row = resources.get(PLACE, kind, id);
    if (!row || act === 'insert') return;
    const body = {
      ...bodyOf(id, nowMs, variant),
      createdAt: row.createdMs,
      ...(act === 'hide' && { createdClient: 'hidden' }),
    };
    if (act === 'remove') resources.remove(PLACE, kind, id);
    else if (act === 'amend') resources.amend(PLACE, kind, row, { ...body, updatedAt: row.updatedMs } as never);
    else resources.update(PLACE, kind, row, nowMs, () => body as never);
  };
  return { ids, touched, insert, write };
};

const scenario = fc
  .constantFrom<Kind>('connection', 'sourceConnection', 'targetConnection', 'flow', 'run')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      variants: fc.array(fc.nat(20), { maxLength: 14 }),
      orderby: fc.constantFrom(...ORDERS, ...LISTS[kind].orders, ...LISTS[kind].orders),
      property: fc.constantFrom(...FILTERS),
      limit: fc.integer({ min: 1, max: 4 }),
      isSearch: fc.boolean(),
      writes: fc.array(fc.array(write, { maxLength: 4 }), { maxLength: 8 }),
    }),
  );

test('an item that stays as it was comes exactly once, whatever else is written, and no item twice', () => {
  const resources = createResources(memory());
  const property = fc.property(scenario, ({ kind, variants, orderby, property: filters, limit, isSearch, writes }) => {
    resources.clear();
    const { path } = LISTS[kind];
    const { list, search } = collection({ resources, itemSchema }, kind, path);
    const other = writer(resources, kind);
    const before = variants.map(other.insert);
    const seen: string[] = [];
    let sent: ListParameters = { property: filters, limit, ...(orderby !== undefined && { orderby }) };
    for (let page = 0; ; page += 1) {
      const { items, _links } = JSON.parse((isSearch ? search(sent, PLACE) : list(sent, PLACE)).body.json);
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (!_links.next) break;
      expect(items).toHaveLength(limit);
      sent = { continuationToken: _links.next.href.split('=')[1] };
      for (const one of writes[page] ?? []) other.write(one);
    }
    expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
    expect(before.filter((id) => !other.touched.has(id) && !seen.includes(id))).toEqual([]);
  });
  fc.assert(property, { numRuns: 500 });
});

test('what has moved in the order while it was read in pages is left out of it, and is back in the next reading', () => {
  const resources = createResources(memory());
  const { list } = collection({ resources, itemSchema }, 'flow', 'flows');
  const other = writer(resources, 'flow');
  for (const variant of [1, 2, 3]) other.insert(variant);
  const read = (sent: ListParameters) => JSON.parse(list({ ...sent }, PLACE).body.json);
  const first = read({ orderby: 'name', limit: 1 });
  other.write(['update', 0, 9]);
  other.write(['hide', 1, 2]);
  const rest = read({ continuationToken: first._links.next.href.split('=')[1] });
  const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
  expect([idsOf(first), idsOf(rest)]).toEqual([['id 0'], ['id 1']]);
  expect(idsOf(read({ orderby: 'name' }))).toEqual(['id 1', 'id 2', 'id 0']);
});
