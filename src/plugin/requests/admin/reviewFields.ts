import { reviewKindLabels, reviewOutcomeLabels } from '../../../domain/reviews/labels.ts'
import { reviewKinds, reviewOutcomes } from '../../../domain/reviews/types.ts'
import type { Values } from '../../admin/form/ActForm.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { sayIn } from '../../admin/sayIn.ts'
import type { DescribedReviews, ShownReview } from '../reviews/describe.ts'
import { choicesFrom, field } from './formTools.ts'

type Context = {
  language: string
  described: Pick<DescribedReviews, 'kinds'>
  review: ShownReview | null
}

/** The inputs of a proceeding; why a kind is not possible now is said below the choice of it. */
export function reviewFields(
  { language, described, review }: Context,
  values: Values,
): FieldSpec[] {
  const say = sayIn(language)
  const why = described.kinds.find(({ kind }) => kind === values.kind)?.reasons ?? []
  const isDecided = review !== null && review.outcome !== 'pending'
  const hint = review === null ? why.map(({ message }) => message).join(' ') : ''
  return [
    field(language, 'kind', 'reviewKind', {
      kind: 'select',
      isRequired: true,
      options: choicesFrom(language, reviewKinds, reviewKindLabels),
      ...(hint ? { hint } : {}),
    }),
    field(language, 'authority', 'authority', { isRequired: true }),
    field(language, 'caseNumber', 'caseNumber'),
    field(language, 'filedOn', 'filedOn', { kind: 'date', isRequired: true }),
    field(language, 'outcome', 'outcome', {
      kind: 'select',
      isRequired: true,
      options: choicesFrom(
        language,
        reviewOutcomes.filter((name) => !(isDecided && name === 'pending')),
        reviewOutcomeLabels,
      ),
    }),
    ...(values.outcome && values.outcome !== 'pending'
      ? [field(language, 'decidedOn', 'decidedOn', { kind: 'date', isRequired: true })]
      : []),
    ...(values.outcome === 'corrected' && !review?.anew
      ? [
          field(language, 'decideAnew', 'decideAnew', {
            kind: 'select',
            isRequired: true,
            options: (['yes', 'no'] as const).map((value) => ({
              value,
              label: say(`requestChoice.${value}`),
            })),
            hint: say('requestHint.decideAnew'),
          }),
        ]
      : []),
    field(language, 'note', 'note', { kind: 'textarea', hint: say('requestHint.reviewNote') }),
    ...(isDecided
      ? [
          field(language, 'reason', 'reason', {
            kind: 'textarea',
            isRequired: true,
            hint: say('requestHint.reviewReason'),
          }),
        ]
      : []),
  ]
}

/** What the form shows first: what is known of the proceeding. */
export const reviewValues = (review: ShownReview | null): Values =>
  review === null
    ? { outcome: 'pending' }
    : {
        kind: review.kind,
        outcome: review.outcome,
        filedOn: review.filedOn,
        decidedOn: review.decidedOn ?? '',
        authority: review.words?.authority ?? '',
        caseNumber: review.words?.caseNumber ?? '',
        note: review.words?.note ?? '',
        ...(review.outcome === 'corrected' && !review.anew ? { decideAnew: 'no' } : {}),
      }

/** The body of `POST /api/requests/:id/reviews` from what is on the screen. */
export function reviewBody(values: Values, review: ShownReview | null): Record<string, unknown> {
  const { decideAnew, decidedOn, ...texts } = values
  const isDecided = values.outcome !== 'pending'
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
    ...(isDecided && decidedOn ? { decidedOn } : {}),
    ...(values.outcome === 'corrected' && decideAnew === 'yes' ? { decideAnew: true } : {}),
    ...(review ? { review: review.id, expectedRevision: review.revision } : {}),
  }
}
