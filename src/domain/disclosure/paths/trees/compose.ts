import type { OfficeKind } from '../officeKinds.ts'
import type { Question, Tree } from '../tree.ts'
import { redirected } from './build.ts'
import { discretionQuestions } from './discretion.ts'
import { dutyQuestions } from './duty.ts'
import { secrecyQuestions } from './secrecy.ts'
import { separableQuestions } from './separable.ts'
import { thirdPartyQuestions } from './thirdParty.ts'

const shared: readonly Question[] = [
  ...secrecyQuestions,
  ...thirdPartyQuestions,
  ...discretionQuestions,
  ...separableQuestions,
  ...dutyQuestions,
]

/** The shared questions that a kind of office puts in its own terms, or asks something else before. */
type SharedId = (
  | typeof secrecyQuestions
  | typeof thirdPartyQuestions
  | typeof discretionQuestions
  | typeof dutyQuestions
)[number]['id']

/**
 * The tree of a kind of office: the questions that the law puts to every office, with its own hints,
 * and its own questions asked before some of them. Where an own question leads, it says itself.
 */
export function composeTree({
  kind,
  title,
  hints,
  before,
}: {
  kind: OfficeKind
  title: string
  hints: Partial<Record<SharedId, Question['hint']>>
  before: Partial<Record<SharedId, readonly [Question, ...Question[]]>>
}): Tree {
  const worded = shared.map((question) => ({
    ...question,
    hint: hints[question.id as SharedId] ?? question.hint,
  }))
  const questions = Object.entries(before).reduce<readonly Question[]>(
    (known, [id, own]) => [...known.map((each) => redirected(each, id, own[0].id)), ...own],
    worded,
  )
  return { id: `builtin:${kind}`, kind, version: 0, title, start: 'information', questions }
}
