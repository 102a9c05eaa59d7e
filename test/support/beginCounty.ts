/**
 * Begins the demo county in the empty database at DATABASE_URL, and leaves in the folder that it is
 * given the county's data folder and `begun.json`. A program of its own: see `demoCounty.ts`.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload, handleEndpoints, type Migration } from 'payload'
import { createCounty, demoPassword } from '../../src/demo/county.ts'
import { migrations } from '../../src/migrations/index.ts'
import { anchorOf } from '../../src/plugin/ledger/anchor.ts'
import type { Begun } from './demoCounty.ts'
import { testSecrets } from './server.ts'

const [folder = ''] = process.argv.slice(2)
const dataDir = path.join(folder, 'data')
const secret = randomBytes(24).toString('hex')
await rm(folder, { recursive: true, force: true })
await mkdir(dataDir, { recursive: true })
Object.assign(process.env, {
  GONGKAI_DATA_DIR: dataDir,
  PAYLOAD_SECRET: secret,
  GONGKAI_ENCRYPTION_KEY: testSecrets.GONGKAI_ENCRYPTION_KEY,
  SITE_URL: 'http://127.0.0.1:3000',
  GONGKAI_RUN_JOBS: '0',
})

const { default: configured } = await import('../../payload.config.ts')
const config = await configured
const payload = await getPayload({ config })
await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
const county = await createCounty(payload)
const tokens: Begun['tokens'] = {}
for (const account of Object.keys(county.people)) tokens[account] = await signIn(account)
await anchorOf(payload).flush()
const begun: Begun = { county, secret, tokens }
await writeFile(path.join(folder, 'begun.json'), JSON.stringify(begun))
// The connection pool would keep the process alive; everything has been written by now.
process.exit(0)

/** At the door, as anybody does. */
async function signIn(account: string): Promise<string> {
  const response = await handleEndpoints({
    config,
    request: new Request('http://127.0.0.1:3000/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${account}@yunze.example`, password: demoPassword }),
    }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`${account} cannot sign in: ${response.status}`)
  return token
}
