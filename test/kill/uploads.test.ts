// `kill -9` while clients upload and batches are promoted: what was acknowledged is there after a restart, byte for byte; what was half
// received is nowhere; a batch that was caught in its promotion is promoted once.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startServing, temporaryFolder } from '../processes.ts';
import { HEADERS, startEmulator } from '../start.ts';
import { prepare } from '../tutorial.ts';
import { type KeptUploads, keptUploads } from './kept-uploads.ts';
import { type Acknowledged, keyOf, nothingAcknowledged, ROWS, startUploading, UPLOAD } from './uploading.ts';

const KILLS = 6;
const IN_MID_UPLOAD_MIN = 3;
const IN_MID_PROMOTION_MIN = 3;
const LOOK_MS = 5;
/** The weaker of the two promises, which is the one about kills. */
const DURABILITY = ['--durability', 'process'];
const LIMIT_MS = 240_000;

/** A file with a data set in it. */
const preparedFile = async () => {
  const path = join(temporaryFolder(), 'prepared.sqlite');
  const emulator = await startEmulator({ data: path, clock: 'real' });
  const { dataSetId } = await prepare(emulator);
  await emulator.close();
  return { path, dataSetId };
};

/** Lets clients loose on a copy of the file, and kills when `isTime` resolves; what was acknowledged until then. */
const killWhen = async (path: string, dataSetId: string, isTime: (acknowledged: Acknowledged) => Promise<void>) => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  copyFileSync(path, data);
  const { url, stop } = await startServing(['--data', data, ...DURABILITY]);
  const acknowledged = nothingAcknowledged();
  const { ended } = startUploading(url, dataSetId, acknowledged);
  await Promise.race([isTime(acknowledged), ended]);
  await stop('SIGKILL');
  await ended;
  return { data, acknowledged };
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pass(LOOK_MS);
};

/** What is due is done, and the process ends by itself. */
const restart = async (data: string): Promise<void> => {
  const { url, stop } = await startServing(['--data', data]);
  expect((await fetch(`${url}/_emulator/settle`, { method: 'POST', headers: HEADERS })).status).toBe(200);
  await stop('SIGTERM');
};

/** Everything that was acknowledged is there until its batch is promoted, and nothing that nobody sent. */
const checkFiles = ({ files, batches }: KeptUploads, { sent, stored, joined }: Acknowledged): void => {
  const promoted = new Set(batches.filter(({ status }) => status === 'success').map(({ id }) => id));
  const keys = new Set(files.map(({ batchId, name, start }) => keyOf(batchId, name, start)));
  expect([...stored].filter((key) => !keys.has(key) && !promoted.has(key.split(' ')[0] ?? ''))).toEqual([]);
  for (const { batchId, name, start, length, sha256 } of files) {
    // A file in parts begins without a byte.
    if (length > 0) expect(sha256).toBe(sent.get(keyOf(batchId, name, start)));
  }
  const inParts = files.filter(({ folder }) => folder === 'parts').map(({ batchId, name }) => keyOf(batchId, name, 0));
  expect(inParts.filter((key) => joined.has(key))).toEqual([]);
};

/** A batch has each of its rows once, or none. */
const checkRows = ({ batches }: KeptUploads): void => {
  expect(batches.filter(({ status, rows }) => rows !== (status === 'success' ? ROWS : 0))).toEqual([]);
};

test(
  `${KILLS} kills lose nothing that was uploaded or completed, and leave nothing by half or twice`,
  async () => {
    const { path, dataSetId } = await preparedFile();
    let [inMidUpload, inMidPromotion, completed] = [0, 0, 0];
    const undisturbed = await killWhen(path, dataSetId, ({ promotionsMs }) => until(() => promotionsMs.length > 0));
    const [lengthMs = 0] = undisturbed.acknowledged.promotionsMs;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Some way into the first promotion.
      const { data, acknowledged } = await killWhen(path, dataSetId, async ({ completed }) => {
        await until(() => completed.size > 0);
        await pass((lengthMs * (kill + 0.5)) / KILLS);
      });
      completed += acknowledged.completed.size;
      const killed = keptUploads(data, UPLOAD);
      expect(killed.integrity).toBe('ok');
      checkFiles(killed, acknowledged);
      checkRows(killed);
      if (killed.uploading > 0) inMidUpload += 1;
      if (killed.batches.some(({ status }) => status === 'processing')) inMidPromotion += 1;

      await restart(data);
      const settled = keptUploads(data);
      expect(settled).toMatchObject({ integrity: 'ok', drafts: 0 });
      checkFiles(settled, acknowledged);
      checkRows(settled);
      const statuses = new Map(settled.batches.map(({ id, status }) => [id, status]));
      expect([...acknowledged.completed].filter((id) => statuses.get(id) !== 'success')).toEqual([]);
      expect([...statuses.values()].filter((status) => status !== 'loading' && status !== 'success')).toEqual([]);
    }
    expect(inMidUpload).toBeGreaterThanOrEqual(IN_MID_UPLOAD_MIN);
    expect(inMidPromotion).toBeGreaterThanOrEqual(IN_MID_PROMOTION_MIN);
    expect(completed).toBeGreaterThanOrEqual(KILLS);
  },
  LIMIT_MS,
);
