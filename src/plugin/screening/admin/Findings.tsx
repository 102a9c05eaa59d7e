'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { FindingsView, FindingView } from '../describe.ts'
import { type Decided, FindingItem } from './FindingItem.tsx'

/**
 * What screening found in a document, one entry each with what can be done about it: the clerk masks
 * or gives a reason, the reviewer accepts or rejects. Nothing is shown when nothing was found. Keyed by
 * the revision: another content has other findings.
 */
export function Findings({
  id,
  isDirty = false,
  onMasked,
  onDecided,
}: {
  id: string | number
  /** There are changes in the form that masking would lose. */
  isDirty?: boolean
  /** The text has changed on the server: whatever shows it has to be made anew. */
  onMasked: () => void
  onDecided: () => void
}) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const { isBusy, problems, setProblems, send } = useAct()
  const [view, setView] = useState<FindingsView | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const path = `/${slugs.documents}/${id}/findings`

  const load = useCallback(async () => {
    const reply = await ask<FindingsView>({ url: `${api}${path}`, language })
    if (reply.ok) setView(reply.body)
    setFailed(!reply.ok)
  }, [api, path, language])

  useEffect(() => {
    void load()
  }, [load])

  if (hasFailed) {
    return (
      <p role="alert" className="gk-act__problems">
        {say('screening.notLoaded')}{' '}
        <button type="button" className="gk-btn gk-btn--quiet" onClick={load}>
          {say('ui.retry')}
        </button>
      </p>
    )
  }
  if (!view || view.findings.length === 0) return null

  const decide = async (body: Decided | { findings: string[]; decision: 'mask' }) => {
    if (body.decision === 'mask' && isDirty) {
      return setProblems([{ field: null, message: say('admin.saveFirst') }])
    }
    const next = await send<FindingsView>(path, body)
    if (!next) return
    setView(next)
    if (body.decision === 'mask') {
      const count = 'findings' in body ? body.findings.length : 1
      toast.success(say('screening.masked', { count }))
    }
    // What was pressed is gone; the keyboard goes on from here.
    heading.current?.focus()
    if (body.decision === 'mask') onMasked()
    else onDecided()
  }
  // What the clerk has given a reason for stays: it may be masked by itself, not with all the others.
  const maskable = view.findings.filter(
    ({ available, state }) => available.includes('mask') && state !== 'justified',
  )
  const decisive = view.findings.filter(({ level }) => level !== 'warn')
  const told = view.findings.filter(({ level }) => level === 'warn')
  const list = (findings: FindingView[]) => (
    <ul className="gk-findings__list">
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} isBusy={isBusy} onDecide={decide} />
      ))}
    </ul>
  )
  return (
    <section className="gk-findings" aria-labelledby="gk-findings">
      <h2 id="gk-findings" ref={heading} tabIndex={-1}>
        {say('screening.title')}{' '}
        {view.open > 0 ? <span className="gk-count">{view.open}</span> : null}
      </h2>
      <p className={view.open > 0 ? 'gk-note' : 'gk-muted'} aria-live="polite">
        {view.open > 0
          ? say(view.stage === 'draft' ? 'screening.openForClerk' : 'screening.open', {
              count: view.open,
            })
          : say(decisive.length > 0 ? 'screening.allDecided' : 'screening.onlyTold')}
      </p>
      <Problems problems={problems} />
      {maskable.length > 1 ? (
        <p>
          <button
            type="button"
            className="gk-btn gk-btn--main"
            disabled={isBusy}
            onClick={() =>
              decide({ findings: maskable.map((finding) => finding.id), decision: 'mask' })
            }
          >
            {isBusy ? say('admin.working') : say('screening.maskAll', { count: maskable.length })}
          </button>
        </p>
      ) : null}
      {list(decisive)}
      {told.length > 0 ? (
        <details open={decisive.length === 0}>
          <summary>{say('screening.told', { count: told.length })}</summary>
          {list(told)}
        </details>
      ) : null}
    </section>
  )
}
