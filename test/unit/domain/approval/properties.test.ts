import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Route, stages, steps } from '../../../../src/domain/approval/index.ts'
import { allowed, newDocument, type Reference } from './reference.ts'
import { situation } from './situations.ts'
import { type Attempt, histories, offices, routes, type Step, World } from './world.ts'

const runs = process.env.GONGKAI_PROVE ? 20_000 : 1500

/** What really happened: who signed which step on which content, kept beside the code under test. */
type Signed = { step: string; people: string[]; content: number; wasEntitled: boolean }

describe('random histories of a document', () => {
  it('never reach the public without every step by different, entitled people on that very content', () => {
    let published = 0
    fc.assert(
      fc.property(routes, offices, histories, (route, held, history) => {
        const world = new World(route, held)
        let signed: Signed[] = []
        play(world, history, (attempt, before) => {
          if (attempt.action === 'submit') signed = []
          if (attempt.action === 'approve') signed.push(signatureOf(world, attempt, before))
          const isPublished = world.document.stage === 'published' && before.stage !== 'published'
          if (!isPublished) return
          published += 1
          expectWalked(world, route, signed)
          expect(world.writers).not.toContain(attempt.who)
          expect(attempt.action).toBe('publish')
        })
      }),
      { numRuns: runs },
    )
    // The property would hold of a program that publishes nothing.
    expect(published).toBeGreaterThan(runs / 20)
  })

  it('go exactly where an independent reading of the contract lets them', () => {
    fc.assert(
      fc.property(routes, offices, histories, (route, held, history) => {
        const world = new World(route, held)
        let reference = newDocument()
        for (const step of history) {
          if (step.type !== 'act') {
            const { revision } = world.document
            world.happen(step)
            reference = {
              ...reference,
              revision: reference.revision + world.document.revision - revision,
            }
            continue
          }
          const attempt = world.attempt(step)
          const expected = allowed(reference, world, attempt)
          const decision = world.decide(attempt)
          expect(decision.ok, `${attempt.who} ${attempt.action} at ${reference.at}`).toBe(
            expected !== null,
          )
          if (!decision.ok || !expected) continue
          world.accept(attempt, decision)
          reference = expected
          expectSame(world, reference)
        }
      }),
      { numRuns: runs },
    )
  })

  it('give every refusal reasons, and no permission any; a decision is the same when asked again', () => {
    fc.assert(
      fc.property(routes, offices, histories, (route, held, history) => {
        const world = new World(route, held)
        for (const step of history) {
          if (step.type !== 'act') continue
          const attempt = world.attempt(step)
          const before = JSON.stringify(world.document)
          const decision = world.decide(attempt)
          expect(world.decide(attempt)).toEqual(decision)
          expect(JSON.stringify(world.document)).toBe(before)
          if (!decision.ok) {
            expect(decision.reasons.length).toBeGreaterThan(0)
            continue
          }
          expect(decision).not.toHaveProperty('reasons')
          expect(decision.next.revision).toBe(world.document.revision + 1)
          world.accept(attempt, decision)
        }
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })

  it('set the time of first publication once, and never lose the index number', () => {
    fc.assert(
      fc.property(routes, offices, histories, (route, held, history) => {
        const world = new World(route, held)
        play(world, history, (_attempt, before) => {
          if (before.publishedAt) expect(world.document.publishedAt).toBe(before.publishedAt)
          if (before.indexNumber) expect(world.document.indexNumber).toBe(before.indexNumber)
        })
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })
})

describe('what is unknown', () => {
  it('is never allowed, whatever it is called', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
    )
    fc.assert(
      fc.property(name, name, (action, stage) => {
        const known = situation({
          action: 'approve',
          roles: ['clerk', 'publisher', 'branchLeader'],
        })
        const isKnown = (stages as readonly string[]).includes(stage)
        const strange = { ...known.document, stage: isKnown ? 'nowhere' : stage }
        expect(decide({ ...known, document: strange as never }).ok).toBe(false)
        expect(decide({ ...known, action: `${action}?` as never }).ok).toBe(false)
      }),
    )
  })
})

/** Plays a history; `seen` hears of every act that was allowed, with the state it started from. */
function play(
  world: World,
  history: Step[],
  seen: (attempt: Attempt, before: World['document']) => void,
): void {
  for (const step of history) {
    if (step.type !== 'act') world.happen(step)
    else {
      const attempt = world.attempt(step)
      const decision = world.decide(attempt)
      if (!decision.ok) continue
      const before = world.document
      world.accept(attempt, decision)
      seen(attempt, before)
    }
  }
}

function signatureOf(world: World, { who }: Attempt, before: World['document']): Signed {
  const step = before.stage === 'referred' ? 'secrecyReview' : before.stage
  const given = world.document.approvals.at(-1)
  const behalf = given?.onBehalfOf ?? null
  const role = steps[step as keyof typeof steps].role
  const wasDelegated = world.delegations.some(
    (each) => each.from === behalf && each.to === who && each.role === role,
  )
  return {
    step,
    people: [who, ...(behalf ? [behalf] : [])],
    content: world.content,
    wasEntitled: behalf ? wasDelegated && world.holds(behalf, role) : world.holds(who, role),
  }
}

function expectWalked(world: World, route: Route, signed: Signed[]): void {
  for (const { step, quorum } of route.steps) {
    expect(signed.filter((each) => each.step === step)).toHaveLength(quorum)
  }
  const everybody = signed.flatMap(({ people }) => people)
  expect(new Set(everybody).size).toBe(everybody.length)
  for (const { content, wasEntitled, people } of signed) {
    expect(content).toBe(world.content)
    expect(wasEntitled).toBe(true)
    for (const person of people) expect(world.writers).not.toContain(person)
  }
}

function expectSame({ document }: World, reference: Reference): void {
  expect(document.stage).toBe(reference.at)
  expect(document.live?.stage ?? 'none').toBe(reference.live)
  expect(document.approvals.map(({ step }) => step)).toEqual(
    reference.signed.map(({ step }) => step),
  )
}
