// Classes, field groups and data types of an organization: how they make up a schema together, and what holds them apart.
import { describe, expect, it } from 'vitest';
import { FULL, REGISTRY, useRegistry, XDM } from './own-resources.ts';
import { PROFILE } from './tutorial.ts';

const { call, count, create, lookUp, made, own, tenant } = useRegistry();

describe('a schema of parts of its own', () => {
  it('resolves through its class, its field group and the data type that both use', async () => {
    const floors = await made('datatypes', { title: 'Building', properties: { floors: { type: 'integer' } } });
    const office = { type: 'object', $ref: floors.$id };
    const plant = await made('classes', {
      title: 'Plant',
      allOf: [{ $ref: `${XDM}/data/record` }, { properties: own({ hall: office }) }],
    });
    const group = await made('fieldgroups', {
      title: 'Plant details',
      'meta:intendedToExtend': [plant.$id],
      properties: own({ office }),
    });
    const schema = await made('schemas', { title: 'Plants', allOf: [{ $ref: plant.$id }, { $ref: group.$id }] });
    expect(schema).toMatchObject({
      'meta:class': plant.$id,
      'meta:extends': expect.arrayContaining([`${XDM}/data/record`]),
    });
    const { json } = await lookUp('schemas', schema.$id);
    const { hall, office: second } = json.properties[tenant()].properties;
    for (const field of [hall, second]) {
      expect(field['meta:referencedFrom']).toBe(floors.$id);
      expect(field.properties.floors).toMatchObject({ type: 'integer', 'meta:xdmType': 'int' });
    }
    expect(json.properties._id.format).toBe('uri-reference');
  });

  it('takes field groups alone that are meant for its class', async () => {
    const group = await made('fieldgroups', {
      title: 'For plants',
      'meta:intendedToExtend': [`${XDM}/context/experienceevent`],
      properties: own({ points: { type: 'integer' } }),
    });
    const { status, json } = await create('schemas', { title: 'No', allOf: [{ $ref: PROFILE }, { $ref: group.$id }] });
    expect([status, json.title]).toEqual([400, 'Field group incompatible']);
    expect(await count('schemas')).toBe(0);
  });

  it('takes neither a behavior nor a data type nor another schema as a part', async () => {
    const address = await made('datatypes', { title: 'Nothing' });
    const other = await made('schemas', { title: 'Other', allOf: [{ $ref: PROFILE }] });
    for (const $ref of [`${XDM}/data/record`, address.$id, other.$id]) {
      const { status, json } = await create('schemas', { title: 'No', allOf: [{ $ref: PROFILE }, { $ref }] });
      expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1010-400']);
    }
    expect(await count('schemas')).toBe(1);
  });

  it('is made of what its own sandbox has', async () => {
    const body = { title: 'Here', 'meta:intendedToExtend': [], properties: own({ points: { type: 'integer' } }) };
    const { $id } = await made('fieldgroups', body);
    const elsewhere = { 'x-sandbox-name': 'dev' };
    const allOf = [{ $ref: PROFILE }, { $ref: $id }];
    expect((await create('schemas', { title: 'There', allOf }, elsewhere)).status).toBe(400);
    expect((await lookUp('fieldgroups', $id, { ...FULL, ...elsewhere })).status).toBe(404);
    expect((await create('fieldgroups', body, elsewhere)).status).toBe(201);
  });
});

describe('a resource of its own', () => {
  it('is the same under /mixins and under /fieldgroups', async () => {
    const group = await made('mixins', { title: 'Older', 'meta:intendedToExtend': [] });
    for (const path of ['mixins', 'fieldgroups']) expect((await lookUp(path, group.$id)).json.title).toBe('Older');
    expect(group).toMatchObject({ 'meta:resourceType': 'mixins', $id: expect.stringContaining('/mixins/') });
  });

  it('is found among its own type alone', async () => {
    const { $id } = await made('datatypes', { title: 'Building' });
    for (const path of ['schemas', 'classes', 'fieldgroups']) expect((await lookUp(path, $id)).status).toBe(404);
  });

  it('has a title that no resource of another type has', async () => {
    await made('datatypes', { title: 'Taken' });
    const { json } = await create('fieldgroups', { title: 'Taken', 'meta:intendedToExtend': [] });
    expect(json.type).toBe('http://ns.adobe.com/aep/errors/XDM-1521-400');
    expect(await count('fieldgroups')).toBe(0);
  });

  it('is kept without what only the registry may say', async () => {
    const body = { title: 'Mine', $id: 'x', version: '9', 'meta:altId': 'x', 'meta:extends': ['x'], refs: ['x'] };
    const json = await made('datatypes', { ...body, 'meta:containerId': 'global', 'meta:abstract': false });
    expect(json).toMatchObject({ version: '1.0', 'meta:extends': [], refs: [], 'meta:containerId': 'tenant' });
    expect(json.$id).toMatch(/\/datatypes\/[0-9a-f]{48}$/);
  });

  it('of ad hoc data has its fields under a namespace that the registry chooses', async () => {
    const properties = { _adhoc: { type: 'object', properties: { field1: { type: 'string' } } } };
    const json = await made('classes', { title: 'Sheet', allOf: [{ $ref: `${XDM}/data/adhoc` }, { properties }] });
    const namespace = json['meta:datasetNamespace'];
    expect(namespace).toMatch(/^_[0-9a-f]{32}$/);
    expect(json.allOf[1].properties[namespace].properties.field1).toEqual({ type: 'string' });
    expect(JSON.stringify(json)).not.toContain('_adhoc');
  });

  it('may not refer to itself in a circle that others could not end', async () => {
    const node = await made('datatypes', { title: 'Node', properties: { name: { type: 'string' } } });
    const pair = await made('datatypes', {
      title: 'Pair',
      properties: { left: { $ref: node.$id }, right: { $ref: '#' } },
    });
    const { status, json } = await lookUp('datatypes', pair.$id);
    expect([status, json.properties.right.type]).toEqual([200, 'object']);
  });
});

describe('what another one refers to', () => {
  it('is not deleted, at whatever depth the reference stands', async () => {
    const building = await made('datatypes', { title: 'Building' });
    const deep = { type: 'array', items: { type: 'object', properties: { at: { $ref: building.$id } } } };
    const group = await made('fieldgroups', { title: 'G', 'meta:intendedToExtend': [], properties: own({ deep }) });
    const path = (kind: string, id: string) => `${REGISTRY}/tenant/${kind}/${encodeURIComponent(id)}`;
    expect((await call('DELETE', path('datatypes', building.$id))).status).toBe(400);
    expect(await count('datatypes')).toBe(1);
    expect((await call('DELETE', path('fieldgroups', group.$id))).status).toBe(204);
    expect((await call('DELETE', path('datatypes', building.$id))).status).toBe(204);
  });
});
