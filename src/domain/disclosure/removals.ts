import { type Ground, type GroundId, grounds } from './grounds.ts'

/** A ground on which a part may be taken out of what is otherwise disclosed. */
export type RemovalGroundId = Exclude<GroundId, '13-2'>

/**
 * The grounds on which a part of an information may be removed and the rest disclosed (Art. 37 of the
 * Regulations: what can be separated is told apart). Art. 13 II is none of them: it says who gets a
 * whole document, not what must not be seen of it.
 */
export const removalGrounds = grounds.filter(
  (ground): ground is Extract<(typeof grounds)[number], { id: RemovalGroundId }> =>
    ground.id !== '13-2',
) satisfies readonly Ground[]

export const removalGroundIds = removalGrounds.map(({ id }) => id) as [
  RemovalGroundId,
  ...RemovalGroundId[],
]

/** What the public is told of a part that was removed: where, on what ground, and why; never what. */
export type Removal = {
  /** The page of a box. */
  page?: number
  /** The sheet and the letters of a column. */
  sheet?: string
  column?: string
  /** Whether a column still shows a part of each value. */
  isMasked?: boolean
  ground: RemovalGroundId
  /** Of the Regulations, as they are cited. */
  article: string
  reason: string
  /** How many parts were removed there for the same reason. */
  count: number
}

type Justified = { ground: RemovalGroundId; reason: string }

/** The public list of removals: several of the same place, ground and reason are one line. */
export function removalsOf({
  boxes,
  columns,
}: {
  boxes: readonly ({ page: number } & Justified)[]
  columns: readonly ({ sheet: string; column: string; action: 'drop' | 'mask' } & Justified)[]
}): Removal[] {
  const parts: Omit<Removal, 'article' | 'count'>[] = [
    ...boxes.map(({ page, ground, reason }) => ({ page, ground, reason: reason.trim() })),
    ...columns.map(({ sheet, column, action, ground, reason }) => ({
      sheet,
      column,
      isMasked: action === 'mask',
      ground,
      reason: reason.trim(),
    })),
  ]
  const lines = new Map<string, Removal>()
  for (const part of parts) {
    const key = JSON.stringify(part)
    const known = lines.get(key)
    if (known) known.count += 1
    else lines.set(key, { ...part, article: articleOf(part.ground), count: 1 })
  }
  return [...lines.values()].sort((one, other) => (one.page ?? 0) - (other.page ?? 0))
}

const articleOf = (id: RemovalGroundId): string =>
  removalGrounds.find((ground) => ground.id === id)?.article ?? ''
