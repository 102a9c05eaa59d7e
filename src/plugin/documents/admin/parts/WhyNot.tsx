'use client'
import { useSay } from '../../../admin/say.ts'
import type { AvailableAction } from '../../describe.ts'

/** What is this person's to do but not possible now, with every reason. */
export function WhyNot({ blocked }: { blocked: AvailableAction[] }) {
  const { say } = useSay()
  return blocked.map(({ action, label, reasons }) => (
    <div key={action} className="gk-why" data-blocked={action}>
      <p>{say('admin.notAllowed', { action: label })}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.code}${reason.field ?? ''}${reason.fault ?? ''}`}>{reason.message}</li>
        ))}
      </ul>
    </div>
  ))
}
