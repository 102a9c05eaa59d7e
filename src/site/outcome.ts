import type { Payload } from 'payload'
import type { ReactElement } from 'react'
import type { PageCache } from '../lib/pageCache.ts'
import type { PageContext } from './context.ts'
import type { Directory } from './queries/directory.ts'
import type { Fault } from './queries/filters.ts'

/** What a page is asked with. */
export type Asked = {
  payload: Payload
  context: PageContext
  /** The directory of offices and categories, read when first asked for. */
  directory: () => Promise<Directory>
  /** What is counted once for many pages. */
  kept: PageCache
  /** The parts of the path that the route's pattern captured, decoded. */
  captured: string[]
  params: URLSearchParams
}

/** What a page answers. `tags` name everything it shows (see domain/visibility/tags.ts). */
export type Outcome =
  | { kind: 'view'; status?: 200 | 410; view: ReactElement; tags: readonly string[] }
  | {
      kind: 'file'
      contentType: string
      body: string
      tags: readonly string[]
      headers?: Record<string, string>
    }
  | { kind: 'redirect'; status: 302 | 308; to: string; tags: readonly string[] }
  | { kind: 'notFound' }
  | { kind: 'badRequest'; faults: readonly Fault[] }

export type Page = (asked: Asked) => Promise<Outcome>
