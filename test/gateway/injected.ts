// How tests set faults and read the journal: by the emulator's own operations, as anyone would.
import type { Answer, TestEmulator } from '../start.ts';

type Caller = Pick<TestEmulator, 'call'>;

/** Sets a fault; throws where it is refused. Its id. */
export const inject = async ({ call }: Caller, fault: object): Promise<string> => {
  const { status, json, text } = await call('POST', '/_emulator/faults', fault);
  if (status !== 201) throw new Error(`the fault is refused: ${text}`);
  return json.id;
};

export const faultsOf = async ({ call }: Caller): Promise<Answer['json'][]> =>
  (await call('GET', '/_emulator/faults')).json.items;

/** The exchanges of the journal, newest first. */
export const journalOf = async ({ call }: Caller, query = ''): Promise<Answer['json'][]> =>
  (await call('GET', `/_emulator/requests${query}`)).json.items;
