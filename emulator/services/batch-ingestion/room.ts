// How many files a batch may have, and how large they may be together.
import { refuse } from '../../problems/index.ts';
import type { Files } from '../../store/files.ts';
import type { Place } from '../../store/resources.ts';

/** @see ingestion/guardrails (documented) */
const FILES_MAX = 1500;
const BATCH_BYTES_MAX = 100 * 1024 ** 3;

/**
 * Refuses with ingestion-files-too-many, ingestion-batch-too-large what `name` would be one too many, or too large, with `bytes` in
 * all.
 */
export const checkRoom = (
  files: Files,
  { org, sandbox }: Place,
  batchId: string,
  name: string,
  bytes: number,
): void => {
  const others = files.beside({ org, sandbox, batchId, name }, ['upload', 'parts']);
  if (others.files >= FILES_MAX) refuse('ingestion-files-too-many', { batchId, filesMax: FILES_MAX });
  if (others.bytes + bytes > BATCH_BYTES_MAX)
    refuse('ingestion-batch-too-large', { batchId, limitBytes: BATCH_BYTES_MAX });
};
