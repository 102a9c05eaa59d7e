import { answerOf } from '../../../domain/disclosure/paths/followPath.ts'
import { type Answers, questionOf, type Tree } from '../../../domain/disclosure/paths/tree.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { inWords } from './inWords.ts'

/** The questions on the way and what was answered, with a way back to each where it may be changed. */
export function Answered({
  tree,
  answers,
  asked,
  language,
  onBack,
}: {
  tree: Tree
  answers: Answers
  asked: readonly string[]
  language: string
  onBack?: (question: string) => void
}) {
  const say = sayIn(language)
  const given = asked.flatMap((id) => {
    const question = questionOf(tree, id)
    const answer = question && answerOf(question, answers)
    return question && answer ? [{ question, answer }] : []
  })
  if (given.length === 0) return null
  return (
    <ol className="gk-path__answered" aria-label={say('paths.answered')}>
      {given.map(({ question, answer }) => (
        <li key={question.id}>
          <span className="gk-muted">{inWords(language, question.text)}</span>{' '}
          <strong>{inWords(language, answer.label)}</strong>
          {onBack ? (
            <>
              {' '}
              <button type="button" className="gk-link" onClick={() => onBack(question.id)}>
                {say('paths.goBack')}
                <span className="gk-hidden">：{inWords(language, question.text)}</span>
              </button>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
