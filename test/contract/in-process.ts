// The suite's target inside this process: an emulator for each set of conditions, an organization for each case.
import {
  type Conditions,
  type Nature,
  sender,
  type TargetFactory,
  uniqueNames,
  whyNotApplicable,
} from '../../contracts/index.ts';
import type { EmulatorOptions } from '../../emulator/main.ts';
import { setSwitches } from '../../emulator/switches.ts';
import { folderOf } from '../folders.ts';
import { boatOwners } from '../own-xdm.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { checkDeclared } from './declared.ts';

const CLIENT = {
  clientId: 'contract-suite',
  clientSecret: 's3cret',
  organization: 'C0FFEE0000000000000000C0@AdobeOrg',
};

const READER = { ...CLIENT, clientId: 'contract-reader', access: 'read' } as const;

const organizationOf = (caseNumber: number): string => `${String(caseNumber).padStart(24, '0')}@AdobeOrg`;

export interface InProcess {
  readonly connect: TargetFactory;
  readonly close: () => Promise<void>;
}

type Started = Pick<EmulatorOptions, 'auth' | 'strict'>;

/** An emulator as a case needs it: what the case says, over how the emulators of this target are started. */
const optionsFor = (conditions: Conditions, started: Started): EmulatorOptions => {
  const { auth, switches, clock, client, reader, globalSchema } = conditions;
  return {
    ...started,
    ...(auth && auth !== 'any' && { auth }),
    ...(clock && { clock }),
    ...((client || reader) && { clients: reader ? [CLIENT, READER] : [CLIENT] }),
    // Of its own: a folder of a test goes with it.
    ...(globalSchema && { xdm: folderOf({ 'boat-owners.json': boatOwners }) }),
    ...(!started.strict && switches && { switches }),
  };
};

const natureOf = ({
  auth = 'shape',
  clock = 'virtual',
  clients,
  strict = false,
  switches,
  xdm,
}: EmulatorOptions): Nature => ({
  ...{ auth, clock, alone: true, switches: setSwitches(strict, switches) },
  ...(clients && { client: CLIENT }),
  ...(xdm !== undefined && { globalSchema: true }),
  ...(clients?.some(({ access }) => access === 'read') && { reader: READER }),
});

/** Conditions that agree share an emulator; a case that must be alone has one to itself. */
export const inProcess = (started: Started = {}): InProcess => {
  const shared = new Map<string, Promise<TestEmulator>>();
  let caseNumber = 0;
  const emulatorFor = (options: EmulatorOptions): Promise<TestEmulator> => {
    const key = JSON.stringify(options);
    const emulator = shared.get(key) ?? startEmulator(options);
    shared.set(key, emulator);
    return emulator;
  };
  return {
    connect: async (contractCase) => {
      const options = optionsFor(contractCase, started);
      const nature = natureOf(options);
      const notApplicable = whyNotApplicable(contractCase, nature);
      if (notApplicable !== undefined) return { notApplicable };
      caseNumber += 1;
      const number = caseNumber;
      const emulator = await (contractCase.alone ? startEmulator(options) : emulatorFor(options));
      const organization = contractCase.auth === 'strict' ? CLIENT.organization : organizationOf(number);
      const send = sender(emulator.url, organization, emulator.fetch);
      return {
        target: {
          call: async (call) => {
            const answer = await send(call);
            checkDeclared(call, answer);
            return answer;
          },
          settle: emulator.settle,
          unique: uniqueNames(String(number)),
          ...(nature.client && { client: nature.client }),
          ...(nature.reader && { reader: nature.reader }),
        },
        ...(contractCase.alone && { close: emulator.close }),
      };
    },
    close: async () => {
      for (const emulator of shared.values()) await (await emulator).close();
    },
  };
};
