'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'
import type { Action } from '../../../../domain/approval/index.ts'
import { ask } from '../../../admin/post.ts'
import { useSay } from '../../../admin/say.ts'
import { localTime, timeText } from '../../../admin/time.ts'
import { slugs } from '../../../slugs.ts'
import type { AvailableAction } from '../../describe.ts'
import { ActionField } from './ActionField.tsx'
import { actionForms, bodyFor, missingFor, type Typed } from './actionForms.ts'
import { NextHint } from './NextHint.tsx'
import type { Standing } from './types.ts'
import { WhyNot } from './WhyNot.tsx'

const nobodysOwn = 'NOT_ENTITLED'

/** Not for this person: somebody else's duty, as against "yours, but not now". */
const isOthers = ({ reasons }: AvailableAction): boolean =>
  reasons.some(({ code }) => code === nobodysOwn)

/**
 * The actions on a document as buttons, with the opinion box and the form of each. Whatever is
 * refused, the reasons are shown and what was typed stays.
 */
export function ActionBar({
  id,
  standing,
  isDirty = false,
  isLoading = false,
  sheetUrl,
  onDone,
}: {
  id: string | number
  standing: Pick<
    Standing,
    'revision' | 'available' | 'stage' | 'next' | 'waitingFor' | 'waitsForMe' | 'scheduledFor'
  >
  /** There are changes in the form that were not saved: nothing may be decided about them. */
  isDirty?: boolean
  /** What may be done is being asked again, after a save: an act now would be about an old revision. */
  isLoading?: boolean
  sheetUrl?: string | null
  /** Called when the document has changed, by this person or by somebody else. */
  onDone: () => void
}) {
  const { say, language } = useSay()
  const { api, admin } = useConfig().config.routes
  const router = useRouter()
  const bar = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState<Typed>({})
  const [open, setOpen] = useState<Action | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])

  const mine = standing.available.filter((action) => !isOthers(action))
  const possible = mine
    .filter(({ reasons }) => reasons.length === 0)
    .sort((a, b) => rank(a.action) - rank(b.action))
  const direct = possible.filter(({ action }) => actionForms[action].isDirect)
  const chosen = possible.find(({ action }) => action === open) ?? null
  // Somebody was quicker: what was typed stays in sight, though there is nothing to say it to.
  const isKept = !chosen && Boolean(typed.opinion?.trim())
  const type = (field: keyof Typed) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }))

  const perform = async ({ action, label, needs }: AvailableAction) => {
    if (isDirty) return setProblems([say('admin.saveFirst')])
    const missing = missingFor(needs, typed)
    if (missing.length > 0) {
      return setProblems(
        missing.map((field) => say('admin.missing', { field: say(fieldKey(field)) })),
      )
    }
    setBusy(true)
    setProblems([])
    const reply = await ask<{ document: { scheduledFor: string | null } }>({
      url: `${api}/${slugs.documents}/${id}/transitions`,
      method: 'POST',
      body: bodyFor({ action, typed, expectedRevision: standing.revision }),
      language,
    })
    setBusy(false)
    if (reply.ok) {
      const at = reply.body.document.scheduledFor
      toast.success(
        at
          ? say('admin.publishesAt', { time: timeText({ language, at }) })
          : `${say('ui.done')}：${label}`,
      )
      setTyped({})
      setOpen(null)
      // The button that was pressed is gone; the keyboard goes on from here.
      bar.current?.focus()
      onDone()
      if (action === 'correct') router.push(`${admin}/collections/${slugs.documents}/${id}`)
      return
    }
    if (reply.status === 409) {
      setProblems([say('admin.staleKept')])
      return onDone()
    }
    setProblems(reply.messages.length > 0 ? reply.messages : [say('ui.failed')])
  }

  const openForm = (action: Action) => {
    const { scheduledFor } = standing
    if (action === 'publish' && scheduledFor) {
      setTyped((before) => ({ ...before, publishAt: localTime(scheduledFor) }))
    }
    setOpen(action)
  }

  return (
    <section className="gk-act" ref={bar} tabIndex={-1} aria-label={say('admin.actions')}>
      <div role="alert" className="gk-act__problems">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      {standing.scheduledFor && possible.some(({ action }) => action === 'publish') ? (
        <p className="gk-note">
          {say('admin.scheduled', {
            time: timeText({ language, at: standing.scheduledFor }),
          })}
        </p>
      ) : null}
      {(direct.length > 0 && !chosen) || isKept ? (
        <ActionField
          field="opinion"
          value={typed.opinion ?? ''}
          onChange={type('opinion')}
          isRequired={false}
          placeholder={say('admin.opinionHint')}
        />
      ) : null}
      {chosen ? (
        <fieldset className="gk-act__form">
          <legend>{chosen.label}</legend>
          {actionForms[chosen.action].fields.map((field) => (
            <ActionField
              key={field}
              field={field}
              value={typed[field] ?? ''}
              onChange={type(field)}
              isRequired={chosen.needs.includes(field)}
              {...(chosen.action === 'submit' ? { placeholder: say('admin.submitNote') } : {})}
            />
          ))}
          <div className="gk-act__row">
            <button
              type="button"
              className={`gk-btn gk-btn--${actionForms[chosen.action].tone}`}
              disabled={isBusy || isLoading}
              onClick={() => perform(chosen)}
            >
              {isBusy ? say('admin.working') : say('admin.confirm', { action: chosen.label })}
            </button>
            <button
              type="button"
              className="gk-btn gk-btn--quiet"
              onClick={() => {
                setOpen(null)
                setProblems([])
              }}
            >
              {say('admin.cancel')}
            </button>
          </div>
        </fieldset>
      ) : (
        <div className="gk-act__row">
          {possible.map((action) => (
            <button
              key={action.action}
              type="button"
              data-action={action.action}
              className={`gk-btn gk-btn--${actionForms[action.action].tone}`}
              // Its form may be opened at any time; only what acts has to wait for the new state.
              disabled={isBusy || (isLoading && actionForms[action.action].isDirect)}
              onClick={() =>
                actionForms[action.action].isDirect ? perform(action) : openForm(action.action)
              }
            >
              {action.label}
            </button>
          ))}
          {sheetUrl ? (
            <a className="gk-btn gk-btn--quiet" href={sheetUrl} target="_blank" rel="noreferrer">
              {say('ui.print')}
            </a>
          ) : null}
        </div>
      )}
      <NextHint standing={standing} canAct={mine.length > 0} />
      <WhyNot blocked={mine.filter(({ reasons }) => reasons.length > 0)} />
    </section>
  )
}

/** What the document is waiting for comes first, whatever the table's order. */
const rank = (action: Action): number => ['main', 'seal', 'quiet'].indexOf(actionForms[action].tone)

const fieldKey = (field: string) =>
  field === 'reason' ? 'ui.takeDownReason' : (`ui.${field}` as 'ui.opinion')
