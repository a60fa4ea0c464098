// What tests of an organization's own resources share: an emulator for each test, resources made and looked up in it.
import { afterEach, beforeEach, expect } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';

export const REGISTRY = '/data/foundation/schemaregistry';
export const XDM = 'https://ns.adobe.com/xdm';
export const FULL = { accept: 'application/vnd.adobe.xed-full+json; version=1' };

/** To be called once a file; what it gives belongs to the emulator of the test that runs. */
export const useRegistry = () => {
  let emulator: TestEmulator;
  let namespace: string;

  beforeEach(async () => {
    emulator = await startEmulator();
    namespace = `_${(await emulator.call('GET', `${REGISTRY}/stats`)).json.tenantId}`;
  });
  afterEach(() => emulator.close());

  const call: TestEmulator['call'] = (...request) => emulator.call(...request);

  const create = (path: string, body: object, headers = {}) =>
    call('POST', `${REGISTRY}/tenant/${path}`, { type: 'object', ...body }, headers);

  return {
    call,
    create,
    /** The name that all fields of the organization stand under. */
    tenant: () => namespace,

    made: async (path: string, body: object) => {
      const { status, json } = await create(path, body);
      expect([status, json.detail]).toEqual([201, undefined]);
      return json;
    },

    lookUp: (path: string, id: string, headers: Record<string, string> = FULL) =>
      call('GET', `${REGISTRY}/tenant/${path}/${encodeURIComponent(id)}`, undefined, headers),

    own: (fields: object) => ({ [namespace]: { type: 'object', properties: fields } }),

    count: async (path: string): Promise<number> => {
      const accept = 'application/vnd.adobe.xed-id+json';
      return (await call('GET', `${REGISTRY}/tenant/${path}`, undefined, { accept })).json.results.length;
    },
  };
};
