'use client'
import { dayKindLabels, holidayName } from '../../../domain/calendar/messages.ts'
import type { DayChange } from '../../../domain/calendar/recorded/changes.ts'
import { useSay } from '../../admin/say.ts'
import { dateText } from '../../admin/time.ts'

/** Which days become another kind of day, one a line. */
export function ChangedDays({ changes }: { changes: readonly DayChange[] }) {
  const { say, language } = useSay()
  const locale = language as 'zh'
  const kind = (one: DayChange['before']) =>
    one === null ? say('holidays.unknown') : (dayKindLabels[one][locale] ?? dayKindLabels[one].zh)
  if (changes.length === 0) return <p role="status">{say('holidays.noChanges')}</p>
  return (
    <table className="gk-days" role="status">
      <caption>{say('holidays.changes', { count: changes.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('field.on')}</th>
          <th scope="col">{say('holidays.before')}</th>
          <th scope="col">{say('holidays.after')}</th>
          <th scope="col">{say('holidays.name')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ date, before, after, name }) => (
          <tr key={date}>
            <th scope="row">{dateText(language, date)}</th>
            <td>{kind(before)}</td>
            <td>{kind(after)}</td>
            <td>{name ? holidayName({ name, locale }) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
