import { type StepName, stepNames, steps } from './stages.ts'

/** One step of a route. `quorum` people must approve (会签 when above 1). */
export type RouteStep = {
  step: StepName
  /** How many different people must approve before the document moves on. At least 1. */
  quorum: number
  /** Working days after which the step's people are reminded. It never approves by itself. */
  limitWorkingDays: number
}

/** A route as a document carries it: a copy, so that a change of the route never alters a document already on its way. */
export type Route = {
  name: string
  steps: RouteStep[]
  /** May a leader approve several documents of this route in one act? */
  allowsBatch: boolean
}

/** A route with the documents that it applies to; an empty list means all. */
export type RouteRule = Route & {
  officeLevels: string[]
  kinds: string[]
  /** The higher number wins when several apply. */
  priority: number
}

/** secrecyReview -> branchApproval -> countyApproval (the county's own practice of 2008). */
export const defaultRoute: Route = {
  name: 'default',
  allowsBatch: true,
  steps: stepNames.map((step) => ({
    step,
    quorum: 1,
    limitWorkingDays: steps[step].limitWorkingDays,
  })),
}

/** The route for a document: the applicable rule of highest priority, else the default route. */
export function chooseRoute({
  rules,
  officeLevel,
  kind,
}: {
  rules: RouteRule[]
  officeLevel: string
  kind: string
}): Route {
  const applicable = rules
    .filter((rule) => rule.officeLevels.length === 0 || rule.officeLevels.includes(officeLevel))
    .filter((rule) => rule.kinds.length === 0 || rule.kinds.includes(kind))
    .sort((a, b) => b.priority - a.priority || a.name.localeCompare(b.name))
  const chosen = applicable[0]
  if (!chosen) return defaultRoute
  return { name: chosen.name, steps: chosen.steps, allowsBatch: chosen.allowsBatch }
}

/** What is wrong with a route; an empty list means that it can be used. */
export function routeFaults(route: {
  steps: RouteStep[]
}): ('EMPTY' | 'REPEATED_STEP' | 'NO_SECRECY_REVIEW' | 'BAD_QUORUM')[] {
  const names = route.steps.map((step) => step.step)
  const faults: ReturnType<typeof routeFaults> = []
  if (names.length === 0) faults.push('EMPTY')
  if (new Set(names).size !== names.length) faults.push('REPEATED_STEP')
  // Regulations Art. 17: nothing is disclosed without a secrecy review, and it comes first.
  if (names[0] !== 'secrecyReview') faults.push('NO_SECRECY_REVIEW')
  if (route.steps.some((step) => !Number.isInteger(step.quorum) || step.quorum < 1)) {
    faults.push('BAD_QUORUM')
  }
  return faults
}

/** The step after `step`, or null when it is the last. */
export function stepAfter(route: Route, step: StepName): StepName | null {
  const index = route.steps.findIndex((candidate) => candidate.step === step)
  return route.steps[index + 1]?.step ?? null
}

export function stepOf(route: Route, step: StepName): RouteStep | undefined {
  return route.steps.find((candidate) => candidate.step === step)
}
