'use client'
import type { RecordedDays } from '../../../domain/calendar/recorded/row.ts'
import { useSay } from '../../admin/say.ts'

export type DaysRow = RecordedDays

/** Days off and days worked, a stretch a line, to be typed or corrected. */
export function DaysTable({
  days,
  onChange,
}: {
  days: readonly DaysRow[]
  onChange: (days: DaysRow[]) => void
}) {
  const { say } = useSay()
  const change = (at: number, next: Partial<DaysRow>) =>
    onChange(days.map((row, index) => (index === at ? { ...row, ...next } : row)))
  const add = () => onChange([...days, { from: '', to: '', name: '', workday: false }])
  return (
    <div className="gk-field" data-field="days">
      <table className="gk-days">
        <caption>{say('holidays.days')}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{say('holidays.from')}</th>
            <th scope="col">{say('holidays.to')}</th>
            <th scope="col">{say('holidays.name')}</th>
            <th scope="col">{say('holidays.isWorkday')}</th>
            <th scope="col">{say('holidays.removeRow')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands in its place.
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>
                <input
                  type="date"
                  aria-label={`${say('holidays.from')} ${at + 1}`}
                  value={row.from}
                  onChange={({ target }) =>
                    change(at, {
                      from: target.value,
                      ...(row.to === '' || row.to === row.from ? { to: target.value } : {}),
                    })
                  }
                />
              </td>
              <td>
                <input
                  type="date"
                  aria-label={`${say('holidays.to')} ${at + 1}`}
                  value={row.to}
                  onChange={({ target }) => change(at, { to: target.value })}
                />
              </td>
              <td>
                <input
                  type="text"
                  maxLength={100}
                  aria-label={`${say('holidays.name')} ${at + 1}`}
                  value={row.name ?? ''}
                  onChange={({ target }) => change(at, { name: target.value })}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${say('holidays.isWorkday')} ${at + 1}`}
                  checked={row.workday}
                  onChange={({ target }) => change(at, { workday: target.checked })}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="gk-link"
                  aria-label={`${say('holidays.removeRow')} ${at + 1}`}
                  onClick={() => onChange(days.filter((_, index) => index !== at))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="gk-link gk-link--below" onClick={add}>
        {say('holidays.addRow')}
      </button>
    </div>
  )
}
