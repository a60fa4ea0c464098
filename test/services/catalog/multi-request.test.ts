// Several requests in one: their order, what one takes from another, and that all of them are undone where one that writes is refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';

const CATALOG = '/data/foundation/catalog';
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

interface Part {
  readonly id: string;
  readonly resource: string;
  readonly method: string;
  readonly headers?: object;
  readonly body?: unknown;
}

const send = (parts: unknown) => emulator.call('POST', CATALOG, parts);
const part = (id: string, method: string, resource: string, body?: unknown, headers?: object): Part => ({
  ...{ id, method, resource },
  ...(body !== undefined && { body }),
  ...(headers !== undefined && { headers }),
});
const named = async (): Promise<string[]> =>
  Object.values<{ name: string }>((await emulator.call('GET', `${CATALOG}/dataSets`)).json).map(({ name }) => name);
const batchCount = async () => Object.keys((await emulator.call('GET', `${CATALOG}/batches`)).json).length;

describe('several requests in one', () => {
  it('are answered in their order, each with its code and its body', async () => {
    const { status, json } = await send([
      part('first', 'post', '/dataSets', { name: 'First' }),
      part('second', 'POST', '/batches', {
        status: 'loading',
        relatedObjects: [{ type: 'dataSet', id: '<<first.id>>' }],
      }),
      part('third', 'get', '/batches?dataSet=<<first.id>>&properties=status'),
    ]);
    expect(status).toBe(200);
    const [dataSetId, batchId] = [0, 1].map((index) => json[index].body[0].split('/').at(-1));
    expect(json).toEqual([
      { id: 'first', code: 201, body: [`@/dataSets/${dataSetId}`] },
      { id: 'second', code: 201, body: [`@/batches/${batchId}`] },
      { id: 'third', code: 200, body: { [batchId]: { status: 'loading' } } },
    ]);
    expect(await named()).toEqual(['First']);
  });

  it('take any attribute of an earlier answer, with its type', async () => {
    const { json } = await send([
      part('a', 'post', '/dataSets', { name: 'First', description: 'a/b?c=<d>' }),
      part('a.b', 'get', '/dataSets/<<a.id>>'),
      part('c', 'post', '/batches', {
        status: 'loading',
        recordCount: '<<a.b.created>>',
        note: { text: ['of <<a.b.name>>, <<a.b.classification.dataBehavior>>', '<<none>>'] },
        same: '<<a.b.id>>',
      }),
      part('d', 'get', '/batches/<<c.id>>'),
      part('e', 'get', '/dataSets?description=<<a.b.description>>&properties=name'),
    ]);
    const [created] = Object.values<Record<string, unknown>>(json[1].body);
    const [batch] = Object.values(json[3].body);
    expect(batch).toMatchObject({
      recordCount: created?.['created'],
      note: { text: ['of First, record', '<<none>>'] },
      same: Object.keys(json[1].body)[0],
    });
    expect(Object.values(json[4].body)).toEqual([{ name: 'First' }]);
  });

  it('pass headers on, and know them by any letter case', async () => {
    const { json } = await send([
      part('make', 'post', '/batches', { status: 'loading' }),
      part('change', 'patch', '/batches/<<make.id>>', { status: 'loaded' }, { 'IF-MATCH': '1.0.0' }),
      part('list', 'patch', '/batches/<<make.id>>', [{ op: 'replace', path: '/status', value: 'failed' }]),
      part('drop', 'delete', '/batches/<<make.id>>'),
    ]);
    expect(json.map(({ code }: { code: number }) => code)).toEqual([201, 200, 200, 200]);
    expect(await batchCount()).toBe(0);
  });

  it('go on after one that reads is refused, which is answered as it would be alone', async () => {
    const { status, json } = await send([
      part('missing', 'GET', '/dataSets/none'),
      part('nowhere', 'GET', '/nowhere'),
      part('range', 'GET', '/dataSets?limit=0'),
      part('made', 'POST', '/dataSets', { name: 'Made' }),
    ]);
    expect([status, json.map(({ code }: { code: number }) => code)]).toEqual([200, [404, 404, 400, 201]]);
    const alone = (await emulator.call('GET', `${CATALOG}/dataSets/none`)).json;
    expect(json[0].body).toEqual(alone);
    expect(json[2].body).toMatchObject({ status: 400, title: 'BadRequestError' });
    expect(await named()).toEqual(['Made']);
  });
});

