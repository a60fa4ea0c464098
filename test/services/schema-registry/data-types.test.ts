// Data types of an organization: objects, lists, and what else a field may be; and how deep they may lead.
import { describe, expect, it } from 'vitest';
import { REGISTRY, useRegistry, XDM } from './own-resources.ts';

const { call, count, create, lookUp, made, own, tenant } = useRegistry();

describe('a data type', () => {
  it('that is a list shows what is in it as it is resolved', async () => {
    const items = { $ref: `${XDM}/common/address` };
    const { $id } = await made('datatypes', { title: 'Addresses', type: 'array', items });
    const { json } = await lookUp('datatypes', $id);
    expect(json.items).toMatchObject({ type: 'object', 'meta:referencedFrom': items.$ref });
    expect(json.items.properties.city['meta:xdmType']).toBe('string');
    expect(json).not.toHaveProperty('properties');
    expect(json['meta:xdmType']).toBe('array');
  });

  it.each<[string, object, string]>([
    ['a list', { type: 'array', items: { type: 'string' } }, 'array'],
    ['an object', { properties: { a: { type: 'string' } } }, 'object'],
    ['an object that calls itself a list', { 'meta:xdmType': 'array', properties: {} }, 'object'],
    ['a map', { 'meta:xdmType': 'map', additionalProperties: { type: 'string' } }, 'map'],
    ['a time', { type: 'string', format: 'date-time' }, 'date-time'],
    ['a number without a fraction', { type: 'integer' }, 'int'],
  ])('that is %s is stored as what it is', async (_what, body, want) => {
    const { $id, 'meta:xdmType': given } = await made('datatypes', { title: 'T', ...body });
    expect(given).toBe(want);
    const stored = await lookUp('datatypes', $id, { accept: 'application/vnd.adobe.xed+json; version=1' });
    expect(stored.json['meta:xdmType']).toBe(want);
    const group = { title: 'G', 'meta:intendedToExtend': [], properties: own({ at: { $ref: $id } }) };
    const { json } = await lookUp('fieldgroups', (await made('fieldgroups', group)).$id);
    expect(json.properties[tenant()].properties.at['meta:xdmType']).toBe(want);
  });

  it('becomes a list when it is replaced by one', async () => {
    const { $id } = await made('datatypes', { title: 'T', properties: {} });
    const at = `${REGISTRY}/tenant/datatypes/${encodeURIComponent($id)}`;
    const { status, json } = await call('PUT', at, { title: 'T', type: 'array', items: { type: 'string' } });
    expect([status, json['meta:xdmType'], json.version]).toEqual([200, 'array', '1.1']);
  });

  it('in a chain of others, each of them deep, is refused before it is too deep to be written', async () => {
    const deepIn = (inner: object) =>
      Array.from({ length: 60 }).reduce<object>((at) => ({ type: 'object', properties: { a: at } }), inner);
    let inner: object = { type: 'string' };
    const answers: unknown[] = [];
    for (let index = 0; index < 8; index += 1) {
      const { status, json } = await create('datatypes', { title: `Deep ${index}`, properties: { a: deepIn(inner) } });
      answers.push(status === 201 ? status : [json.title, json.detail.includes('more than 256 levels deep')]);
      if (status === 201) inner = { $ref: json.$id };
    }
    const refused = ['References too deep', true];
    expect(answers).toEqual([201, 201, 201, 201, refused, refused, refused, refused]);
    expect(await count('datatypes')).toBe(4);
  });
});
