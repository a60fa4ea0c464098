// Takes the body of an upload to whoever keeps it, piece by piece: a write for each, so that a body of any size is never held, and what
// stops half-way leaves nothing.
import type { Upload } from '../../contracts/operation.ts';
import { refuse } from '../problems/index.ts';
import type { Writes } from '../store/writes.ts';
import type { Call } from './call.ts';
import type { Answer } from './reply.ts';

/** As the store cuts files. What comes over the network is smaller, and a transaction for each of those would take long. */
const PIECE_BYTES = 1024 * 1024;

const BYTES_TYPE = 'application/octet-stream';

/** @see BI (documented: the media type, and 415 for another one) */
const checkMediaType = (call: Call): void => {
  const type = call.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined) return refuse('content-type-missing', {}, { hint: `send content-type: ${BYTES_TYPE}` });
  if (type !== BYTES_TYPE) refuse('upload-media-type', { mediaType: type });
};

const checkLength = (lengthBytes: number, limitBytes: number): void => {
  if (lengthBytes > limitBytes) refuse('upload-too-large', { limitBytes });
};

/** What comes in, in pieces of at least `PIECE_BYTES`, and a last one. */
async function* largePieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    [held, heldBytes] = [[], 0];
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}

export interface Receiving {
  readonly writes: Writes;
  /** Whether the sandbox is still there when the last byte has come. */
  readonly checkPlace: () => void;
}

/** Refuses with content-type-missing, upload-media-type, upload-too-large, and with what `upload` itself refuses with. */
export const receive = async (
  call: Call,
  upload: Upload<Answer>,
  { writes, checkPlace }: Receiving,
): Promise<Answer> => {
  checkMediaType(call);
  checkLength(Number(call.header('content-length') ?? 0), upload.limitBytes);
  let lengthBytes = 0;
  try {
    for await (const piece of largePieces(call.pieces())) {
      lengthBytes += piece.length;
      checkLength(lengthBytes, upload.limitBytes);
      await writes.write(() => upload.append(piece));
    }
    return await writes.write(() => {
      checkPlace();
      return upload.close();
    });
  } catch (error) {
    await writes.write(() => upload.abandon());
    throw error;
  }
};