describe('all of them are undone', () => {
  const made = part('made', 'post', '/dataSets', { name: 'Made' });

  it.each([
    ['a body that does not fit', part('bad', 'post', '/batches', { status: 'done' }), '400'],
    ['no body', part('bad', 'post', '/batches'), '400'],
    ['a batch that is not there', part('bad', 'put', '/batches/none', { status: 'failed' }), '404'],
    ['an id that is taken', part('bad', 'post', '/batches/<<made.id>>', { status: 'x' }), '400'],
    ['another version', part('bad', 'patch', '/dataSets/<<made.id>>', { name: 'B' }, { 'if-match': '1.0.9' }), '412'],
    ['a path that is none', part('bad', 'post', '/nowhere', {}), '404'],
    ['a method that is none of it', part('bad', 'post', '/lastBatches', {}), '405'],
    ['itself', part('bad', 'post', '/', [made]), '400'],
  ])('for %s', async (_what, bad, code) => {
    const { status, json, headers } = await send([made, bad, part('after', 'post', '/dataSets', { name: 'After' })]);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(headers.get('x-emulator-hint')).toContain('multi-request-part-refused');
    expect(json.detail).toContain('bad');
    expect(json.detail).toContain(code);
    expect([await named(), await batchCount()]).toEqual([[], 0]);
  });

  it.each(['<<later.id>>', '<<made.name>>', '<<made.>>', '<<none.id>>', '<<made.id.deeper>>', '<<list.created>>'])(
    'for a template that leads nowhere: %s',
    async (template) => {
      const { status, headers } = await send([
        made,
        part('list', 'get', '/dataSets?name=None'),
        part('bad', 'post', '/batches', { status: 'loading', note: `see ${template}.` }),
        part('later', 'post', '/dataSets', { name: 'Later' }),
      ]);
      const hint = headers.get('x-emulator-hint')?.split(' ')[0];
      // Without an attribute it is no template.
      if (template === '<<made.>>') return expect(status).toBe(200);
      expect([status, hint]).toEqual([400, 'multi-request-template-unknown']);
      expect([await named(), await batchCount()]).toEqual([[], 0]);
    },
  );

  it.each([
    {},
    [],
    'text',
    [{}],
    [{ id: 'a', method: 'get' }],
    [{ id: 'a', method: 'head', resource: '/dataSets' }],
    [{ id: 'a', method: 'get', resource: 'dataSets' }],
    [{ id: 'a', method: 'get', resource: '/dataSets', headers: { a: 1 } }],
    [{ id: 1, method: 'get', resource: '/dataSets' }],
  ])('where it is no list of requests: %j', async (parts) => {
    const { status, json } = await send(parts);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
  });

  it('where what is filled in grows without a bound', async () => {
    const text = 'x'.repeat(1_000_000);
    const doubled = Array.from({ length: 12 }, (_, index) => [
      part(`make${index + 1}`, 'post', '/dataSets', {
        name: `${index}`,
        description: `<<get${index}.description>><<get${index}.description>>`,
      }),
      part(`get${index + 1}`, 'get', `/dataSets/<<make${index + 1}.id>>`),
    ]).flat();
    const { status } = await send([
      part('make0', 'post', '/dataSets', { name: 'start', description: text }),
      part('get0', 'get', '/dataSets/<<make0.id>>'),
      ...doubled,
    ]);
    expect([status, await named()]).toEqual([413, []]);
  });
});
