'use client'
import { useId, useState } from 'react'
import { type ParsedNotice, parseNoticeText } from '../../../domain/calendar/parseNoticeText.ts'
import { disagreementMessages } from '../../../domain/calendar/recorded/messages.ts'
import { useSay } from '../../admin/say.ts'

export type ReadNotice = Pick<ParsedNotice, 'year' | 'documentNumber' | 'noticeOn' | 'days'>

/** The text of a notice, pasted: what can be read of it is handed on, all else is listed. */
export function NoticeText({
  year,
  onRead,
}: {
  year: number | null
  onRead: (read: ReadNotice) => void
}) {
  const { say, language } = useSay()
  const id = useId()
  const [text, setText] = useState('')
  const [parsed, setParsed] = useState<ParsedNotice | null>(null)
  const read = () => {
    const found = parseNoticeText({ text, year })
    setParsed(found)
    if (found.year !== null && found.days.length > 0) onRead(found)
  }
  const why = (code: ParsedNotice['disagreements'][number]['code']) =>
    disagreementMessages[code][language as 'zh'] ?? disagreementMessages[code].zh
  return (
    <div className="gk-field">
      <label htmlFor={id}>{say('holidays.text')}</label>
      <textarea
        id={id}
        rows={6}
        maxLength={20_000}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <span id={`${id}-hint`} className="gk-muted gk-small">
        {say('holidays.textHint')}
      </span>
      <div className="gk-act__row">
        <button
          type="button"
          className="gk-btn gk-btn--quiet"
          disabled={text.trim() === ''}
          onClick={read}
        >
          {say('holidays.read')}
        </button>
      </div>
      <div role="status">
        {parsed ? (
          <p>
            {parsed.year === null
              ? say('holidays.noYear')
              : say('holidays.readCount', { count: parsed.days.length })}
          </p>
        ) : null}
        {parsed && parsed.notUnderstood.length > 0 ? (
          <>
            <p>{say('holidays.notUnderstood')}</p>
            <ul>
              {parsed.notUnderstood.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        ) : null}
        {parsed && parsed.disagreements.length > 0 ? (
          <>
            <p>{say('holidays.disagreements')}</p>
            <ul>
              {parsed.disagreements.map(({ sentence, code }) => (
                <li key={sentence}>
                  {sentence}（{why(code)}）
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  )
}
