// A JSON file as rows: an object in each line, or objects that go over several. Pure.
import { csvDefaults, emptyFile, type FileFault, type InputFormat } from './input-format.ts';
import { jsonElements } from './json-elements.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRow } from './json-row.ts';
import type { ChunkEnd, FileBytes, SizedRow } from './read-row.ts';

/** The rows of a file, or the fault that there are none. @see ingestion/batch-ingestion (documented) */
export function* readJsonFile(file: FileBytes, format: InputFormat): Generator<SizedRow | ChunkEnd | FileFault> {
  const charset = format.charset ?? csvDefaults.charset;
  const split = format.isMultiLineJson === true ? jsonElements : jsonLines;
  let isEmpty = true;
  for (const raw of split(file.chunks())) {
    if ('kind' in raw) {
      yield raw;
      continue;
    }
    isEmpty = false;
    yield jsonRow(raw, charset);
  }
  if (isEmpty) yield emptyFile;
}
