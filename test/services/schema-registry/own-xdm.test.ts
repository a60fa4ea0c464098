// XDM resources that a user brings along are as good as built-in ones: listed, looked up, composed, and records are held to them.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmulator, XdmUnusable } from '../../../emulator/main.ts';
import { folderOf } from '../../folders.ts';
import {
  BERTH,
  BOAT,
  BOAT_MOORING,
  BOAT_OWNERS,
  berth,
  boat,
  boatMooring,
  boatOwners,
  harbour,
} from '../../own-xdm.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, prepare } from '../../tutorial.ts';
import { accept, countSchemas, PERSONAL_DETAILS, PROFILE, SCHEMAS } from './tutorial.ts';

const GLOBAL = '/data/foundation/schemaregistry/global';
const FULL = accept('xed-full+json; version=1');

interface Started extends TestEmulator {
  readonly warnings: readonly string[];
}

const start = async (files: Readonly<Record<string, unknown>> = harbour): Promise<Started> => {
  const warnings: string[] = [];
  const emulator = await startEmulator({ xdm: folderOf(files), warn: (line) => warnings.push(line) });
  onTestFinished(emulator.close);
  return { ...emulator, warnings };
};

describe('the global container', () => {
  it.each([
    ['classes', BOAT, '_xdm.context.boat', boat],
    ['fieldgroups', BOAT_MOORING, '_xdm.mixins.boat-mooring', boatMooring],
    ['datatypes', BERTH, '_xdm.context.berth', berth],
  ])('lists them last among its %s, and gives them by either id', async (path, $id, altId, document) => {
    const { call, warnings } = await start();
    const { results } = (await call('GET', `${GLOBAL}/${path}`, undefined, accept('xed+json'))).json;
    expect(results.at(-1)).toMatchObject({ ...document, 'meta:altId': altId, 'meta:containerId': 'global' });
    for (const id of [$id, altId, altId.slice(1)]) {
      const address = `${GLOBAL}/${path}/${encodeURIComponent(id)}`;
      expect((await call('GET', address, undefined, accept('xed+json; version=1'))).json).toEqual(results.at(-1));
    }
    expect(warnings).toEqual([]);
  });

  it('lists a schema that says it is one, and gives it by either id, resolved or not', async () => {
    const { call, warnings } = await start({ ...harbour, 'deep/boat-owners.json': boatOwners });
    const { results } = (await call('GET', `${GLOBAL}/schemas`, undefined, accept('xed+json'))).json;
    expect(results).toEqual([
      expect.objectContaining({
        ...boatOwners,
        'meta:containerId': 'global',
        'meta:extends': boatOwners.allOf.map(({ $ref }) => $ref),
      }),
    ]);
    for (const id of [BOAT_OWNERS, '_xdm.schemas.boat-owners', 'xdm.schemas.boat-owners']) {
      const at = `${GLOBAL}/schemas/${encodeURIComponent(id)}`;
      expect((await call('GET', at, undefined, accept('xed+json; version=1'))).json).toEqual(results[0]);
      const { properties } = (await call('GET', at, undefined, FULL)).json;
      expect(properties).toMatchObject({ _id: { type: 'string' }, person: { properties: { name: {} } } });
    }
    const filtered = `${GLOBAL}/schemas?property=meta:class==${encodeURIComponent(PROFILE)}`;
    expect((await call('GET', filtered, undefined, accept('xed-id+json'))).json._page.count).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('has no schema that nobody brings, and no descriptor at all', async () => {
    const { call } = await start();
    const schema = await call('GET', `${GLOBAL}/schemas/${encodeURIComponent(BOAT_OWNERS)}`, undefined, FULL);
    const descriptor = await call('GET', `${GLOBAL}/descriptors/${'a'.repeat(48)}`);
    expect([schema, descriptor].map(({ status, json }) => [status, json.type, json.title])).toEqual([
      [404, 'http://ns.adobe.com/aep/errors/XDM-1012-404', 'Resource not found'],
      [404, 'http://ns.adobe.com/aep/errors/XDM-1014-404', 'Resource not found'],
    ]);
    // A class is no schema.
    expect((await call('GET', `${GLOBAL}/schemas/${encodeURIComponent(BOAT)}`, undefined, FULL)).status).toBe(404);
  });

  it('resolves them, with compatible names', async () => {
    const { call } = await start();
    const { json } = await call('GET', `${GLOBAL}/fieldgroups/${encodeURIComponent(BOAT_MOORING)}`, undefined, FULL);
    expect(json.properties.berth).toMatchObject({
      ...{ type: 'object', required: ['pier'], 'meta:referencedFrom': BERTH, 'meta:xdmField': 'xdm:berth' },
      properties: { pier: { type: 'string', 'meta:xdmType': 'string' }, number: { type: 'integer', minimum: 1 } },
    });
  });

  it('gives one of a foreign namespace by either id', async () => {
    const $id = 'http://schema.org/Berth';
    const { call } = await start({ 'a.json': { ...berth, $id } });
    for (const id of [$id, '_schema.org.Berth', 'schema.org.Berth']) {
      const { status, json } = await call('GET', `${GLOBAL}/datatypes/${encodeURIComponent(id)}`, undefined, FULL);
      expect([status, json.$id], id).toEqual([200, $id]);
    }
  });
});

describe('a schema', () => {
  const schemaOf = (...ids: string[]) => ({ type: 'object', title: 'Ours', allOf: ids.map(($ref) => ({ $ref })) });

  it('is made of an own class and an own field group', async () => {
    const { call } = await start();
    const { status, json } = await call('POST', SCHEMAS, schemaOf(BOAT, BOAT_MOORING));
    expect([status, json['meta:class'], json['meta:extends']]).toEqual([
      201,
      BOAT,
      [BOAT, BOAT_MOORING, 'https://ns.adobe.com/xdm/data/record'],
    ]);
    const { properties } = (await call('GET', `${SCHEMAS}/${json['meta:altId']}`, undefined, FULL)).json;
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['_id', 'boatName', 'berth']));
    expect(Object.keys(properties.berth.properties)).toEqual(['pier', 'number']);
  });

  it('of a built-in class takes an own field group', async () => {
    const { call } = await start();
    expect((await call('POST', SCHEMAS, schemaOf(PROFILE, BOAT_MOORING))).status).toBe(201);
  });

  it('takes no own field group that is meant for other classes', async () => {
    const emulator = await start();
    const event = 'https://ns.adobe.com/xdm/context/experienceevent';
    const { status, json } = await emulator.call('POST', SCHEMAS, schemaOf(event, BOAT_MOORING));
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1500-400']);
    expect(await countSchemas(emulator)).toBe(0);
  });

  it('cannot be made of a class that refers to what is not there, of which a warning is given', async () => {
    const lost = { ...boat, allOf: [...boat.allOf, { $ref: 'https://ns.adobe.com/xdm/context/lost' }] };
    const emulator = await start({ 'a.json': lost });
    expect(emulator.warnings).toEqual([expect.stringMatching(/a\.json refers to .*: .*\/context\/lost$/)]);
    const { status, text } = await emulator.call('POST', SCHEMAS, schemaOf(BOAT));
    expect([status, text]).toEqual([400, expect.stringContaining('context/lost')]);
    expect(await countSchemas(emulator)).toBe(0);
  });
});

