import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { sealedFields } from '../../../src/plugin/privacy/sealedFields.ts'
import { ensureMigrated } from '../../support/county.ts'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'
import { testSecrets } from '../../support/server.ts'

let database: TestDatabase
let empty: TestDatabase
let dataDir: string
beforeAll(async () => {
  await ensureMigrated()
  database = await createDatabase()
  empty = await createDatabase({ isEmpty: true })
  dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-rotate-'))
})
afterAll(async () => {
  await database?.drop()
  await empty?.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const key = randomBytes(32).toString('base64')

/** `npm run gongkai -- rotate-keys`, as an operator with the settings of production runs it. */
function rotate(
  args: string[],
  { url = database.url, keys = `2027a:${key}` } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    ...testSecrets,
    DATABASE_URL: url,
    GONGKAI_DATA_DIR: dataDir,
    GONGKAI_PRIVACY_KEYS: keys,
    SITE_URL: 'http://127.0.0.1:3000',
  }
  const command = [path.join(checkout, 'scripts/gongkai.mjs'), 'rotate-keys', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: checkout, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

describe('gongkai rotate-keys', () => {
  it('reports every place where something may be sealed, and which key seals now', async () => {
    const { code, stdout } = await rotate(['--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      key: '2027a',
      places: sealedFields.map(({ collection, field }) => ({
        collection,
        field,
        resealed: 0,
        missed: 0,
        unreadable: [],
      })),
    })
  })

  it('tells people that the old keys are not needed any more', async () => {
    const { code, stdout } = await rotate([])
    expect(code).toBe(0)
    expect(stdout).toContain('2027a')
    expect(stdout).toContain('旧密钥不再需要')
    expect(stdout).toContain('the old ones are not needed')
  })

  it('names a setting that cannot be used, and never what it is', async () => {
    const { code, stdout, stderr } = await rotate(['--json'], { keys: `2027a:${key}x` })
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('privacy.keys')
    expect(stdout + stderr).not.toContain(key)
  })

  it('has nothing to look at without tables', async () => {
    const { code, stdout } = await rotate(['--json'], { url: empty.url })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, errors: [{ code: 'NOT_MIGRATED' }] })
  })
})
