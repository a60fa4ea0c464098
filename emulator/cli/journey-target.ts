// Where a journey goes: an emulator inside this process, one that is running, or something that is not ours and is treated with care.
import { setTimeout as sleepUnless } from 'node:timers/promises';
import { createPlatform, type Platform } from '../../client/index.ts';
import { createEmulator } from '../main.ts';
import { CommandFailure } from './failure.ts';

export interface TargetOptions {
  readonly target?: string;
  readonly token?: string;
  readonly apiKey?: string;
  readonly org?: string;
  readonly sandbox?: string;
}

export interface JourneyTarget {
  /** A client whose waits end, with a rejection, when `signal` is aborted. */
  readonly connect: (signal?: AbortSignal) => Platform;
  readonly title: string;
  /** Whether it is an aep-local: nothing there costs anybody anything. */
  readonly isOurs: boolean;
  /** Whether its time stands still, so that waiting brings nothing. */
  readonly standsStill: boolean;
  readonly close: () => Promise<void>;
}

interface Listener {
  readonly isOurs: boolean;
  readonly standsStill: boolean;
}

const LOCAL = { token: 'local-token', apiKey: 'aep-local', org: '0123456789ABCDEF01234567@AdobeOrg', sandbox: 'prod' };
const OTHER: Listener = { isOurs: false, standsStill: false };
const HEALTH_TIMEOUT_MS = 5000;

const listenerOf = (health: unknown): Listener => {
  if (typeof health !== 'object' || health === null || !('name' in health) || health.name !== 'aep-local') return OTHER;
  return { isOurs: true, standsStill: 'clock' in health && health.clock === 'virtual' };
};

/** What listens there says of itself. Nobody at all is a CommandFailure. */
const listenerAt = async (url: string): Promise<Listener> => {
  const health = new URL('/_emulator/health', url);
  const answer = await fetch(health, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) }).catch(() => {
    throw new CommandFailure(`Nobody listens at ${url}. Type aep-local start in another terminal, or see to the URL.`);
  });
  return listenerOf(await answer.json().catch(() => undefined));
};

const embedded = async (): Promise<JourneyTarget> => {
  const emulator = await createEmulator({ seed: 1 });
  const platform = createPlatform({ url: emulator.url, fetch: emulator.fetch, ...LOCAL });
  return {
    connect: () => platform,
    title: 'an emulator in this process, in memory',
    isOurs: true,
    standsStill: false,
    close: emulator.close,
  };
};

const checkUrl = (target: string): void => {
  if (/^https?:/.test(target) && URL.canParse(target)) return;
  throw new CommandFailure(`--target ${target} is no URL. Type --target http://127.0.0.1:4010`);
};

const ASKED = { token: '--token or AEP_TOKEN', apiKey: '--api-key or AEP_API_KEY', org: '--org or AEP_ORG' } as const;

interface Identity {
  readonly token: string;
  readonly apiKey: string;
  readonly org: string;
  readonly sandbox?: string;
}

/** Who the journey says that it is; an aep-local takes anybody. */
const identityOf = (options: TargetOptions, target: string, isOurs: boolean): Identity => {
  const { token, apiKey, org, sandbox } = { ...(isOurs && LOCAL), ...options };
  if (token !== undefined && apiKey !== undefined && org !== undefined)
    return { token, apiKey, org, ...(sandbox !== undefined && { sandbox }) };
  const given: Readonly<Record<string, string | undefined>> = { token, apiKey, org };
  const hints = Object.entries(ASKED).flatMap(([name, hint]) => (given[name] === undefined ? [hint] : []));
  throw new CommandFailure(`${target} is no aep-local and wants to know who you are. Set ${hints.join(', ')}.`);
};

/** Throws CommandFailure where `target` is no URL, nobody listens there, or it would not know who asks. */
export const journeyTarget = async (options: TargetOptions): Promise<JourneyTarget> => {
  const { target } = options;
  if (target === undefined) return embedded();
  checkUrl(target);
  const listener = await listenerAt(target);
  const identity = identityOf(options, target, listener.isOurs);
  const connect = (signal?: AbortSignal) => {
    const sleep = (durationMs: number) => sleepUnless(durationMs, undefined, signal && { signal });
    return createPlatform({ url: target, ...identity, sleep });
  };
  return { connect, title: target, ...listener, close: async () => {} };
};
