import type { Followed, Pair as PairOf } from 'gongkai/types'
import type { ReactNode } from 'react'
import { each } from '../each.ts'
import { ChoiceField, type Filled, TextArea, TextField } from './Field.tsx'
import { Pair } from './Pair.tsx'

/** A form that says or does one thing about a request. */
function Act({
  form,
  pair,
  act,
  children,
}: {
  form: Filled
  pair: PairOf
  act: string
  children: ReactNode
}) {
  return (
    <form
      className="form"
      method="post"
      action={form.context.href('/requests/track')}
      autoComplete="off"
      noValidate
    >
      <Pair pair={pair} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

type Given = { form: Filled; pair: PairOf; followed: Followed }

/** What whoever follows has to do now, and by when; nothing when it is not their turn. */
export function Todo({ form, pair, followed }: Given) {
  const { t } = form.context
  const steps = followed.next.flatMap((step) => (step && step !== 'withdraw' ? [step] : []))
  const isParty = followed.as === 'thirdParty'
  if (steps.length === 0) {
    const hasAnswered = followed.timeline.some(({ type }) => type === 'thirdPartyAnswer')
    if (!isParty) return <p>{t('follow.todoNothing')}</p>
    return <p>{t(hasAnswered ? 'act.answered' : 'act.over')}</p>
  }
  const parts = { correct: Correct, pay: Pay, giveReasons: GiveReasons, answer: Answer } as const
  return (
    <section className="todo">
      <h2>{t('follow.todo')}</h2>
      {each(steps, (step) => {
        const Part = parts[step]
        return <Part form={form} pair={pair} followed={followed} />
      })}
    </section>
  )
}

function Until({ form: { context }, on }: { form: Filled; on: string | null | undefined }) {
  if (!on) return null
  return <p className="until">{context.t('follow.until', { date: context.date(on) })}</p>
}

/** A detail of the latest event of a type. */
const lastOf = (followed: Followed, type: string, detail: string): string => {
  const entry = [...followed.timeline].reverse().find((each) => each.type === type)
  const value = entry?.details[detail]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const limitsOf = (followed: Followed) => (followed.as === 'applicant' ? followed.limits : null)

function Send({ children, isGrave }: { children: string; isGrave?: boolean }) {
  return (
    <p className="field">
      <button className={isGrave ? 'btn grave' : 'btn'} type="submit">
        {children}
      </button>
    </p>
  )
}

function Correct({ form, pair, followed }: Given) {
  const { t } = form.context
  return (
    <Act form={form} pair={pair} act="correct">
      <h3>{t('act.correct')}</h3>
      <p>{t('follow.pair', { name: t('act.correctItems'), value: '' })}</p>
      <p className="told">{lastOf(followed, 'askCorrection', 'items')}</p>
      <Until form={form} on={limitsOf(followed)?.correctionBy} />
      <TextArea form={form} name="description" label={t('act.correctText')} isRequired />
      <TextArea form={form} name="note" label={t('act.correctNote')} rows={2} />
      <Send>{t('act.correctButton')}</Send>
    </Act>
  )
}

function Pay({ form, pair, followed }: Given) {
  const { t } = form.context
  return (
    <Act form={form} pair={pair} act="notePayment">
      <h3>{t('act.notePayment')}</h3>
      <p>{t('act.payText', { amount: lastOf(followed, 'noticeFee', 'amount') })}</p>
      <Until form={form} on={limitsOf(followed)?.payBy} />
      <TextField
        form={form}
        name="reference"
        label={t('act.payReference')}
        most={200}
        isRequired
        isShort
      />
      <Send>{t('act.payButton')}</Send>
    </Act>
  )
}

function GiveReasons({ form, pair, followed }: Given) {
  const { t } = form.context
  return (
    <Act form={form} pair={pair} act="giveReasons">
      <h3>{t('act.giveReasons')}</h3>
      <p>{t('follow.pair', { name: t('act.reasonsText'), value: '' })}</p>
      <p className="told">{lastOf(followed, 'askReasons', 'reason')}</p>
      <TextArea form={form} name="reasons" label={t('act.reasons')} isRequired />
      <Send>{t('act.reasonsButton')}</Send>
    </Act>
  )
}

function Answer({ form, pair, followed }: Given) {
  const { t } = form.context
  const opinion = lastOf(followed, 'consultThirdParty', 'opinion')
  return (
    <Act form={form} pair={pair} act="thirdPartyAnswer">
      <h3>{t('act.answer')}</h3>
      <p>{t('act.answerLead')}</p>
      {opinion && <p className="told">{opinion}</p>}
      {followed.as === 'thirdParty' && <Until form={form} on={followed.answerBy} />}
      <ChoiceField
        form={form}
        name="answer"
        label={t('act.answer')}
        isRequired
        options={[
          { value: 'agrees', label: t('act.agrees') },
          { value: 'objects', label: t('act.objects') },
        ]}
      />
      <TextArea form={form} name="objection" label={t('act.objectsWhy')} />
      <Send>{t('act.answerButton')}</Send>
    </Act>
  )
}

/** Withdrawing closes the case: it is asked for twice. */
export function Withdraw({ form, pair, followed }: Given) {
  const { t } = form.context
  if (!followed.next.includes('withdraw')) return null
  const fault = form.faultOf('sure')
  return (
    <details className="working" open={fault !== undefined || undefined}>
      <summary>{t('act.withdraw')}</summary>
      <Act form={form} pair={pair} act="withdraw">
        <p>{t('act.withdrawLead')}</p>
        <TextArea form={form} name="withdrawReason" label={t('act.withdrawReason')} rows={2} />
        <div className={fault ? 'field wrong' : 'field'}>
          {fault && (
            <span className="fault" id="sure-fault">
              {fault}
            </span>
          )}
          <label className="choice" htmlFor="sure">
            <input
              type="checkbox"
              id="sure"
              name="sure"
              value="yes"
              aria-describedby={fault ? 'sure-fault' : undefined}
              aria-invalid={fault ? true : undefined}
            />
            <span>{t('act.withdrawSure')}</span>
          </label>
        </div>
        <Send isGrave>{t('act.withdrawButton')}</Send>
      </Act>
    </details>
  )
}
