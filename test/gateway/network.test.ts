// What only a socket can show: foreign hosts and origins, bodies without an announced length, and clients that go away.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS, startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

let emulator: TestEmulator;
const broken: unknown[] = [];
beforeAll(async () => {
  emulator = await startEmulator({ port: 0, report: (error) => broken.push(error) });
});
afterAll(() => emulator.close());
afterEach(() => expect(broken).toEqual([]));

/** Opens a socket and writes a request line with `headers`; neither fetch nor node:http would send all that is sent here. */
const open = (requestLine: string, headers: Record<string, string>, body = '') => {
  const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.write([`${requestLine} HTTP/1.1`, ...lines, '', body].join('\r\n'));
  return socket;
};

const answerTo = async (requestLine: string, headers: Record<string, string>) => {
  const answered = await text(open(requestLine, { ...headers, connection: 'close' }));
  return { status: Number(answered.split(' ')[1]), hint: /x-emulator-hint: (\S+)/i.exec(answered)?.[1] };
};

describe('a request under another host', () => {
  test.each(['example.com', 'localhost.example.com', '127.0.0.1.example.com', '10.0.0.1', `[::2]:80`])(
    'to %s is refused, whatever its path',
    async (host) => {
      for (const path of [CONNECTIONS, '/_emulator/health', '/nothing', '/ims/token/v3']) {
        const answer = await answerTo(`GET ${path}`, { ...HEADERS, host });
        expect(answer).toEqual({ status: 403, hint: 'host-forbidden' });
      }
    },
  );

  test.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', 'localhost:4010', '127.0.0.1:80'])(
    '%s is no other',
    async (host) => {
      expect(await answerTo(`GET ${CONNECTIONS}`, { ...HEADERS, host })).toEqual({ status: 200, hint: undefined });
    },
  );

  test.each(['127.0.0.1@example.com', 'a b', ''])('to "%s" is no request', async (host) => {
    expect((await answerTo(`GET ${CONNECTIONS}`, { ...HEADERS, host })).status).toBe(400);
  });

  test('stores nothing, and moves no clock', async () => {
    const nowMs = emulator.clock.nowMs();
    const body = JSON.stringify({ by: 'PT1H' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const host = { host: 'example.com', connection: 'close' };
    expect(await text(open('POST /_emulator/clock/advance', { ...headers, ...host }, body))).toContain(' 403 ');
    expect(emulator.clock.nowMs()).toBe(nowMs);
  });
});

describe('a request from a page', () => {
  const from = (origin: string) => fetch(emulator.url + CONNECTIONS, { headers: { ...HEADERS, origin } });

  test.each(['https://example.com', 'http://localhost.example.com', 'null', 'file://', 'http://127.0.0.1.example.com'])(
    'of %s is refused',
    async (origin) => expect(refusedWith(await from(origin))).toEqual([403, 'origin-forbidden']),
  );

  test.each(['http://localhost:3000', 'http://127.0.0.1:4010', 'https://localhost', 'http://[::1]:80'])(
    'of %s is served',
    async (origin) => expect((await from(origin)).status).toBe(200),
  );
});

describe('a body whose length is not announced', () => {
  const bytes = new TextEncoder();
  const send = (chunks: Iterable<Uint8Array>) =>
    fetch(emulator.url + CONNECTIONS, {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: ReadableStream.from(chunks),
      duplex: 'half',
    });

  test('is read to its end', async () => {
    const before = await stored(emulator);
    const sent = JSON.stringify(CONNECTION).split(/(?<=,)/);
    expect((await send(sent.map((part) => bytes.encode(part)))).status).toBe(201);
    expect((await stored(emulator))['connections']).toBe((before['connections'] ?? 0) + 1);
  });

  test('may break within a letter', async () => {
    const sent = bytes.encode(JSON.stringify({ ...CONNECTION, name: 'é' }));
    const response = await send(Array.from(sent, (byte) => Uint8Array.of(byte)));
    const { id } = JSON.parse(await response.text());
    const { json } = await emulator.call('GET', `${CONNECTIONS}/${id}`);
    expect(json.items[0].name).toBe('é');
  });

  test('is refused as soon as it is too large', async () => {
    const before = await stored(emulator);
    const chunk = new Uint8Array(1024 * 1024).fill(' '.charCodeAt(0));
    expect(refusedWith(await send(Array.from({ length: 12 }, () => chunk)))).toEqual([413, 'body-too-large']);
    expect(await stored(emulator)).toEqual(before);
  });
});

test('a body that is announced as too large is refused unread', async () => {
  const headers = { ...HEADERS, host: 'localhost', 'content-type': 'application/json', 'content-length': '99999999' };
  const socket = open(`POST ${CONNECTIONS}`, headers, '{');
  const [answered] = await socket.setEncoding('utf8').take(1).toArray();
  socket.destroy();
  expect(answered).toMatch(/^HTTP\/1\.1 413 /);
});

test.each([
  ['announced', { 'content-length': '1000' }, '{"name":'],
  ['unannounced', { 'transfer-encoding': 'chunked' }, '8\r\n{"name":\r\n'],
])('a client that goes away in the middle of an %s body leaves nothing behind', async (_, headers, body) => {
  const before = await stored(emulator);
  const socket = open(`POST ${CONNECTIONS}`, { ...HEADERS, host: 'localhost', ...headers }, body);
  await new Promise<void>((sent) => socket.end(() => sent()));
  socket.destroy();
  await new Promise((closed) => socket.once('close', closed));
  expect(await stored(emulator)).toEqual(before);
  expect((await fetch(emulator.url + CONNECTIONS, { headers: HEADERS })).status).toBe(200);
});
