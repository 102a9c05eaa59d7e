'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { ask } from '../../../admin/post.ts'
import { useSay } from '../../../admin/say.ts'
import { slugs } from '../../../slugs.ts'
import type { InboxItem } from '../../inbox/types.ts'
import { InboxEntry } from './InboxEntry.tsx'

type Row = { item: InboxItem; href: string }
type Failure = { id: string; title: string; reasons: string[] }
type Result = { id: string; status: number; errors?: { message: string }[] }

/**
 * What waits for me. Items whose route allows it can be chosen and approved in one act; each is
 * decided by itself, and what was refused says why.
 */
export function WaitingList({ items }: { items: Row[] }) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const router = useRouter()
  const opinionId = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opinion, setOpinion] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [summary, setSummary] = useState('')

  const choosable = items.filter(({ item }) => item.allowsBatch)
  const selected = choosable.filter(({ item }) => chosen.has(item.id))
  const reasonsFor = (id: string) => failures.find((failure) => failure.id === id)?.reasons ?? []
  // What was refused and waits here no longer, since somebody has just handled it, says so above.
  const elsewhere = failures.filter(({ id }) => !items.some(({ item }) => item.id === id))
  const toggle = (id: string) =>
    setChosen(
      (before) =>
        new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    )
  const toggleAll = () =>
    setChosen(
      selected.length === choosable.length
        ? new Set()
        : new Set(choosable.map(({ item }) => item.id)),
    )

  const approve = async () => {
    setBusy(true)
    const reply = await ask<{ results: Result[] }>({
      url: `${api}/${slugs.documents}/transitions`,
      method: 'POST',
      body: {
        action: 'approve',
        ...(opinion.trim() ? { opinion: opinion.trim() } : {}),
        items: selected.map(({ item }) => ({ id: item.id, expectedRevision: item.revision })),
      },
      language,
    })
    setBusy(false)
    if (!reply.ok) {
      toast.error(reply.messages.join(' ') || say('ui.failed'))
      return
    }
    const failed = reply.body.results.filter(({ status }) => status !== 200)
    const done = reply.body.results.length - failed.length
    setFailures(
      failed.map(({ id, errors }) => ({
        id,
        title: selected.find(({ item }) => item.id === id)?.item.title ?? '',
        reasons: (errors ?? []).map((one) => one.message),
      })),
    )
    setSummary(
      [
        say('admin.batchDone', { count: done }),
        failed.length > 0 ? say('admin.batchFailed', { count: failed.length }) : '',
      ].join(' '),
    )
    setChosen(new Set())
    if (failed.length === 0) setOpinion('')
    router.refresh()
  }

  return (
    <>
      <p role="status" className="gk-batch__summary">
        {summary}
      </p>
      {elsewhere.map(({ id, title, reasons }) => (
        <p key={id} className="gk-todo__problem">{`《${title}》：${reasons.join(' ')}`}</p>
      ))}
      {choosable.length > 1 ? (
        <label className="gk-batch__all">
          <input
            type="checkbox"
            checked={selected.length === choosable.length}
            onChange={toggleAll}
          />{' '}
          {say('admin.selectAll')}
        </label>
      ) : null}
      <ul className="gk-todo" hidden={items.length === 0}>
        {items.map(({ item, href }) => (
          <InboxEntry key={item.id} language={language} item={item} href={href}>
            {item.allowsBatch ? (
              <input
                type="checkbox"
                className="gk-todo__check"
                aria-label={say('admin.selectOne', { title: item.title })}
                checked={chosen.has(item.id)}
                onChange={() => toggle(item.id)}
              />
            ) : null}
            {reasonsFor(item.id).map((reason) => (
              <span key={reason} className="gk-todo__problem">
                {reason}
              </span>
            ))}
          </InboxEntry>
        ))}
      </ul>
      {selected.length > 0 ? (
        <section className="gk-act gk-batch" aria-label={say('ui.batchApprove')}>
          <div className="gk-field">
            <label htmlFor={opinionId}>{say('admin.batchOpinion')}</label>
            <textarea
              id={opinionId}
              rows={2}
              maxLength={5000}
              value={opinion}
              placeholder={say('admin.approveDefault')}
              onChange={(event) => setOpinion(event.target.value)}
            />
          </div>
          <div className="gk-act__row">
            <button
              type="button"
              className="gk-btn gk-btn--main"
              disabled={isBusy}
              onClick={approve}
            >
              {isBusy
                ? say('admin.working')
                : `${say('ui.batchApprove')}（${say('ui.selected', { count: selected.length })}）`}
            </button>
          </div>
          <p className="gk-muted gk-small">{say('admin.batchNote')}</p>
        </section>
      ) : null}
    </>
  )
}
