import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { keyRingOf } from '../../../src/plugin/privacy/keyRing.ts'
import { privacyOf } from '../../../src/plugin/privacy/privacyOf.ts'
import { type Rotated, rotateKeys } from '../../../src/plugin/privacy/rotateKeys.ts'
import type { SealedField } from '../../../src/plugin/privacy/sealedFields.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { testSecrets } from '../../support/server.ts'

let county: TestCounty
let folder: string
const first = `2026a:${randomBytes(32).toString('base64')}`
const second = `2027a:${randomBytes(32).toString('base64')}`

const fields: SealedField[] = [
  { collection: 'sample-people', field: 'applicant.realName' },
  {
    collection: 'sample-people',
    field: 'proof',
    folder: () => folder,
    recordOf: (name) => (name.endsWith('.sealed') ? name.replace('.sealed', '') : null),
  },
]
const columnOf = (record: string) => ({
  collection: 'sample-people',
  field: 'applicant.realName',
  record,
})
const fileOf = (record: string) => ({ collection: 'sample-people', field: 'proof', record })

beforeAll(async () => {
  county = await openCounty()
  folder = path.join(county.dataDir, 'sample-proofs')
  await mkdir(folder)
  await query(
    { payload: county.payload },
    sql`create table sample_people (id uuid primary key, applicant_real_name text)`,
  )
})
afterAll(() => county?.close())

/** The same county with other keys in its environment, as after a restart. */
function use(keys: string): Payload {
  const settings = gongkaiOf(county.payload) as { -readonly [K in keyof Gongkai]: Gongkai[K] }
  settings.privacy = keyRingOf({ rootKey: testSecrets.GONGKAI_ENCRYPTION_KEY, keys })
  return county.payload
}

async function fill(payload: Payload, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  for (const id of ids) {
    const name = privacyOf(payload).seal(`申请人${id}`, columnOf(id))
    await query({ payload }, sql`insert into sample_people values (${id}, ${name})`)
    const proof = privacyOf(payload).sealBytes(Buffer.from(`证件${id}`), fileOf(id))
    await writeFile(path.join(folder, `${id}.sealed`), proof)
  }
  return ids
}

const stored = (payload: Payload) =>
  query<{ id: string; applicant_real_name: string | null }>(
    { payload },
    sql`select * from sample_people order by id`,
  )

const totals = (report: Rotated[]) => report.map(({ resealed, missed }) => [resealed, missed])

beforeEach(async () => {
  await query({ payload: county.payload }, sql`delete from sample_people`)
  for (const name of await readdir(folder)) await rm(path.join(folder, name))
})

describe('a rotation of keys', () => {
  it('seals everything under the new key, after which the old one is not needed', async () => {
    const ids = await fill(use(''), 3)
    ids.push(...(await fill(use(first), 4)))
    await query(
      { payload: county.payload },
      sql`insert into sample_people values (${randomUUID()}, null)`,
    )
    await writeFile(path.join(folder, 'readme.txt'), 'not sealed')
    const payload = use(`${second},${first}`)
    expect(totals(await rotateKeys(payload, { fields, batch: 2 }))).toEqual([
      [7, 0],
      [7, 0],
    ])
    // A second time there is nothing to do.
    const before = await stored(payload)
    expect(totals(await rotateKeys(payload, { fields, batch: 2 }))).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(await stored(payload)).toEqual(before)
    const { open, openBytes } = privacyOf(use(second))
    for (const { id, applicant_real_name: name } of before.filter(
      (row) => row.applicant_real_name,
    )) {
      expect(open(String(name), columnOf(id))).toBe(`申请人${id}`)
      const file = await readFile(path.join(folder, `${id}.sealed`))
      expect(openBytes(file, fileOf(id)).toString()).toBe(`证件${id}`)
    }
    expect(before.filter((row) => row.applicant_real_name === null)).toHaveLength(1)
  })

  it('goes on where another one stopped, and two at once lose nothing', async () => {
    const ids = await fill(use(first), 20)
    const payload = use(`${second},${first}`)
    const reports = await Promise.all([
      rotateKeys(payload, { fields: fields.slice(0, 1), batch: 3 }),
      rotateKeys(payload, { fields: fields.slice(0, 1), batch: 5 }),
    ])
    const resealed = reports.flat().reduce((sum, report) => sum + report.resealed, 0)
    expect(resealed).toBe(ids.length)
    const { open } = privacyOf(use(second))
    for (const { id, applicant_real_name: name } of await stored(payload)) {
      expect(open(String(name), columnOf(id))).toBe(`申请人${id}`)
    }
  })

  it('clears away what a run that was cut off has left', async () => {
    const [id = ''] = await fill(use(first), 1)
    const draft = path.join(folder, `${id}.sealed.resealing`)
    await writeFile(draft, 'half')
    const aDayAgo = new Date(Date.now() - 86_400_000)
    await utimes(draft, aDayAgo, aDayAgo)
    expect(totals(await rotateKeys(use(`${second},${first}`), { fields }))).toEqual([
      [1, 0],
      [1, 0],
    ])
    expect(await readdir(folder)).toEqual([`${id}.sealed`])
  })

  it('leaves what does not open as it is, and names it', async () => {
    const [moved = '', other = ''] = await fill(use(first), 2)
    await query(
      { payload: county.payload },
      sql`update sample_people set applicant_real_name =
            (select applicant_real_name from sample_people where id = ${other}) where id = ${moved}`,
    )
    const before = await stored(county.payload)
    const [column] = await rotateKeys(use(`${second},${first}`), { fields })
    expect(column).toMatchObject({ resealed: 1, missed: 0, unreadable: [moved] })
    const after = await stored(county.payload)
    const of = (rows: typeof after) => rows.find(({ id }) => id === moved)
    expect(of(after)).toEqual(of(before))
  })
})
