import pg from 'pg'
import { type Column, meaningful } from './columns.ts'
import type { Tamper } from './index.ts'
import { pick, type Random } from './random.ts'
import { otherValue } from './values.ts'

/** Changes one value of one row; null when the database itself refuses, or there is no such row. */
export async function changeValue(
  db: pg.Client,
  target: Column,
  random: Random,
): Promise<Tamper | null> {
  const { table, column } = target
  const condition = meaningful[`${table}.${column}`] ?? 'true'
  const { rows } = await db.query<{ ctid: string; row: Record<string, unknown> }>(
    `select ctid::text, to_jsonb(t) as row from ${table} t where ${condition} order by ctid`,
  )
  if (rows.length === 0) return null
  const { row } = pick(random, rows)
  const { rows: exact } = await db.query<{ text: string | null }>(
    `select "${column}"::text as text from ${table} t where to_jsonb(t) = $1::jsonb`,
    [JSON.stringify(row)],
  )
  const old = exact[0]?.text ?? null
  const next = await otherValue(db, target, old, random)
  if (next === old) return null
  // No approvals and an empty list of them, no round and round 0: documents mean the same by both.
  if (next === null && (old === '[]' || old === '0') && table.includes('documents')) return null
  // Nor do requests by what is not said and what is not true.
  if (next === null && old === 'false' && table === 'requests') return null
  const cast = await castOf(db, target)
  const set = async (from: Record<string, unknown>, value: string | null) => {
    const { rows: written } = await db.query<{ row: Record<string, unknown> }>(
      `update ${table} t set "${column}" = $1::${cast} where to_jsonb(t) = $2::jsonb
       returning to_jsonb(t) as row`,
      [value, JSON.stringify(from)],
    )
    if (written.length !== 1) throw new Error(`${table}.${column}: ${written.length} rows changed`)
    return written[0]?.row ?? {}
  }
  let changed: Record<string, unknown>
  try {
    changed = await set(row, next)
  } catch (error) {
    // A constraint stood in the way: the database refuses this one itself.
    if (error instanceof pg.DatabaseError) return null
    throw error
  }
  return {
    name: `${table}.${column}: ${short(old)} -> ${short(next)}`,
    expected: [...(await namesOf(db, table, row)), ...(await namesOf(db, table, changed))],
    undo: async () => {
      await set(changed, old)
    },
  }
}

/** What a break may call a row: its document, its file, its place in the ledger or in the lists. */
export async function namesOf(
  db: pg.Client,
  table: string,
  row: Record<string, unknown>,
): Promise<string[]> {
  const versionsParent = async (id: unknown) => {
    const { rows } = await db.query<{ parent_id: string }>(
      'select parent_id from _documents_v where id::text = $1',
      [String(id)],
    )
    return rows.map(({ parent_id }) => `documents/${parent_id}`)
  }
  switch (table) {
    case 'documents':
      return [`documents/${row.id}`]
    case '_documents_v':
      return [`documents/${row.parent_id}`, `versions/${row.id}`]
    case 'documents_rels':
      return [`documents/${row.parent_id}`]
    case 'documents_relations':
      return [`documents/${row._parent_id}`]
    case '_documents_v_rels':
      return versionsParent(row.parent_id)
    case '_documents_v_version_relations':
      return versionsParent(row._parent_id)
    case 'files':
      return [`files/${row.id}`, `documents/${row.document_id}`]
    case 'ledger': {
      const seq = Number(row.seq)
      return [`ledger/${seq}`, `ledger/${seq + 1}`]
    }
    case 'gongkai_index_numbers':
      return [`indexNumbers/${row.uscc}/${row.year}`]
    case 'requests':
      return [`requests/${row.id}`]
    case 'request_events':
    case 'request_parties':
    case 'request_files':
      return [`requests/${row.request}`]
    case 'gongkai_register':
      return [`register/${row.document_id}`]
    default:
      return [`public/${row.document_id}`]
  }
}

async function castOf(db: pg.Client, { table, column }: Column): Promise<string> {
  const { rows } = await db.query<{ type: string }>(
    `select format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attname = $2`,
    [`public.${table}`, column],
  )
  return rows[0]?.type ?? 'text'
}

const short = (value: string | null): string =>
  value === null ? 'null' : value.length > 40 ? `${value.slice(0, 40)}…` : value
