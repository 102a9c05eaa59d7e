'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { ActForm, Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'

/** The second pair of eyes: confirming is one press, refusing asks why. */
export function Decision({
  path,
  confirm,
  refuse,
  onDone,
}: {
  path: string
  /** The word that the endpoint takes for yes, and what the button says; null when it is not theirs. */
  confirm: { decision: string; label: string } | null
  refuse: string | null
  onDone: () => void
}) {
  const { say } = useSay()
  const { isBusy, problems, send } = useAct()
  const [isRefusing, setRefusing] = useState(false)
  if (!confirm && !refuse) return null
  const done = (message: string) => {
    toast.success(message)
    onDone()
  }
  if (isRefusing && refuse) {
    return (
      <ActForm
        title={refuse}
        path={path}
        fields={[
          { name: 'reason', label: say('field.reason'), kind: 'textarea', isRequired: true },
        ]}
        toBody={({ reason }) => ({ decision: 'refuse', reason })}
        submit={refuse}
        tone="seal"
        onDone={() => done(say('people.refused'))}
        onCancel={() => setRefusing(false)}
      />
    )
  }
  const agree = async () => {
    if (confirm && (await send(path, { decision: confirm.decision }))) done(say('people.confirmed'))
  }
  return (
    <div className="gk-act">
      <Problems problems={problems} />
      <div className="gk-act__row">
        {confirm ? (
          <button
            type="button"
            className="gk-btn gk-btn--main"
            disabled={isBusy}
            onClick={agree}
            data-decision="confirm"
          >
            {isBusy ? say('admin.working') : confirm.label}
          </button>
        ) : null}
        {refuse ? (
          <button
            type="button"
            className="gk-btn gk-btn--seal"
            disabled={isBusy}
            onClick={() => setRefusing(true)}
            data-decision="refuse"
          >
            {refuse}
          </button>
        ) : null}
      </div>
    </div>
  )
}
