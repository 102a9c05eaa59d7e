'use client'
import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { ActMenu } from '../../admin/form/ActMenu.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { DescribedReviews, ShownReview } from '../reviews/describe.ts'
import { reviewBody, reviewFields, reviewValues } from './reviewFields.ts'

/**
 * The form of a proceeding: of one that is recorded, with what is known of it, else of a new one. What
 * was typed stays when it is refused, also when somebody else was quicker.
 */
export function ReviewForms({
  id,
  described,
  review,
}: {
  id: string
  described: DescribedReviews
  review: ShownReview | null
}) {
  const { say, language } = useSay()
  const { clearRouteCache } = useRouteCache()
  const [isStale, setStale] = useState(false)
  const label = say(
    review === null
      ? 'requestDesk.addReview'
      : review.outcome === 'pending'
        ? 'requestDesk.changeReview'
        : 'requestDesk.correctReview',
  )
  const form = (close: () => void) => (
    <ActForm
      title={review ? `${label}：${review.kindLabel}` : label}
      fields={(values) => reviewFields({ language, described, review }, values)}
      initial={reviewValues(review)}
      path={`/${slugs.requests}/${id}/reviews`}
      toBody={(values) => reviewBody(values, review)}
      submit={say('requestDesk.saveReview')}
      onDone={() => {
        toast.success(say('requestDesk.reviewSaved'))
        setStale(false)
        close()
        clearRouteCache()
      }}
      onRefused={(status) => {
        if (status !== 409) return
        setStale(true)
        clearRouteCache()
      }}
      onCancel={close}
    >
      <p className="gk-muted gk-small">{say('requestDesk.reviewNote')}</p>
      <div role="alert">{isStale ? <p>{say('requestDesk.stale')}</p> : null}</div>
    </ActForm>
  )
  return <ActMenu acts={[{ key: `review-${review?.id ?? 'new'}`, label, form }]} />
}
