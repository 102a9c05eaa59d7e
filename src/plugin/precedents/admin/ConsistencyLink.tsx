import type { Actor } from '../../access/actor.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { officesToKeep } from '../consistency.ts'
import { consistencyPath } from './path.ts'

/** The way to the consistency list, on the dashboard of whoever keeps decisions consistent. */
export function ConsistencyLink({
  language,
  actor,
  admin,
}: {
  language: string
  actor: Actor
  admin: string
}) {
  if (officesToKeep(actor).length === 0) return null
  return (
    <p className="gk-precedents__way">
      <a href={`${admin}${consistencyPath}`}>{sayIn(language)('precedents.consistency')}</a>
    </p>
  )
}
