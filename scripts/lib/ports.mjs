import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

export const loopback = '127.0.0.1'

/** A port that was free a moment ago. */
export async function freePort() {
  const server = await listen(0)
  const { port } = server.address()
  await close(server)
  return port
}

export function parsePort(text = '3000') {
  const port = Number(text)
  if (/^\d+$/.test(text.trim()) && port >= 1 && port <= 65_535) return port
  throw new Refusal(
    `PORT 应为 1 至 65535 之间的整数,现在是“${text}”。`,
    `PORT must be an integer from 1 to 65535, not "${text}".`,
  )
}

/** Refuses a port that somebody listens on; `patienceMs` for a server that is just ending. */
export async function assertPortFree({ port, patienceMs = 0, host = loopback }) {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await close(await listen(port, host))
    } catch (error) {
      if (error.code === 'EADDRINUSE' && Date.now() < deadline) await sleep(200)
      else throw portRefusal({ port, host, error })
    }
  }
}

function portRefusal({ port, host, error }) {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `端口 ${port} 已被其他程序占用:请关闭它,或用 PORT=其他端口 启动。`,
      `Port ${port} is taken by another program: close that one, or start with PORT=another.`,
    )
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `没有权限使用端口 ${port}:请用 PORT=1024 以上的端口启动。`,
      `No permission to use port ${port}: start with a PORT above 1023.`,
    )
  }
  return new Refusal(
    `无法监听 ${host}:${port}(${error.code})。`,
    `Cannot listen on ${host}:${port} (${error.code}).`,
  )
}

function listen(port, host = loopback) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => resolve(server))
  })
}

function close(server) {
  return new Promise((resolve) => server.close(() => resolve()))
}
