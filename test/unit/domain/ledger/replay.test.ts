import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentState,
  defaultRoute,
  type Route,
} from '../../../../src/domain/approval/index.ts'
import type { LedgerEntry } from '../../../../src/domain/ledger/entry.ts'
import { newHistory, replay, type StoredRevision } from '../../../../src/domain/ledger/replay.ts'
import { documentAt } from '../approval/situations.ts'
import { histories, offices, routes, type Step, World } from '../approval/world.ts'

type Line = { entry: LedgerEntry; stored: StoredRevision }

const entryOf = (more: Partial<LedgerEntry>): LedgerEntry => ({
  seq: 0,
  at: '2026-11-20T01:00:00.000Z',
  subject: 'documents',
  subjectId: 'd1',
  action: 'create',
  actor: 'ann',
  actorName: '',
  onBehalfOf: null,
  onBehalfOfName: null,
  from: null,
  to: 'draft',
  revision: 1,
  round: 0,
  contentHash: null,
  stateHash: null,
  opinion: null,
  details: null,
  previousHash: '',
  hash: '',
  ...more,
})

/** Plays a random history in the model county and writes down what the plugin would have stored. */
function written(
  route: Route,
  held: ConstructorParameters<typeof World>[1],
  history: Step[],
): Line[] {
  const world = new World(route, held)
  const fresh: DocumentState = {
    ...documentAt('draft'),
    revision: 1,
    indexNumber: null,
    createdBy: 'ann',
    lastEditedBy: 'ann',
    stageEnteredAt: null,
  }
  world.document = fresh
  const stored = (): StoredRevision => ({
    state: world.document,
    dues: {},
    contentHash: world.hash,
    formedOn: '2026-11-09',
  })
  const lines: Line[] = [{ entry: entryOf({}), stored: stored() }]
  for (const step of history) {
    const before = world.document
    if (step.type !== 'act') {
      // What no door lets through is not in the ledger either.
      if (step.type === 'smuggle') continue
      world.happen(step)
      if (step.type !== 'edit' || world.document === before) continue
      world.document = { ...world.document, lastEditedBy: step.who }
      const { revision, round } = world.document
      const entry = { action: 'save', actor: step.who, from: 'draft', revision, round }
      lines.push({ entry: entryOf(entry), stored: stored() })
      continue
    }
    const attempt = world.attempt(step)
    const at = new Date(world.clock).toISOString()
    const decision = world.decide(attempt)
    if (!decision.ok) continue
    world.accept(attempt, decision)
    const { opinion = null, ...details } = attempt.params
    const { revision, round } = world.document
    const { from, to, capacity } = decision
    const entry = {
      action: step.action,
      ...capacity,
      from,
      to,
      revision,
      round,
      opinion,
      details,
      at,
    }
    lines.push({ entry: entryOf(entry), stored: stored() })
  }
  return lines
}

/** The first line that the replay does not accept, with why; null when all are. */
function firstFault(lines: Line[]): { at: number; fault: string } | null {
  let history = newHistory
  for (const [at, { entry, stored }] of lines.entries()) {
    const step = replay(history, entry, stored)
    if (step.fault) return { at, fault: step.fault }
    history = step.history
  }
  return null
}

describe('a history played again', () => {
  it('holds when it happened by the rules', () => {
    fc.assert(
      fc.property(routes, offices, histories, (route, held, history) => {
        expect(firstFault(written(route, held, history))).toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  it('breaks no later than at a field of the state that was changed', () => {
    fc.assert(
      fc.property(
        routes,
        offices,
        histories,
        fc.nat(),
        fc.nat(),
        (route, held, history, row, key) => {
          const lines = written(route, held, history)
          const at = row % lines.length
          const line = lines[at] as Line
          const fields = Object.keys(line.stored.state).filter(
            // What an import or an allotment gives, and for whom the system saved, is taken as it is.
            (name) => !['indexNumber', 'lastEditedBy', 'route'].includes(name),
          )
          const field = fields[key % fields.length] as keyof DocumentState
          const state = { ...line.stored.state, [field]: 'changed' } as unknown as DocumentState
          const tampered = lines.with(at, { ...line, stored: { ...line.stored, state } })
          const found = firstFault(tampered)
          expect(found).not.toBeNull()
          expect(found?.at).toBeLessThanOrEqual(at + 1)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('breaks where an entry is missing, doubled, or done by a writer', () => {
    const through = published()
    expect(firstFault(through)).toBeNull()
    for (let at = 0; at < through.length - 1; at += 1) {
      expect(firstFault(through.toSpliced(at, 1)), `without ${at}`).toMatchObject({ at })
    }
    for (let at = 0; at < through.length; at += 1) {
      const doubled = through.toSpliced(at, 0, through[at] as Line)
      expect(firstFault(doubled), `doubled ${at}`).toMatchObject({ at: at + 1 })
    }
    const byWriter = through.map((line) =>
      line.entry.action === 'publish' ? { ...line, entry: { ...line.entry, actor: 'ann' } } : line,
    )
    expect(firstFault(byWriter)).toEqual({ at: through.length - 1, fault: 'NOT_ALLOWED' })
  })

  it('breaks where content changed in an act that changes none', () => {
    const through = published()
    for (let at = 1; at < through.length; at += 1) {
      const line = through[at] as Line
      const changed = { ...line, stored: { ...line.stored, contentHash: 'other' } }
      expect(firstFault(through.with(at, changed)), `at ${at}`).toEqual({ at, fault: 'CONTENT' })
    }
  })
})

/** A plain way from draft to publication. */
function published(): Line[] {
  const duty = [
    ['ann', 'clerk'],
    ['bo', 'secrecyReviewer'],
    ['cai', 'branchLeader'],
    ['ding', 'countyLeader'],
    ['er', 'publisher'],
  ] as const
  const plain = { isStale: false, isBare: false, later: false, type: 'act' } as const
  const lines = written(
    defaultRoute,
    duty.map(([, role]) => [role]),
    duty.map(([who], index) => ({
      ...plain,
      who,
      action: index === 0 ? 'submit' : index === 4 ? 'publish' : 'approve',
    })),
  )
  expect(lines.at(-1)?.stored.state.stage).toBe('published')
  return lines
}
