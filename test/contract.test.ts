// The contract suite, in process: every case against an emulator as it starts by default, and again against a strict one.
import { afterAll, describe, test } from 'vitest';
import { type ContractCase, cases, describePlatform, type TargetFactory } from '../contracts/index.ts';
import { setSwitches } from '../emulator/switches.ts';
import { inProcess } from './contract/in-process.ts';

/** In process any condition can be met: a case that is left out there would be left out everywhere. */
const leavingNoneOut =
  (connect: TargetFactory): TargetFactory =>
  async (contractCase) => {
    const connection = await connect(contractCase);
    if ('notApplicable' in connection) throw new Error(`not applicable: ${connection.notApplicable}`);
    return connection;
  };

describe('an emulator', () => {
  const { connect, close } = inProcess();
  afterAll(close);
  describePlatform({ connect: leavingNoneOut(connect), test });
});

/** Cases that depend on a lenient reading say so, and have had their turn above. */
const isStrict = ({ switches = {} }: ContractCase): boolean =>
  Object.entries(switches).every(([name, value]) => Reflect.get(setSwitches(true), name) === value);

describe('a strict emulator', () => {
  const { connect, close } = inProcess({ strict: true });
  afterAll(close);
  describePlatform({ connect: leavingNoneOut(connect), test, cases: cases.filter(isStrict) });
});
