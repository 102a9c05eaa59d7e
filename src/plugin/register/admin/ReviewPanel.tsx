'use client'
import { toast } from '@payloadcms/ui'
import { ActForm, type Values } from '../../admin/form/ActForm.tsx'
import { ActMenu } from '../../admin/form/ActMenu.tsx'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { dateText } from '../../admin/time.ts'
import { slugs } from '../../slugs.ts'
import type { ReviewPanelState } from '../endpoints.ts'

/** On the approval page of what is not disclosed: when it is looked at again, and deciding that. */
export function ReviewPanel({ id }: { id: string }) {
  const { say, language } = useSay()
  const path = `/${slugs.documents}/${id}/reviews`
  const { standing, refresh } = useStanding<ReviewPanelState>(path)
  if (!standing?.clock) return null
  const { clock, disclosure, reasons, revision } = standing
  const isOthers = reasons.some(({ code }) => code === 'NOT_ENTITLED')
  return (
    <section className="gk-act" aria-labelledby="gk-review">
      <h2 id="gk-review">{say('register.review')}</h2>
      {disclosure ? (
        <>
          <p className="gk-note">
            {say('register.toDisclose', { on: dateText(language, disclosure.on) })}{' '}
            {disclosure.by
              ? `${say('register.discloseBy')} ${dateText(language, disclosure.by)}`
              : say('register.noCalendar')}
          </p>
          <p>{say('register.correctNow')}</p>
        </>
      ) : (
        <p>
          {say('register.nextReview')} {dateText(language, clock.on)}
          {clock.event ? ` ${say('register.orWhen', { event: clock.event })}` : ''} ·{' '}
          {say(`reviewState.${clock.state}`)}
        </p>
      )}
      {reasons.length > 0 && !isOthers && !disclosure ? (
        <p>
          {say('register.cannot')} {reasons.map(({ message }) => message).join(' ')}
        </p>
      ) : null}
      {reasons.length === 0 ? (
        <ActMenu
          acts={[
            {
              key: 'review',
              label: say('register.review'),
              tone: 'main',
              form: (close) => (
                <ReviewForm
                  path={path}
                  revision={revision}
                  onCancel={close}
                  onDone={() => {
                    toast.success(say('register.decided'))
                    close()
                    refresh()
                  }}
                />
              ),
            },
          ]}
        />
      ) : null}
    </section>
  )
}

function ReviewForm({
  path,
  revision,
  onDone,
  onCancel,
}: {
  path: string
  revision: number
  onDone: () => void
  onCancel: () => void
}) {
  const { say } = useSay()
  const isKept = ({ outcome }: Values) => outcome === 'keep'
  const fields = (values: Values) => [
    {
      name: 'outcome',
      label: say('register.outcome'),
      kind: 'select' as const,
      isRequired: true,
      options: (['keep', 'disclose'] as const).map((value) => ({
        value,
        label: say(`register.${value}`),
      })),
    },
    ...(isKept(values)
      ? [
          {
            name: 'reviewOn',
            label: say('field.reviewOn'),
            kind: 'date' as const,
            hint: say('register.keepNote'),
          },
          {
            name: 'reviewEvent',
            label: say('field.reviewEvent'),
            hint: say('register.eventHint'),
          },
        ]
      : []),
    { name: 'reason', label: say('register.reason'), kind: 'textarea' as const, isRequired: true },
  ]
  return (
    <ActForm
      title={say('register.review')}
      fields={fields}
      path={path}
      toBody={(values) => bodyOf(values, revision)}
      submit={say('register.decide')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(values) => (values.outcome === 'disclose' ? <p>{say('register.discloseNote')}</p> : null)}
    </ActForm>
  )
}

function bodyOf({ outcome, reason, reviewOn, reviewEvent }: Values, expectedRevision: number) {
  const kept = outcome === 'keep'
  return {
    outcome,
    reason,
    expectedRevision,
    ...(kept && reviewOn ? { reviewOn } : {}),
    ...(kept && reviewEvent ? { reviewEvent } : {}),
  }
}
