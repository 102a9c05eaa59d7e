'use client'
import { useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'

/** The reader's due dates as a calendar file, and an address for calendar programs, revocable. */
export function FeedPanel({ download }: { download: string }) {
  const { say } = useSay()
  const { isBusy, problems, send } = useAct()
  const [url, setUrl] = useState<string | null>(null)
  const [isRevoked, setRevoked] = useState(false)
  const ask = async (action: 'make' | 'revoke') => {
    const answer = await send<{ url: string | null }>(`/${slugs.requests}/desk/feed`, { action })
    if (!answer) return
    setUrl(answer.url)
    setRevoked(action === 'revoke')
  }
  return (
    <details className="gk-feed">
      <summary>{say('requestDesk.feed')}</summary>
      <p>{say('requestDesk.feedNote')}</p>
      <Problems problems={problems} />
      <div role="status">
        {url ? (
          <>
            <p>{say('requestDesk.feedOnce')}</p>
            <p className="gk-feed__address">
              <span className="gk-muted">{say('requestDesk.feedLink')}</span> <code>{url}</code>
            </p>
          </>
        ) : null}
        {isRevoked ? <p>{say('requestDesk.feedRevoked')}</p> : null}
      </div>
      <p className="gk-act__row">
        <a className="gk-btn gk-btn--quiet" href={download} download>
          {say('requestDesk.feedDownload')}
        </a>
        <button
          type="button"
          className="gk-btn gk-btn--quiet"
          disabled={isBusy}
          onClick={() => ask('make')}
        >
          {say('requestDesk.feedMake')}
        </button>
        <button
          type="button"
          className="gk-btn gk-btn--quiet"
          disabled={isBusy}
          onClick={() => ask('revoke')}
        >
          {say('requestDesk.feedRevoke')}
        </button>
      </p>
    </details>
  )
}
