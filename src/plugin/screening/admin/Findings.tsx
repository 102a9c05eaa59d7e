'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FindingAct } from '../../../domain/screening/decideFinding.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import { slugs } from '../../slugs.ts'
import type { DecidedView, FindingsView, FindingView } from '../describe.ts'
import { type Decided, FindingItem } from './FindingItem.tsx'
import { keepMasked, takeMasked } from './maskedNotice.ts'

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
    // The page was made anew by masking, and whoever asked for it has not been told yet.
    const masked = takeMasked(id)
    if (masked !== null) toast.success(message(language, 'screening.masked', { count: masked }))
  }, [api, path, id, language])

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
    const next = await send<DecidedView>(path, body)
    if (!next) return
    setView(next)
    // What was pressed is gone; the keyboard goes on from here.
    heading.current?.focus()
    if (body.decision !== 'mask') return onDecided()
    keepMasked(id, next.masked ?? 0)
    onMasked()
  }
  // What was justified stays, and what is only told is nobody's to mask unlooked at.
  const maskable = view.findings.filter(
    ({ available, isOpen }) => isOpen && available.includes('mask'),
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
          ? say(openMessage(view), { count: view.open })
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

/** What is to be done, said to whose it is to do; others read how far it is. */
function openMessage({ findings }: FindingsView): MessageKey {
  const may = (act: FindingAct) => findings.some(({ available }) => available.includes(act))
  if (may('justify')) return 'screening.openForClerk'
  return may('accept') || may('reject') ? 'screening.open' : 'screening.openForOthers'
}
