// Schema Registry: what is made from a schema, and what a schema is made from.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue, matches } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { type Body, get, makeSchema, PERSON_DETAILS, PROFILE, REGISTRY } from './tutorial.ts';

const sampleOf = (id: string): string => `${REGISTRY}/rpc/sampledata/${encodeURIComponent(id)}`;

const BOUNDARY = 'contract-suite';

/** A form of several parts, written down. */
const multipart = (parts: Body): string =>
  `${Object.entries(parts)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--${BOUNDARY}--\r\n`;

const sendForm = (target: Target, body: string): Promise<Answer> =>
  target.call({
    method: 'POST',
    path: `${REGISTRY}/rpc/csv2schema`,
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });

const HEADER = [
  ...[
    'isIgnored',
    'isCustom',
    'fieldGroupId',
    'fieldGroupName',
    'fieldPath',
    'displayName',
    'fieldDescription',
    'dataType',
  ],
  ...['isRequired', 'isArray', 'isIdentity', 'identityNamespace', 'isPrimaryIdentity', 'minimum', 'maximum', 'enum'],
  ...['stringPattern', 'format', 'minLength', 'maxLength', 'properties', '$ref', 'comment'],
].join(',');

const sendTemplate = async (target: Target, rows: readonly string[], change: Body = {}): Promise<Answer> =>
  sendForm(
    target,
    multipart({
      'csv-file': [HEADER, ...rows].join('\r\n'),
      'schema-class-id': PROFILE,
      'schema-name': target.unique('From a file'),
      'schema-description': 'A schema of a template',
      ...change,
    }),
  );

export const schemaRegistryRpc: readonly ContractCase[] = [
  {
    name: 'sample data of a schema is one record, in the names of the XDM documents',
    operation: 'getSampleData',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { json } = answered(await get(target, sampleOf(await makeSchema(target))), 200);
      holds(json, { '@id': '/uri-reference' });
      matches(json['repo:createDate'], /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/);
      isEqual(typeof json['xdm:person']['xdm:birthYear'], 'number');
      holds(json['xdm:person']['xdm:name'], { 'xdm:firstName': 'string', 'xdm:lastName': 'string' });
      matches(json['xdm:personalEmail']['xdm:address'], /^[^@]+@[^@]+$/);
    },
  },
  {
    name: 'of a CSV template are made field groups, a schema of them, and descriptors, in the order in which they are imported',
    operation: 'createSchemaFromCsv',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const { tenantId } = answered(await get(target, `${REGISTRY}/stats`), 200).json;
      const { json } = answered(
        await sendTemplate(target, [
          ',FALSE,,Demographic Details,person/name/firstName,Given name',
          `,TRUE,,,_${tenantId}/key,Key,,string,TRUE,,TRUE,email,TRUE`,
        ]),
        200,
      );
      isEqual(
        json.map((one: Body) => one['meta:resourceType']),
        ['mixins', 'schemas', 'descriptors', 'descriptors'],
      );
      const [group, schema, , identity] = json;
      const [, namespace = ''] = /^https:\/\/ns\.adobe\.com\/(.+)\/mixins\/[0-9a-f]{48}$/.exec(group.$id) ?? [];
      isTrue(namespace !== '', `${group.$id} is no id of a field group`);
      holds(group.properties[`_${namespace}`].properties, { key: { type: 'string', title: 'Key' } });
      holds(group, { 'meta:intendedToExtend': [PROFILE], required: [`_${namespace}`] });
      isEqual(schema.allOf, [
        { $ref: PROFILE },
        { $ref: group.$id },
        { $ref: PERSON_DETAILS, 'meta:refProperty': ['/person/name/firstName'] },
      ]);
      holds(identity, {
        '@type': 'xdm:descriptorIdentity',
        'xdm:sourceSchema': schema.$id,
        'xdm:sourceProperty': `/_${namespace}/key`,
        'xdm:namespace': 'email',
        'xdm:isPrimary': true,
      });
    },
  },
  refusalCase({
    name: 'all that is wrong with a CSV template is told at once, with line and column',
    operation: 'createSchemaFromCsv',
    refusal: 'csv-invalid',
    provoke: async (target) => {
      const answer = await sendTemplate(target, [',TRUE,,,outside,,,text', ',FALSE,,None,person']);
      const places = answer.json.report['sub-errors'].map((one: Body) => [one['line'], one['column']]);
      isEqual(places, [
        [2, 'dataType'],
        [2, 'fieldPath'],
        [3, 'fieldGroupName'],
      ]);
      return answer;
    },
  }),
  refusalCase({
    name: 'a CSV template names a class that is there',
    operation: 'createSchemaFromCsv',
    refusal: 'class-not-found',
    provoke: (target) => sendTemplate(target, [], { 'schema-class-id': PERSON_DETAILS }),
  }),
  refusalCase({
    name: 'the form of a CSV template holds a file',
    operation: 'createSchemaFromCsv',
    refusal: 'registry-body-invalid',
    provoke: (target) => sendForm(target, multipart({ 'schema-class-id': PROFILE })),
  }),
  refusalCase({
    name: 'a form of several parts comes apart at its boundary',
    operation: 'createSchemaFromCsv',
    refusal: 'body-not-multipart',
    provoke: (target) => sendForm(target, 'isCustom,fieldPath'),
  }),
  refusalCase({
    name: 'there is no sample data of a schema that is not there',
    operation: 'getSampleData',
    refusal: 'schema-not-found',
    provoke: (target) => get(target, sampleOf('_none.schemas.0')),
  }),
];
