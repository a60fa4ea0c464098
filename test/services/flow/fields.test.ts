// What lists show can be filtered by: each field of each stored item is one that its list knows, and finds the item again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemSchema } from '../../../contracts/documents.ts';
import { fieldAt, itemsOf } from '../../../emulator/services/flow/fields.ts';
import { furnish } from '../../furnished.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
  const { ids } = await furnish(emulator);
  await emulator.clock.advanceTo(emulator.clock.nowMs() + 1234);
  for (const list of ['connections', 'sourceConnections', 'targetConnections', 'flows']) {
    const path = `${FLOW_SERVICE}/${list}/${ids[list]}`;
    const { etag } = (await emulator.call('GET', path)).json.items[0];
    const rename = [{ op: 'replace', path: '/name', value: 'renamed' }];
    expect((await emulator.call('PATCH', path, rename, { 'if-match': etag })).status).toBe(200);
  }
});
afterAll(() => emulator.close());

/** Every path to a text, a number or a boolean, with its value; a path is written as in a filter. */
const leaves = (value: unknown, path = ''): [path: string, value: unknown][] => {
  if (Array.isArray(value)) return value.flatMap((member) => leaves(member, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, path === '' ? name : `${path}.${name}`));
};

test.each(['connections', 'sourceConnections', 'targetConnections', 'flows', 'runs'])(
  'each field of the %s is known to the list, and finds what it was read from',
  async (path) => {
    const list = { path, limitMax: 100, item: itemsOf(path, itemSchema) };
    const { items } = (await emulator.call('GET', `${FLOW_SERVICE}/${path}`)).json;
    expect(items).not.toEqual([]);
    for (const [name, value] of leaves(items[0])) {
      expect([name, fieldAt(list, name).kind]).not.toEqual([name, 'unknown']);
      // An empty value ends a filter too soon, and the origin of a link is put in as it is answered.
      if (value === '' || name.endsWith('manifest.fileInfo')) continue;
      const query = `property=${encodeURIComponent(`${name}=="${value}"`)}&property=id==${items[0].id}&count=true`;
      const { json, text } = await emulator.call('GET', `${FLOW_SERVICE}/${path}?${query}`);
      expect([name, json.count ?? text]).toEqual([name, 1]);
    }
  },
);

test.each(['connections', 'sourceConnections', 'targetConnections', 'flows', 'runs'])(
  'the times of the %s are those of their rows',
  async (path) => {
    const [item] = (await emulator.call('GET', `${FLOW_SERVICE}/${path}`)).json.items;
    for (const name of ['createdAt', 'updatedAt']) {
      for (const [operator, count] of [
        ['>=', 1],
        ['<=', 1],
        ['>', 0],
        ['<', 0],
      ] as const) {
        const query = `property=id==${item.id}&property=${name}${encodeURIComponent(operator)}${item[name]}&count=true`;
        expect([name, operator, (await emulator.call('GET', `${FLOW_SERVICE}/${path}?${query}`)).json.count]).toEqual([
          name,
          operator,
          count,
        ]);
      }
    }
  },
);
