// Bodies of uploads that stop half-way, over a real socket: whoever still listens is refused, nothing of the body is kept, and what stood
// under the name stays.
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { keptUploads } from '../../kill/kept-uploads.ts';
import { temporaryFolder } from '../../processes.ts';
import { HEADERS, startEmulator, type TestEmulator } from '../../start.ts';
import { prepare } from '../../tutorial.ts';

const IMPORT = '/data/foundation/import/batches';
const BYTES = { 'content-type': 'application/octet-stream' };
const MIB = 1024 * 1024;
const ANNOUNCED = 4 * MIB;
const SENT = Buffer.alloc(2.5 * MIB, 'half,of,it\n');
const WHOLE = 'first_name\nAda\n';

const FRAMES = {
  announced: { headers: { 'content-length': String(ANNOUNCED) }, body: [SENT] },
  chunked: { headers: { 'transfer-encoding': 'chunked' }, body: [`${SENT.length.toString(16)}\r\n`, SENT, '\r\n'] },
};

interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly (string | Buffer)[];
}

/** Sends the head and what there is of the body. */
const send = async ({ url }: TestEmulator, requestLine: string, { headers, body }: Sending) => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = Object.entries({ ...HEADERS, ...BYTES, host: 'localhost', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write([`${requestLine} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  for (const part of body) if (!socket.write(part)) await once(socket, 'drain');
  return socket;
};

const open = async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  const emulator = await startEmulator({ data, durability: 'process', port: 0 });
  const { dataSetId } = await prepare(emulator);
  const body = { datasetId: dataSetId, inputFormat: { format: 'csv' } };
  const { id } = (await emulator.call('POST', IMPORT, body)).json;
  const file = (name: string) => `${IMPORT}/${id}/datasets/${dataSetId}/files/${name}`;
  await emulator.call('PUT', file('there.csv'), WHOLE, BYTES);
  await emulator.call('POST', `${file('parts.csv')}?action=INITIALIZE`);
  return { emulator, data, file };
};

const CASES = Object.entries({
  'PUT new.csv': {},
  'PUT there.csv': {},
  'PATCH parts.csv': { 'content-range': `bytes 0-${ANNOUNCED - 1}/${ANNOUNCED}` },
}).flatMap(([request, headers]) =>
  Object.entries(FRAMES).map(([framing, frame]) => ({
    request,
    framing,
    ...frame,
    headers: { ...headers, ...frame.headers },
  })),
);

test.each(CASES)('$request, $framing: nothing is kept of what is cut off', async ({ request, headers, body }) => {
  const { emulator, data, file } = await open();
  const [method = '', name = ''] = request.split(' ');
  const requestLine = `${method} ${file(name)}`;

  // Its sender has no more, and waits for an answer.
  const ended = await send(emulator, requestLine, { headers, body });
  ended.end();
  expect(await text(ended)).toMatch(/^HTTP\/1\.1 400 /);
  // Its sender has gone.
  const gone = await send(emulator, requestLine, { headers, body });
  gone.destroy();
  await once(gone, 'close');

  expect((await emulator.call('HEAD', file('new.csv'))).status).toBe(404);
  expect((await emulator.call('HEAD', file('there.csv'))).headers.get('range')).toBe(`bytes=0-${WHOLE.length - 1}`);
  expect((await emulator.call('HEAD', file('parts.csv'))).headers.get('range')).toBeNull();
  await emulator.close();
  expect(keptUploads(data)).toMatchObject({
    drafts: 0,
    files: [{ name: 'parts.csv', length: 0 }, { name: 'there.csv' }],
  });
});
