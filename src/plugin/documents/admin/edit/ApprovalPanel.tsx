'use client'
import { useConfig, useDocumentInfo, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../../admin/post.ts'
import { useSay } from '../../../admin/say.ts'
import { PrecedentsPanel } from '../../../precedents/admin/PrecedentsPanel.tsx'
import { Findings } from '../../../screening/admin/Findings.tsx'
import { slugs } from '../../../slugs.ts'
import { ActionBar } from '../parts/ActionBar.tsx'
import { Steps } from '../parts/Steps.tsx'
import { Timeline, timelineOf } from '../parts/Timeline.tsx'
import type { Standing } from '../parts/types.ts'

/**
 * Above the form of a document: its stage as a line of steps, what may be done and why not, and what
 * has been done. A field without data, so that it sits in the form and knows of unsaved changes.
 */
export function ApprovalPanel() {
  const { id, lastUpdateTime, data } = useDocumentInfo()
  const isModified = useFormModified()
  const { clearRouteCache } = useRouteCache()
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const [standing, setStanding] = useState<Standing | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const newest = useRef(0)

  const load = useCallback(async () => {
    if (!id) return
    setLoading(true)
    newest.current += 1
    const asked = newest.current
    const reply = await ask<Standing>({
      url: `${api}/${slugs.documents}/${id}/transitions`,
      language,
    })
    // It was asked again meanwhile: an answer that overtakes a later one would show an old state.
    if (asked !== newest.current) return
    if (reply.ok) setStanding(reply.body)
    setFailed(!reply.ok)
    setLoading(false)
  }, [api, id, language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save changes the revision, and with it what may be done
  useEffect(() => {
    void load()
  }, [load, lastUpdateTime, data?.revision])

  if (!id) return null
  const failure = hasFailed ? <Failure onRetry={load} /> : null
  if (!standing && failure) return <section className="gk-panel">{failure}</section>
  if (!standing) return <div className="gk-panel gk-panel--loading" aria-busy="true" />
  const refresh = () => {
    void load()
    clearRouteCache()
  }
  return (
    <section className="gk-panel" aria-label={say('ui.approval')}>
      {failure}
      <Steps language={language} stage={standing.stage} steps={standing.steps} />
      <ActionBar
        id={id}
        standing={standing}
        isDirty={isModified}
        // A save has come back, and what may be done now has not: it is about the old revision.
        isLoading={isLoading || Number(data?.revision ?? 0) > standing.revision}
        sheetUrl={standing.round > 0 ? `${api}/${slugs.documents}/${id}/approval-sheet` : null}
        onDone={refresh}
      />
      <Findings
        key={standing.revision}
        id={id}
        isDirty={isModified}
        // The form holds the text as it was: the page is read anew with what stands there now.
        onMasked={() => window.location.reload()}
        onDecided={refresh}
      />
      <PrecedentsPanel id={id} revision={standing.revision} />
      <PanelLog language={language} ledger={standing.ledger} />
    </section>
  )
}

/** What was typed stays where it is; the server may answer a moment later. */
function Failure({ onRetry }: { onRetry: () => void }) {
  const { say } = useSay()
  return (
    <p role="alert" className="gk-act__problems">
      {say('ui.failed')}{' '}
      <button type="button" className="gk-btn gk-btn--quiet" onClick={onRetry}>
        {say('ui.retry')}
      </button>
    </p>
  )
}

/** The newest act in sight, since it is usually what the reader has to answer; the others a press away. */
function PanelLog({ language, ledger }: { language: string } & Pick<Standing, 'ledger'>) {
  const { say } = useSay()
  const lines = timelineOf(ledger)
  if (lines.length === 0) return null
  return (
    <>
      <Timeline language={language} ledger={lines.slice(-1)} />
      {lines.length > 1 ? (
        <details>
          <summary>{`${say('ui.ledger')}（${lines.length}）`}</summary>
          <Timeline language={language} ledger={lines.slice(0, -1)} />
        </details>
      ) : null}
    </>
  )
}
