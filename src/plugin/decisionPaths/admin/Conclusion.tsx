import type { ReactNode } from 'react'
import type { Followed } from '../../../domain/disclosure/paths/followPath.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { FocusBox } from './FocusBox.tsx'
import { endingText, inWords } from './inWords.ts'

/** Where the answers lead, in plain words: how it is disclosed, on what ground, by which article. */
export function Conclusion({
  followed: { ending, stop },
  language,
  takesFocus = false,
  children,
}: {
  followed: Pick<Followed, 'ending' | 'stop'>
  language: string
  takesFocus?: boolean
  children?: ReactNode
}) {
  const say = sayIn(language)
  const end = ending ?? stop
  if (!end) return null
  return (
    <FocusBox
      className={`gk-note gk-path__end${stop ? ' gk-path__end--stop' : ''}`}
      takesFocus={takesFocus}
    >
      <p>
        {say('paths.conclusion')}{' '}
        <strong>{ending ? endingText(language, ending) : say('paths.stopped')}</strong>
      </p>
      <p className="gk-small">{say('paths.basis', { article: end.article })}</p>
      {end.note ? <p className="gk-small">{inWords(language, end.note)}</p> : null}
      {children}
    </FocusBox>
  )
}
