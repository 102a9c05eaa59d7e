import type { ServerProps } from 'payload'
import { rowsInForce } from '../../../domain/calendar/recorded/index.ts'
import { actorOf } from '../../access/actor.ts'
import { requestOf } from '../../admin/requestOf.ts'
import { findOffices } from '../../offices/find.ts'
import { officeTree } from '../../offices/tree.ts'
import { mayRecord, officesToRecordFor } from '../access.ts'
import { findRows } from '../rows.ts'
import { CalendarWarningBox } from './CalendarWarningBox.tsx'
import { HolidayForms } from './HolidayForms.tsx'

/** Above the list of holidays: what is missing, and the way to record, correct and withdraw. */
export async function HolidayMaker({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor) return null
  const tree = await officeTree(req)
  const allowed = officesToRecordFor(actor)
  const offices = (await findOffices(req)).filter(({ id }) => allowed.includes(id))
  const records = rowsInForce(await findRows(req)).filter((row) => mayRecord(actor, tree, row))
  return (
    <div className="gk-inbox">
      <CalendarWarningBox req={req} actor={actor} />
      <HolidayForms
        mayRecordNotices={mayRecord(actor, tree, { kind: 'notice', office: null })}
        offices={offices.map(({ id, name }) => ({ id, name }))}
        records={records.map((row) => ({ ...row, days: [...row.days] }))}
      />
    </div>
  )
}
