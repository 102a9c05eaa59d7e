import { ruleOf } from './actions.ts'
import type { Stage } from './stages.ts'
import type { Situation } from './types.ts'

/** The stage that an action starts from: of the live version or of the one being worked on. */
export function stageActedOn({
  action,
  document,
}: Pick<Situation, 'action' | 'document'>): Stage | null {
  return ruleOf(action).actsOn === 'live' ? (document.live?.stage ?? null) : document.stage
}
