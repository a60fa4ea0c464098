// The contract suite, in process: every case against an emulator as it starts by default, and again against a strict one.
import { afterAll, describe, test } from 'vitest';
import { describePlatform, type TargetFactory } from '../contracts/index.ts';
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

// Cases that depend on a lenient reading must say so: here they leave themselves out.
describe('a strict emulator', () => {
  const { connect, close } = inProcess({ strict: true });
  afterAll(close);
  describePlatform({ connect, test });
});
