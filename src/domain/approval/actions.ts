import type { Role } from '../access/roles.ts'
import { type LifecycleRule, strayNames } from '../lifecycle/index.ts'
import { type Stage, stepNames } from './stages.ts'

/** Who performs an action: a fixed role, or whoever the current step belongs to. */
type Performer = Role | 'stepRole'

type Param = 'opinion' | 'reason' | 'repealedOn' | 'changeNote' | 'publishAt'

/** An opinion may always be given besides what an action needs and takes. */
type ActionRule = LifecycleRule<Stage, Param> & {
  /** What the action moves: the version being worked on, or what the public sees. */
  actsOn: 'working' | 'live'
  by: (stage: Stage) => readonly Performer[]
}

/** The transition table. An action that is not here does not exist. */
export const actions = {
  submit: { from: ['draft'], actsOn: 'working', by: () => ['clerk'], needs: [], fourEyes: false },
  recall: {
    from: [...stepNames, 'referred', 'approved'],
    actsOn: 'working',
    by: () => ['clerk'],
    needs: [],
    fourEyes: false,
  },
  approve: {
    from: [...stepNames, 'referred'],
    actsOn: 'working',
    by: (stage) => (stage === 'referred' ? ['secrecyReviewer'] : ['stepRole']),
    needs: [],
    fourEyes: true,
  },
  return: {
    from: [...stepNames, 'referred', 'approved'],
    actsOn: 'working',
    by: (stage) =>
      stage === 'approved'
        ? ['publisher']
        : stage === 'referred'
          ? ['secrecyReviewer']
          : ['stepRole'],
    needs: ['opinion'],
    fourEyes: false,
  },
  /** A doubt about secrecy goes to the competent authority (Regulations Art. 17, SC-3). */
  refer: {
    from: ['secrecyReview'],
    actsOn: 'working',
    by: () => ['secrecyReviewer'],
    needs: ['opinion'],
    fourEyes: false,
  },
  publish: {
    from: ['approved'],
    actsOn: 'working',
    by: () => ['publisher'],
    needs: [],
    takes: ['publishAt'],
    fourEyes: true,
  },
  repeal: {
    from: ['published'],
    actsOn: 'live',
    by: () => ['publisher'],
    needs: ['repealedOn', 'opinion'],
    fourEyes: false,
  },
  takeDown: {
    from: ['published', 'repealed'],
    actsOn: 'live',
    by: () => ['publisher'],
    needs: ['reason', 'opinion'],
    fourEyes: false,
  },
  correct: {
    from: ['published', 'repealed', 'takenDown'],
    actsOn: 'working',
    by: () => ['clerk'],
    needs: ['changeNote'],
    fourEyes: false,
  },
} as const satisfies Record<string, ActionRule>

export type Action = keyof typeof actions

export const actionNames = Object.keys(actions) as Action[]

export const isAction = (name: string): name is Action => Object.hasOwn(actions, name)

export const ruleOf = (action: Action): ActionRule => actions[action]

/** Names of given parameters that the action does not have: an approval cannot carry a change note. */
export const strayParams = (action: Action, params: Record<string, unknown>): string[] =>
  strayNames(ruleOf(action), params, ['opinion'])

/** Why something is taken down. */
export const takeDownReasons = ['secrecy', 'privacy', 'error', 'legal', 'other'] as const

export type TakeDownReason = (typeof takeDownReasons)[number]
