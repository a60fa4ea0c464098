// Standard resources of which the library has the name alone: whoever refers to one learns which it is and how to supply it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, countSchemas, createSchema, PROFILE } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const XDM = 'https://ns.adobe.com/xdm';
const LOYALTY = `${XDM}/mixins/profile/profile-loyalty-details`;
const VEHICLE = `${XDM}/classes/vehicle-product`;
const COUNTERS = 'https://ns.adobe.com/experience/customerJourneyManagement/profile-counters-v2';
const CART = `${XDM}/datatypes/cart`;
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const refs = (...ids: string[]) => ({ title: 'Refused', allOf: ids.map(($ref) => ({ $ref })) });

const refusal = ({ json }: Awaited<ReturnType<typeof createSchema>>) => [json.status, json.title];

describe('a schema of parts that are known by name', () => {
  it.each([
    ['a field group', refs(PROFILE, LOYALTY), 'the field group "Loyalty Details"', LOYALTY],
    ['a class', refs(VEHICLE), 'the class "Vehicle Product"', VEHICLE],
    ["an application's field group", refs(PROFILE, COUNTERS), 'the field group "Profile Counters Extension"', COUNTERS],
    ['a part of a field group', refs(PROFILE, `${LOYALTY}#/definitions/any`), '"Loyalty Details"', LOYALTY],
  ])('is refused with the title of %s, and nothing is stored', async (_what, body, named, id) => {
    const answer = await createSchema(emulator, body);
    expect(refusal(answer)).toEqual([501, 'Not Implemented']);
    for (const words of [named, id, '--xdm DIR']) expect(answer.text).toContain(JSON.stringify(words).slice(1, -1));
    expect(await countSchemas(emulator)).toBe(0);
  });

  it.each([
    ['an id that nobody knows', `${XDM}/mixins/profile/profile-loyalty`],
    ['the id of a data type', CART],
    ['a name that every object has', '__proto__'],
  ])('is refused as ever for %s', async (_what, id) => {
    const { json } = await createSchema(emulator, refs(PROFILE, id));
    expect([json.status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1010-400']);
    expect(await countSchemas(emulator)).toBe(0);
  });
});

describe('a field group of the organization', () => {
  it.each([
    [
      'is meant for a class that is known by name',
      { 'meta:intendedToExtend': [VEHICLE] },
      'the class "Vehicle Product"',
    ],
    ['has a field of a data type that is known by name', { field: { $ref: CART } }, 'the data type "Cart"'],
  ])('that %s is refused with its title', async (_what, { field, ...body }: Record<string, unknown>, named) => {
    const { tenantId } = (await emulator.call('GET', `${REGISTRY}/stats`)).json;
    const fields = { [`_${tenantId}`]: { type: 'object', properties: { field: field ?? { type: 'string' } } } };
    const answer = await emulator.call('POST', `${REGISTRY}/tenant/fieldgroups`, {
      ...{ type: 'object', title: 'Refused', 'meta:intendedToExtend': [PROFILE], properties: fields },
      ...body,
    });
    expect(refusal(answer)).toEqual([501, 'Not Implemented']);
    expect(answer.json.detail).toContain(named);
    expect((await emulator.call('GET', `${REGISTRY}/stats`)).json.counts.mixins).toBe(0);
  });
});

describe('the global container', () => {
  const lookUp = (path: string, id: string) =>
    emulator.call(
      'GET',
      `${REGISTRY}/global/${path}/${encodeURIComponent(id)}`,
      undefined,
      accept('xed+json; version=1'),
    );

  it.each([
    ['classes', VEHICLE, 'Vehicle Product'],
    ['fieldgroups', LOYALTY, 'Loyalty Details'],
    ['mixins', '_xdm.mixins.profile.profile-loyalty-details', 'Loyalty Details'],
    ['datatypes', CART, 'Cart'],
  ])('says of %s which one it does not have', async (path, id, title) => {
    const answer = await lookUp(path, id);
    expect(refusal(answer)).toEqual([501, 'Not Implemented']);
    expect(answer.json.detail).toContain(`"${title}"`);
  });

  it.each([
    ['classes', LOYALTY],
    ['fieldgroups', VEHICLE],
    ['datatypes', LOYALTY],
    ['behaviors', VEHICLE],
  ])('has nothing of another type among its %s', async (path, id) => {
    expect((await lookUp(path, id)).status).toBe(404);
  });

  it('lists what it holds whole, and no more', async () => {
    const { json } = await emulator.call('GET', `${REGISTRY}/global/fieldgroups`, undefined, accept('xed-id+json'));
    expect(json.results.map(({ $id }: { $id: string }) => $id)).not.toContain(LOYALTY);
  });
});
