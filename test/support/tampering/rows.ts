import type pg from 'pg'
import { namesOf } from './changeValue.ts'
import type { Tamper } from './index.ts'
import { pick, type Random } from './random.ts'

export type Row = Record<string, unknown>

/** Takes rows out; `undo` puts them back. */
async function remove(db: pg.Client, table: string, where: string, args: unknown[]) {
  const { rows } = await db.query<{ row: Row }>(
    `delete from ${table} t where ${where} returning to_jsonb(t) as row`,
    args,
  )
  return {
    rows: rows.map(({ row }) => row),
    undo: () =>
      insert(
        db,
        table,
        rows.map(({ row }) => row),
      ),
  }
}

export async function insert(db: pg.Client, table: string, rows: Row[]): Promise<void> {
  for (const row of rows) {
    await db.query(
      `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    )
  }
}

export async function deleteLast(db: pg.Client): Promise<Tamper> {
  const { rows, undo } = await remove(db, 'ledger', 'seq = (select max(seq) from ledger)', [])
  return { name: 'the last entry deleted', expected: [`ledger/${rows[0]?.seq}`], undo }
}

export async function deleteRow(db: pg.Client, table: string, random: Random): Promise<Tamper> {
  const key = table.startsWith('gongkai_') ? 'document_id' : 'id'
  const all = await db.query<{ key: string }>(`select ${key}::text as key from ${table} order by 1`)
  const { rows, undo } = await remove(db, table, `${key}::text = $1`, [pick(random, all.rows).key])
  const expected = await namesOf(db, table, rows[0] ?? {})
  return { name: `a row of ${table} deleted`, expected, undo }
}

export async function swapEntries(db: pg.Client, random: Random): Promise<Tamper> {
  const { rows } = await db.query<{ max: string }>('select max(seq) as max from ledger')
  const one = 1 + Math.floor(random() * (Number(rows[0]?.max) - 1))
  const swap = async () => {
    for (const [from, to] of [
      [one, -1],
      [one + 1, one],
      [-1, one + 1],
    ]) {
      await db.query('update ledger set seq = $2 where seq = $1', [from, to])
    }
  }
  await swap()
  return { name: `entries ${one} and ${one + 1} swapped`, expected: [`ledger/${one}`], undo: swap }
}

export async function doubleVersion(db: pg.Client, random: Random): Promise<Tamper> {
  const { rows } = await db.query<{ row: Row }>(
    `select to_jsonb(t) as row from _documents_v t where latest order by id`,
  )
  const { row } = pick(random, rows)
  const id = '0191d9a0-0000-7000-8000-00000000aaaa'
  const revision = Number(row.version_revision) + 1
  await insert(db, '_documents_v', [{ ...row, id, latest: false, version_revision: revision }])
  return {
    name: 'a revision that no entry knows',
    expected: [`documents/${row.parent_id}`],
    undo: async () => {
      await db.query('delete from _documents_v where id = $1', [id])
    },
  }
}
