// What the tutorial's plan sends, and what overrides change of it.
import { describe, expect, test } from 'vitest';
import { crmPlan } from '../../client/index.ts';
import * as body from '../../client/payloads.ts';

const parts = {
  flowSpecId: 'spec',
  sourceConnectionId: 'source',
  targetConnectionId: 'target',
  mappingSetId: 'mapping',
  startTime: 1_767_225_600,
};
const mapping = { name: 'Mapping', params: { mappingId: 'mapping' } };

describe('the flow of a plan', () => {
  test('copies what is new every fifteen minutes, in whole numbers', () => {
    expect(body.flowBody(crmPlan(), parts)).toEqual({
      name: 'Salesforce dataflow',
      description: 'Salesforce dataflow',
      flowSpec: { id: 'spec', version: '1.0' },
      sourceConnectionIds: ['source'],
      targetConnectionIds: ['target'],
      transformations: [
        { name: 'Copy', params: { deltaColumn: { name: 'updatedAt', dateFormat: 'YYYY-MM-DD', timezone: 'UTC' } } },
        mapping,
      ],
      scheduleParams: { startTime: 1_767_225_600, frequency: 'minute', interval: 15 },
    });
  });

  test('of frequency once has neither interval nor Copy', () => {
    const flow = body.flowBody(crmPlan({ schedule: { frequency: 'once' } }), parts);
    expect(flow.scheduleParams).toEqual({ startTime: 1_767_225_600, frequency: 'once' });
    expect(flow.transformations).toEqual([mapping]);
  });

  test('keeps a start and options that the plan names', () => {
    const schedule = { startTime: 7, frequency: 'day', interval: 1, backfill: false } as const;
    const flow = body.flowBody(crmPlan({ schedule, options: { partialIngestionPercent: 5 } }), parts);
    expect(flow.scheduleParams).toEqual(schedule);
    expect(flow.options).toEqual({ partialIngestionPercent: 5 });
  });
});

describe('the other bodies of a plan', () => {
  test('read three columns of Accounts through the Salesforce spec', () => {
    const source = body.sourceConnectionBody(crmPlan(), 'base');
    expect(source.connectionSpec).toEqual({ id: 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5', version: '1.0' });
    expect(source.params?.tableName).toBe('Accounts');
    expect(source.params?.columns).toEqual(
      ['first_name', 'last_name', 'email'].map((name) => ({ name, type: 'string', xdm: { type: 'string' } })),
    );
  });

  test('keep the type of a column that has one', () => {
    const plan = crmPlan({ columns: [{ name: 'birth_year', type: 'integer' }] });
    expect(body.sourceConnectionBody(plan, 'base').params?.columns).toEqual([
      { name: 'birth_year', type: 'integer', xdm: { type: 'integer' } },
    ]);
  });

  test('compose the schema of the class first, then its field groups', () => {
    const schema = body.schemaBody(crmPlan());
    expect(schema['meta:class']).toBe('https://ns.adobe.com/xdm/context/profile');
    expect(schema.allOf.map(({ $ref }) => $ref)).toEqual([
      'https://ns.adobe.com/xdm/context/profile',
      'https://ns.adobe.com/xdm/context/profile-person-details',
      'https://ns.adobe.com/xdm/context/profile-personal-details',
    ]);
  });

  test('write the version of the schema as dataset and target connection each do', () => {
    expect(body.dataSetBody(crmPlan(), 'schema').schemaRef).toEqual({
      id: 'schema',
      contentType: 'application/vnd.adobe.xed-full-notext+json; version=1',
    });
    expect(body.targetConnectionBody(crmPlan(), 'schema', 'data').data.schema).toEqual({
      id: 'schema',
      version: 'application/vnd.adobe.xed-full+json;version=1',
    });
  });

  test('map to the paths of the schema in the tutorial’s form', () => {
    const { xdmSchema, xdmVersion, mappings } = body.mappingSetBody(crmPlan(), 'schema');
    expect({ xdmSchema, xdmVersion }).toEqual({ xdmSchema: 'schema', xdmVersion: '1.0' });
    expect(mappings.map((one) => [one.sourceAttribute, one.destinationXdmPath])).toEqual([
      ['first_name', 'person.name.firstName'],
      ['last_name', 'person.name.lastName'],
      ['email', 'personalEmail.address'],
    ]);
  });
});

describe('the names of a plan', () => {
  test('take a prefix, and give way to names of the caller’s own', () => {
    const { names } = crmPlan({ prefix: 'CI 7', names: { flow: 'nightly' } });
    expect(names.schema).toBe('CI 7 Salesforce target XDM schema');
    expect(names.flow).toBe('nightly');
  });
});
