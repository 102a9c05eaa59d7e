import { sayIn } from '../../admin/sayIn.ts'
import { DelegationsToDecide } from '../../delegations/admin/DelegationsToDecide.tsx'
import type { Decisions } from '../decisions.ts'
import { GrantsToDecide } from './GrantsToDecide.tsx'

/** Roles and delegations that wait for the reader's word, on the dashboard. */
export function DecisionLists({ language, decisions }: { language: string; decisions: Decisions }) {
  const say = sayIn(language)
  return (
    <>
      <GrantsToDecide title={say('people.grantsWaiting')} grants={decisions.grants} />
      <DelegationsToDecide
        title={say('people.delegationsWaiting')}
        delegations={decisions.delegations}
      />
    </>
  )
}
