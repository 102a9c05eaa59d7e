import type { PayloadRequest, ServerProps } from 'payload'
import { delegableRoles } from '../../../domain/access/roles.ts'
import { todayIn } from '../../../domain/dates/index.ts'
import { placesOf } from '../../../domain/people/index.ts'
import { type Actor, actorOf } from '../../access/actor.ts'
import { requestOf } from '../../admin/requestOf.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { gongkaiOf } from '../../options.ts'
import { chargesOf, findPeople, isActive, type Person } from '../../users/person.ts'
import { pendingDelegations } from '../pending.ts'
import { DelegationForm } from './DelegationForm.tsx'
import { DelegationsToDecide } from './DelegationsToDecide.tsx'

/** Above the list of delegations: what waits for the reader, and the way to make one. */
export async function DelegationMaker({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor) return null
  const say = sayIn(i18n.language)
  const { timeZone, now } = gongkaiOf(payload)
  return (
    <div className="gk-inbox">
      <DelegationsToDecide
        title={say('people.delegationsWaiting')}
        delegations={await pendingDelegations(req, actor)}
      />
      <DelegationForm
        {...(await choicesOf(req, actor))}
        self={actor.id}
        today={todayIn(timeZone, now())}
      />
    </div>
  )
}

/** Whose duties the reader may give away — their own, and as administrator those in their charge — and to whom. */
async function choicesOf(req: PayloadRequest, actor: Actor) {
  const people = (await findPeople(req)).filter(isActive)
  const isInCharge = await chargesOf(req, actor)
  const mayChoose = (person: Person) => person.id === actor.id || isInCharge(person)
  return {
    delegators: people
      .filter(mayChoose)
      .map(({ id, name, duties }) => {
        const held = placesOf(duties).map(({ role }) => role)
        return { id, name, roles: delegableRoles.filter((role) => held.includes(role)) }
      })
      .filter(({ roles }) => roles.length > 0),
    colleagues: people.map(({ id, name }) => ({ id, name })),
  }
}
