import { open, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { SealedFolder } from './sealedFields.ts'
import { SealError, type Sealer } from './sealer.ts'

const draftSuffix = '.resealing'

/**
 * Seals the files of a folder anew that are sealed under another key. Each is on the disk before it
 * takes the name of the old one, so that a power cut leaves the one or the other.
 */
export async function resealFolder(
  { collection, field, recordOf }: SealedFolder,
  folder: string,
  sealer: Sealer,
): Promise<{ resealed: number; missed: number; unreadable: string[] }> {
  const counts = { resealed: 0, missed: 0, unreadable: [] as string[] }
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Nothing was ever put there.
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const record = name.endsWith(draftSuffix) ? null : recordOf(name)
    if (record === null) continue
    const file = path.join(folder, name)
    const sealed = await readFile(file)
    if (sealer.isCurrent(sealed)) continue
    const context = { collection, field, record }
    try {
      await replace(file, sealer.sealBytes(sealer.openBytes(sealed, context), context))
      counts.resealed += 1
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      counts.unreadable.push(record)
    }
  }
  return counts
}

async function replace(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}${draftSuffix}`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
