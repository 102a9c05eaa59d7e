import { z } from 'zod'
import { grounds, modes } from '../../domain/disclosure/index.ts'
import type { Answers, Tree } from '../../domain/disclosure/paths/index.ts'

const ids = <Item extends { id: string }>(table: readonly Item[]) =>
  table.map(({ id }) => id) as [Item['id'], ...Item['id'][]]

const key = z.string().regex(/^[A-Za-z][\w-]{0,39}$/)
const text = z.string().max(500)
const article = z.string().max(100)

/** A name in one language is taken for all; offices write Chinese. */
const label = z.union([
  text.transform((zh) => ({ zh, 'zh-TW': zh, en: zh })),
  z
    .strictObject({ zh: text, 'zh-TW': text.optional(), en: text.optional() })
    .transform(({ zh, en, ...rest }) => ({ zh, 'zh-TW': rest['zh-TW'] ?? zh, en: en ?? zh })),
])

const next = z.union([
  z.strictObject({ question: key }),
  z.strictObject({
    end: z.strictObject({
      mode: z.enum(ids(modes)),
      ground: z.enum(ids(grounds)).nullable().default(null),
      article,
      note: label.optional(),
    }),
  }),
  z.strictObject({ stop: z.strictObject({ article, note: label }) }),
])

const question = z.strictObject({
  id: key,
  text: label,
  hint: label.optional(),
  article: article.optional(),
  answers: z.array(z.strictObject({ id: key, label, next })).max(20),
})

/** What an office writes of a tree; the rest of it the collection knows. */
export const treeShape = z.strictObject({
  start: z.string().max(40),
  questions: z.array(question).max(200),
})

export type WrittenTree = Pick<Tree, 'start' | 'questions'>

/** What a client says of a path. Who decided, when, and where it leads is the server's to say. */
export const pathShape = z.object({
  tree: z
    .string()
    .regex(/^[\w:-]{1,64}$/)
    .optional(),
  answers: z
    .record(key, key)
    .refine((answers) => Object.keys(answers).length <= 200)
    .default({}),
})

/** A path as it is stored with a document. */
export type StoredPath = {
  tree: string
  version: number
  answers: Answers
  /** The default path of the office, which nobody walked. */
  isDefault: boolean
  decidedBy: string | null
  decidedOn: string
  ending: { mode: string; ground: string | null; article: string } | null
}

/** The path of a stored document; null when there is none. */
export function storedPath(value: unknown): StoredPath | null {
  if (typeof value !== 'object' || value === null) return null
  const path = value as Partial<StoredPath>
  if (typeof path.tree !== 'string' || typeof path.answers !== 'object') return null
  return path as StoredPath
}
