// The table of resources: what is kept, found, changed, listed, counted and gone.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kinds } from '../../emulator/store/kinds.ts';
import type { Db } from '../../emulator/store/open.ts';
import { createResources, type Resources } from '../../emulator/store/resources.ts';
import { memory, PLACE } from './subject.ts';

type Batch = Kinds['batch'];

const batch = (dataSetIds: readonly string[], more: Partial<Batch> = {}): Batch => ({
  status: 'success',
  imsOrg: 'org',
  sandboxId: 'sandbox',
  externalId: 'external',
  version: '1.0.0',
  ...{ created: 1, updated: 1, started: 1, createdClient: 'c', createdUser: 'u', updatedUser: 'u' },
  relatedObjects: dataSetIds.map((id) => ({ type: 'dataSet' as const, id })),
  ...{ inputFormat: { format: 'parquet' as const }, tags: {}, errors: [], metrics: {}, availableDates: {}, replay: {} },
  ...more,
});

let db: Db;
let resources: Resources;
beforeEach(() => {
  db = memory();
  resources = createResources(db);
});

const insert = (id: string, body: Batch = batch([]), place = PLACE, nowMs = 1000) =>
  resources.insert(place, 'batch', { id, body, nowMs });

const found = (id: string) => {
  const row = resources.get(PLACE, 'batch', id);
  if (!row) throw new Error(`${id} is not there`);
  return row;
};

const idsOf = (query: Parameters<Resources['list']>[2]) => resources.list(PLACE, 'batch', query).map(({ id }) => id);
const of = (id: string) => ({ path: 'relatedObjects[].id', operator: '==', values: [id] }) as const;
const countRefs = () => db.prepare('SELECT count(*) FROM resource_ref').pluck().get();

describe('a resource', () => {
  it('is found by its kind and id, as it was put, text for text', () => {
    const body = batch(['d1'], { tags: { note: ['"quoted" – Żółć 🦊'] } });
    insert('b1', body);
    const row = found('b1');
    expect(row).toMatchObject({ id: 'b1', revision: 1, createdMs: 1000, updatedMs: 1000, json: JSON.stringify(body) });
    expect(row.body).toEqual(body);
    expect(resources.get(PLACE, 'flow', 'b1')).toBeUndefined();
    expect(resources.get(PLACE, 'batch', 'b2')).toBeUndefined();
  });

  it('is parsed once, until it changes', () => {
    insert('b1');
    const { body } = found('b1');
    expect(found('b1').body).toBe(body);
    resources.update(PLACE, 'batch', found('b1'), 2000, () => batch(['d2']));
    expect(found('b1').body).toEqual(batch(['d2']));
    expect(body).toEqual(batch([]));
  });

  it('of another store is not taken for it, though its row has the same number', () => {
    insert('b1');
    expect(found('b1').body).toEqual(batch([]));
    const other = createResources(memory());
    other.insert(PLACE, 'batch', { id: 'b1', body: batch(['d1']), nowMs: 1000 });
    expect(other.get(PLACE, 'batch', 'b1')?.body).toEqual(batch(['d1']));
    expect(found('b1').body).toEqual(batch([]));
  });

  it.each([
    ['another sandbox', { org: 'org', sandbox: 'dev' }],
    ['another organization', { org: 'other', sandbox: 'prod' }],
  ])('is not visible from %s, which may have one of the same id', (_name, elsewhere) => {
    insert('b1', batch(['d1']));
    expect(resources.get(elsewhere, 'batch', 'b1')).toBeUndefined();
    expect(resources.list(elsewhere, 'batch', { limit: 10 })).toEqual([]);
    expect(resources.count(elsewhere, 'batch', [of('d1')])).toBe(0);
    expect(resources.remove(elsewhere, 'batch', 'b1')).toBe(false);
    insert('b1', batch(['d1']), elsewhere);
    expect(resources.remove(elsewhere, 'batch', 'b1')).toBe(true);
    expect(idsOf({ filters: [of('d1')], limit: 10 })).toEqual(['b1']);
  });

  it('of an id that is taken is an error', () => {
    insert('b1');
    expect(() => insert('b1')).toThrow('UNIQUE');
  });
});

