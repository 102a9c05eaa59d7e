import type { GroundId } from './grounds.ts'
import type { Label } from './label.ts'
import { publicGroundWords, reviewFirst } from './publicGroundWords.ts'

/** How an entry of the register of what is not disclosed (不予公开信息名录) is shown. */
export const registerListings = ['byGround', 'title', 'none'] as const
export type RegisterListing = (typeof registerListings)[number]

/** What the public is told of a ground; every text for people without a lawyer at hand. */
export type PublicGround = {
  id: GroundId
  /** Whether titles are listed unless their office decides otherwise; a name in a title is a disclosure. */
  isTitleShown: boolean
  /** Whether an office may decide to list them. The title of a state secret is part of the secret. */
  mayShowTitle: boolean
  /** In Chinese no more than 80 characters, together with the example. */
  explanation: Label
  example: Label
  /** What part of it can be had (Art. 37: 区分处理). */
  part: Label
  /** How to ask for it (Art. 27, 29, 33). */
  ask: Label
  /** How to contest a refusal (RP-3). */
  contest: Label
}

const listing = (isTitleShown: boolean, mayShowTitle = true) => ({ isTitleShown, mayShowTitle })

const listings: Record<GroundId, Pick<PublicGround, 'isTitleShown' | 'mayShowTitle'>> = {
  '13-2': listing(true),
  '14-1': listing(false, false),
  '14-2': listing(false),
  '14-3': listing(false),
  '15': listing(false),
  '16-1': listing(true),
  '16-2': listing(true),
  '16-3': listing(true),
}

/** How to contest a refusal on any ground but that of what is given on request (RP-3). */
export const remedy: Label = reviewFirst

/** The grounds as the public reads them, in the order of the articles. */
export const publicGrounds: readonly PublicGround[] = publicGroundWords.map((words) => ({
  ...listings[words.id],
  ...words,
}))

/**
 * Whether the register shows the title of what rests on this ground: as its office decided, and by
 * default as the ground has it. Of an unknown ground nothing is shown.
 */
export const isTitleListed = ({
  ground,
  listing: decided,
}: {
  ground: unknown
  listing: unknown
}): boolean => {
  const found = publicGrounds.find(({ id }) => id === ground)
  if (!found?.mayShowTitle || decided === 'none') return false
  return decided === 'title' || found.isTitleShown
}
