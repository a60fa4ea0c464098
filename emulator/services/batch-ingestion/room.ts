// How many files a batch may have, and how large they may be together.
import { refuse } from '../../problems/index.ts';
import type { Files, Segment } from '../../store/files.ts';
import type { Place } from '../../store/resources.ts';

/** @see ingestion/guardrails (documented) */
const FILES_MAX = 1500;
const BATCH_BYTES_MAX = 100 * 1024 ** 3;

/** A file that is not whole yet counts for what it is announced to be. */
const announced = (parts: readonly Segment[]): number =>
  Math.max(0, ...parts.map(({ start, length, total }) => total ?? start + length));

/**
 * Refuses with ingestion-files-too-many, ingestion-batch-too-large what `name` would be one too many, or too large, with `bytes` in
 * all.
 */
export const checkRoom = (files: Files, place: Place, batchId: string, name: string, bytes: number): void => {
  const { org, sandbox } = place;
  const sizes = new Map(files.list(place, batchId, 'upload').map((file) => [file.name, file.length]));
  for (const part of files.list(place, batchId, 'parts'))
    sizes.set(part.name, announced(files.segments({ org, sandbox, batchId, folder: 'parts', name: part.name })));
  if (!sizes.has(name) && sizes.size >= FILES_MAX) refuse('ingestion-files-too-many', { batchId, filesMax: FILES_MAX });
  sizes.set(name, bytes);
  const sum = [...sizes.values()].reduce((all, size) => all + size, 0);
  if (sum > BATCH_BYTES_MAX) refuse('ingestion-batch-too-large', { batchId, limitBytes: BATCH_BYTES_MAX });
};
