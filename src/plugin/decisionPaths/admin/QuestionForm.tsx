'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Question } from '../../../domain/disclosure/paths/tree.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { inWords } from './inWords.ts'

/**
 * One question with its answers. It takes the focus when it follows another, so that the keyboard and
 * the screen reader go on from it. Sits inside Payload's form and never submits that.
 */
export function QuestionForm({
  question,
  number,
  language,
  takesFocus,
  onAnswer,
}: {
  question: Question
  number: number
  language: string
  takesFocus: boolean
  onAnswer: (answer: string) => void
}) {
  const say = sayIn(language)
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  const go = () => {
    setMissing(chosen === null)
    if (chosen === null) first.current?.focus()
    else onAnswer(chosen)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    go()
  }
  return (
    <fieldset
      className="gk-path__question gk-checks"
      aria-describedby={`${id}-hint`}
      onKeyDown={onKeyDown}
    >
      <legend>
        <span className="gk-muted gk-small">{say('paths.questionNo', { count: number })}</span>{' '}
        {inWords(language, question.text)}
      </legend>
      <p id={`${id}-hint`} className="gk-muted gk-small">
        {[
          question.hint ? inWords(language, question.hint) : '',
          question.article ? say('paths.basis', { article: question.article }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {question.answers.map((answer, index) => (
        <label key={answer.id}>
          <input
            ref={index === 0 ? first : null}
            type="radio"
            name={id}
            value={answer.id}
            checked={chosen === answer.id}
            aria-invalid={isMissing}
            onChange={() => setChosen(answer.id)}
          />
          {inWords(language, answer.label)}
        </label>
      ))}
      <span className="gk-field__problem" role="alert">
        {isMissing && chosen === null ? say('paths.chooseOne') : ''}
      </span>
      <button type="button" className="gk-btn" onClick={go}>
        {say('paths.next')}
      </button>
    </fieldset>
  )
}
