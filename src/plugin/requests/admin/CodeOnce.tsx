'use client'
import type { ReactNode } from 'react'
import { useSay } from '../../admin/say.ts'

/** Receipt number and access code, on the screen this once, with the way to paper. */
export function CodeOnce({
  receiptNumber,
  accessCode,
  children,
}: {
  receiptNumber: string
  accessCode: string
  children?: ReactNode
}) {
  const { say } = useSay()
  return (
    <section className="gk-receipt" aria-label={say('requestDesk.receipt')}>
      <h2>{say('requestDesk.receipt')}</h2>
      <dl className="gk-facts">
        <div>
          <dt>{say('request.receiptNumber')}</dt>
          <dd className="gk-receipt__code">{receiptNumber}</dd>
        </div>
        <div>
          <dt>{say('requestDesk.accessCode')}</dt>
          <dd className="gk-receipt__code">{accessCode}</dd>
        </div>
      </dl>
      <p role="status">{say('requestDesk.receiptOnce')}</p>
      <div className="gk-act__row">
        <button type="button" className="gk-btn gk-btn--main" onClick={() => window.print()}>
          {say('requestDesk.print')}
        </button>
        {children}
      </div>
    </section>
  )
}
