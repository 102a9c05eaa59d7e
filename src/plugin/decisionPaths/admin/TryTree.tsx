'use client'
import { useState } from 'react'
import { answerOf, defaultAnswers } from '../../../domain/disclosure/paths/followPath.ts'
import { type Answers, questionOf, type Tree } from '../../../domain/disclosure/paths/tree.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { Checked } from '../endpoints.ts'
import { inWords } from './inWords.ts'
import { Walk } from './Walk.tsx'

/** Tries a tree that is not saved: what is wrong with it, its default path, and a walk through it. */
export function TryTree({ written }: { written: unknown }) {
  const { say, language } = useSay()
  const { isBusy, problems, send } = useAct()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const check = async () => {
    setAnswers({})
    setChecked(await send<Checked>(`/${slugs.decisionTrees}/check`, { tree: written }))
  }
  const tree: Tree | null = checked?.tree
    ? { kind: 'general', version: 0, title: '', ...checked.tree }
    : null
  const faults = checked?.faults ?? []
  return (
    <>
      <button type="button" className="gk-btn gk-btn--quiet" disabled={isBusy} onClick={check}>
        {say('paths.check')}
      </button>
      <Problems problems={problems} />
      <div role="status">
        {checked && faults.length === 0 ? <p>{say('paths.sound')}</p> : null}
        {faults.length > 0 ? (
          <div className="gk-why">
            <p>{say('paths.faults')}</p>
            <ul>
              {faults.map(({ code, field, fault, message }) => (
                <li key={`${code} ${field} ${fault}`}>{message}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      {tree && faults.length === 0 ? (
        <>
          <p className="gk-muted gk-small">
            {say('paths.defaultWay', { way: wayText(tree, language) })}
          </p>
          <h4>{say('paths.tryIt')}</h4>
          <Walk tree={tree} answers={answers} language={language} onAnswers={setAnswers} />
        </>
      ) : null}
    </>
  )
}

/** The default path in words, one answer after the other. */
function wayText(tree: Tree, language: string): string {
  const answers = defaultAnswers(tree) ?? {}
  return Object.keys(answers)
    .flatMap((id) => {
      const question = questionOf(tree, id)
      const answer = question && answerOf(question, answers)
      return question && answer
        ? [`${inWords(language, question.text)}${inWords(language, answer.label)}`]
        : []
    })
    .join(' → ')
}
