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

/** What comes in, in pieces of `PIECE_BYTES` and a last one. All of them are the same memory: each is good until the next is asked for. */
async function* wholePieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let held = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE_BYTES - held);
      piece.set(part, held);
      at += part.length;
      held += part.length;
      if (held < PIECE_BYTES) continue;
      yield piece;
      held = 0;
    }
  }
  if (held > 0) yield piece.subarray(0, held);
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
    for await (const piece of wholePieces(call.pieces())) {
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
