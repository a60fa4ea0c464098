// Functions of user agents. The library that reads them is loaded with the first one.
// @see data-prep/functions.md (documented: names, parameters, examples, device classes; inferred from Yauaa, whose classes these are: what
// is given for what is unknown; assumed: names of systems and agents beyond those of the examples)
import { createRequire } from 'node:module';
import { remembered } from '../../../store/remembered.ts';
import { type DeviceClass, deviceClassOf } from './device.ts';
import { text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const load = createRequire(import.meta.url);

const of = factsOf('User agent');

interface Named {
  readonly name: string;
  readonly version: string;
}

interface Agent {
  readonly os: Named;
  readonly agent: Named;
  readonly device: DeviceClass;
}

const UNKNOWN = 'Unknown';
const UNKNOWN_VERSION = '??';

/** Longer ones are read up to here (emulator-only): no browser sends as much. */
const LENGTH_MAX = 2000;

const named = (name = '', version = ''): Named => ({
  name: name || UNKNOWN,
  version: version.replace(/^NT /, '') || UNKNOWN_VERSION,
});

const NOTHING: Agent = { os: named(), agent: named(), device: UNKNOWN };

const agentOf = remembered((userAgent: string): Agent => {
  if (userAgent.trim() === '') return NOTHING;
  const { parse }: typeof import('bowser') = load('bowser');
  const { os, browser, platform } = parse(userAgent);
  return {
    os: named(os.name, os.version),
    agent: named(browser.name, browser.version),
    device: deviceClassOf(userAgent, platform.type ?? '', Boolean(os.name)),
  };
});

const withVersion = ({ name, version }: Named) => `${name} ${version}`;

const withMajor = ({ name, version }: Named) => `${name} ${version.split(/[._]/, 1)}`;

const SAMPLE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 5_1_1 like Mac OS X) AppleWebKit/534.46 (KHTML, like Gecko) Version/5.1 Mobile/9B206 Safari/7534.48.3';

const telling = (name: string, what: string, sample: string, tell: (agent: Agent) => string): Signature =>
  signature(
    of(name, `Takes ${what} out of a user agent.`, 'String', `It is ${what}, or a word for unknown.`, [
      `${name}("${SAMPLE}")`,
      sample,
    ]),
    [text('USER_AGENT', 'The text that the browser or the device sends.')],
    (userAgent) => tell(agentOf(userAgent.slice(0, LENGTH_MAX))),
  );

export const USER_AGENTS: readonly Signature[] = [
  telling('ua_os_name', 'the name of the operating system', 'iOS', ({ os }) => os.name),
  telling('ua_os_version_major', 'the operating system with its major version', 'iOS 5', ({ os }) => withMajor(os)),
  telling('ua_os_version', 'the version of the operating system', '5.1.1', ({ os }) => os.version),
  telling('ua_os_name_version', 'the operating system with its version', 'iOS 5.1.1', ({ os }) => withVersion(os)),
  telling('ua_agent_version', 'the version of the agent', '5.1', ({ agent }) => agent.version),
  telling('ua_agent_version_major', 'the agent with its major version', 'Safari 5', ({ agent }) => withMajor(agent)),
  telling('ua_agent_name', 'the name of the agent', 'Safari', ({ agent }) => agent.name),
  telling('ua_device_class', 'the class of the device', 'Phone', ({ device }) => device),
];
