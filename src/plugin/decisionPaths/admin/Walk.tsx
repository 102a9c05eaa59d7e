'use client'
import { type ReactNode, useState } from 'react'
import { followPath } from '../../../domain/disclosure/paths/followPath.ts'
import { type Answers, questionOf, type Tree } from '../../../domain/disclosure/paths/tree.ts'
import { Answered } from './Answered.tsx'
import { Conclusion } from './Conclusion.tsx'
import { QuestionForm } from './QuestionForm.tsx'

/**
 * A tree walked one question at a time: what was answered so far, each to be gone back to, and the
 * question that is next, or where it all leads.
 */
export function Walk({
  tree,
  answers,
  language,
  takesFocus = false,
  onAnswers,
  children,
}: {
  tree: Tree
  answers: Answers
  language: string
  /** Whether the first question takes the focus: the button that began it is gone. */
  takesFocus?: boolean
  onAnswers: (answers: Answers) => void
  /** What may be done about the ending. */
  children?: ReactNode
}) {
  const [hasMoved, setMoved] = useState(takesFocus)
  const followed = followPath(tree, answers)
  const question = followed.next === null ? null : questionOf(tree, followed.next)
  /** The answers to these questions alone: those after a changed one no longer hold. */
  const only = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))
  const move = (next: Answers) => {
    setMoved(true)
    onAnswers(next)
  }
  const answered = followed.asked.filter((id) => id !== followed.next)
  return (
    <>
      <Answered
        tree={tree}
        answers={answers}
        asked={answered}
        language={language}
        onBack={(id) => move(only(answered.slice(0, answered.indexOf(id))))}
      />
      {question ? (
        <QuestionForm
          key={question.id}
          question={question}
          number={answered.length + 1}
          language={language}
          takesFocus={hasMoved}
          onAnswer={(answer) => move({ ...only(answered), [question.id]: answer })}
        />
      ) : (
        <Conclusion followed={followed} language={language} takesFocus={hasMoved}>
          {followed.ending ? children : null}
        </Conclusion>
      )}
    </>
  )
}
