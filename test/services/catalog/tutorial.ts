// The data set of the CRM tutorial, and the calls that tests make of it.
import type { TestEmulator } from '../../start.ts';

export const DATA_SETS = '/data/foundation/catalog/dataSets';
export const XDM = 'https://ns.adobe.com/xdm';
export const TUTORIAL_TYPE = 'application/vnd.adobe.xed-full-notext+json; version=1';

/** The id of a new schema of one class, whose title it has. */
export const createSchema = async (emulator: TestEmulator, classId = `${XDM}/context/profile`): Promise<string> => {
  const body = { title: classId, allOf: [{ $ref: classId }] };
  return (await emulator.call('POST', '/data/foundation/schemaregistry/tenant/schemas', body)).json.$id;
};

/** The id of a new schema that is in the union of profiles: an identity map serves for an identity. */
export const createUnionSchema = async (emulator: TestEmulator): Promise<string> => {
  const schemas = '/data/foundation/schemaregistry/tenant/schemas';
  const allOf = ['profile', 'identitymap'].map((name) => ({ $ref: `${XDM}/context/${name}` }));
  const { $id } = (await emulator.call('POST', schemas, { title: 'In the union', allOf })).json;
  const tag = [{ op: 'add', path: '/meta:immutableTags', value: ['union'] }];
  await emulator.call('PATCH', `${schemas}/${encodeURIComponent($id)}`, tag);
  return $id;
};

/** POST /dataSets as the tutorial sends it, with `body` over it. */
export const createDataSet = (emulator: TestEmulator, schemaId: string, body: object = {}, query = '') => {
  const schemaRef = { id: schemaId, contentType: TUTORIAL_TYPE };
  return emulator.call('POST', `${DATA_SETS}${query}`, { name: 'Salesforce target dataset', schemaRef, ...body });
};

/** The data set behind a reference, out of its map. */
export const getDataSet = async (emulator: TestEmulator, reference: string, query = '') => {
  const id = reference.slice('@/dataSets/'.length);
  return (await emulator.call('GET', `${DATA_SETS}/${id}${query}`)).json[id];
};

/** How many there are: what a refusal must not change. */
export const countDataSets = async (emulator: TestEmulator): Promise<number> =>
  Object.keys((await emulator.call('GET', DATA_SETS)).json).length;
