import fc from 'fast-check'
import type { Role } from '../../../../src/domain/access/roles.ts'
import {
  type Action,
  actionNames,
  type Capacity,
  type Decision,
  type DocumentState,
  decide,
  type Route,
  stepNames,
} from '../../../../src/domain/approval/index.ts'
import { completeParams, documentAt } from './situations.ts'

/** The duties that move documents, and one that does not. */
export const duties: Role[] = [
  'clerk',
  'secrecyReviewer',
  'branchLeader',
  'countyLeader',
  'publisher',
  'admin',
]

export const people = ['ann', 'bo', 'cai', 'ding', 'er', 'fan']

/** What happens next in a random history. `edit` is a save; `smuggle` a change that no door allows. */
export type Step =
  | { type: 'act'; action: Action; who: string; isStale: boolean; isBare: boolean; later: boolean }
  | { type: 'edit'; who: string }
  | { type: 'smuggle'; who: string }
  | { type: 'grant'; who: string; role: Role }
  | { type: 'withdraw'; who: string; role: Role }
  | { type: 'delegate'; from: string; to: string; role: Role }

export type Attempt = {
  action: Action
  who: string
  params: Record<string, string>
  expectedRevision: number
}

/** A county in miniature: one document, six people, duties and delegations that change. */
export class World {
  document: DocumentState = { ...documentAt('draft'), indexNumber: null, revision: 1 }
  content = 1
  writers = new Set<string>(['ann'])
  readonly held = new Map<string, Set<Role>>()
  readonly delegations: { from: string; to: string; role: Role }[] = []
  clock = Date.parse('2026-11-20T01:00:00.000Z')

  readonly route: Route
  constructor(route: Route, held: Role[][]) {
    this.route = route
    for (const [index, who] of people.entries()) this.held.set(who, new Set(held[index]))
  }

  holds(who: string, role: Role): boolean {
    return this.held.get(who)?.has(role) ?? false
  }

  capacities(who: string): Partial<Record<Role, Capacity[]>> {
    const all: Partial<Record<Role, Capacity[]>> = {}
    for (const role of duties) {
      const own = this.holds(who, role) ? [{ actor: who, onBehalfOf: null }] : []
      const given = this.delegations
        .filter(({ from, to, role: duty }) => to === who && duty === role && this.holds(from, role))
        .map(({ from }) => ({ actor: who, onBehalfOf: from }))
      if (own.length + given.length > 0) all[role] = [...own, ...given]
    }
    return all
  }

  get hash(): string {
    return `content ${this.content}`
  }

  attempt(step: Extract<Step, { type: 'act' }>): Attempt {
    const at = new Date(this.clock + 86_400_000).toISOString()
    const params = step.isBare ? {} : { ...completeParams[step.action] }
    return {
      action: step.action,
      who: step.who,
      params: step.later && step.action === 'publish' ? { ...params, publishAt: at } : params,
      expectedRevision: this.document.revision - (step.isStale ? 1 : 0),
    }
  }

  decide({ action, who, params, expectedRevision }: Attempt): Decision {
    return decide({
      action,
      params,
      expectedRevision,
      document: this.document,
      contentHash: this.hash,
      formedOn: '2026-11-09',
      writers: [...this.writers],
      capacities: this.capacities(who),
      faults: [],
      route: this.route,
      screening: { findings: [] },
      now: new Date(this.clock).toISOString(),
      today: '2026-11-20',
    })
  }

  /** What the plugin does with an allowed decision. */
  accept({ action, who, params }: Attempt, decision: Extract<Decision, { ok: true }>): void {
    this.clock += 1000
    this.document = { ...decision.next, indexNumber: decision.next.indexNumber ?? '1/2026-00001' }
    if (action !== 'submit' && action !== 'correct') return
    // Whoever had it written through a delegate wrote it too.
    for (const writer of [who, decision.capacity.onBehalfOf]) if (writer) this.writers.add(writer)
    if (action === 'correct' && params.changeNote) this.content += 1
  }

  /** A save: only at draft, only by a clerk; `smuggle` does not ask. */
  private change({ type, who }: { type: 'edit' | 'smuggle'; who: string }): void {
    if (type === 'edit') {
      if (this.document.stage !== 'draft' || !this.holds(who, 'clerk')) return
      this.document = { ...this.document, revision: this.document.revision + 1 }
      this.writers.add(who)
    }
    this.content += 1
  }

  /** What happens beside the acts. */
  happen(step: Exclude<Step, { type: 'act' }>): void {
    switch (step.type) {
      case 'delegate':
        this.delegations.push(step)
        break
      case 'grant':
        this.held.get(step.who)?.add(step.role)
        break
      case 'withdraw':
        this.held.get(step.who)?.delete(step.role)
        break
      default:
        this.change(step)
    }
  }
}

const person = fc.constantFrom(...people)
const duty = fc.constantFrom(...duties)

export const routes = fc
  .tuple(
    fc.subarray(stepNames.slice(1)),
    fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
  )
  .map(
    ([rest, quorums]): Route => ({
      name: 'random',
      allowsBatch: false,
      steps: ['secrecyReview' as const, ...rest].map((step, index) => ({
        step,
        quorum: quorums[index] ?? 1,
        limitWorkingDays: 3,
      })),
    }),
  )

/** Duties of the six: everybody has one at least likely enough for documents to get through. */
export const offices = fc.array(fc.subarray(duties, { maxLength: 4 }), {
  minLength: people.length,
  maxLength: people.length,
})

/** The acts that lead on are the likelier ones, else few histories would reach publication. */
const action = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Action>('submit', 'approve', 'approve', 'publish') },
  { weight: 1, arbitrary: fc.constantFrom(...actionNames) },
)
const mostlyNot = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
)

const single: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      type: fc.constant('act' as const),
      action,
      who: person,
      isStale: mostlyNot,
      isBare: mostlyNot,
      later: mostlyNot,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('edit' as const, 'smuggle' as const),
      who: person,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('grant' as const, 'withdraw' as const),
      who: person,
      role: duty,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('delegate' as const),
      from: person,
      to: person,
      role: duty,
    }),
  },
)

/** Everybody tries the same, one after the other. */
const rush: fc.Arbitrary<Step[]> = fc
  .tuple(action, fc.shuffledSubarray(people, { minLength: 3 }))
  .map(([name, group]) =>
    group.map((who) => ({
      type: 'act' as const,
      action: name,
      who,
      isStale: false,
      isBare: false,
      later: false,
    })),
  )

export const histories: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      single.map((step) => [step]),
      rush,
    ),
    { minLength: 10, maxLength: 60 },
  )
  .map((parts) => parts.flat())
