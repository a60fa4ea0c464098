// Fields that a new schema brings itself: where they may stand.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { countSchemas, createSchema, PROFILE, TUTORIAL_SCHEMA } from './tutorial.ts';

const XDM = 'https://ns.adobe.com/xdm';
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

describe('fields of its own', () => {
  const tenantId = async () => (await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json.tenantId;
  const withFields = (properties: object) => ({
    definitions: { customFields: { properties } },
    allOf: [...TUTORIAL_SCHEMA.allOf, { $ref: '#/definitions/customFields' }],
  });
  const loyalty = { type: 'object', properties: { points: { type: 'integer' } } };

  it('may stand under the tenant namespace, beside the fields of field groups', async () => {
    const { status, json } = await createSchema(emulator, withFields({ [`_${await tenantId()}`]: loyalty }));
    expect(status).toBe(201);
    expect(json.allOf.at(-1)).toMatchObject({ $ref: '#/definitions/customFields', type: 'object' });
    expect(json.refs).not.toContain('#/definitions/customFields');
  });

  it('may stand in place, in allOf', async () => {
    const properties = { [`_${await tenantId()}`]: loyalty };
    const { status } = await createSchema(emulator, { allOf: [...TUTORIAL_SCHEMA.allOf, { properties }] });
    expect(status).toBe(201);
  });

  it('may extend a standard object, under the tenant namespace inside it', async () => {
    const person = { type: 'object', properties: { [`_${await tenantId()}`]: loyalty } };
    expect((await createSchema(emulator, withFields({ person }))).status).toBe(201);
  });

  it.each([
    ['at the top', { points: { type: 'integer' } }, 'points'],
    ['under the namespace of another tenant', { _someoneelse: loyalty }, '_someoneelse'],
    [
      'inside a standard object',
      { person: { type: 'object', properties: { points: { type: 'integer' } } } },
      'person.points',
    ],
    ['in place of a standard field', { personID: { type: 'integer' } }, 'personID'],
  ])('are refused %s', async (_where, fields, path) => {
    const { status, json } = await createSchema(emulator, withFields(fields));
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1021-400']);
    expect(json.title).toBe('Namespace validation error');
    expect(json.detail).toContain(`${path} `);
    expect(await countSchemas(emulator)).toBe(0);
  });

  it('are refused where their definition or their data type is missing', async () => {
    const noDefinition = await createSchema(emulator, { allOf: [{ $ref: PROFILE }, { $ref: '#/definitions/none' }] });
    const noType = await createSchema(emulator, withFields({ [`_${await tenantId()}`]: { $ref: `${XDM}/none` } }));
    for (const [{ status, json }, ref] of [
      [noDefinition, '#/definitions/none'],
      [noType, `${XDM}/none`],
    ] as const) {
      expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1010-400']);
      expect(json.detail).toContain(ref);
    }
    expect(await countSchemas(emulator)).toBe(0);
  });
});
