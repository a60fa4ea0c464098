// `aep-local start`: serve until stopped. The first line is a promise: `listening on URL`, or one line of JSON.
import pc from 'picocolors';
import type { Auth } from '../gateway/scope.ts';
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  LOCAL_CLIENT,
  OwnFilesUnusable,
  StoreUnusable,
} from '../main.ts';
import type { Durability } from '../store/open.ts';
import { clientOf } from './client-option.ts';
import { CommandFailure } from './failure.ts';

export interface StartOptions {
  readonly port: number;
  readonly data?: string;
  readonly durability: Durability;
  readonly seed?: number;
  readonly clock: 'real' | 'virtual';
  /** Epoch milliseconds. */
  readonly startTime?: number;
  readonly auth: Auth;
  readonly client?: readonly string[];
  readonly specs?: string;
  readonly xdm?: string;
  readonly crm?: string;
  readonly crmRows?: number;
  readonly strict?: boolean;
  readonly switch?: readonly string[];
  readonly json?: boolean;
}

const switchOf = (text: string): [string, string] => {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name && value) return [name, value];
  throw new CommandFailure(`--switch ${text} is not NAME=VALUE. Type --switch start-time-in-past=refuse, for example`);
};

const emulatorOptions = ({ client, switch: chosen, json, startTime, ...options }: StartOptions): EmulatorOptions => ({
  ...options,
  ...(startTime !== undefined && { startMs: startTime }),
  ...(client && { clients: client.map(clientOf) }),
  switches: Object.fromEntries((chosen ?? []).map(switchOf)),
});

const reasonOf = (error: unknown, { port }: StartOptions): string => {
  if (error instanceof StoreUnusable || error instanceof OwnFilesUnusable || error instanceof TypeError)
    return `aep-local does not start: ${error.message}.`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by another aep-local. Type --port 0 for a free one, or --port NUMBER.`;
  if (code === 'EACCES') return `Port ${port} is not for everybody. Type --port NUMBER, with a number above 1023.`;
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
  if (auth === 'strict' && !options.client) {
    const { clientId, clientSecret, organization } = LOCAL_CLIENT;
    console.log(
      pc.dim(`tokens for client ${clientId}, secret ${clientSecret}, of ${organization}; --client names others`),
    );
  }
  if (options.specs !== undefined) console.log(pc.dim(`the specs in ${options.specs} stand over those of aep-local`));
  if (options.xdm !== undefined)
    console.log(pc.dim(`the XDM resources in ${options.xdm} stand over those of aep-local`));
  if (options.crm !== undefined) console.log(pc.dim(`the tables in ${options.crm} are the CRM`));
  if (options.seed !== undefined && options.seed !== seed)
    console.log(pc.yellow(`--seed ${options.seed} was not used: a file keeps the seed that it was made with`));
};

/** Resolves on SIGINT or SIGTERM. */
const stopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

export const start = async (options: StartOptions): Promise<void> => {
  const stop = stopped();
  const emulator = await createEmulator(emulatorOptions(options)).catch((error: unknown) => {
    throw new CommandFailure(reasonOf(error, options));
  });
  tell(emulator, options);
  await stop;
  await emulator.close();
};
