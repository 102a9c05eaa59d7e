import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { entryHash, genesisHash, type LedgerEntry } from '../../src/domain/ledger/entry.ts'
import type { TestCounty } from './county.ts'

/** One change made behind the program's back. `undo` puts everything back as it was. */
export type Tamper = { name: string; expected: string[]; undo: () => Promise<void> }

export type Random = () => number

/** A small generator of random numbers that a seed repeats (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/**
 * What no hash covers, table by table, and why it may stay so. Everything else that these tables
 * have, a new column too, is fair game.
 */
export const uncovered: Record<string, { columns: string[]; why: string }> = {
  documents: {
    columns: ['created_at', 'updated_at'],
    why: 'orders lists of the admin, says nothing',
  },
  _documents_v: {
    columns: ['id', 'created_at', 'updated_at', 'version_created_at', 'version_updated_at'],
    why: 'the same; a version is known by its document and revision',
  },
  documents_relations: { columns: ['id'], why: 'a row of an array is known by its place' },
  _documents_v_version_relations: { columns: ['id', '_uuid'], why: 'the same' },
  documents_rels: { columns: ['id'], why: 'the same' },
  _documents_v_rels: { columns: ['id'], why: 'the same' },
  files: {
    columns: ['created_at', 'updated_at', 'url', 'thumbnail_u_r_l', 'width', 'height'],
    why: 'made from the others, read by nobody',
  },
  ledger: { columns: ['id'], why: 'an entry is known by its sequence number' },
  gongkai_public: { columns: [], why: '' },
  gongkai_public_text: { columns: [], why: '' },
  gongkai_index_numbers: { columns: [], why: '' },
}

/** Which rows and values of a column mean anything at all. */
const meaningful: Record<string, string> = {
  // A second newest version is refused by an index.
  '_documents_v.latest': 'latest',
  'documents_rels.order':
    'exists (select 1 from documents_rels o where o.parent_id = t.parent_id and o.path = t.path and o."order" > t."order")',
  '_documents_v_rels.order':
    'exists (select 1 from _documents_v_rels o where o.parent_id = t.parent_id and o.path = t.path and o."order" > t."order")',
  'documents_rels.files_id': 'files_id is not null',
  'documents_rels.categories_id': 'categories_id is not null',
  'documents_rels.offices_id': 'offices_id is not null',
  '_documents_v_rels.files_id': 'files_id is not null',
  '_documents_v_rels.categories_id': 'categories_id is not null',
  '_documents_v_rels.offices_id': 'offices_id is not null',
  'documents_relations._order':
    'exists (select 1 from documents_relations o where o._parent_id = t._parent_id and o._order > t._order)',
  '_documents_v_version_relations._order':
    'exists (select 1 from _documents_v_version_relations o where o._parent_id = t._parent_id and o._order > t._order)',
  // Before a document uses a file, only its uploader's office can say whose it is.
  'files.id': 'document_id is not null',
  'files.office_id': 'document_id is not null',
  'files.original_name': 'document_id is not null',
  'files.mime_type': 'document_id is not null',
  'files.audience': 'document_id is not null',
}

export type Column = { table: string; column: string; type: string; udt: string }

export type Vandal = {
  columns: Column[]
  /** Changes one value in the database; null when the database itself refuses or nothing is there. */
  changeValue: (column: Column, random: Random) => Promise<Tamper | null>
  special: ((random: Random) => Promise<Tamper>)[]
  close: () => Promise<void>
}

/** Somebody with the database's own password and the disk: no trigger and no foreign key stops them. */
export async function openVandal(county: TestCounty): Promise<Vandal> {
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
      (random) => doubleVersion(db, random),
      () => appendForged(db),
      (random) => rewriteFrom(db, random),
      () => disableTrigger(db),
    ],
    close: () => db.end(),
  }
}

