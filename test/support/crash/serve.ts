/**
 * The API over HTTP in a process of its own, with its jobs: what `next start` serves of it, without a
 * build. `PORT` says where.
 */
import { createServer } from 'node:http'
import { getPayload, handleEndpoints } from 'payload'
import configPromise from '../../../payload.config.ts'

const config = await configPromise
await getPayload({ config, cron: true })

createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const response = await handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1:${process.env.PORT}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    }),
  })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
