// A schema with fields of many sorts, and the calls that tests of descriptors and unions make of it.
import type { TestEmulator } from '../../start.ts';
import { accept, PERSONAL_DETAILS, PROFILE, SCHEMAS } from './tutorial.ts';

export const DESCRIPTORS = '/data/foundation/schemaregistry/tenant/descriptors';
export const UNIONS = '/data/foundation/schemaregistry/tenant/unions';
export const IDENTITY_MAP = 'https://ns.adobe.com/xdm/context/identitymap';

export const tenantNamespace = async (emulator: TestEmulator): Promise<string> =>
  `_${(await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json.tenantId}`;

let count = 0;

/** Creates a schema of profiles, whose own fields stand under `ns`; gives its body. */
export const describedSchema = async (emulator: TestEmulator, more: object = {}, groups: readonly string[] = []) => {
  count += 1;
  const properties = {
    code: { type: 'string' },
    points: { type: 'integer' },
    changed: { type: 'integer' },
    at: { type: 'string', format: 'date-time' },
    day: { type: 'string', format: 'date' },
    stays: { type: 'array', items: { type: 'object', properties: { hotel: { type: 'string' } } } },
    ...more,
  };
  const fields = { type: 'object', required: ['changed', 'at', 'day'], properties };
  const own = { properties: { [await tenantNamespace(emulator)]: fields } };
  const allOf = [PROFILE, PERSONAL_DETAILS, ...groups].map(($ref): object => ({ $ref }));
  const body = { title: `Described ${count}`, allOf: [...allOf, own] };
  return (await emulator.call('POST', SCHEMAS, body)).json;
};

export const identityOf = (schemaId: string, more: object = {}) => ({
  '@type': 'xdm:descriptorIdentity',
  'xdm:sourceSchema': schemaId,
  'xdm:sourceVersion': 1,
  'xdm:sourceProperty': '/personalEmail/address',
  'xdm:namespace': 'Email',
  'xdm:property': 'xdm:code',
  'xdm:isPrimary': false,
  ...more,
});

export const describeSchema = (emulator: TestEmulator, body: unknown) => emulator.call('POST', DESCRIPTORS, body);

export const tagWithUnion = (emulator: TestEmulator, schemaId: string) =>
  emulator.call('PATCH', `${SCHEMAS}/${encodeURIComponent(schemaId)}`, [
    { op: 'add', path: '/meta:immutableTags', value: ['union'] },
  ]);

/** All descriptors of the sandbox, as they are stored: what a refusal must not change. */
export const allDescriptors = async (emulator: TestEmulator, headers: Record<string, string> = {}) =>
  (await emulator.call('GET', DESCRIPTORS, undefined, { ...accept('xdm-v2+json'), ...headers })).json.results;

/** A code without its address. */
export const codeOf = ({ json }: { readonly json: { readonly type?: string } }): string =>
  String(json.type).replace('http://ns.adobe.com/aep/errors/', '');
