import pg from 'pg'
import { anchorOf } from '../../../src/plugin/ledger/anchor.ts'
import type { TestCounty } from '../county.ts'
import { changeValue } from './changeValue.ts'
import { type Column, uncovered } from './columns.ts'
import { changeBytes, loseBytes } from './disk.ts'
import { appendForged, disableTrigger, rewriteFrom } from './forgery.ts'
import type { Random } from './random.ts'
import { deleteLast, deleteRow, doubleVersion, swapEntries } from './rows.ts'

export { uncovered } from './columns.ts'
export { pick, randomFrom } from './random.ts'

/** One change made behind the program's back. `undo` puts everything back as it was. */
export type Tamper = { name: string; expected: string[]; undo: () => Promise<void> }

export type Vandal = {
  columns: Column[]
  /** Changes one value in the database; null when the database itself refuses or nothing is there. */
  changeValue: (column: Column, random: Random) => Promise<Tamper | null>
  special: ((random: Random) => Promise<Tamper>)[]
  close: () => Promise<void>
}

/** Somebody with the database's own password and the disk: no trigger and no foreign key stops them. */
export async function openVandal(county: TestCounty): Promise<Vandal> {
  // What was just written reaches the anchor some milliseconds later.
  await anchorOf(county.payload).flush()
  const db = new pg.Client({ connectionString: county.databaseUrl })
  await db.connect()
  // As whoever has disabled the ledger's triggers.
  await db.query(`set session_replication_role = replica`)
  const { rows } = await db.query<Column>(
    `select table_name as table, column_name as column, data_type as type, udt_name as udt
     from information_schema.columns where table_schema = 'public' and table_name = any($1)
     order by table_name, ordinal_position`,
    [Object.keys(uncovered)],
  )
  return {
    columns: rows.filter(({ table, column }) => !uncovered[table]?.columns.includes(column)),
    changeValue: (column, random) => changeValue(db, column, random),
    special: [
      (random) => changeBytes(county, random),
      (random) => loseBytes(county, random),
      () => deleteLast(db),
      (random) => swapEntries(db, random),
      (random) => deleteRow(db, 'ledger', random),
      (random) => deleteRow(db, '_documents_v', random),
      (random) => deleteRow(db, 'documents', random),
      (random) => deleteRow(db, 'gongkai_public', random),
      (random) => deleteRow(db, 'gongkai_register', random),
      (random) => doubleVersion(db, random),
      () => appendForged(db),
      (random) => rewriteFrom(db, random),
      () => disableTrigger(db),
    ],
    close: () => db.end(),
  }
}
