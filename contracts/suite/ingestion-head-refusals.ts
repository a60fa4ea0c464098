// What Batch Ingestion refuses of HEAD: without a body, so status and name are all that there is to hold.
import type { ContractCase, Target } from './case.ts';
import { answered, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { NO_HEX24 } from './tutorial.ts';
import { NOWHERE, openBatch, pathOf, upload } from './uploads.ts';

const head = (name: string, refusal: RefusalName, status: number, asked: (target: Target) => Promise<string>) =>
  ({
    ...{ name, refusal, operation: 'getIngestionFileStatus', evidence: 'documented', source: 'BI' },
    run: async (target) => {
      // A target that answers nothing at all must not pass for one that refuses.
      const there = await openBatch(target);
      answered(await upload(target, there, 'there.json', '{}'), 201);
      answered(await target.call({ method: 'HEAD', path: pathOf(there, 'there.json') }), 200);
      const answer = answered(await target.call({ method: 'HEAD', path: await asked(target) }), status);
      const [named = refusal] = answer.headers.get('x-emulator-hint')?.split(' ') ?? [];
      isTrue(named === refusal, `refused as ${named}, not as ${refusal}`);
    },
  }) as const satisfies ContractCase;

export const ingestionHeadRefusals: readonly ContractCase[] = [
  head('the status of a file of no batch is refused', 'batch-not-found', 404, async () => pathOf(NOWHERE, 'a.json')),
  head('the status of a file of another data set is refused', 'ingestion-data-set-not-of-batch', 404, async (target) =>
    pathOf({ ...(await openBatch(target)), dataSetId: NO_HEX24 }, 'a.json'),
  ),
  head('the status of a file that is not there is refused', 'ingestion-file-not-initialized', 404, async (target) =>
    pathOf(await openBatch(target), 'a.json'),
  ),
];