describe('records are held to one that takes the place of a built-in one', () => {
  const personalDetails = (required: readonly string[], personalEmail: object = {}) => ({
    ...{ ...boatMooring, $id: PERSONAL_DETAILS, 'meta:intendedToExtend': [PROFILE], required },
    definitions: {
      'boat-mooring': {
        properties: {
          'xdm:berth': { $ref: BERTH },
          'xdm:personalEmail': {
            type: 'object',
            properties: { 'xdm:address': { type: 'string', ...personalEmail } },
          },
        },
      },
    },
  });

  const countsOf = async (document: object) => {
    const emulator = await start({ ...harbour, 'components/fieldgroups/details.json': document });
    const { onceBody } = await prepare(emulator);
    const created = await emulator.call('POST', `${FLOW_SERVICE}/flows`, onceBody());
    expect(created.status, created.text).toBe(201);
    await emulator.settle();
    const { json } = await emulator.call('GET', `${FLOW_SERVICE}/runs?property=flowId==${created.json.id}`);
    const { inputRecordCount, outputRecordCount, failedRecordCount } = json.items[0].metrics.recordSummary;
    expect(inputRecordCount).toBeGreaterThan(0);
    return { landed: outputRecordCount / inputRecordCount, failed: failedRecordCount / inputRecordCount };
  };

  it('all land that are as it wants them', async () => {
    expect(await countsOf(personalDetails([]))).toEqual({ landed: 1, failed: 0 });
  });

  it('none lands without a field that it requires', async () => {
    expect(await countsOf(personalDetails(['xdm:berth']))).toEqual({ landed: 0, failed: 1 });
  });

  it('none lands with a value that it does not allow', async () => {
    expect(await countsOf(personalDetails([], { pattern: '^nobody$' }))).toEqual({ landed: 0, failed: 1 });
  });
});

it('an emulator does not start where one of them is wrong', async () => {
  const xdm = folderOf({ 'a.json': { ...boat, $id: 1 } });
  await expect(createEmulator({ xdm })).rejects.toThrow(XdmUnusable);
  await expect(createEmulator({ xdm })).rejects.toThrow(/a\.json, \/\$id: it is to be an address/);
});
