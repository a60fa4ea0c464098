// `aep-local journey` on what is not ours: it says what it will create, asks, and leaves nothing behind.
import { expect, test } from 'vitest';
import { runCli, startCli } from '../processes.ts';
import { CONNECTION } from '../tutorial.ts';
import { type ForeignTarget, foreignTarget, IDENTITY } from './foreign-target.ts';

const journeyTo = ({ url }: ForeignTarget, ...args: readonly string[]) => [
  'journey',
  // How often it looks, too: a target that is not ours is not pestered.
  ...['--target', url, ...IDENTITY, '--wait', '1'],
  ...args,
];

const DELETIONS = [
  'DELETE /flowservice/flows',
  'DELETE /flowservice/targetConnections',
  'DELETE /flowservice/sourceConnections',
  'DELETE /conversion/mappingSets',
  'DELETE /catalog/dataSets',
  'DELETE /schemaregistry/tenant/schemas',
  'DELETE /flowservice/connections',
];

const withoutId = (call: string) => call.replace(/\/[^/]+$/, '');
const deletionsIn = ({ calls }: ForeignTarget) => calls.filter((call) => call.startsWith('DELETE ')).map(withoutId);
const creationsIn = ({ calls }: ForeignTarget) => calls.filter((call) => call.startsWith('POST '));

/** What the Platform still holds of what a journey creates. */
const leftIn = async ({ emulator }: ForeignTarget): Promise<unknown[]> => {
  const flowService = ['connections', 'sourceConnections', 'targetConnections', 'flows'];
  const lists = flowService.map(
    async (name) => (await emulator.call('GET', `/data/foundation/flowservice/${name}`)).json.items,
  );
  const dataSets = await emulator.call('GET', '/data/foundation/catalog/dataSets');
  return [...(await Promise.all(lists)).flat(), ...Object.keys(dataSets.json)];
};

test('without --yes and without a terminal it only says what it would create', async () => {
  const target = await foreignTarget();
  const { code, stdout, stderr } = await runCli(journeyTo(target, '--prefix', 'trial'));
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'base connection   trial Salesforce base connection',
      'source connection trial Salesforce source connection',
      'schema            trial Salesforce target XDM schema',
      'dataset           trial Salesforce target dataset',
      'target connection trial Salesforce target connection',
      'mapping set       trial Salesforce mapping',
      'flow              trial Salesforce dataflow',
    ]),
  );
  expect(stderr).toBe('Nobody is there to ask: type --yes to go on without.\n');
  expect(target.calls).toEqual(['GET /_emulator/health']);
});

