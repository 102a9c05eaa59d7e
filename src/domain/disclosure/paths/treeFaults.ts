import { type Ground, grounds } from '../grounds.ts'
import type { Label } from '../label.ts'
import { defaultAnswers } from './followPath.ts'
import {
  type Ending,
  type Next,
  nextQuestions,
  type Question,
  questionOf,
  type Tree,
} from './tree.ts'

/** Nobody answers more questions than these about one document. */
export const MOST_QUESTIONS = 60

/** What is wrong with a tree. Each has a sentence for people in `messages.ts`. */
export type TreeFaultCode =
  | 'treeEmpty'
  | 'treeTooLong'
  | 'treeStartUnknown'
  | 'questionTwice'
  | 'questionUnreachable'
  | 'questionTextMissing'
  | 'answersTooFew'
  | 'answerTwice'
  | 'answerTextMissing'
  | 'nextUnknown'
  | 'treeCycle'
  | 'endingGroundUnfit'
  | 'endingArticleMissing'
  | 'stopIncomplete'
  | 'noWayToProactive'

export type TreeFault = {
  code: TreeFaultCode
  /** The question concerned, and the answer of it. */
  question?: string
  answer?: string
}

/** Everything that keeps a tree from being followed, all at once; nothing for a tree that can be published. */
export function treeFaults(tree: Tree): TreeFault[] {
  if (tree.questions.length === 0) return [{ code: 'treeEmpty' }]
  const reached = reachable(tree)
  const faults: TreeFault[] = [
    ...when(tree.questions.length > MOST_QUESTIONS, { code: 'treeTooLong' }),
    ...when(!questionOf(tree, tree.start), { code: 'treeStartUnknown' }),
    ...twice(tree.questions).map((question) => ({ code: 'questionTwice', question }) as const),
    ...tree.questions.flatMap((question) => [
      ...when(!reached.has(question.id), { code: 'questionUnreachable', question: question.id }),
      ...questionFaults(tree, question),
    ]),
    ...cycles(tree).map((question) => ({ code: 'treeCycle', question }) as const),
  ]
  // Where the ways are broken, whether one leads there is not known yet.
  return faults.length > 0 ? faults : when(!defaultAnswers(tree), { code: 'noWayToProactive' })
}

function questionFaults(tree: Tree, { id, text, answers }: Question): TreeFault[] {
  return [
    ...when(isBlank(text), { code: 'questionTextMissing', question: id }),
    ...when(answers.length < 2, { code: 'answersTooFew', question: id }),
    ...twice(answers).map((answer) => ({ code: 'answerTwice', question: id, answer }) as const),
    ...answers.flatMap(({ id: answer, label, next }) =>
      [...(isBlank(label) ? (['answerTextMissing'] as const) : []), ...nextFaults(tree, next)].map(
        (code) => ({ code, question: id, answer }),
      ),
    ),
  ]
}

function nextFaults(tree: Tree, next: Next): TreeFaultCode[] {
  if ('question' in next) return questionOf(tree, next.question) ? [] : ['nextUnknown']
  if ('stop' in next) {
    return next.stop.article.trim() === '' || isBlank(next.stop.note) ? ['stopIncomplete'] : []
  }
  const { end } = next
  return [
    ...(isFit(end) ? [] : (['endingGroundUnfit'] as const)),
    ...(end.article.trim() === '' ? (['endingArticleMissing'] as const) : []),
  ]
}

/** PD-2, RP-2: every mode but the first rests on a ground that serves for it, and the first on none. */
function isFit({ mode, ground }: Ending): boolean {
  if (mode === 'proactive') return ground === null
  const found = (grounds as readonly Ground[]).find(({ id }) => id === ground)
  return found?.modes.some((each) => each === mode) ?? false
}

function reachable(tree: Tree): Set<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    const question = questionOf(tree, id)
    if (!question || found.has(id)) return
    found.add(id)
    for (const next of nextQuestions(question)) visit(next)
  }
  visit(tree.start)
  return found
}

/** Questions whose answers lead back to one that was asked before. */
function cycles(tree: Tree): string[] {
  const found = new Set<string>()
  const over = new Set<string>()
  const visit = (id: string, before: readonly string[]): void => {
    const question = questionOf(tree, id)
    if (!question || over.has(id)) return
    for (const next of nextQuestions(question)) {
      if (next === id || before.includes(next)) found.add(id)
      else visit(next, [...before, id])
    }
    over.add(id)
  }
  for (const { id } of tree.questions) visit(id, [])
  return [...found]
}

const when = (isBroken: boolean, fault: TreeFault): TreeFault[] => (isBroken ? [fault] : [])

/** The wording of the law is Chinese: a text without it is none. */
const isBlank = ({ zh }: Label): boolean => zh.trim() === ''

function twice(items: readonly { id: string }[]): string[] {
  const ids = items.map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
