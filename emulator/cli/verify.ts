// `aep-local verify`: the contract suite against a running emulator, over the network.
import { CommandFailure } from './failure.ts';

export interface VerifyOptions {
  readonly target: string;
  readonly json?: boolean;
}

export const verify = async (options: VerifyOptions): Promise<void> => {
  throw new CommandFailure(options.target, 2);
};
