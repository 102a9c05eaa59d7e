import { reviewKindLabels, reviewOutcomeLabels } from '../../../domain/reviews/labels.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { DescribedReviews, ShownReview } from '../reviews/describe.ts'
import { ReviewForms } from './ReviewForms.tsx'

type Said = { language: string }

/** The reviews and suits about a request, until when they can be begun, and the form to record one. */
export function ReviewSection({
  language,
  id,
  described,
  path,
}: Said & {
  id: string
  described: DescribedReviews
  /** Of the list of requests in the admin. */
  path: string
}) {
  const say = sayIn(language)
  const { reviews, limits, isOfficer } = described
  // Nothing was answered yet, and nothing is late.
  if (reviews.length === 0 && limits.review === null) return null
  return (
    <section aria-labelledby="gk-reviews">
      <h2 id="gk-reviews">{say('requestDesk.reviews')}</h2>
      {reviews.length === 0 ? (
        <p className="gk-muted">{say('requestDesk.noReviews')}</p>
      ) : (
        <ol className="gk-reviews">
          {reviews.map((review) => (
            <li key={review.id}>
              <ReviewFacts language={language} review={review} path={path} />
              {isOfficer ? <ReviewForms id={id} described={described} review={review} /> : null}
            </li>
          ))}
        </ol>
      )}
      <Limits language={language} described={described} />
      {isOfficer ? <ReviewForms id={id} described={described} review={null} /> : null}
    </section>
  )
}

function ReviewFacts({ language, review, path }: Said & { review: ShownReview; path: string }) {
  const say = sayIn(language)
  const { words, anew, anewId, isLate, decidedOn } = review
  const lines: [string, string | null | undefined][] = [
    [say('requestField.authority'), words?.authority],
    [say('requestField.caseNumber'), words?.caseNumber],
    [
      say('requestField.filedOn'),
      `${dateText(language, review.filedOn)}${isLate ? `（${say('requestDesk.late')}）` : ''}`,
    ],
    [say('requestField.decidedOn'), decidedOn && dateText(language, decidedOn)],
    [say('requestField.note'), words?.note],
  ]
  return (
    <>
      <p className="gk-case__tags">
        <strong>{review.kindLabel}</strong>
        <span className={`gk-tag gk-tag--${review.outcome === 'pending' ? 'active' : 'good'}`}>
          {review.outcomeLabel}
        </span>
      </p>
      <dl className="gk-facts">
        {lines.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {anew ? (
        <p>
          {say('requestDesk.decidedAnew')}
          {anewId ? <a href={`${path}/${anewId}`}>{anew}</a> : anew}
        </p>
      ) : null}
      {words?.corrections.map(({ at, by, reason, kind, outcome }) => (
        <p key={at} className="gk-muted gk-small">
          {say('requestDesk.wasBefore', {
            date: dateText(language, at.slice(0, 10)),
            by,
            reason,
            was: `${told(reviewKindLabels[kind], language)}，${told(reviewOutcomeLabels[outcome], language)}`,
          })}
        </p>
      ))}
    </>
  )
}

const told = (label: Readonly<Record<string, string>>, language: string): string =>
  label[language] ?? label.zh ?? ''

function Limits({ language, described }: Said & { described: DescribedReviews }) {
  const say = sayIn(language)
  const { limits, isReviewFirst } = described
  const lines: [string, string | null][] = [
    [say('requestDesk.reviewBy'), limits.review],
    [say('requestDesk.suitBy'), limits.directSuit],
    [say('requestDesk.afterReviewBy'), limits.suitAfterReview],
  ]
  if (lines.every(([, day]) => day === null)) return null
  return (
    <>
      <dl className="gk-facts">
        {lines.map(([label, day]) =>
          day ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{dateText(language, day)}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="gk-muted gk-small">
        {isReviewFirst ? say('requestDesk.reviewFirst') : null}
        {say('requestDesk.limitsNote')}
      </p>
    </>
  )
}
