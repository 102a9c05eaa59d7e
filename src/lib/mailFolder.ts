import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Message, readMessage } from './eml.ts'

/** A message in a folder: `file` is its name there, `at` the instant at which it was written (ISO 8601). */
export type StoredMessage = Message & { file: string; at: string }

/** Names as `createMailer` gives them; they sort as the messages were written. */
const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-[0-9a-f]{8}\.eml$/

/** The names of the messages in a folder, the newest first; none when there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => pattern.test(name))
    .sort()
    .reverse()
}

/** The messages of a folder, the newest first, `most` at most. */
export async function messagesIn(folder: string, most: number): Promise<StoredMessage[]> {
  const files = (await filesIn(folder)).slice(0, most)
  const found = await Promise.all(files.map((file) => messageIn(folder, file)))
  return found.filter((message) => message !== null)
}

/** One message by its name; null when there is none. A name that leads elsewhere is none. */
export async function messageIn(folder: string, file: string): Promise<StoredMessage | null> {
  if (!pattern.test(file)) return null
  const raw = await readFile(path.join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    // Newer ones may have pushed it out meanwhile.
    if (error.code === 'ENOENT') return null
    throw error
  })
  return raw && { file, at: file.replace(pattern, '$1T$2:$3:$4.$5Z'), ...readMessage(raw) }
}

/** Removes all messages but the newest. */
export async function keepNewest(folder: string, most: number): Promise<void> {
  for (const file of (await filesIn(folder)).slice(most)) {
    await rm(path.join(folder, file), { force: true })
  }
}
