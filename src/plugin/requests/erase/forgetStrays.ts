import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { query, sql } from '../../postgres/connection.ts'
import { ownRequest } from '../../request.ts'
import { folderOf, forgetStored } from '../store.ts'

/** A file as old as this belongs to no transaction that is still open, in milliseconds. */
const longestWrite = 60 * 60_000
const atOnce = 1000

/**
 * Removes bytes that no row knows: of an application that was refused after its proof was stored, or
 * of a file whose row went just before a crash.
 */
export async function forgetStrays(outer: PayloadRequest): Promise<number> {
  const folder = folderOf(outer)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let gone = 0
  for (let at = 0; at < names.length; at += atOnce) {
    const group = names.slice(at, at + atOnce)
    const rows = await query<{ name: string }>(
      await ownRequest(outer),
      sql`select stored_as as name from request_files where stored_as in (${sql.join(
        group.map((name) => sql`${name}`),
        sql`, `,
      )})`,
    )
    const known = new Set(rows.map(({ name }) => name))
    for (const name of group.filter((each) => !known.has(each))) {
      const found = await stat(path.join(folder, name)).catch(() => null)
      if (!found || Date.now() - found.mtimeMs < longestWrite) continue
      await forgetStored(outer, [name])
      gone += 1
    }
  }
  return gone
}
