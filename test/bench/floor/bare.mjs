// The floor of starts: a Hono that answers one GET, from its packages as they are installed.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().get('/flows', (c) => c.json({ items: [] }));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` })),
);
