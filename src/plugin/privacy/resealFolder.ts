import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SealedFolder } from './sealedFields.ts'
import { SealError, type Sealer } from './sealer.ts'

const draftSuffix = '.resealing'
/** A draft as old as this belongs to a run that was cut off, in milliseconds. */
const longestRun = 60 * 60_000

/**
 * Seals the files of a folder anew that are sealed under another key. Each is on the disk before it
 * takes the name of the old one, so that a power cut leaves the one or the other. What a run that was
 * cut off has left goes: it would outlive the erasure of its file.
 */
export async function resealFolder(
  { collection, field, recordOf }: SealedFolder,
  folder: string,
  sealer: Sealer,
): Promise<{ resealed: number; missed: number; unreadable: string[] }> {
  const counts = { resealed: 0, missed: 0, unreadable: [] as string[] }
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name)
    if (name.endsWith(draftSuffix)) {
      const age = Date.now() - ((await statOf(file))?.mtimeMs ?? 0)
      if (age > longestRun) await rm(file, { force: true })
      continue
    }
    const record = recordOf(name)
    const before = record === null ? null : await statOf(file)
    if (record === null || !before) continue
    const sealed = await readFile(file)
    if (sealer.isCurrent(sealed)) continue
    const context = { collection, field, record }
    try {
      const anew = sealer.sealBytes(sealer.openBytes(sealed, context), context)
      const isSame = async () => (await statOf(file))?.ino === before.ino
      counts[(await replace(file, anew, isSame)) ? 'resealed' : 'missed'] += 1
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      counts.unreadable.push(record)
    }
  }
  return counts
}

/** Puts the bytes in place of a file, unless it was erased or replaced meanwhile. */
async function replace(
  file: string,
  bytes: Buffer,
  isSame: () => Promise<boolean>,
): Promise<boolean> {
  const draft = `${file}${draftSuffix}`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (await isSame()) {
    await rename(draft, file)
    return true
  }
  await rm(draft, { force: true })
  return false
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Nothing was ever put into a folder that is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function statOf(file: string): Promise<{ ino: number; mtimeMs: number } | null> {
  try {
    return await stat(file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
