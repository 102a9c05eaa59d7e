import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { assertProductionEnv } from '../../../scripts/lib/productionEnv.mjs'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-env-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = {
  DATABASE_URL: 'postgresql://gongkai:x@db.internal/gongkai',
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  GONGKAI_ENCRYPTION_KEY: randomBytes(32).toString('hex'),
  GONGKAI_DATA_DIR: folder,
  SITE_URL: 'https://www.yunze.example',
}

test('starts with all settings in order, the key in hex or in base64', async () => {
  await assertProductionEnv(good)
  await assertProductionEnv({
    ...good,
    GONGKAI_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  })
})

test('starts with sealing keys, the newest first', async () => {
  const [next, first] = [randomBytes(32).toString('base64'), randomBytes(32).toString('hex')]
  await assertProductionEnv({ ...good, GONGKAI_PRIVACY_KEYS: `2027a:${next}, 2026a:${first}` })
})

test('names everything that is missing, in one sentence for each language', async () => {
  const refusal = await assertProductionEnv({}).catch((error: Error) => error.message)
  const names = Object.keys(good).sort()
  expect(refusal).toContain('\n')
  for (const line of String(refusal).split('\n')) {
    expect([...line.matchAll(/[A-Z]+(_[A-Z]+)+/g)].map(([name]) => name).sort()).toEqual(names)
  }
})

test.each([
  ['DATABASE_URL', 'mysql://root@db/x'],
  ['DATABASE_URL', 'gongkai'],
  ['PAYLOAD_SECRET', 'short'],
  ['PAYLOAD_SECRET', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['PAYLOAD_SECRET', 'abcabcabcabcabcabcabcabcabcabcabcabcabc'],
  ['PAYLOAD_SECRET', 'please-change-me-0123456789-abcdefghijk'],
  ['GONGKAI_ENCRYPTION_KEY', '0'.repeat(64)],
  ['GONGKAI_ENCRYPTION_KEY', 'ab'.repeat(32)],
  ['GONGKAI_ENCRYPTION_KEY', 'deadbeef'],
  ['GONGKAI_PRIVACY_KEYS', 'k1'],
  ['GONGKAI_PRIVACY_KEYS', 'k1:c2hvcnQ='],
  ['GONGKAI_PRIVACY_KEYS', `root:${randomBytes(32).toString('base64')}`],
  ['GONGKAI_PRIVACY_KEYS', `k1:${'0'.repeat(64)}`],
  ['GONGKAI_PRIVACY_KEYS', `k1:${good.GONGKAI_ENCRYPTION_KEY}`],
  ['GONGKAI_DATA_DIR', 'relative/folder'],
  ['SITE_URL', 'www.yunze.example'],
  ['SITE_URL', 'https://www.yunze.example/zwgk'],
  ['GONGKAI_DEMO', '1'],
])('refuses %s = %s and names it alone', async (name, value) => {
  await expect(assertProductionEnv({ ...good, [name]: value })).rejects.toThrow(
    new RegExp(`^不能启动:${name} [^;]+。\\nNot started: ${name} [^;]+\\.$`),
  )
})

test('refuses a data folder that is a file', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(assertProductionEnv({ ...good, GONGKAI_DATA_DIR: file })).rejects.toThrow(
    /GONGKAI_DATA_DIR cannot be written/,
  )
})

test('refuses one secret for two purposes', async () => {
  await expect(
    assertProductionEnv({ ...good, PAYLOAD_SECRET: good.GONGKAI_ENCRYPTION_KEY }),
  ).rejects.toThrow(/must differ from PAYLOAD_SECRET/)
})

test('never repeats a secret', async () => {
  const refusal = await assertProductionEnv({ ...good, PAYLOAD_SECRET: 'hunter2' }).catch(String)
  expect(refusal).not.toContain('hunter2')
})
