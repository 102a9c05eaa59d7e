import { appendFile, mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { slugs } from '../slugs.ts'

/** One line of the anchor file: the head of the ledger after an entry. */
export type AnchorLine = { seq: number; hash: string; at: string }

export type Anchor = {
  /** Says that an entry was committed; the file is brought up to date soon. */
  expect: () => void
  /**
   * Brings the file up to date, for an act that is committed and cannot be taken back: where that
   * fails (a full disk), it is logged and tried again, and this resolves all the same.
   */
  follow: () => Promise<void>
  /** Brings the file up to date with what is committed, and waits for it. */
  flush: () => Promise<void>
  file: string
}

/** Entries read at once. */
const batch = 500
/** Entries that are committed this soon after another are written with it. */
const gatherMs = 50
/** After a failure. */
const retryMs = 2000

const key = Symbol.for('gongkai.anchor')
type Holder = { [key]?: Anchor }

/** The anchor of this Payload instance; `createAnchor` must have run (the plugin's `onInit`). */
export function anchorOf(payload: Payload): Anchor {
  return (
    (payload as unknown as Holder)[key] ?? {
      expect: () => {},
      follow: async () => {},
      flush: async () => {},
      file: '',
    }
  )
}

/**
 * The anchor outside the database: every head of the ledger, one JSON line each, in
 * `<dataDir>/ledger/anchor.jsonl`. It is written after the commit, from what is committed, in
 * order; `flush()` waits for that, and a start after a crash catches up. Copy the file to another
 * machine as it grows: then even a rewritten database is found out.
 */
export async function createAnchor(payload: Payload, dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'ledger', 'anchor.jsonl')
  await mkdir(path.dirname(file), { recursive: true })
  let last: number | null = null
  let running: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  const catchUp = async () => {
    last ??= await resume(file)
    for (;;) {
      const { docs }: { docs: AnchorLine[] } = await payload.db.find<AnchorLine & { id: string }>({
        collection: slugs.ledger,
        where: { seq: { greater_than: last ?? 0 } },
        sort: 'seq',
        limit: batch,
        pagination: false,
        select: { seq: true, hash: true, at: true },
      })
      if (docs.length === 0) return
      const lines = docs.map(({ seq, hash, at }) => `${JSON.stringify({ seq, hash, at })}\n`)
      // Should it fail half-way, the next try begins by looking how far it came.
      const next: number | null = docs.at(-1)?.seq ?? last
      last = null
      await appendFile(file, lines.join(''), { mode: 0o600 })
      last = next
      if (docs.length < batch) return
    }
  }
  const flush = () => {
    if (timer) clearTimeout(timer)
    timer = null
    // Whoever comes while one is waiting for its turn shares it: it has yet to look.
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = null
        return catchUp()
      })
    running = waiting
    return waiting
  }
  const after = (ms: number) => {
    timer ??= setTimeout(follow, ms)
    timer.unref()
  }
  const follow = () =>
    flush().catch((err) => {
      payload.logger.error({ err, msg: 'The ledger anchor was not written; it will be' })
      after(retryMs)
    })
  const expect = () => after(gatherMs)
  ;(payload as unknown as Holder)[key] = { expect, follow, flush, file }
}

/** Where to go on: after the last complete line. A line torn by a crash is closed, and written again. */
async function resume(file: string): Promise<number> {
  const text = await readTail(file)
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n')
  return (await lastLine(file))?.seq ?? 0
}

/** The last complete line of the anchor file; null when there is none. A torn last line is passed over. */
export async function lastLine(file: string): Promise<AnchorLine | null> {
  const lines = (await readTail(file)).split('\n').reverse()
  for (const line of lines) {
    const parsed = parseAnchorLine(line)
    if (parsed) return parsed
  }
  return null
}

async function readTail(file: string): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) return ''
  const handle = await open(file, 'r')
  try {
    const length = Math.min(size, 4096)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('utf8')
  } finally {
    await handle.close()
  }
}

export function parseAnchorLine(line: string): AnchorLine | null {
  try {
    const value = JSON.parse(line) as Partial<AnchorLine>
    return typeof value.seq === 'number' && typeof value.hash === 'string'
      ? (value as AnchorLine)
      : null
  } catch {
    return null
  }
}
