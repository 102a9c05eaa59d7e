import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../../../src/domain/access/roles.ts'
import {
  type Action,
  actionNames,
  decide,
  type Stage,
  stages,
} from '../../../../src/domain/approval/index.ts'
import { documentAt, situation } from './situations.ts'

const letters: Record<string, Role> = {
  c: 'clerk',
  s: 'secrecyReviewer',
  b: 'branchLeader',
  k: 'countyLeader',
  p: 'publisher',
}

/**
 * Who may do what where, written by hand from the contract: c clerk, s secrecy reviewer, b branch
 * leader, k county leader, p publisher. Request officer, disclosure head, auditor and
 * administrator never appear: they move no document. `-`: nobody.
 */
const matrix = `
            draft secrecyReview branchApproval countyApproval referred approved published repealed takenDown
  submit    c     -             -              -              -        -        -         -        -
  recall    -     c             c              c              c        c        -         -        -
  approve   -     s             b              k              s        -        -         -        -
  return    -     s             b              k              s        p        -         -        -
  refer     -     s             -              -              -        -        -         -        -
  publish   -     -             -              -              -        p        -         -        -
  repeal    -     -             -              -              -        -        p         -        -
  takeDown  -     -             -              -              -        -        p         p        -
  correct   -     -             -              -              -        -        c         c        c
`

/** Where each leads, on the default route. */
const leadsTo: Partial<Record<Action, Partial<Record<Stage, Stage>>>> = {
  submit: { draft: 'secrecyReview' },
  approve: {
    secrecyReview: 'branchApproval',
    branchApproval: 'countyApproval',
    countyApproval: 'approved',
    referred: 'branchApproval',
  },
  refer: { secrecyReview: 'referred' },
  publish: { approved: 'published' },
  repeal: { published: 'repealed' },
  takeDown: { published: 'takenDown', repealed: 'takenDown' },
}

/** The same while a correction is under way: what is live moves, whatever the working stage. */
const liveMatrix = `
            none published repealed
  repeal    -    p         -
  takeDown  -    p         p
`

describe('who may do what where', () => {
  const cells = parse(matrix)

  it('names every action and every stage there is', () => {
    expect([...cells.keys()]).toEqual(actionNames)
    for (const row of cells.values()) expect(new Set(row.keys())).toEqual(new Set(stages))
  })

  for (const [action, row] of cells) {
    it(`${action}: exactly those roles, exactly at those stages`, () => {
      for (const [stage, allowed] of row) {
        for (const role of roles) {
          const decision = decide(
            situation({
              action: action as Action,
              roles: [role],
              document: documentAt(stage as Stage),
            }),
          )
          const expected = allowed.includes(role)
          expect(decision.ok, `${role} ${action} at ${stage}`).toBe(expected)
          if (decision.ok) {
            expect(decision.to).toBe(leadsTo[action as Action]?.[stage as Stage] ?? 'draft')
          }
        }
      }
    })
  }

  it('refuses every action to somebody without a role, and to all roles at an unknown stage', () => {
    for (const action of actionNames) {
      for (const stage of stages) {
        const nobody = decide(situation({ action, document: documentAt(stage) }))
        expect(nobody.ok, `nobody ${action} at ${stage}`).toBe(false)
      }
      for (const stage of ['', 'Published', 'constructor', 'toString', '__proto__']) {
        const document = { ...documentAt('approved'), stage: stage as Stage, live: null }
        const all = decide(situation({ action, roles: [...roles], document }))
        expect(all.ok, `${action} at «${stage}»`).toBe(false)
      }
    }
  })
})

describe('what is live, while a correction is at any stage', () => {
  for (const [action, row] of parse(liveMatrix)) {
    it(`${action}: goes by what is live alone`, () => {
      for (const stage of ['draft', 'secrecyReview', 'referred', 'approved'] as const) {
        for (const [shown, allowed] of row) {
          const live =
            shown === 'none' ? null : { revision: 4, stage: shown as 'published' | 'repealed' }
          for (const role of roles) {
            const document = documentAt(stage, { live })
            const decision = decide(
              situation({ action: action as Action, roles: [role], document }),
            )
            expect(decision.ok, `${role} ${action}, ${shown} live, ${stage}`).toBe(
              allowed.includes(role),
            )
            if (decision.ok) expect(decision.next.stage).toBe(stage)
          }
        }
      }
    })
  }
})

/** Rows by action, cells by stage, each the roles whose letters stand there. */
function parse(table: string): Map<string, Map<string, Role[]>> {
  const [head, ...rows] = table.trim().split('\n')
  const columns = (head ?? '').trim().split(/\s+/)
  return new Map(
    rows.map((line) => {
      const [action = '', ...cells] = line.trim().split(/\s+/)
      const entries = cells.map((cell, index) => [
        columns[index] ?? '',
        cell === '-' ? [] : [...cell].map((letter) => letters[letter] as Role),
      ])
      return [action, new Map(entries as [string, Role[]][])]
    }),
  )
}
