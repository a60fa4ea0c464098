// Where a journey goes: an emulator inside this process, one that is running, or something that is not ours and is treated with care.
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
  readonly platform: Platform;
  readonly title: string;
  /** Whether it is an aep-local: nothing there costs anybody anything. */
  readonly isOurs: boolean;
  readonly close: () => Promise<void>;
}

const LOCAL = { token: 'local-token', apiKey: 'aep-local', org: '0123456789ABCDEF01234567@AdobeOrg', sandbox: 'prod' };
const HEALTH_TIMEOUT_MS = 5000;

/** Whether what listens there says that it is ours. */
export const isAepLocal = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(new URL('/_emulator/health', url), { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) });
    const health: unknown = await answer.json();
    return typeof health === 'object' && health !== null && 'name' in health && health.name === 'aep-local';
  } catch {
    return false;
  }
};

const embedded = async (): Promise<JourneyTarget> => {
  const emulator = await createEmulator({ seed: 1 });
  const platform = createPlatform({ url: emulator.url, fetch: emulator.fetch, ...LOCAL });
  return { platform, title: 'an emulator in this process, in memory', isOurs: true, close: emulator.close };
};

const ASKED = { token: '--token or AEP_TOKEN', apiKey: '--api-key or AEP_API_KEY', org: '--org or AEP_ORG' } as const;

export const journeyTarget = async (options: TargetOptions): Promise<JourneyTarget> => {
  const { target } = options;
  if (target === undefined) return embedded();
  if (!URL.canParse(target))
    throw new CommandFailure(`--target ${target} is no URL. Type --target http://127.0.0.1:4010`);
  const isOurs = await isAepLocal(target);
  const { token, apiKey, org, sandbox } = { ...(isOurs && LOCAL), ...options };
  if (token === undefined || apiKey === undefined || org === undefined) {
    const missing = Object.entries({ token, apiKey, org }).flatMap(([name, value]) =>
      value === undefined ? [name] : [],
    );
    const hints = Object.entries(ASKED).flatMap(([name, hint]) => (missing.includes(name) ? [hint] : []));
    throw new CommandFailure(`${target} is no aep-local and wants to know who you are. Set ${hints.join(', ')}.`);
  }
  const platform = createPlatform({ url: target, token, apiKey, org, ...(sandbox !== undefined && { sandbox }) });
  return { platform, title: target, isOurs, close: async () => {} };
};
