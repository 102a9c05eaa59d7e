import type { GroundId, ModeId } from '../disclosure/index.ts'
import type { Signature } from '../similarity/index.ts'

/** How a document is, or is to be, disclosed: its mode and, where that needs one, its ground. */
export type Way = { mode: ModeId; ground: GroundId | null }

/** An earlier decision on disclosure, without persons. */
export type Precedent = Way & {
  id: string
  office: string
  /** `YYYY-MM-DD`, the day on which it took effect. */
  decidedOn: string
  /** Cleaned of names and numbers. */
  title: string
  signature: Signature
}

/** A decision to be compared with earlier ones. What is not decided yet departs from nothing. */
export type Pending = {
  /** The office and those that count as it: those below it, and those it has taken over. */
  offices: readonly string[]
  mode: ModeId | null
  ground: GroundId | null
  signature: Signature
}
