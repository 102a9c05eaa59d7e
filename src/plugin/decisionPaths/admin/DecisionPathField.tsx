'use client'
import { useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { type ReactNode, useState } from 'react'
import { followPath } from '../../../domain/disclosure/paths/followPath.ts'
import type { Answers } from '../../../domain/disclosure/paths/tree.ts'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { ForOffice } from '../endpoints.ts'
import type { StoredPath } from '../shape.ts'
import { Answered } from './Answered.tsx'
import { Conclusion } from './Conclusion.tsx'
import { inTree } from './inTree.ts'
import { Walk } from './Walk.tsx'

/**
 * 公开属性判断 in the form of a document: the questions one at a time, where they lead, and a button
 * that takes this over into mode and ground. Who answered and when is the server's to say.
 */
export const DecisionPathField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { say, language } = useSay()
  const { value, setValue } = useField<Partial<StoredPath> | null>({ path })
  const mode = useField<string | null>({ path: 'mode' })
  const ground = useField<string | null>({ path: 'ground' })
  const { value: office } = useField<string | null>({ path: 'office' })
  const [isWalking, setWalking] = useState(false)
  const [isUsed, setUsed] = useState(false)
  const asked = value?.tree ? `&tree=${encodeURIComponent(value.tree)}` : ''
  const { standing, hasFailed, refresh } = useStanding<ForOffice>(
    office ? `/${slugs.decisionTrees}/for-office?office=${office}${asked}` : null,
  )
  const shell = (content: ReactNode) => (
    <section className="gk-panel gk-path" aria-labelledby="gk-path">
      <h2 id="gk-path">{say('field.decisionPath')}</h2>
      {content}
    </section>
  )
  if (!office) return shell(<p className="gk-muted">{say('paths.chooseOffice')}</p>)
  if (hasFailed) {
    return shell(
      <p role="alert">
        {say('paths.unavailable')}{' '}
        <button type="button" className="gk-link" onClick={() => refresh()}>
          {say('ui.retry')}
        </button>
      </p>,
    )
  }
  if (!standing) return shell(<div aria-busy="true" />)
  const isDefault = value?.isDefault === true
  const isOld = standing.decided !== null && standing.decided.id === value?.tree
  const tree = (isOld && !isWalking && standing.decided) || standing.tree
  const answers: Answers = (isDefault && isWalking ? null : value?.answers) ?? {}
  const followed = followPath(tree, answers)
  const isRestricted = Boolean(mode.value) && mode.value !== 'proactive'
  const isDecided = Object.keys(answers).length > 0 && !(isDefault && isRestricted)

  const take = (next: Answers) => {
    setUsed(false)
    setValue({ tree: standing.tree.id, answers: next })
  }
  const restart = () => {
    setWalking(true)
    setUsed(false)
    if (!isDefault) setValue(null)
  }
  const leave = () => {
    setWalking(false)
    setValue(null)
  }
  const use = () => {
    if (!followed.ending) return
    mode.setValue(followed.ending.mode)
    ground.setValue(followed.ending.ground)
    setUsed(true)
  }
  const agrees =
    followed.ending?.mode === mode.value &&
    (!isRestricted || followed.ending?.ground === (ground.value ?? null))

  if (isWalking && !readOnly) {
    return shell(
      <>
        <p className="gk-muted gk-small">{inTree(say, tree)}</p>
        <Walk tree={tree} answers={answers} language={language} takesFocus onAnswers={take}>
          <div className="gk-act__row">
            <button type="button" className="gk-btn" onClick={use}>
              {say('paths.use')}
            </button>
          </div>
          <p className="gk-small">{isUsed ? say('paths.used') : ''}</p>
        </Walk>
        {isRestricted ? null : (
          <button type="button" className="gk-link" onClick={leave}>
            {say('paths.leave')}
          </button>
        )}
      </>,
    )
  }
  return shell(
    <>
      <p className="gk-muted gk-small">{isDecided ? inTree(say, tree) : say('paths.intro')}</p>
      {isDecided && isDefault ? <p>{say('paths.byDefault')}</p> : null}
      {isDecided && !isDefault ? (
        <>
          <Answered tree={tree} answers={answers} asked={followed.asked} language={language} />
          <Conclusion followed={followed} language={language}>
            <p className="gk-small">{agrees ? say('paths.agrees') : say('paths.differs')}</p>
          </Conclusion>
        </>
      ) : null}
      {isOld && !readOnly ? <p className="gk-small">{say('paths.newerTree')}</p> : null}
      {readOnly ? null : (
        <div className="gk-act__row">
          {followed.next && isDecided && !isDefault && !isOld ? (
            <button type="button" className="gk-btn" onClick={() => setWalking(true)}>
              {say('paths.goOn')}
            </button>
          ) : null}
          <button type="button" className="gk-btn gk-btn--quiet" onClick={restart}>
            {say(isDecided && !isDefault ? 'paths.again' : 'paths.begin')}
          </button>
        </div>
      )}
    </>,
  )
}
