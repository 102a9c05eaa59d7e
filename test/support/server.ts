import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '../../scripts/lib/paths.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { serveApp } from '../../scripts/lib/serve.mjs'

/** Known to all, and good for a test only. */
export const testSecrets = {
  PAYLOAD_SECRET: 'test-only-7c1f0b2e94d84f6ab3a1',
  GONGKAI_ENCRYPTION_KEY: '00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210',
}

export type TestServer = {
  url: string
  dataDir: string
  /** What the server printed last, for the message of a failing test. */
  output: () => string
  /** As an operator stops it: requests under way are answered. */
  stop: () => Promise<void>
  /** As a power cut stops it. */
  kill: () => Promise<void>
}

/**
 * Serves the built app (`next start`) on a free port, over `databaseUrl`, in demo mode. It answers
 * when /healthz does. Without `dataDir` the files go to a folder that `stop()` removes.
 */
export async function startServer({
  databaseUrl,
  dataDir,
  env = {},
}: {
  databaseUrl: string
  dataDir?: string
  env?: Record<string, string | undefined>
}): Promise<TestServer> {
  const files = dataDir ?? (await mkdtemp(join(tmpdir(), 'gongkai-files-')))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await serveApp({
    root: checkout,
    port,
    env: {
      ...process.env,
      ...testSecrets,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      GONGKAI_DATA_DIR: files,
      GONGKAI_DEMO: '1',
      PORT: String(port),
      SITE_URL: url,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  })
  const end = async (task: () => Promise<void>) => {
    await task()
    if (!dataDir) await rm(files, { recursive: true, force: true })
  }
  return {
    url,
    dataDir: files,
    output: server.tail,
    stop: () => end(server.stop),
    kill: () => end(server.kill),
  }
}
