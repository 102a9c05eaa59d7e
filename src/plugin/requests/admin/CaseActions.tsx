'use client'
import { toast, useRouteCache } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { DescribedRequest } from '../describe.ts'
import { eventBody, eventFormOf, eventForms, fieldsOf } from './eventForms.ts'
import type { FormContext } from './formTools.ts'
import { HoldForm } from './HoldForm.tsx'
import { RenewCode } from './RenewCode.tsx'
import { ReplyText, type ShownReply } from './ReplyText.tsx'

type Act = DescribedRequest['available'][number]

/** The proposed reply, with the names of its files by id. */
type Proposed = { shown: ShownReply; hash: string; files: Readonly<Record<string, string>> }

/** So many acts are in sight; the others are a press away. */
const inSight = 3

/**
 * What may be done in a case: each act with its form, and why the others may not. Whatever is refused,
 * what was typed stays, also when somebody else was quicker and the page is made anew around it.
 */
export function CaseActions({
  id,
  revision,
  available,
  context,
  reply,
  canRenew,
  hold,
}: {
  id: string
  revision: number
  available: readonly Act[]
  context: FormContext
  /** The proposed reply with the hash to which an approval is bound. */
  reply: Proposed | null
  canRenew: boolean
  /** Whether there is a legal hold, for whoever may place and lift it. */
  hold: { isHeld: boolean } | null
}) {
  const { say } = useSay()
  const { clearRouteCache } = useRouteCache()
  const bar = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [back, setBack] = useState<string | null>(null)
  const [isStale, setStale] = useState(false)

  // The keyboard goes on from the button whose form was closed.
  useEffect(() => {
    if (back) bar.current?.querySelector<HTMLElement>(`[data-event="${back}"]`)?.focus()
  }, [back])

  const mine = available.filter(
    ({ type, reasons }) =>
      eventFormOf(type) && !reasons.some(({ code }) => code === 'NOT_ENTITLED'),
  )
  const possible = inOrder(mine.filter(({ reasons }) => reasons.length === 0))
  const blocked = inOrder(mine.filter(({ reasons }) => reasons.length > 0))
  const done = (label: string) => {
    toast.success(say('requestDesk.done', { action: label }))
    setOpen(null)
    setStale(false)
    // The button that was pressed is gone; the keyboard goes on from here.
    bar.current?.focus()
    clearRouteCache()
  }
  const close = () => {
    setBack(open)
    setOpen(null)
    setStale(false)
  }
  const openForm = (type: string) => {
    setBack(null)
    setOpen(type)
  }

  return (
    <section className="gk-act" ref={bar} tabIndex={-1} aria-label={say('requestDesk.actions')}>
      <div role="alert" className="gk-act__problems">
        {isStale ? <p>{say('requestDesk.stale')}</p> : null}
      </div>
      {open === 'renewCode' ? (
        <RenewCode id={id} onClose={close} />
      ) : open === 'hold' && hold ? (
        <HoldForm id={id} isHeld={hold.isHeld} onDone={done} onClose={close} />
      ) : open ? (
        <EventAct
          key={open}
          id={id}
          type={open}
          label={available.find(({ type }) => type === open)?.label ?? open}
          revision={revision}
          context={context}
          reply={reply}
          onClose={close}
          onDone={done}
          onStale={() => {
            setStale(true)
            clearRouteCache()
          }}
        />
      ) : (
        <>
          <Buttons acts={possible.slice(0, inSight)} onOpen={openForm} />
          {possible.length === 0 ? <p className="gk-muted">{say('requestDesk.nothing')}</p> : null}
          {possible.length > inSight || blocked.length > 0 || canRenew || hold ? (
            <details className="gk-case__more">
              <summary>{say('requestDesk.more')}</summary>
              <Buttons acts={possible.slice(inSight)} onOpen={openForm}>
                {canRenew ? (
                  <button
                    type="button"
                    data-event="renewCode"
                    className="gk-btn gk-btn--quiet"
                    onClick={() => openForm('renewCode')}
                  >
                    {say('requestDesk.renewCode')}
                  </button>
                ) : null}
                {hold ? (
                  <button
                    type="button"
                    data-event="hold"
                    className="gk-btn gk-btn--quiet"
                    onClick={() => openForm('hold')}
                  >
                    {say(hold.isHeld ? 'requestDesk.release' : 'requestDesk.hold')}
                  </button>
                ) : null}
              </Buttons>
              {blocked.map((act) => (
                <WhyNot key={act.type} {...act} />
              ))}
            </details>
          ) : null}
        </>
      )}
    </section>
  )
}

/** By the order of the table of forms. */
const inOrder = (acts: readonly Act[]): Act[] => {
  const order = Object.keys(eventForms)
  return [...acts].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

function Buttons({
  acts,
  onOpen,
  children,
}: {
  acts: readonly Act[]
  onOpen: (type: string) => void
  children?: React.ReactNode
}) {
  return (
    <div className="gk-act__row">
      {acts.map(({ type, label }) => (
        <button
          key={type}
          type="button"
          data-event={type}
          className={`gk-btn gk-btn--${eventFormOf(type)?.tone ?? 'quiet'}`}
          onClick={() => onOpen(type)}
        >
          {label}
        </button>
      ))}
      {children}
    </div>
  )
}

/** What is this person's to do but not possible now, with every reason. */
function WhyNot({ type, label, reasons }: Act) {
  const { say } = useSay()
  return (
    <div className="gk-why" data-blocked={type}>
      <p>{say('admin.notAllowed', { action: label })}</p>
      <ul>
        {reasons.map(({ code, field, message }) => (
          <li key={`${code}${field ?? ''}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

/** The form of one event. */
function EventAct({
  id,
  type,
  label,
  revision,
  context,
  reply,
  onClose,
  onDone,
  onStale,
}: {
  id: string
  type: string
  label: string
  revision: number
  context: FormContext
  reply: Proposed | null
  onClose: () => void
  onDone: (label: string) => void
  onStale: () => void
}) {
  const { say, language } = useSay()
  const form = eventFormOf(type)
  if (!form) return null
  return (
    <ActForm
      title={label}
      fields={(values) => fieldsOf(type, context, values)}
      initial={form.isDated ? { on: context.today } : {}}
      path={`/${slugs.requests}/${id}/events`}
      toBody={(values) => ({
        ...eventBody(type, context, values),
        expectedRevision: revision,
        ...(form.showsReply && reply ? { hash: reply.hash } : {}),
      })}
      submit={say('admin.confirm', { action: label })}
      {...(form.tone ? { tone: form.tone } : {})}
      onDone={() => onDone(label)}
      onRefused={(status) => {
        if (status === 409) onStale()
      }}
      onCancel={onClose}
    >
      {form.showsReply && reply ? (
        <>
          <p className="gk-muted">{say('requestDesk.approveNote')}</p>
          <ReplyText language={language} reply={reply.shown} files={reply.files} />
        </>
      ) : null}
    </ActForm>
  )
}
