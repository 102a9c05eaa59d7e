import type { GroundId } from '../grounds.ts'
import type { Label } from '../label.ts'
import type { ModeId } from '../modes.ts'
import type { OfficeKind } from './officeKinds.ts'

/**
 * A decision tree (公开决策树): the questions that lead an office to how something is disclosed, Art. 5
 * and 13 to 19 of the Regulations of 2019. Questions may be shared by several ways, but no way ever
 * comes back. A published tree is never changed, only followed by one of a higher version.
 */
export type Tree = {
  id?: string
  kind: OfficeKind
  /** 0 for those of this program, 1, 2, 3, ... for those that an office has published. */
  version: number
  title: string
  /** Id of the first question. */
  start: string
  questions: readonly Question[]
}

export type Question = {
  id: string
  text: Label
  hint?: Label | undefined
  /** The article that asks it. */
  article?: string | undefined
  answers: readonly Answer[]
}

export type Answer = { id: string; label: Label; next: Next }

export type Next = { question: string } | { end: Ending } | { stop: Stop }

/** Where a way arrives: how it is disclosed, on what ground, by which article. */
export type Ending = {
  mode: ModeId
  ground: GroundId | null
  article: string
  note?: Label | undefined
}

/** Where a way breaks off: nothing is to be disclosed here at all, because of this. */
export type Stop = { article: string; note: Label }

/** What was answered: the id of the answer by the id of the question. */
export type Answers = Readonly<Record<string, string>>

export const questionOf = (tree: Tree, id: string): Question | null =>
  tree.questions.find((question) => question.id === id) ?? null

/** The questions that an answer of this question leads to. */
export const nextQuestions = ({ answers }: Question): string[] =>
  answers.flatMap(({ next }) => ('question' in next ? [next.question] : []))
