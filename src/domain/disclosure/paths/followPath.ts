import {
  type Answers,
  type Ending,
  type Question,
  questionOf,
  type Stop,
  type Tree,
} from './tree.ts'

/** How far answers lead: exactly one of `ending`, `stop` and `next` is there, unless the tree is broken. */
export type Followed = {
  /** The questions on the way, in order; the last may be unanswered. */
  asked: string[]
  ending: Ending | null
  stop: Stop | null
  /** The question to be answered next. */
  next: string | null
  /** Questions answered that are not on the way, or with an answer that they do not have. */
  stray: string[]
}

/** Follows the answers from the first question on. Never throws, whatever tree and answers hold. */
export function followPath(tree: Tree, answers: Answers): Followed {
  const asked: string[] = []
  const followed = { ending: null, stop: null, next: null }
  const done = (more: Partial<Followed>): Followed => ({
    ...followed,
    asked,
    stray: Object.keys(answers).filter((id) => !asked.includes(id) || id === more.next),
    ...more,
  })
  let question = questionOf(tree, tree.start)
  while (question && !asked.includes(question.id)) {
    asked.push(question.id)
    const answer = answerOf(question, answers)
    if (!answer) return done({ next: question.id })
    if ('end' in answer.next) return done({ ending: answer.next.end })
    if ('stop' in answer.next) return done({ stop: answer.next.stop })
    question = questionOf(tree, answer.next.question)
  }
  return done({})
}

/** The answer given to a question, if it is one of its answers. */
export const answerOf = (question: Question, answers: Answers) =>
  Object.hasOwn(answers, question.id)
    ? (question.answers.find(({ id }) => id === answers[question.id]) ?? null)
    : null

/**
 * The first way to such an ending, taking the earlier answer of each question before the later; null
 * when no way leads there.
 */
export function answersTo(tree: Tree, wanted: Pick<Ending, 'mode' | 'ground'>): Answers | null {
  const tried = new Set<string>()
  const from = (id: string): [string, string][] | null => {
    const question = questionOf(tree, id)
    if (!question || tried.has(id)) return null
    tried.add(id)
    for (const { id: answer, next } of question.answers) {
      const rest = 'question' in next ? from(next.question) : isWanted(next, wanted) ? [] : null
      if (rest) return [[id, answer], ...rest]
    }
    return null
  }
  const way = from(tree.start)
  return way && Object.fromEntries(way)
}

const isWanted = (next: object, { mode, ground }: Pick<Ending, 'mode' | 'ground'>): boolean => {
  const ending = 'end' in next ? (next.end as Ending) : null
  return ending !== null && ending.mode === mode && ending.ground === ground
}

/**
 * The default path of an office: the first way to proactive disclosure, since disclosure is the rule
 * (Art. 5). Recorded with what is disclosed proactively, so that ordinary work is not slowed.
 */
export const defaultAnswers = (tree: Tree): Answers | null =>
  answersTo(tree, { mode: 'proactive', ground: null })
