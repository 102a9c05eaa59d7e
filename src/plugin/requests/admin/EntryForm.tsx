'use client'
import { useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import { CodeOnce } from './CodeOnce.tsx'
import { entryFields } from './entryFields.ts'
import { nested } from './formTools.ts'

type Receipt = { id: string; receiptNumber: string; accessCode: string }

/** What came by post, at the counter, by fax or by word of mouth, entered by an officer (RQ-1, RQ-3). */
export function EntryForm({
  offices,
  today,
  path,
}: {
  offices: readonly { value: string; label: string }[]
  today: string
  /** Of the list of requests in the admin. */
  path: string
}) {
  const { say, language } = useSay()
  const { clearRouteCache } = useRouteCache()
  const [isOpen, setOpen] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  if (receipt) {
    return (
      <CodeOnce receiptNumber={receipt.receiptNumber} accessCode={receipt.accessCode}>
        <a className="gk-btn gk-btn--quiet" href={`${path}/${receipt.id}`}>
          {say('requestDesk.openCase')}
        </a>
        <button type="button" className="gk-btn gk-btn--quiet" onClick={() => setReceipt(null)}>
          {say('requestDesk.putAway')}
        </button>
      </CodeOnce>
    )
  }
  if (!isOpen) {
    return (
      <div className="gk-act">
        <div className="gk-act__row">
          <button type="button" className="gk-btn gk-btn--quiet" onClick={() => setOpen(true)}>
            {say('requestDesk.enter')}
          </button>
        </div>
      </div>
    )
  }
  return (
    <section className="gk-act">
      <ActForm<Receipt>
        title={say('requestDesk.enterTitle')}
        fields={(values) => entryFields({ language, offices, values })}
        initial={{
          office: offices[0]?.value ?? '',
          kind: 'disclosure',
          channel: 'counter',
          submittedOn: today,
          applicantType: 'naturalPerson',
        }}
        path={`/${slugs.requests}/entries`}
        toBody={(values) =>
          nested(
            values,
            entryFields({ language, offices, values }).map(({ name }) => name),
          )
        }
        submit={say('requestDesk.enterSubmit')}
        onDone={(made) => {
          setReceipt(made)
          setOpen(false)
          clearRouteCache()
        }}
        onCancel={() => setOpen(false)}
      >
        <p className="gk-muted">{say('requestDesk.enterNote')}</p>
      </ActForm>
    </section>
  )
}
