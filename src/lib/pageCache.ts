import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip as gzipCallback } from 'node:zlib'
import { createTagLog } from './tagLog.ts'

const gzip = promisify(gzipCallback)

/** A page as it was rendered. */
export type Rendered = {
  status: number
  /** Headers that belong to the page itself: its type, a location. */
  headers: Record<string, string>
  body: string | Uint8Array
  /** What the page shows; a change of any of these expires it. */
  tags: readonly string[]
  /** How long it is fresh, in milliseconds; `0` when it must not be kept. */
  freshMs: number
}

/** A page as it is kept: compressed once, then sent as it is. */
export type Page = {
  status: number
  headers: Record<string, string>
  gzip: Uint8Array<ArrayBuffer>
  etag: string
}

type Entry = { page: Page; tags: readonly string[]; freshUntil: number; bytes: number }

export type Served = {
  page: Page
  /** `stale`: past its time, and served because rendering it anew failed. */
  from: 'cache' | 'render' | 'stale'
}

export type PageCache = {
  /** The page under `key`; rendered once, however many ask at the same time. */
  get: (key: string, render: () => Promise<Rendered>) => Promise<Served>
  /** The page under `key` when it is kept and fresh; renders nothing. */
  peek: (key: string) => Page | null
  /** Forgets, at once, every page that carries one of the tags. */
  expire: (tags: readonly string[]) => void
  expireAll: () => void
  /** While changes made elsewhere cannot be heard of: nothing new is kept. */
  pause: () => void
  /** Changes are heard of again. What was kept is forgotten: something may have been missed. */
  resume: () => void
  stats: () => CacheStats
}

export type CacheStats = {
  entries: number
  bytes: number
  hits: number
  misses: number
  stale: number
  expired: number
  evicted: number
  isPaused: boolean
}

/** How often a page is rendered again because it changed meanwhile, before it is sent unkept. */
const attempts = 3
/** What an entry weighs beside its body. */
const overheadBytes = 600

/**
 * Finished pages in memory, the least recently used going first. Expiry is exact: a page whose
 * rendering began before one of its tags expired is neither kept nor handed to whoever asked
 * afterwards. A page past its time is kept on, for the case that it cannot be rendered anew.
 */
export function createPageCache({
  maxBytes,
  trustMs = 30 * 60_000,
  now = Date.now,
}: {
  maxBytes: number
  /** For how long kept pages are served while paused. */
  trustMs?: number
  now?: () => number
}): PageCache {
  const entries = new Map<string, Entry>()
  const keysOfTag = new Map<string, Set<string>>()
  const flights = new Map<string, Promise<Served>>()
  const log = createTagLog()
  const counts = { hits: 0, misses: 0, stale: 0, expired: 0, evicted: 0 }
  let bytes = 0
  let pausedAt: number | null = null

  const drop = (key: string): void => {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysOfTag.delete(tag)
    }
  }

  const keep = (key: string, entry: Entry): void => {
    drop(key)
    if (pausedAt !== null || entry.bytes > maxBytes / 4) return
    entries.set(key, entry)
    bytes += entry.bytes
    for (const tag of entry.tags) {
      const keys = keysOfTag.get(tag) ?? new Set()
      keysOfTag.set(tag, keys.add(key))
    }
    for (const oldest of entries.keys()) {
      if (bytes <= maxBytes) break
      drop(oldest)
      counts.evicted += 1
    }
  }

  const kept = (key: string): Entry | null => {
    if (pausedAt !== null && now() - pausedAt > trustMs) return null
    return entries.get(key) ?? null
  }

  const render = async (key: string, make: () => Promise<Rendered>): Promise<Served> => {
    for (let attempt = 1; ; attempt += 1) {
      const reading = log.begin()
      try {
        const rendered = await make()
        const page = await compress(rendered)
        const hasChanged = log.hasChanged(reading, rendered.tags)
        if (hasChanged && attempt < attempts) continue
        if (!hasChanged && rendered.freshMs > 0) {
          const { tags, freshMs } = rendered
          const size = page.gzip.byteLength + key.length + overheadBytes
          keep(key, { page, tags, freshUntil: now() + freshMs, bytes: size })
        }
        return { page, from: 'render' }
      } catch (error) {
        const entry = kept(key)
        if (!entry) throw error
        counts.stale += 1
        return { page: entry.page, from: 'stale' }
      } finally {
        log.end(reading)
      }
    }
  }

  const expireAll = (): void => {
    log.changeAll()
    flights.clear()
    counts.expired += entries.size
    entries.clear()
    keysOfTag.clear()
    bytes = 0
  }

  const peek = (key: string): Page | null => {
    const entry = kept(key)
    if (!entry || now() >= entry.freshUntil) return null
    entries.delete(key)
    entries.set(key, entry)
    counts.hits += 1
    return entry.page
  }

  return {
    peek,
    async get(key, make) {
      const found = peek(key)
      if (found) return { page: found, from: 'cache' }
      const joined = flights.get(key)
      if (joined) return joined
      counts.misses += 1
      const flight = render(key, make).finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      })
      flights.set(key, flight)
      return flight
    },
    expire(tags) {
      log.change(tags)
      // Who asks from now on must not be handed what began before.
      flights.clear()
      for (const tag of tags) {
        for (const key of [...(keysOfTag.get(tag) ?? [])]) {
          drop(key)
          counts.expired += 1
        }
      }
    },
    expireAll,
    pause() {
      pausedAt ??= now()
    },
    resume() {
      pausedAt = null
      expireAll()
    },
    stats: () => ({ ...counts, entries: entries.size, bytes, isPaused: pausedAt !== null }),
  }
}

/** Compresses a page once for all who will ask for it. */
export async function compress({ status, headers, body }: Rendered): Promise<Page> {
  const raw = typeof body === 'string' ? Buffer.from(body) : body
  const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 22)
  return { status, headers, gzip: new Uint8Array(await gzip(raw)), etag: `W/"${hash}"` }
}
