// While a batch is promoted everybody else is served: long files and many rows are read in short turns.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { TURN_ROWS } from '../../../emulator/engine/in-turns.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { prepare } from '../../tutorial.ts';

const IMPORT = '/data/foundation/import/batches';
const CATALOG = '/data/foundation/catalog/batches';
const MIB = 1024 * 1024;
const ROWS = 10 * TURN_ROWS;
/** What gives no way is done in two or three turns, unless it writes diagnostics as it goes. */
const ANSWERS_MIN = 10;
const A_ROW = '{"person":{"name":{"firstName":"Ada"}}}\n';

let emulator: TestEmulator;
afterEach(() => emulator.close());

/** Asks once in each turn of the event loop; how often the answer was that the work goes on. */
const answersUntil = async (isDone: () => Promise<boolean>): Promise<number> => {
  for (let answers = 0; ; answers += 1) {
    if (await isDone()) return answers;
    await nextTurn();
  }
};

const complete = async (dataSetId: string, format: string, content: string): Promise<string> => {
  const { id } = (await emulator.call('POST', IMPORT, { datasetId: dataSetId, inputFormat: { format } })).json;
  const path = `${IMPORT}/${id}/datasets/${dataSetId}/files/a`;
  await emulator.call('PUT', path, content, { 'content-type': 'application/octet-stream' });
  await emulator.call('POST', `${IMPORT}/${id}?action=COMPLETE`);
  return id;
};

test.each([
  ['rows that land', 'json', A_ROW.repeat(ROWS), 'success', ROWS],
  ['rows that do not fit', 'json', '{"person":7}\n'.repeat(ROWS), 'failed', 0],
  ['rows that are none', 'json', '{\n'.repeat(ROWS), 'failed', 0],
  ['a line that does not end', 'json', ' x'.repeat(6 * MIB), 'failed', 0],
  ['lines without anything', 'csv', '\r\n'.repeat(6 * MIB), 'failed', 0],
])('a batch of %s lets others be served', async (_, format, content, status, recordCount) => {
  emulator = await startEmulator();
  const { dataSetId } = await prepare(emulator);
  // What is loaded for the first batch takes turns of its own.
  await complete(dataSetId, 'json', A_ROW);
  await emulator.settle();
  const id = await complete(dataSetId, format, content);
  const batch = async () => (await emulator.call('GET', `${CATALOG}/${id}`)).json[id];
  const isDone = async () => !['loaded', 'processing'].includes((await batch()).status);
  expect(await answersUntil(isDone)).toBeGreaterThanOrEqual(ANSWERS_MIN);
  expect(await batch()).toMatchObject({ status, recordCount });
});
