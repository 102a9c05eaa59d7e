import type { Action, Route } from '../../../../src/domain/approval/index.ts'
import type { Attempt, World } from './world.ts'

/**
 * The contract once more, told independently and as shortly as possible: where a document is, who
 * signed what, and whether an attempt is allowed. It shares no code with `src/domain/approval`.
 */
export type Reference = {
  at: string
  live: 'none' | 'published' | 'repealed'
  content: number
  signed: { step: string; people: string[] }[]
  route: Route | null
  revision: number
  everPublished: boolean
}

export const newDocument = (): Reference => ({
  at: 'draft',
  live: 'none',
  content: 0,
  signed: [],
  route: null,
  revision: 1,
  everPublished: false,
})

const stepRole: Record<string, string> = {
  secrecyReview: 'secrecyReviewer',
  referred: 'secrecyReviewer',
  branchApproval: 'branchLeader',
  countyApproval: 'countyLeader',
}
const isOnTheWay = (at: string) => at in stepRole

/** Where an attempt leads, or null when it is to be refused. */
export function allowed(state: Reference, world: World, attempt: Attempt): Reference | null {
  const { action, who, params } = attempt
  if (attempt.expectedRevision !== state.revision) return null
  const mine = whoActs(world, who)
  const after = (change: Partial<Reference>): Reference => ({
    ...state,
    revision: state.revision + 1,
    ...change,
  })
  const toDraft = after({ at: 'draft', signed: [] })
  const clerk = mine('clerk').length > 0
  const moves: Record<Action, () => Reference | null> = {
    submit: () =>
      clerk && state.at === 'draft'
        ? after({ at: 'secrecyReview', route: world.route, signed: [], content: world.content })
        : null,
    recall: () => (clerk && (isOnTheWay(state.at) || state.at === 'approved') ? toDraft : null),
    approve: () => approve(state, world, mine, after),
    return: () => {
      const role = state.at === 'approved' ? 'publisher' : stepRole[state.at]
      return role && mine(role).length > 0 && params.opinion ? toDraft : null
    },
    refer: () =>
      state.at === 'secrecyReview' &&
      mine('secrecyReviewer').length > 0 &&
      params.opinion &&
      state.content === world.content
        ? after({ at: 'referred' })
        : null,
    publish: () => {
      const clean = mine('publisher').filter((people) => !people.some((p) => world.writers.has(p)))
      if (state.at !== 'approved' || clean.length === 0 || state.content !== world.content)
        return null
      return params.publishAt ? after({}) : after({ at: 'published', live: 'published' })
    },
    repeal: () =>
      mine('publisher').length > 0 &&
      state.live === 'published' &&
      params.opinion &&
      params.repealedOn
        ? after({ live: 'repealed', at: state.at === 'published' ? 'repealed' : state.at })
        : null,
    takeDown: () =>
      mine('publisher').length > 0 && state.live !== 'none' && params.opinion && params.reason
        ? after({ live: 'none', at: state.at === state.live ? 'takenDown' : state.at })
        : null,
    correct: () =>
      clerk && ['published', 'repealed', 'takenDown'].includes(state.at) && params.changeNote
        ? toDraft
        : null,
  }
  return moves[action]()
}

function approve(
  state: Reference,
  world: World,
  mine: (role: string) => string[][],
  after: (change: Partial<Reference>) => Reference,
): Reference | null {
  const role = stepRole[state.at]
  if (!role || !state.route || state.content !== world.content) return null
  const taken = new Set([...world.writers, ...state.signed.flatMap(({ people }) => people)])
  const people = mine(role).find((group) => group.every((person) => !taken.has(person)))
  if (!people) return null
  const step = state.at === 'referred' ? 'secrecyReview' : state.at
  const signed = [...state.signed, { step, people }]
  const index = state.route.steps.findIndex((each) => each.step === step)
  const given = signed.filter((each) => each.step === step).length
  if (given < (state.route.steps[index]?.quorum ?? 1)) return after({ signed })
  return after({ signed, at: state.route.steps[index + 1]?.step ?? 'approved' })
}

/** The groups of people an act would bind: oneself, or oneself and the one acted for. */
function whoActs(world: World, who: string) {
  return (role: string): string[][] => [
    ...(world.held.get(who)?.has(role as never) ? [[who]] : []),
    ...world.delegations
      .filter((each) => each.to === who && each.role === role && world.holds(each.from, each.role))
      .map((each) => [who, each.from]),
  ]
}
