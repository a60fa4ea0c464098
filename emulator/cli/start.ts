// `aep-local start`: serve until stopped. The first line is a promise: `listening on URL`, or one line of JSON.
import pc from 'picocolors';
import type { Auth } from '../gateway/scope.ts';
import { createEmulator, type Emulator, type EmulatorOptions, StoreUnusable } from '../main.ts';
import type { LocalClient } from '../services/service.ts';
import type { Durability } from '../store/open.ts';
import { CommandFailure } from './failure.ts';

export interface StartOptions {
  readonly port: number;
  readonly data?: string;
  readonly durability: Durability;
  readonly seed?: number;
  readonly clock: 'real' | 'virtual';
  readonly auth: Auth;
  readonly client?: readonly string[];
  readonly strict?: boolean;
  readonly switch?: readonly string[];
  readonly json?: boolean;
}

const clientOf = (text: string): LocalClient => {
  const [clientId, clientSecret, organization, ...rest] = text.split(':');
  if (clientId && clientSecret && organization && rest.length === 0) return { clientId, clientSecret, organization };
  throw new CommandFailure(
    `--client ${text} is not ID:SECRET:ORG. Type --client my-client:my-secret:0123456789ABCDEF01234567@AdobeOrg`,
  );
};

const switchOf = (text: string): [string, string] => {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name && value) return [name, value];
  throw new CommandFailure(`--switch ${text} is not NAME=VALUE. Type --switch start-time-in-past=refuse, for example`);
};

const emulatorOptions = ({ client, switch: chosen, json, ...options }: StartOptions): EmulatorOptions => ({
  ...options,
  ...(client && { clients: client.map(clientOf) }),
  switches: Object.fromEntries((chosen ?? []).map(switchOf)),
});

const reasonOf = (error: unknown, { port }: StartOptions): string => {
  if (error instanceof StoreUnusable || error instanceof TypeError)
    return `aep-local does not start: ${error.message}.`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by another aep-local. Type --port 0 for a free one, or --port NUMBER.`;
  }
  throw error;
};

const tell = ({ url, seed }: Emulator, options: StartOptions): void => {
  const { data, clock, auth } = options;
  if (options.json) {
    console.log(JSON.stringify({ url, seed, clock, auth, data: data ?? 'memory' }));
    return;
  }
  console.log(`listening on ${url}`);
  console.log(
    pc.dim(
      data === undefined
        ? 'everything is in memory and gone with this process; --data FILE keeps it'
        : `data in ${data}`,
    ),
  );
  console.log(pc.dim(`seed ${seed}, ${clock} clock, auth ${auth}${options.strict ? ', strict' : ''}`));
};

/** Resolves on SIGINT or SIGTERM. */
const stopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

export const start = async (options: StartOptions): Promise<void> => {
  if (options.auth === 'strict' && !options.client) {
    throw new CommandFailure('--auth strict needs a client to check tokens against. Type --client ID:SECRET:ORG');
  }
  const stop = stopped();
  const emulator = await createEmulator(emulatorOptions(options)).catch((error: unknown) => {
    throw new CommandFailure(reasonOf(error, options));
  });
  tell(emulator, options);
  await stop;
  await emulator.close();
};
