// The floor of loads: the least that keeps flows. Hono, better-sqlite3, one insert and one commit a write, Ajv on the schedule,
// lists by indexed columns that answer stored text. It gets the requests that the emulator gets and stores documents of the same
// size: what a flow holds beside what was sent is in `template`.
// Arguments: a file or :memory:, the value of `synchronous`, the template as JSON.
import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Ajv } from 'ajv';
import Database from 'better-sqlite3';
import { Hono } from 'hono';

const [path = ':memory:', synchronous = 'FULL', template = '{}'] = process.argv.slice(2);
const rest = JSON.parse(template);

const db = new Database(path);
db.pragma('locking_mode = EXCLUSIVE');
db.pragma('journal_mode = WAL');
db.pragma(`synchronous = ${synchronous}`);
db.exec(`
  CREATE TABLE IF NOT EXISTS document (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, flow_spec TEXT, source TEXT, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_name ON document (name);
  CREATE INDEX IF NOT EXISTS document_flow_spec ON document (flow_spec);
  CREATE INDEX IF NOT EXISTS document_source ON document (source);
`);

const insert = db.prepare('INSERT INTO document (id, name, flow_spec, source, body) VALUES (?, ?, ?, ?, ?)');
const get = db.prepare('SELECT body FROM document WHERE id = ?').pluck();
const pageBy = (column) =>
  db.prepare(`SELECT body FROM document WHERE ${column} = ? ORDER BY seq DESC LIMIT 20`).pluck();
const pages = {
  name: pageBy('name'),
  'flowSpec.id': pageBy('flow_spec'),
  'sourceConnectionIds[]': pageBy('source'),
};

const isSchedule = new Ajv().compile({
  type: 'object',
  required: ['startTime', 'frequency'],
  properties: {
    startTime: { type: 'string', pattern: '^\\d+$' },
    frequency: { enum: ['once', 'minute', 'hour', 'day', 'week'] },
    interval: { type: 'string', pattern: '^\\d+$' },
  },
});

const JSON_TYPE = { 'content-type': 'application/json' };

const app = new Hono().basePath('/data/foundation');

app.post('/flowservice/flows', async (c) => {
  const sent = await c.req.json();
  if (!isSchedule(sent.scheduleParams)) return c.json({ errors: isSchedule.errors }, 400);
  const id = randomUUID();
  insert.run(id, sent.name, sent.flowSpec.id, sent.sourceConnectionIds[0], JSON.stringify({ ...rest, ...sent, id }));
  return c.json({ id, etag: rest.etag }, 201);
});

/** The other calls of the journey. */
app.post('*', async (c) => {
  const sent = await c.req.json();
  const id = randomUUID();
  insert.run(id, sent.name, null, null, JSON.stringify({ ...sent, id }));
  return c.json({ id }, 201);
});

app.get('/flowservice/flows/:id', (c) => {
  const body = get.get(c.req.param('id'));
  return body ? c.body(`{"items":[${body}]}`, 200, JSON_TYPE) : c.json({}, 404);
});

app.get('/flowservice/flows', (c) => {
  const [field, value] = (c.req.query('property') ?? '').split('==');
  return c.body(`{"items":[${pages[field].all(value).join()}],"_links":{}}`, 200, JSON_TYPE);
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` })),
);
