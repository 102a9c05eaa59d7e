'use client'
import { useState } from 'react'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import { CodeOnce } from './CodeOnce.tsx'
import { field } from './formTools.ts'

type Renewed = { receiptNumber: string; accessCode: string }

/** A new access code for an applicant who lost theirs and has been identified (shown this once). */
export function RenewCode({ id, onClose }: { id: string; onClose: () => void }) {
  const { say, language } = useSay()
  const [renewed, setRenewed] = useState<Renewed | null>(null)
  if (renewed) {
    return (
      <CodeOnce {...renewed}>
        <button type="button" className="gk-btn gk-btn--quiet" onClick={onClose}>
          {say('requestDesk.putAway')}
        </button>
      </CodeOnce>
    )
  }
  return (
    <ActForm<Renewed>
      title={say('requestDesk.renewCode')}
      fields={[
        field(language, 'howIdentified', 'howIdentified', { kind: 'textarea', isRequired: true }),
      ]}
      path={`/${slugs.requests}/${id}/code`}
      submit={say('requestDesk.renewCode')}
      onDone={setRenewed}
      onCancel={onClose}
    >
      <p>{say('requestDesk.renewNote')}</p>
    </ActForm>
  )
}