test('with --yes it lands the rows, then deletes what it made, children first', async () => {
  const target = await foreignTarget();
  const { code, stdout, stderr } = await runCli(journeyTo(target, '--yes'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('100 read, 100 landed, 0 failed');
  expect(stdout).toContain('Deleted 7 of the 7 things it made.');
  expect(deletionsIn(target)).toEqual(DELETIONS);
  expect(await leftIn(target)).toEqual([]);
});

test('a base connection that exists is neither made nor deleted', async () => {
  const target = await foreignTarget();
  const { json } = await target.emulator.call('POST', '/data/foundation/flowservice/connections', CONNECTION);
  const { code, stdout } = await runCli(journeyTo(target, '--yes', '--base-connection', json.id));
  expect(code).toBe(0);
  expect(stdout).not.toContain('base connection ');
  expect(stdout).toContain('Deleted 6 of the 6 things it made.');
  expect(creationsIn(target)).not.toContain('POST /flowservice/connections');
  expect(deletionsIn(target)).toEqual(DELETIONS.slice(0, -1));
  expect(await leftIn(target)).toEqual([expect.objectContaining({ id: json.id })]);
});

test('--table and --column say what is read and where it goes', async () => {
  const target = await foreignTarget();
  const columns = ['--column', 'last_name', '--column', 'company=person.name.firstName'];
  const { code, stdout } = await runCli(journeyTo(target, '--yes', '--table', 'AccountsDirty', ...columns));
  expect(code).toBe(0);
  expect(stdout).toContain('The journey will read table AccountsDirty and create there');
  expect(stdout).toContain('12 read, 12 landed, 0 failed');
  expect(stdout).toMatch(/│ person\.name\.lastName +│ person\.name\.firstName +│\n/);
});

test('a run that has not come within --wait is reported, and no failure', async () => {
  const target = await foreignTarget((call) =>
    call === 'GET /flowservice/runs' ? { answer: { status: 200, body: { items: [] } } } : undefined,
  );
  const { code, stdout, stderr } = await runCli(journeyTo(target, '--yes', '--wait', '0'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('No run has happened within 0 seconds. That is no failure');
  expect(deletionsIn(target)).toEqual(DELETIONS);
  expect(await leftIn(target)).toEqual([]);
});

test('a refusal in the middle is told whole, and what was made by then is deleted', async () => {
  const body = { type: '/placeholder', status: 400, title: 'No mapping today', detail: 'come back tomorrow' };
  const target = await foreignTarget((call) =>
    call === 'POST /conversion/mappingSets' ? { answer: { status: 400, body } } : undefined,
  );
  const { code, stdout, stderr } = await runCli(journeyTo(target, '--yes'));
  expect(code).toBe(1);
  expect(stderr).toContain('come back tomorrow');
  expect(stderr).toContain('No mapping today');
  expect(stderr).not.toMatch(/^ +at /m);
  expect(stdout).toContain('Deleted 5 of the 5 things it made.');
  expect(deletionsIn(target)).toEqual(DELETIONS.filter((call) => !/flowservice\/flows|mappingSets/.test(call)));
  expect(await leftIn(target)).toEqual([]);
});

test('a connection that breaks is told, and what was made by then is deleted', async () => {
  const target = await foreignTarget((call) =>
    call === 'POST /flowservice/targetConnections' ? { hangUp: true } : undefined,
  );
  const { code, stdout, stderr } = await runCli(journeyTo(target, '--yes'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/The journey on http:\/\/127\.0\.0\.1:\d+ broke off: /);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(stdout).toContain('Deleted 4 of the 4 things it made.');
  expect(await leftIn(target)).toEqual([]);
});

test('what cannot be deleted is named, and the rest is deleted all the same', async () => {
  const answer = { status: 403, body: { title: 'Forbidden', detail: 'you may not' } };
  const target = await foreignTarget((call) =>
    call.startsWith('DELETE /flowservice/targetConnections') ? { answer } : undefined,
  );
  const { code, stdout } = await runCli(journeyTo(target, '--yes'));
  expect(code).toBe(0);
  expect(stdout).toContain('Deleted 6 of the 7 things it made.');
  expect(stdout).toMatch(/still there: targetConnection [0-9a-f-]{36} \(.*you may not\)/);
  expect(deletionsIn(target)).toEqual(DELETIONS);
});

test('Ctrl-C while it waits deletes what was made, and ends with 130', async () => {
  const target = await foreignTarget((call) =>
    call === 'GET /flowservice/runs' ? { answer: { status: 200, body: { items: [] } } } : undefined,
  );
  const cli = await startCli(journeyTo(target, '--yes', '--wait', '600'));
  await target.called('GET /flowservice/runs');
  const { code, stdout, stderr } = await cli.stop('SIGINT');
  expect(code).toBe(130);
  expect(stderr).toContain('Stopping. What was made is deleted first');
  expect(stdout).toContain('Deleted 7 of the 7 things it made.');
  expect(deletionsIn(target)).toEqual(DELETIONS);
  expect(await leftIn(target)).toEqual([]);
});

test('it asks who you are, and names each flag and variable', async () => {
  const target = await foreignTarget();
  const { code, stderr } = await runCli(['journey', '--target', target.url, '--api-key', 'a-client']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `${target.url} is no aep-local and wants to know who you are. Set --token or AEP_TOKEN, --org or AEP_ORG.\n`,
  });
});