async function changeValue(db: pg.Client, target: Column, random: Random): Promise<Tamper | null> {
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
async function namesOf(
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

/** Another value of the same type; sometimes none at all. */
async function otherValue(
  db: pg.Client,
  { type, udt }: Column,
  old: string | null,
  random: Random,
): Promise<string | null> {
  if (old !== null && random() < 0.2) return null
  switch (type) {
    case 'uuid':
      return `0191d9a0-0000-7000-8000-${Math.floor(random() * 1e12)
        .toString()
        .padStart(12, '0')}`
    case 'numeric':
    case 'integer':
      return String(Number(old ?? 0) + 1 + Math.floor(random() * 3))
    case 'boolean':
      return old === 'true' ? 'false' : 'true'
    case 'jsonb':
      return old === null ? '{"x":1}' : JSON.stringify(bent(JSON.parse(old), random))
    case 'timestamp with time zone':
      return new Date(Date.parse(old ?? '2026-01-01') + 86_400_000).toISOString()
    case 'ARRAY':
      return old === '{}' ? '{x}' : '{}'
    case 'USER-DEFINED': {
      if (udt === 'tsvector') return "'改':1A"
      const { rows } = await db.query<{ label: string }>(
        'select enumlabel as label from pg_enum where enumtypid = $1::regtype order by enumsortorder',
        [udt],
      )
      const others = rows.map(({ label }) => label).filter((label) => label !== old)
      return others.length > 0 ? pick(random, others) : null
    }
    case 'tsvector':
      return "'改':1A"
    default:
      return bentText(old ?? '', random)
  }
}

function bentText(text: string, random: Random): string {
  if (text === '') return '改'
  const characters = [...text]
  const at = Math.floor(random() * characters.length)
  characters[at] = characters[at] === '0' ? '1' : '0'
  return characters.join('')
}

/** JSON with one leaf changed, somewhere. */
function bent(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ added: 1 }]
    const at = Math.floor(random() * value.length)
    return value.map((item, index) => (index === at ? bent(item, random) : item))
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    if (keys.length === 0) return { added: 1 }
    const at = pick(random, keys)
    return { ...value, [at]: bent((value as Record<string, unknown>)[at], random) }
  }
  if (typeof value === 'string') return bentText(value, random)
  if (typeof value === 'number') return value + 1
  return value === true ? false : 'added'
}

async function changeBytes(county: TestCounty, random: Random): Promise<Tamper> {
  const { file, name } = await anyFile(county, random)
  const bytes = await readFile(file)
  const changed = Buffer.from(bytes)
  const at = Math.floor(random() * bytes.length)
  changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  await writeFile(file, random() < 0.5 ? changed : Buffer.concat([bytes, Buffer.from(' ')]))
  return { name: `a byte of ${name}`, expected: ['files/'], undo: () => writeFile(file, bytes) }
}

async function loseBytes(county: TestCounty, random: Random): Promise<Tamper> {
  const { file, name } = await anyFile(county, random)
  const bytes = await readFile(file)
  await rm(file)
  return { name: `${name} is gone`, expected: ['files/'], undo: () => writeFile(file, bytes) }
}

async function anyFile(county: TestCounty, random: Random) {
  const folder = path.join(county.dataDir, 'files')
  const name = pick(random, (await readdir(folder)).sort())
  return { name, file: path.join(folder, name) }
}

type Row = Record<string, unknown>

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

async function insert(db: pg.Client, table: string, rows: Row[]): Promise<void> {
  for (const row of rows) {
    await db.query(
      `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    )
  }
}

async function deleteLast(db: pg.Client): Promise<Tamper> {
  const { rows, undo } = await remove(db, 'ledger', 'seq = (select max(seq) from ledger)', [])
  return { name: 'the last entry deleted', expected: [`ledger/${rows[0]?.seq}`], undo }
}

async function deleteRow(db: pg.Client, table: string, random: Random): Promise<Tamper> {
  const key = table === 'gongkai_public' ? 'document_id' : 'id'
  const all = await db.query<{ key: string }>(`select ${key}::text as key from ${table} order by 1`)
  const { rows, undo } = await remove(db, table, `${key}::text = $1`, [pick(random, all.rows).key])
  const expected = await namesOf(db, table, rows[0] ?? {})
  return { name: `a row of ${table} deleted`, expected, undo }
}

async function swapEntries(db: pg.Client, random: Random): Promise<Tamper> {
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

async function doubleVersion(db: pg.Client, random: Random): Promise<Tamper> {
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

/** An entry with correct hashes at the end: a publication that the draft's past does not allow. */
async function appendForged(db: pg.Client): Promise<Tamper> {
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
async function rewriteFrom(db: pg.Client, random: Random): Promise<Tamper> {
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

async function disableTrigger(db: pg.Client): Promise<Tamper> {
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

const short = (value: string | null): string =>
  value === null ? 'null' : value.length > 40 ? `${value.slice(0, 40)}…` : value
