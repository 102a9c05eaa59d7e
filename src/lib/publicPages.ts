import { listen, type Notifications } from './notifications.ts'
import { createPageCache, type PageCache } from './pageCache.ts'

/** Channel on which a transition names, as a JSON array, the tags of what it changed in public. */
export const publicChangeChannel = 'gongkai_public'

export type PublicPages = {
  /** What has an address of its own. */
  pages: PageCache
  /** Lists by filter and search: whoever asks for countless of them does not push out the pages. */
  lists: PageCache
  /** Forgets at once, in this process, every page with one of the tags. */
  expire: (tags: readonly string[]) => void
}

type Standing = PublicPages & { listener: Notifications | null }

const key = Symbol.for('gongkai.publicPages')
type Holder = { [key]?: Standing }

const megabyte = 1024 * 1024

/** Both caches of this process. Next loads modules more than once, so they hang on the global object. */
export function publicPages(): PublicPages {
  return standing()
}

function standing(): Standing {
  const holder = globalThis as Holder
  holder[key] ??= createStanding()
  return holder[key]
}

/** A pair of caches of its own, for a test. */
export function createPublicPages({ maxBytes = 96 * megabyte } = {}): PublicPages {
  const pages = createPageCache({ maxBytes: (maxBytes * 2) / 3 })
  const lists = createPageCache({ maxBytes: maxBytes / 3 })
  return {
    pages,
    lists,
    expire(tags) {
      pages.expire(tags)
      lists.expire(tags)
    },
  }
}

function createStanding(): Standing {
  return { ...createPublicPages(), listener: null }
}

/**
 * Hears of what other processes publish and take down. Until the connection stands nothing is kept;
 * when it was lost, all that is kept is served on (with the database gone nothing can change), and
 * forgotten once it stands again. May be called often; listens once.
 */
export function hearOfPublicChanges({
  connectionString,
  onError,
}: {
  connectionString: string
  onError?: (error: Error) => void
}): void {
  const held = standing()
  if (held.listener) return
  held.listener = follow(held, { connectionString, ...(onError ? { onError } : {}) })
}

/** Whether changes elsewhere are heard of; null when nobody asked to. */
export const hearsOfPublicChanges = (): boolean | null => standing().listener?.isConnected() ?? null

/** Ties a pair of caches to the notifications of a database. */
export function follow(
  { pages, lists, expire }: PublicPages,
  options: { connectionString: string; onError?: (error: Error) => void },
): Notifications {
  const both = [pages, lists]
  for (const cache of both) cache.pause()
  return listen({
    ...options,
    channel: publicChangeChannel,
    onConnected: () => {
      for (const cache of both) cache.resume()
    },
    onLost: () => {
      for (const cache of both) cache.pause()
    },
    onMessage: (payload) => {
      const tags = tagsIn(payload)
      if (tags) expire(tags)
      else for (const cache of both) cache.expireAll()
    },
  })
}

/** The tags of a notification; null when it says something else, and then everything must go. */
function tagsIn(payload: string): string[] | null {
  try {
    const value: unknown = JSON.parse(payload)
    return Array.isArray(value) && value.every((tag) => typeof tag === 'string') ? value : null
  } catch {
    return null
  }
}
