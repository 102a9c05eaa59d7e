import type { LetterKindEntry } from './letterKind.ts'
import { notices } from './notices.ts'
import { recordReplies } from './recordReplies.ts'
import { replies } from './replies.ts'

/** Every kind of letter. Replies are named as the reply types that they tell of. */
export const letterKinds = {
  ...notices,
  ...replies,
  ...recordReplies,
} as const satisfies Record<string, LetterKindEntry>

export type LetterKind = keyof typeof letterKinds

/** The ids of all kinds, in the order in which people look for them. */
export const letterKindIds = Object.keys(letterKinds) as LetterKind[]

export const isLetterKind = (value: unknown): value is LetterKind =>
  typeof value === 'string' && Object.hasOwn(letterKinds, value)

export const letterKind = (kind: LetterKind): LetterKindEntry => letterKinds[kind]
