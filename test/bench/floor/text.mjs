// The floor of one document: a Hono that answers every GET with a text that it has in memory.
// Argument: the file that it reads the text from as it starts.
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const JSON_TYPE = { 'content-type': 'application/json' };

const app = new Hono().get('*', (c) => c.body(text, 200, JSON_TYPE));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` })),
);