describe('an update', () => {
  it('makes a new revision, whose number the body may hold', () => {
    insert('b1', batch(['d1']));
    const isDone = resources.update(PLACE, 'batch', found('b1'), 2000, (revision) =>
      batch(['d2'], { version: `1.0.${revision}` }),
    );
    expect(isDone).toBe(true);
    expect(found('b1')).toMatchObject({ revision: 2, createdMs: 1000, updatedMs: 2000, body: { version: '1.0.2' } });
    expect(idsOf({ filters: [of('d1')], limit: 10 })).toEqual([]);
    expect(idsOf({ filters: [of('d2')], limit: 10 })).toEqual(['b1']);
  });

  it('of a revision that is past changes nothing', () => {
    insert('b1', batch(['d1']));
    const stale = found('b1');
    resources.update(PLACE, 'batch', found('b1'), 2000, () => batch(['d2']));
    expect(resources.update(PLACE, 'batch', stale, 3000, () => batch(['d3']))).toBe(false);
    expect(found('b1')).toMatchObject({ revision: 2, updatedMs: 2000 });
    expect(idsOf({ filters: [of('d3')], limit: 10 })).toEqual([]);
    expect(idsOf({ filters: [of('d2')], limit: 10 })).toEqual(['b1']);
  });

  it('that only amends leaves revision and time', () => {
    insert('b1', batch(['d1']));
    resources.amend(PLACE, 'batch', found('b1'), batch(['d2']));
    expect(found('b1')).toMatchObject({ revision: 1, updatedMs: 1000 });
    expect(idsOf({ filters: [of('d2')], limit: 10 })).toEqual(['b1']);
    expect(countRefs()).toBe(2);
  });
});

describe('a removed resource', () => {
  it('is gone from lists, counts and what lists are filtered by', () => {
    insert('b1', batch(['d1', 'd2', 'd1']));
    insert('b2', batch(['d1']));
    expect(countRefs()).toBe(5);
    expect(resources.remove(PLACE, 'batch', 'b1')).toBe(true);
    expect(resources.remove(PLACE, 'batch', 'b1')).toBe(false);
    expect(idsOf({ limit: 10 })).toEqual(['b2']);
    expect(resources.count(PLACE, 'batch', [of('d1')])).toBe(1);
    expect(countRefs()).toBe(2);
  });

  it('is gone with all others after a clear', () => {
    insert('b1', batch(['d1']));
    resources.clear();
    expect([idsOf({ limit: 10 }), countRefs()]).toEqual([[], 0]);
    insert('b1', batch(['d1']));
    expect(idsOf({ filters: [of('d1')], limit: 10 })).toEqual(['b1']);
  });
});

describe('a list', () => {
  beforeEach(() => {
    for (const [index, size] of [30, 10, 20, 10].entries()) {
      insert(`b${index}`, batch(index % 2 === 0 ? ['even', 'all'] : ['odd', 'all'], { size }));
    }
  });

  it('is newest first', () => {
    expect(idsOf({ limit: 10 })).toEqual(['b3', 'b2', 'b1', 'b0']);
    expect(idsOf({ filters: [of('even')], limit: 10 })).toEqual(['b2', 'b0']);
  });

  it.each([[[]], [[of('all')]]])('is read on where a page ended', (filters) => {
    const first = resources.list(PLACE, 'batch', { filters, limit: 2 });
    const last = first.at(-1);
    const after = { seq: last?.seq ?? 0, createdMs: last?.createdMs ?? 0, keys: [] };
    expect(idsOf({ filters, limit: 2, after })).toEqual(['b1', 'b0']);
  });

  it('is ordered by any path, the newest first among equals, and paged by number', () => {
    const order = [{ path: 'size', descending: false }];
    expect(idsOf({ order, limit: 10 })).toEqual(['b3', 'b1', 'b2', 'b0']);
    expect(idsOf({ order: [{ path: 'size', descending: true }], limit: 2, skip: 1 })).toEqual(['b2', 'b3']);
    expect(idsOf({ order, filters: [of('odd')], limit: 10 })).toEqual(['b3', 'b1']);
    expect(idsOf({ order: [{ path: 'no "such.path', descending: false }], limit: 1 })).toEqual(['b3']);
  });

  it('keeps to all of its filters', () => {
    const small = { path: 'size', operator: '<', values: ['25'] } as const;
    expect(idsOf({ filters: [small, of('even')], limit: 10 })).toEqual(['b2']);
    expect(idsOf({ filters: [of('even'), of('all'), small], limit: 10 })).toEqual(['b2']);
    expect(resources.count(PLACE, 'batch', [of('all'), small])).toBe(3);
  });

  it('takes filters of more shapes than it keeps statements for', () => {
    for (let count = 1; count <= 250; count += 1) {
      const values = Array.from({ length: count }, (_, index) => `${index}`);
      expect(resources.count(PLACE, 'batch', [{ path: 'size', operator: '==', values }])).toBe(
        count > 30 ? 4 : count > 20 ? 3 : count > 10 ? 2 : 0,
      );
    }
  });
});
