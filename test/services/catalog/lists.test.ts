// Lists of data sets: maps by id, filtered, ordered, cut.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';

const DATA_SETS = '/data/foundation/catalog/dataSets';
let emulator: TestEmulator;

const MADE = [
  { name: 'Accounts', description: 'first', tags: { team: ['crm'] } },
  { name: 'Contacts', enableErrorDiagnostics: true, externalId: 'from-crm' },
  { name: 'Leads*', tags: { team: ['crm', 'web'] } },
];

/** One a second, the newest last. */
beforeAll(async () => {
  emulator = await startEmulator();
  for (const dataSet of MADE) {
    await emulator.call('POST', DATA_SETS, dataSet);
    await emulator.clock.advanceTo(emulator.clock.nowMs() + 1000);
  }
});
afterAll(() => emulator.close());

const list = (query: string) => emulator.call('GET', `${DATA_SETS}?${query.replaceAll(' ', '%20')}`);
const names = (map: Record<string, { name: string }>) => Object.values(map).map(({ name }) => name);

describe('a list of data sets', () => {
  it.each([
    ['', ['Leads*', 'Contacts', 'Accounts']],
    ['limit=2', ['Leads*', 'Contacts']],
    ['limit=2&start=1', ['Contacts', 'Accounts']],
    ['start=3', []],
    ['orderBy=asc:created', ['Accounts', 'Contacts', 'Leads*']],
    ['orderBy=desc:name', ['Leads*', 'Contacts', 'Accounts']],
    ['orderBy=asc:state,desc:created', ['Leads*', 'Contacts', 'Accounts']],
    ['sort=asc:name', ['Accounts', 'Contacts', 'Leads*']],
    ['orderBy=name&start=1&limit=1', ['Contacts']],
    ['orderBy=desc:created&start=1', ['Contacts', 'Accounts']],
    ['orderBy=desc:state,name', ['Accounts', 'Contacts', 'Leads*']],
    ['orderBy=asc:state,desc:name', ['Leads*', 'Contacts', 'Accounts']],
    ['name=Accounts', ['Accounts']],
    ['name=Contacts,Accounts', ['Contacts', 'Accounts']],
    ['name=!Accounts', ['Leads*', 'Contacts']],
    ['name=Leads**', ['Leads*']],
    ['name=Nobody', []],
    ['name=*', ['Leads*', 'Contacts', 'Accounts']],
    ['name=*s', ['Contacts', 'Accounts']],
    ['name=!*s', ['Leads*']],
    ['name=*c*unts,Lea*', ['Leads*', 'Accounts']],
    ['name=!Acc*,Contacts', ['Leads*']],
    ['name=***', []],
    ['name=Leads***', ['Leads*']],
    ['name=***&property=name==Acc*', []],
    ['description=f*', ['Accounts']],
    ['enableErrorDiagnostics=true', ['Contacts']],
    ['createdClient=*', ['Leads*', 'Contacts', 'Accounts']],
    ['description=first', ['Accounts']],
    ['externalId=from-crm', ['Contacts']],
    ['status=success', []],
    ['state=DRAFT&name=Accounts', ['Accounts']],
    [`created=${NOW_MS + 1000}`, ['Contacts']],
    [`createdAfter=${NOW_MS}`, ['Leads*', 'Contacts']],
    [`createdBefore=${NOW_MS + 1000}`, ['Accounts']],
    [`createdAfter=${NOW_MS}&createdBefore=${NOW_MS + 2000}`, ['Contacts']],
    ['tags=team:crm', ['Leads*', 'Accounts']],
    ['tags=team:crm,team:web', ['Leads*']],
    ['tags=team:*', ['Leads*', 'Accounts']],
    ['tags=team:w*', ['Leads*']],
    ['tags=team:*,adobe/pqs/table:acc*', ['Accounts']],
    ['tags=none:*', []],
    ['property=name==Accounts', ['Accounts']],
    ['property=name==Acc*', ['Accounts']],
    ['property=name!=*s', ['Leads*']],
    ['property=name==Leads**', ['Leads*']],
    ['property=description==f*', []],
    ['property=name~^Acc', ['Accounts']],
    ['property=name~cts$', ['Contacts']],
    ['property=name~c{2}', ['Accounts']],
    ['property=created~1', []],
    ['property=description', ['Accounts']],
    ['property=!description', ['Leads*', 'Contacts']],
    ['property=classification.managedBy', ['Leads*', 'Contacts', 'Accounts']],
    ['property=!classification.none&name=Accounts', ['Accounts']],
    ['property=version>=1.0.0&property=version<1.0.1&limit=1', ['Leads*']],
    [`created=!${NOW_MS}`, ['Leads*', 'Contacts']],
    [`created=${NOW_MS},${NOW_MS + 2000}`, ['Leads*', 'Accounts']],
    [`updated=${NOW_MS}`, ['Accounts']],
    ['property=name!=Accounts', ['Leads*', 'Contacts']],
    ['property=name>Accounts&property=name<=Contacts', ['Contacts']],
    [`property=created>=${NOW_MS + 1000}`, ['Leads*', 'Contacts']],
    ['property=enableErrorDiagnostics==true', ['Contacts']],
    ['property=classification.dataBehavior==record&limit=1', ['Leads*']],
  ])('answers %s', async (query, want) => {
    const { status, json } = await list(query);
    expect([status, names(json)]).toEqual([200, want]);
  });

  it('is a map whose entries do not repeat their ids', async () => {
    const { json } = await list('');
    for (const [id, dataSet] of Object.entries(json)) {
      expect(id).toMatch(/^[0-9a-f]{24}$/);
      expect(dataSet).not.toHaveProperty('id');
    }
  });

  it('shows only the fields that properties names, and {} where there are none', async () => {
    expect(Object.values((await list('name=Accounts&properties=name,description')).json)).toEqual([
      { name: 'Accounts', description: 'first' },
    ]);
    expect(Object.values((await list('name=Accounts&properties=none')).json)).toEqual([{}]);
  });

  it('is an empty map in a sandbox without data sets', async () => {
    expect((await emulator.call('GET', DATA_SETS, undefined, { 'x-sandbox-name': 'dev' })).text).toBe('{}');
  });

  it.each(['limit=0', 'limit=101', 'limit=-1', 'limit=many', 'limit=21&properties=name,observableSchema'])(
    'refuses %s and says what is in range',
    async (query) => {
      const { status, json } = await list(query);
      expect([status, json.title]).toEqual([400, 'BadRequestError']);
      expect(json.detail).toContain(query.includes('observableSchema') ? '1 - 20' : '1 - 100');
    },
  );

  it.each([
    ['start', 'start=-1'],
    ['orderBy', 'orderBy=desc:'],
    ['orderBy', 'orderBy=desc:na"me'],
    ['property', 'property=name=Accounts'],
    ['property', 'property=name[].first==A'],
    ['property', 'property==='],
    ['property', 'property=!name==A'],
    ['property', 'property=name~['],
    ['property', 'property=name~(?=A)'],
    ['created', 'created=1,'],
    ['created', 'created=!'],
    ['enableErrorDiagnostics', 'enableErrorDiagnostics=perhaps'],
    ['tags', 'tags=team'],
    ['tags', 'tags=team[]:crm'],
    ['created', 'created=yesterday'],
    ['schemaRef.id', 'schemaRef.id=a'],
    ['dataSet', 'dataSet=a'],
  ])('refuses a %s that cannot be read, or is none of its parameters: %s', async (parameter, query) => {
    const { status, json } = await list(query);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(json.detail).toContain(parameter);
  });

  it('has twenty entries unless it is asked for more', async () => {
    const many = await startEmulator();
    for (let index = 0; index < 25; index += 1) await many.call('POST', DATA_SETS, { name: `Data set ${index}` });
    const lengthOf = async (query: string) => Object.keys((await many.call('GET', `${DATA_SETS}${query}`)).json).length;
    expect([await lengthOf(''), await lengthOf('?limit=100')]).toEqual([20, 25]);
    await many.close();
  });
});
