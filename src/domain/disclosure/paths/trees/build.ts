import { type GroundId, grounds } from '../../grounds.ts'
import type { Label } from '../../label.ts'
import type { ModeId } from '../../modes.ts'
import type { Answer, Ending, Next, Question } from '../tree.ts'

/** On to another question. */
export const to = (question: string): Next => ({ question })

/** What is not disclosed proactively, by the article of its ground. */
export const restrict = (
  mode: Exclude<ModeId, 'proactive'>,
  ground: GroundId,
  note?: Label,
): Next => ({
  end: { mode, ground, article: articleOf(ground), ...(note ? { note } : {}) },
})

/** Disclosed proactively, by this article. */
export const disclose = (article: string, note?: Label): Next => {
  const end: Ending = { mode: 'proactive', ground: null, article, ...(note ? { note } : {}) }
  return { end }
}

/** Nothing is to be disclosed here. */
export const stop = (article: string, note: Label): Next => ({ stop: { article, note } })

export const answer = (id: string, label: Label, next: Next): Answer => ({ id, label, next })

/** 是 or 否, where the question says all. */
export const yes = (next: Next): Answer =>
  answer('yes', { zh: '是', 'zh-TW': '是', en: 'Yes' }, next)
export const no = (next: Next): Answer => answer('no', { zh: '否', 'zh-TW': '否', en: 'No' }, next)

/** A question with every link to `from` turned to `into`. */
export const redirected = (question: Question, from: string, into: string): Question => ({
  ...question,
  answers: question.answers.map((each) =>
    'question' in each.next && each.next.question === from ? { ...each, next: to(into) } : each,
  ),
})

const articleOf = (ground: GroundId): string =>
  grounds.find(({ id }) => id === ground)?.article ?? ''
