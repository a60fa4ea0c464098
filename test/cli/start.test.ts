// `aep-local start` as a process: what it says, what it keeps, how it ends.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlatform, unwrap } from '../../client/index.ts';
import { runCli, startCli, startServing, temporaryFolder } from '../processes.ts';
import { ORG } from '../start.ts';
import { CONNECTION } from '../tutorial.ts';

const PROMPTLY_MS = 2000;

const flowServiceAt = (url: string) => createPlatform({ url, org: ORG, apiKey: 'a-client', token: 'a-token' }).flow;

const createConnection = async (url: string) =>
  (await unwrap(flowServiceAt(url).POST('/connections', { body: CONNECTION }))).id;

const readConnection = (url: string, connectionId: string) =>
  unwrap(flowServiceAt(url).GET('/connections/{connectionId}', { params: { path: { connectionId } } }));

test('the first line says where it listens, the next that nothing is kept', async () => {
  const { url, stop } = await startServing();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/_emulator/health`)).status).toBe(200);
  const { stdout } = await stop('SIGTERM');
  expect(stdout.split('\n')[1]).toContain('in memory');
});

test('with --json there is one line, and it is JSON', async () => {
  const cli = await startCli(['start', '--port', '0', '--seed', '7', '--clock', 'virtual', '--json']);
  const told = JSON.parse(await cli.firstLine);
  expect(told).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    seed: 7,
    clock: 'virtual',
    auth: 'shape',
    data: 'memory',
  });
  expect((await fetch(`${told.url}/_emulator/health`)).status).toBe(200);
  const { code, stdout } = await cli.stop('SIGTERM');
  expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 1 });
});

test('virtual time starts where it is told to', async () => {
  const { url, stop } = await startServing(['--clock', 'virtual', '--start-time', '2026-01-01T00:00:00Z']);
  const health = await (await fetch(`${url}/_emulator/health`)).json();
  expect(health).toMatchObject({ clock: 'virtual', nowMs: Date.UTC(2026, 0, 1) });
  await stop('SIGTERM');
});

test('strict authentication names the client that it gives tokens to, and takes those tokens alone', async () => {
  const { url, stop } = await startServing(['--auth', 'strict']);
  const form = {
    grant_type: 'client_credentials',
    client_id: 'aep-local',
    client_secret: 'aep-local-secret',
    scope: 'openid,AdobeID,read_organizations',
  };
  const answer = await fetch(`${url}/ims/token/v3`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token }: { access_token: string } = JSON.parse(await answer.text());
  const statusWith = async (bearer: string) => {
    const headers = { authorization: `Bearer ${bearer}`, 'x-api-key': 'aep-local', 'x-gw-ims-org-id': ORG };
    return (await fetch(`${url}/data/foundation/flowservice/flows`, { headers })).status;
  };
  expect([await statusWith(token), await statusWith('another')]).toEqual([200, 401]);
  const { stdout } = await stop('SIGTERM');
  expect(stdout).toContain(`client aep-local, secret aep-local-secret, of ${ORG}`);
});

test('with --data everything is there after a restart, byte by byte, and ids go on', async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  const first = await startServing(['--data', data, '--seed', '7']);
  const id = await createConnection(first.url);
  const before = await readConnection(first.url, id);
  const { stdout } = await first.stop('SIGTERM');
  expect(stdout).toContain(`data in ${data}`);

  const second = await startServing(['--data', data, '--seed', '8']);
  expect(await readConnection(second.url, id)).toEqual(before);
  expect(await createConnection(second.url)).not.toBe(id);
  const again = await second.stop('SIGTERM');
  expect(again.stdout).toContain('seed 7,');
  expect(again.stdout).toContain('--seed 8 was not used');
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it promptly with exit 0, whoever still holds a connection`, async () => {
    const { url, stop } = await startServing();
    await createConnection(url);
    const unanswered = fetch(`${url}/data/foundation/flowservice/connections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({}),
      duplex: 'half',
    });
    const startedMs = performance.now();
    const [{ code, stderr }] = await Promise.all([stop(signal), expect(unanswered).rejects.toThrow()]);
    expect(performance.now() - startedMs).toBeLessThan(PROMPTLY_MS);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
}

test('SIGTERM in the middle of writes keeps what was acknowledged, and says nothing', async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  const { url, stop } = await startServing(['--data', data]);
  const acknowledged: string[] = [];
  let heard = () => {};
  const isBusy = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const write = async () => {
    for (;;) {
      acknowledged.push(await createConnection(url));
      if (acknowledged.length === 50) heard();
    }
  };
  const writers = Array.from({ length: 8 }, () => write().catch(() => {}));
  await isBusy;
  const { code, stderr } = await stop('SIGTERM');
  await Promise.all(writers);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

  const again = await startServing(['--data', data]);
  for (const id of acknowledged) expect(await readConnection(again.url, id)).toMatchObject({ items: [{ id }] });
});

test('a second process on the same file is turned away, and the first goes on', async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  const first = await startServing(['--data', data]);
  const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--data', data]);
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: `aep-local does not start: cannot use ${data}: another process has it open; stop that one or choose another --data file.\n`,
  });
  expect(await createConnection(first.url)).toEqual(expect.any(String));
});

test('a port that is taken is named, with what to type instead', async () => {
  const { url } = await startServing();
  const { port } = new URL(url);
  const { code, stderr } = await runCli(['start', '--port', port]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Port ${port} is taken, perhaps by another aep-local. Type --port 0 for a free one, or --port NUMBER.\n`,
  });
});
