// What is typed wrongly: the answer names what was given, what was expected, and what to type.
import { expect, test } from 'vitest';
import { runCli, startServing } from '../processes.ts';

const mistakes: readonly (readonly [typed: string, { want: RegExp }])[] = [
  ['start --port abc', { want: /argument 'abc' is invalid. Type a whole number from 0 to 65535/ }],
  ['start --port 65536', { want: /argument '65536' is invalid/ }],
  ['start --port -1', { want: /argument '-1' is invalid/ }],
  ['start --port 80.5', { want: /argument '80.5' is invalid/ }],
  ['start --port', { want: /--port <number>' argument missing/ }],
  ['start --seed x', { want: /argument 'x' is invalid. Type a whole number from 0 to 2147483647/ }],
  ['start --clock fast', { want: /Allowed choices are real, virtual/ }],
  ['start --auth none', { want: /Allowed choices are off, shape, strict/ }],
  ['start --durability none', { want: /Allowed choices are full, process/ }],
  [
    'start --auth strict --client me',
    { want: /--client me is not ID:SECRET:ORG, nor ID:SECRET:ORG:read. Type --client my-client:my-secret:/ },
  ],
  ['start --auth strict --client me:hunter2:A@AdobeOrg:write', { want: /--client me:… is not ID:SECRET:ORG/ }],
  ['start --auth strict --client me:hunter2', { want: /--client me:… is not ID:SECRET:ORG/ }],
  [
    'start --switch strictness',
    { want: /--switch strictness is not NAME=VALUE. Type --switch start-time-in-past=refuse/ },
  ],
  ['start --port 0 --switch moon=full', { want: /there is no switch "moon"; there are .*start-time-in-past/ }],
  [
    'start --port 0 --switch start-time-in-past=maybe',
    { want: /switch "start-time-in-past" cannot be "maybe"; it can be accept or refuse/ },
  ],
  ['start --prot 1', { want: /unknown option '--prot'\n\(Did you mean --port\?\)/ }],
  ['start now', { want: /too many arguments for 'start'/ }],
  ['strat', { want: /unknown command 'strat'\n\(Did you mean start\?\)/ }],
  ['journey --target localhost', { want: /--target localhost is no URL. Type --target http:\/\/127\.0\.0\.1:4010/ }],
  ['journey --target localhost:4010', { want: /--target localhost:4010 is no URL/ }],
  ['journey --target http://127.0.0.1:1', { want: /Nobody listens at http:\/\/127\.0\.0\.1:1/ }],
  ['journey --column shoe_size', { want: /Where does column shoe_size go\? Type --column shoe_size=/ }],
  ['journey --wait soon', { want: /argument 'soon' is invalid/ }],
];

for (const [typed, { want }] of mistakes) {
  test(`aep-local ${typed}`, async () => {
    const { code, stdout, stderr } = await runCli(typed.split(' '));
    expect(stderr).toMatch(want);
    expect(stderr).not.toMatch(/^ +at |hunter2/m);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
}

test('without a command there is help, and no success', async () => {
  const { code, stderr } = await runCli([]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Usage: aep-local/);
});

test('--help lists every command, --version the version', async () => {
  const { code, stdout } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const command of ['start', 'journey', 'schedule', 'verify'])
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('a switch that is set takes effect', async () => {
  const { url, stop } = await startServing(['--switch', 'missing-sandbox-header=refuse']);
  const headers = { authorization: 'Bearer t', 'x-api-key': 'k', 'x-gw-ims-org-id': 'ACME@AdobeOrg' };
  const { status } = await fetch(`${url}/data/foundation/flowservice/flows`, { headers });
  expect(status).toBe(400);
  await stop('SIGTERM');
});
