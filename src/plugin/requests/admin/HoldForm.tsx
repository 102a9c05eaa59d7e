'use client'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import { field } from './formTools.ts'

/** Places a legal hold on a case, or lifts the one that is there. */
export function HoldForm({
  id,
  isHeld,
  onDone,
  onClose,
}: {
  id: string
  isHeld: boolean
  onDone: (label: string) => void
  onClose: () => void
}) {
  const { say, language } = useSay()
  const label = say(isHeld ? 'requestDesk.release' : 'requestDesk.hold')
  return (
    <ActForm
      title={label}
      fields={[field(language, 'reason', 'reason', { kind: 'textarea', isRequired: true })]}
      path={`/${slugs.requests}/${id}/hold`}
      toBody={({ reason }) => ({ hold: !isHeld, reason })}
      submit={say('admin.confirm', { action: label })}
      onDone={() => onDone(label)}
      onCancel={onClose}
    >
      <p>{say(isHeld ? 'requestDesk.releaseNote' : 'requestDesk.holdNote')}</p>
    </ActForm>
  )
}
