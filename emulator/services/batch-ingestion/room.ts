// How many files a batch may have, and how large they may be together.
import { refuse } from '../../problems/index.ts';
import type { Files } from '../../store/files.ts';
import type { Place } from '../../store/resources.ts';

/** @see ingestion/guardrails (documented) */
const FILES_MAX = 1500;
const BATCH_BYTES_MAX = 100 * 1024 ** 3;

/** Refuses with ingestion-files-too-many, ingestion-batch-too-large what `name`, of so many bytes, would be one too many. */
export const checkRoom = (files: Files, place: Place, batchId: string, name: string, bytes: number): void => {
  const all = [...files.list(place, batchId, 'upload'), ...files.list(place, batchId, 'parts')];
  const names = new Set(all.map((file) => file.name));
  if (!names.has(name) && names.size >= FILES_MAX)
    refuse('ingestion-files-too-many', { batchId, filesMax: FILES_MAX });
  const held = all.reduce((sum, { length }) => sum + length, 0);
  if (held + bytes > BATCH_BYTES_MAX) refuse('ingestion-batch-too-large', { batchId, limitBytes: BATCH_BYTES_MAX });
};
