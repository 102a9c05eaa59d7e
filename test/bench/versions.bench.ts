import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestCounty } from '../support/county.ts'
import { openBigCounty, sizeOfData } from './support/bigCounty.ts'
import { draftFrom } from './support/drafts.ts'
import { percentile, record, spread, timeOf } from './support/figures.ts'

let county: TestCounty
let client: pg.Client

beforeAll(async () => {
  county = await openBigCounty()
  client = new pg.Client({ connectionString: county.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await county?.close()
})

const versions = 1000
const rounds = 30
const draft = draftFrom(11)

it(`saving a document that has ${versions} versions`, async () => {
  const young = await createDraft()
  const old = await createDraft()
  await giveVersions(old)
  const save = (id: string) =>
    timeOf(async () => {
      const { status } = await county.as('clerk')('PATCH', `/api/documents/${id}`, {
        summary: randomUUID(),
      })
      expect(status).toBe(200)
    })
  const times = { young: [] as number[], kept: [] as number[], bare: [] as number[] }
  for (let round = -4; round < rounds; round++) {
    const kept = await save(old)
    await setTrigger('disable')
    const bare = await save(old)
    await setTrigger('enable')
    const few = await save(young)
    if (round < 0) continue
    times.kept.push(kept)
    times.bare.push(bare)
    times.young.push(few)
  }
  const data = (count: string) => `${sizeOfData}; ${count} of this one`
  await record({ name: 'save', data: data('a few'), ...spread(times.young), unit: 'ms' })
  await record({
    name: 'save, with zz_unchanged',
    data: data(`${versions}+`),
    ...spread(times.kept),
    unit: 'ms',
    note: `${(percentile(times.kept, 0.5) / percentile(times.young, 0.5)).toFixed(2)} × a few versions`,
  })
  await record({
    name: 'save, as Payload is',
    data: data(`${versions}+`),
    ...spread(times.bare),
    unit: 'ms',
    note: `${(percentile(times.bare, 0.5) / percentile(times.young, 0.5)).toFixed(2)} × a few versions`,
  })
})

async function createDraft(): Promise<string> {
  const { body } = await county.as('clerk')<{ doc: { id: string } }>(
    'POST',
    '/api/documents',
    draft(),
  )
  return body.doc.id
}

/** Earlier versions, as so many saves would have left them. */
async function giveVersions(id: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = '_documents_v' and table_schema = 'public'`,
  )
  const names = rows.map(({ name }) => name)
  const changed: Record<string, string> = {
    id: 'gen_random_uuid()',
    version_revision: 'number',
    latest: 'false',
  }
  await client.query('update documents set revision = $2 where id = $1', [id, versions])
  await client.query('update _documents_v set version_revision = $2 where parent_id = $1', [
    id,
    versions,
  ])
  await client.query(
    `insert into _documents_v (${names.join(', ')})
     select ${names.map((name) => changed[name] ?? name).join(', ')}
     from _documents_v, generate_series(1, ${versions - 1}) as number where parent_id = $1`,
    [id],
  )
}

const setTrigger = (how: 'enable' | 'disable') =>
  client.query(`alter table _documents_v ${how} trigger zz_unchanged`)
