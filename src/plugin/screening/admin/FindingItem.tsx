'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { type FindingAct, findingActs } from '../../../domain/screening/decideFinding.ts'
import { useSay } from '../../admin/say.ts'
import { timeText } from '../../admin/time.ts'
import type { MessageKey } from '../../messages/index.ts'
import type { FindingView } from '../describe.ts'

/** What a person says to one finding. */
export type Decided = { finding: string; decision: FindingAct; reason?: string }

const tones: Record<FindingAct, 'main' | 'quiet' | 'seal'> = {
  mask: 'main',
  justify: 'quiet',
  accept: 'main',
  reject: 'seal',
}

/**
 * One finding: what and where, how it reads there, where it stands, and what may be done. Without
 * `onDecide` it is only told: what has become of it is said where it is decided.
 */
export function FindingItem({
  finding,
  isBusy = false,
  onDecide,
}: {
  finding: FindingView
  isBusy?: boolean
  onDecide?: (decided: Decided) => Promise<void>
}) {
  const { say, language } = useSay()
  const [open, setOpen] = useState<FindingAct | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<'reasonMissing' | 'reasonSame' | null>(null)
  const box = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (open) input.current?.focus()
  }, [open])
  const { excerpt, mask, decisions, available, level, state } = finding
  const label = `${finding.label}（${finding.where}）`

  // A reason may be bettered; the same once more would say nothing.
  const given = state === 'justified' ? reasonGiven(decisions) : null
  const name = (act: FindingAct): string => {
    if (open === act) return say(`findingConfirm.${act}` as MessageKey)
    if (act === 'justify' && given !== null) return say('screening.changeReason')
    return say(`findingAct.${act}` as MessageKey)
  }

  const press = async (decision: FindingAct) => {
    const { needsReason } = findingActs[decision]
    if (needsReason && open !== decision) {
      if (decision === 'justify' && reason === '') setReason(given ?? '')
      return setOpen(decision)
    }
    if (needsReason && reason.trim() === '') return setProblem('reasonMissing')
    if (decision === 'justify' && reason.trim() === given) return setProblem('reasonSame')
    await onDecide?.({
      finding: finding.id,
      decision,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
    setOpen(null)
  }
  return (
    <li className={`gk-finding gk-finding--${level}`} data-finding={finding.detector}>
      <p className="gk-finding__head">
        <strong>{finding.label}</strong>
        <span className="gk-muted">{finding.where}</span>
        {level === 'warn' || !onDecide ? null : (
          <span className={`gk-tag gk-tag--${stateTones[state]}`}>
            {say(`findingState.${state}` as MessageKey)}
          </span>
        )}
      </p>
      {excerpt && excerpt.text !== '' ? (
        <p className="gk-finding__text">
          {excerpt.before}
          <mark>{excerpt.text}</mark>
          {excerpt.after}
        </p>
      ) : null}
      {finding.note ? <p className="gk-muted">{finding.note}</p> : null}
      {mask && available.includes('mask') ? (
        <p className="gk-muted">{say('screening.maskedAs', { mask })}</p>
      ) : null}
      {decisions.map((decision) => (
        <p key={`${decision.at}${decision.decision}`} className="gk-muted gk-small">
          <time dateTime={decision.at}>{timeText({ language, at: decision.at })}</time>{' '}
          {decision.by} {say(`action.${decision.decision}` as MessageKey)}
          {decision.reason ? `：${decision.reason}` : ''}
        </p>
      ))}
      {open ? (
        <div className="gk-field">
          <label htmlFor={box}>
            {say(`findingReason.${open}` as MessageKey)}
            <span aria-hidden="true"> *</span>
          </label>
          <textarea
            id={box}
            rows={2}
            maxLength={1000}
            value={reason}
            aria-required="true"
            aria-invalid={problem !== null}
            aria-describedby={`${box}-problem`}
            ref={input}
            onChange={(event) => {
              setReason(event.target.value)
              setProblem(null)
            }}
          />
          <span id={`${box}-problem`} className="gk-field__problem">
            {problem ? say(`screening.${problem}`) : ''}
          </span>
        </div>
      ) : null}
      {available.length > 0 ? (
        <div className="gk-act__row">
          {available
            .filter((act) => open === null || act === open)
            .map((act) => (
              <button
                key={act}
                type="button"
                className={`gk-btn gk-btn--${open === act ? 'main' : tones[act]}`}
                aria-label={`${name(act)}：${label}`}
                disabled={isBusy}
                onClick={() => press(act)}
              >
                {name(act)}
              </button>
            ))}
          {open ? (
            <button
              type="button"
              className="gk-btn gk-btn--quiet"
              onClick={() => {
                setOpen(null)
                setProblem(null)
              }}
            >
              {say('admin.cancel')}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

/** The clerk's reason that holds. */
const reasonGiven = (decisions: FindingView['decisions']): string | null =>
  decisions.findLast(({ decision }) => decision === 'justifyFinding')?.reason ?? null

const stateTones = {
  open: 'seal',
  rejected: 'seal',
  justified: 'active',
  accepted: 'good',
} as const
