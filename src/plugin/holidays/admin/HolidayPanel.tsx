'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { RecordedDays } from '../../../domain/calendar/recorded/row.ts'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { dateText, timeText } from '../../admin/time.ts'
import type { MessageKey } from '../../messages/index.ts'
import { slugs } from '../../slugs.ts'
import type { HolidayStanding } from '../standing.ts'

/** A record in words, in place of its fields, with the deadlines that it moved. A field without data. */
export function HolidayPanel() {
  const { id } = useDocumentInfo()
  const { say, language } = useSay()
  const { admin } = useConfig().config.routes
  const { standing, hasFailed } = useStanding<HolidayStanding>(
    id ? `/${slugs.holidays}/${id}/standing` : null,
  )
  if (!id) return null
  if (hasFailed) return <p className="gk-panel gk-muted">{say('ui.failed')}</p>
  if (!standing) return <div className="gk-panel gk-panel--loading" aria-busy="true" />
  const { row, isInForce, moved } = standing
  const stretch = ({ from, to }: RecordedDays) =>
    from === to
      ? dateText(language, from)
      : `${dateText(language, from)} – ${dateText(language, to)}`
  const facts: [string, string][] = [
    [say('holidays.kind'), say(`holidayKind.${row.kind}`)],
    [say('holidays.office'), row.office ?? ''],
    [say('field.documentNumber'), row.documentNumber ?? ''],
    [say('holidays.noticeOn'), row.noticeOn ? dateText(language, row.noticeOn) : ''],
    [say('holidays.source'), row.source ?? ''],
    [say('holidays.reason'), row.reason ?? ''],
    [say('holidays.version'), row.calendarVersion],
  ]
  const due = (on: string | null) => (on === null ? say('holidays.noDate') : dateText(language, on))
  return (
    <section className="gk-panel" aria-label={say('holidays.one')}>
      <p>
        {row.isWithdrawal ? `${say('holidays.isWithdrawal')} ` : ''}
        {say(isInForce ? 'holidays.inForce' : 'holidays.replacedBy')}{' '}
        {say('holidays.by', {
          name: row.recordedByName,
          at: timeText({ language, at: row.recordedAt }),
        })}
      </p>
      <dl className="gk-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <ul>
        {row.days.map((one) => (
          <li key={one.from}>
            {stretch(one)} {one.workday ? say('holidays.isWorkday') : ''} {one.name ?? ''}
          </li>
        ))}
      </ul>
      {moved ? (
        <>
          <h2 className="gk-panel__title">{say('holidays.moved')}</h2>
          <p>
            {moved.count === 0
              ? say('holidays.noneMoved')
              : say('holidays.movedCount', { count: moved.count })}
          </p>
          <ul>
            {moved.items.map(({ subject, id: item, field, from, to, at }) => (
              <li key={`${subject}${item}${field}${at}`}>
                <a href={`${admin}/collections/${subject}/${item}`}>{item}</a>{' '}
                {say('holidays.movedLine', {
                  field: say(`field.${field}` as MessageKey),
                  from: due(from),
                  to: due(to),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
