// How much an emulator holds, by kind: what a refusal must not change.
import type { TestEmulator } from './start.ts';

const FOUNDATION = '/data/foundation';
const FLOW_KINDS = ['connections', 'sourceConnections', 'targetConnections', 'flows', 'runs'];
const DESCRIPTOR_IDS = { accept: 'application/vnd.adobe.xdm-v2-id+json' };

/** Counts what the sandbox of `headers` holds; each number comes out of a list of the service itself. */
export const stored = async (
  { call }: Pick<TestEmulator, 'call'>,
  headers: Record<string, string> = {},
): Promise<Record<string, number>> => {
  const get = async (path: string, more: Record<string, string> = {}) => {
    const { status, json, text } = await call('GET', `${FOUNDATION}${path}`, undefined, { ...headers, ...more });
    if (status !== 200) throw new Error(`GET ${path} answers ${status}: ${text}`);
    return json;
  };
  const counts: Record<string, number> = {};
  for (const kind of FLOW_KINDS) counts[kind] = (await get(`/flowservice/${kind}?count=true`)).count;
  counts['schemas'] = (await get('/schemaregistry/stats')).counts.schemas;
  counts['descriptors'] = (await get('/schemaregistry/tenant/descriptors', DESCRIPTOR_IDS)).results.length;
  counts['dataSets'] = Object.keys(await get('/catalog/dataSets?limit=100&properties=name')).length;
  counts['mappingSets'] = (await get('/conversion/mappingSets?limit=1000')).data.length;
  counts['sandboxes'] = (await get('/sandbox-management/sandboxes?limit=1000')).sandboxes.length;
  return counts;
};
