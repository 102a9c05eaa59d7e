import type { Payload } from 'payload'
import { gongkaiOf } from '../options.ts'
import { query, sql } from '../postgres/connection.ts'
import { type Privacy, privacyOf } from './privacyOf.ts'
import { resealFolder } from './resealFolder.ts'
import { columnsOf, type SealedColumn, type SealedField, sealedFields } from './sealedFields.ts'

/** What a rotation did in one place. */
export type Rotated = {
  collection: string
  field: string
  /** Sealed anew under the current key. */
  resealed: number
  /** Changed by somebody at the same moment; the next run comes to them. */
  missed: number
  /** Those that do not open, by their record; they stay as they are. */
  unreadable: string[]
}

/**
 * Seals everything under the current key that is sealed under another. In batches, each value written
 * only if it is still what was read, so it can be stopped at any time, run again and run beside the
 * site: what is done already is passed over. The old keys may go once a run does nothing any more.
 */
export async function rotateKeys(
  payload: Payload,
  { fields = sealedFields, batch = 200 }: { fields?: readonly SealedField[]; batch?: number } = {},
): Promise<Rotated[]> {
  const privacy = privacyOf(payload)
  const done: Rotated[] = []
  for (const field of fields) {
    const counts =
      'folder' in field
        ? await resealFolder(field, field.folder(gongkaiOf(payload)), privacy)
        : await resealColumn(payload, field, { privacy, batch })
    done.push({ collection: field.collection, field: field.field, ...counts })
  }
  return done
}

type Counts = Omit<Rotated, 'collection' | 'field'>

async function resealColumn(
  payload: Payload,
  place: SealedColumn,
  { privacy, batch }: { privacy: Privacy; batch: number },
): Promise<Counts> {
  const names = columnsOf(place)
  const [table, column, record] = [names.table, names.column, names.record].map((name) =>
    sql.identifier(name),
  )
  const counts: Counts = { resealed: 0, missed: 0, unreadable: [] }
  const current = `v1.${privacy.keyId}.%`.replace(/_/g, '\\_')
  for (let last: string | null = null; ; ) {
    const after = last === null ? sql`true` : sql`${record} > ${last}`
    const rows: { at: string; record: string; sealed: string }[] = await query(
      { payload },
      sql`select ctid::text as at, ${record}::text as record, ${column} as sealed from ${table}
          where ${column} is not null and ${column} not like ${current} and ${after}
          order by ${record} limit ${batch}`,
    )
    for (const { at, record: id, sealed } of rows) {
      const anew = resealed(privacy, sealed, { ...place, record: id })
      if (anew === null) {
        counts.unreadable.push(id)
        continue
      }
      const written = await query(
        { payload },
        // By its place, for few records have an index; a row that has moved was changed by somebody.
        sql`update ${table} set ${column} = ${anew}
            where ctid = ${at}::tid and ${column} = ${sealed} returning 1`,
      )
      counts[written.length > 0 ? 'resealed' : 'missed'] += 1
    }
    last = rows.at(-1)?.record ?? null
    if (rows.length < batch) return counts
  }
}

function resealed(
  privacy: Privacy,
  sealed: string,
  { collection, field, record }: { collection: string; field: string; record: string },
): string | null {
  const context = { collection, field, record }
  const opened = privacy.tryOpen(sealed, context)
  return opened.ok ? privacy.seal(opened.value, context) : null
}
