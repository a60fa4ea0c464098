// What rows cost in a mapping set, measured on code that is bundled as it is shipped: what runs sources keeps the names of functions, and
// that takes longer than the mapping.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../build/bundle.ts';
import type { Sample } from './jobs.ts';

/** Each round runs both in turn. */
export const measureMappings = async (rounds: number): Promise<Sample[]> => {
  // Beside `dist`, so that fixtures are found from there as they are from `dist`.
  const folder = `dist-test.mappings-${process.pid}`;
  try {
    await bundle(folder, { rates: 'test/bench/mapping-rates.ts' });
    const { mappingRates }: typeof import('./mapping-rates.ts') = await import(
      pathToFileURL(resolve(folder, 'rates.js')).href
    );
    return mappingRates(rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
