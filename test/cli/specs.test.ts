// `aep-local start --specs DIR` as a process: own specs are served and kept to, and a wrong one is told in one line.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { OWN_CRM, ownConnectionSpec, ownFlowSpec } from '../own-specs.ts';
import { runCli, startServing } from '../processes.ts';
import { HEADERS } from '../start.ts';
import { FLOW_SERVICE } from '../tutorial.ts';

test('the specs of a folder are served beside those of aep-local, and connections are held to them', async () => {
  const folder = folderOf({ 'crm.json': ownConnectionSpec, 'flow.json': { items: [ownFlowSpec] } });
  const { url, stop } = await startServing(['--specs', folder]);
  const send = (path: string, body?: object) =>
    fetch(`${url}${FLOW_SERVICE}${path}`, {
      headers: { ...HEADERS, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  expect(await (await send(`/connectionSpecs/${OWN_CRM}`)).json()).toEqual({ items: [ownConnectionSpec] });
  expect(await (await send('/flowSpecs?property=name==OurCRMToAEP')).json()).toEqual({ items: [ownFlowSpec] });
  const auth = { specName: 'Key of ours', params: { region: 'eu' } };
  const body = { name: 'Ours', auth, connectionSpec: { id: OWN_CRM, version: '1.0' } };
  const lacking = await send('/connections', body);
  expect([lacking.status, await lacking.text()]).toEqual([400, expect.stringContaining('auth.params.key')]);
  const whole = { ...body, auth: { ...auth, params: { region: 'eu', key: 'K-1' } } };
  expect((await send('/connections', whole)).status).toBe(201);
  const { stdout, stderr } = await stop('SIGTERM');
  expect(stdout).toContain(`the specs in ${folder} stand over those of aep-local`);
  expect(stderr).toBe('');
});

test.each<[string, { given: () => string; want: string }]>([
  [
    'a spec that is wrong',
    {
      given: () => folderOf({ 'crm.json': ownConnectionSpec, 'flow.json': { ...ownFlowSpec, id: 'ours' } }),
      want: `cannot use ${join('DIR', 'flow.json')}, /id: it is to be a UUID in lower case, of 36 characters.`,
    },
  ],
  [
    'a folder that is not there',
    {
      given: () => join(folderOf({}), 'missing'),
      want: 'cannot use DIR: there is no such folder; --specs names a folder of JSON files, one spec each.',
    },
  ],
])('%s keeps it from starting', async (_, { given, want }) => {
  const folder = given();
  const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--specs', folder]);
  expect(stderr.replaceAll(folder, 'DIR').trimEnd()).toBe(`aep-local does not start: ${want}`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});
