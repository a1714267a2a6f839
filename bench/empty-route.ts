import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

/** What HTTP costs here: a route that does nothing, on the same server as the APIs. Tells its port to the process that started it and ends with it. */
const app = new Hono();
app.post('/empty', (c) => c.body(null, 204));
const server = createServer(getRequestListener(app.fetch));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('disconnect', () => process.exit(0));
