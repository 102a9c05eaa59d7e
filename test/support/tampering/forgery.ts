import type pg from 'pg'
import { entryHash, genesisHash, type LedgerEntry } from '../../../src/domain/ledger/entry.ts'
import type { Tamper } from './index.ts'
import type { Random } from './random.ts'
import { insert, type Row } from './rows.ts'

/** An entry with correct hashes at the end: a publication that the draft's past does not allow. */
export async function appendForged(db: pg.Client): Promise<Tamper> {
  const { rows } = await db.query<{ row: Row }>(
    'select to_jsonb(t) as row from ledger t order by seq desc limit 1',
  )
  const last = entryOf(rows[0]?.row ?? {})
  const { rows: drafts } = await db.query<{ row: Row }>(
    `select to_jsonb(t) as row from ledger t where action = 'create' and not exists (
       select 1 from ledger o where o.subject_id = t.subject_id and o.action <> 'create') limit 1`,
  )
  const draft = drafts[0]?.row ?? {}
  const act = {
    ...entryOf(draft),
    seq: last.seq + 1,
    action: 'publish',
    from: 'approved',
    to: 'published',
    revision: 2,
    previousHash: last.hash,
  }
  await insert(db, 'ledger', [
    { ...draft, ...columnsOf({ ...act, hash: entryHash(act) }), id: forgedId },
  ])
  return {
    name: 'a forged publication with correct hashes',
    expected: [`documents/${act.subjectId}`],
    undo: async () => {
      await db.query('delete from ledger where id = $1', [forgedId])
    },
  }
}

const forgedId = '0191d9a0-0000-7000-8000-00000000bbbb'

/** An old opinion changed, and every hash after it made again: only the anchor knows. */
export async function rewriteFrom(db: pg.Client, random: Random): Promise<Tamper> {
  const { rows } = await db.query<{ row: Row }>(
    'select to_jsonb(t) as row from ledger t order by seq',
  )
  const from = Math.floor(random() * rows.length)
  let previousHash = from === 0 ? genesisHash : String(rows[from - 1]?.row.hash)
  const write = async (row: Row) => {
    await db.query('update ledger set opinion = $2, previous_hash = $3, hash = $4 where seq = $1', [
      row.seq,
      row.opinion,
      row.previous_hash,
      row.hash,
    ])
  }
  for (const [index, { row }] of rows.slice(from).entries()) {
    const opinion = index === 0 ? '改过的意见' : (row.opinion as string | null)
    const entry = { ...entryOf(row), opinion, previousHash }
    previousHash = entryHash(entry)
    await write({ ...row, opinion, previous_hash: entry.previousHash, hash: previousHash })
  }
  return {
    name: `everything rewritten from entry ${from + 1} on`,
    expected: [`ledger/${from + 1}`],
    undo: async () => {
      for (const { row } of rows.slice(from)) await write(row)
    },
  }
}

export async function disableTrigger(db: pg.Client): Promise<Tamper> {
  await db.query('alter table ledger disable trigger gongkai_ledger_no_change')
  return {
    name: "the ledger's trigger left disabled",
    expected: ['ledger/gongkai_ledger_no_change'],
    undo: async () => {
      await db.query('alter table ledger enable trigger gongkai_ledger_no_change')
    },
  }
}

function entryOf(row: Row): LedgerEntry {
  return {
    seq: Number(row.seq),
    at: row.at,
    subject: row.subject,
    subjectId: row.subject_id,
    action: row.action,
    actor: row.actor,
    actorName: row.actor_name,
    onBehalfOf: row.on_behalf_of,
    onBehalfOfName: row.on_behalf_of_name,
    from: row.from,
    to: row.to,
    revision: row.revision,
    round: row.round,
    contentHash: row.content_hash,
    stateHash: row.state_hash,
    opinion: row.opinion,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  } as LedgerEntry
}

function columnsOf(entry: LedgerEntry): Row {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [snake(name), value]))
}
