import { getPayload } from 'payload'
import pg from 'pg'
import { createCounty, hire } from '../../../src/demo/county.ts'
import { roles } from '../../../src/domain/access/roles.ts'
import { usccCheckDigit } from '../../../src/domain/index-number/index.ts'
import { insertBatch, insertHistory } from './insert.ts'
import { invent, type Office } from './invent.ts'
import { createProse } from './prose.ts'

/**
 * Fills the migrated, empty database at DATABASE_URL with `process.argv[2]` documents. A process of
 * its own, because Payload serves one database for the life of a process.
 */
const count = Number(process.argv[2])
const officesWanted = 30
const batchSize = 500

load().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)

async function load(): Promise<void> {
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await getPayload({ config })
  const county = await createCounty(payload)
  const offices = Object.values(county.offices)
  while (offices.length < officesWanted) {
    const number = offices.length
    const code = `11999999MB1C${String(number).padStart(5, '0')}`
    const office = await payload.create({
      collection: 'offices',
      data: {
        slug: `bureau-${number}`,
        name: `第${number}局`,
        level: 'department',
        uscc: `${code}${usccCheckDigit(code)}`,
        parent: county.offices.yunze,
      },
      overrideAccess: true,
    })
    offices.push(String(office.id))
  }
  // Somebody of every role for the whole county: the longest lists that there can be.
  await hire(
    payload,
    county.offices,
    roles.map((role) => ({ account: `all.${role}`, name: role, duties: { yunze: [role] } })),
  )
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await insertAll(client, {
    categories: Object.values(county.categories),
    author: county.people.clerk ?? '',
  })
  await client.end()
}

async function insertAll(
  client: pg.Client,
  { categories, author }: { categories: string[]; author: string },
): Promise<void> {
  const { rows: offices } = await client.query<Office>(
    `select id, uscc from offices where slug <> 'yunze' order by "order", slug`,
  )
  // A GIN index is built many times faster than it is kept up to date.
  await client.query('drop index gongkai_public_tsv')
  await client.query('set synchronous_commit = off')
  let batch: Parameters<typeof insertBatch>[1] = []
  const flush = async () => {
    if (batch.length > 0) await insertBatch(client, batch, author)
    batch = []
  }
  for (const document of invent(createProse(2026), { count, offices, categories })) {
    batch.push(document)
    if (batch.length === batchSize) await flush()
  }
  await flush()
  await insertHistory(client)
  await client.query(
    `insert into gongkai_index_numbers (uscc, year, last)
     select split_part(index_number, '/', 1), substr(split_part(index_number, '/', 2), 1, 4)::int,
            max(substr(split_part(index_number, '/', 2), 6)::int)
     from documents where index_number is not null group by 1, 2`,
  )
  await client.query(`set maintenance_work_mem = '512MB'`)
  await client.query('create index gongkai_public_tsv on gongkai_public using gin (tsv)')
  await client.query('vacuum analyze')
}
