// `aep-local start --xdm DIR` as a process: own resources are served, what they lack is told on standard error alone, and a wrong one
// keeps it from starting.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { BOAT, boat, harbour } from '../own-xdm.ts';
import { runCli, startServing } from '../processes.ts';
import { HEADERS } from '../start.ts';

const CLASS = `/data/foundation/schemaregistry/global/classes/${encodeURIComponent(BOAT)}`;

const shownAt = async (url: string): Promise<unknown> => {
  const headers = { ...HEADERS, accept: 'application/vnd.adobe.xed-full+json; version=1' };
  return (await fetch(url + CLASS, { headers })).json();
};

test('the resources of a folder are served beside those of aep-local', async () => {
  const folder = folderOf(harbour);
  const { url, stop } = await startServing(['--xdm', folder]);
  expect(await shownAt(url)).toMatchObject({ title: 'Boat', properties: { boatName: { type: 'string' } } });
  const { stdout, stderr } = await stop('SIGTERM');
  expect(stdout).toContain(`the XDM resources in ${folder} stand over those of aep-local`);
  expect(stderr).toBe('');
});

test('what they refer to in vain is told on standard error, and machines read the one line that they expect', async () => {
  const folder = folderOf({ 'boat.json': { ...boat, allOf: [...boat.allOf, { $ref: `${BOAT}-lost` }] } });
  const { firstLine, stop } = await startServing(['--xdm', folder]);
  expect(await firstLine).toMatch(/^listening on /);
  const { stdout, stderr } = await stop('SIGTERM');
  expect(stderr).toBe(`${join(folder, 'boat.json')} refers to what is neither built in nor given: ${BOAT}-lost\n`);
  expect(stdout).not.toContain('lost');
});

test.each<[string, { given: () => string; want: string }]>([
  [
    'a document that is wrong',
    {
      given: () => folderOf({ ...harbour, 'buoy.schema.json': { name: 'buoy' } }),
      want: `cannot use ${join('DIR', 'buoy.schema.json')}, /$id: it is missing; every XDM document has it.`,
    },
  ],
  [
    'a folder that is not there',
    {
      given: () => join(folderOf({}), 'missing'),
      want: 'cannot use DIR: there is no such folder; --xdm names a folder of XDM documents, a JSON file each.',
    },
  ],
])('%s keeps it from starting', async (_, { given, want }) => {
  const folder = given();
  const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--xdm', folder]);
  expect(stderr.replaceAll(folder, 'DIR').trimEnd()).toBe(`aep-local does not start: ${want}`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});
