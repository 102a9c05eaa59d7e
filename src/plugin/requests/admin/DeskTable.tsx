import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { DeskItem } from '../desk.ts'
import { DueTag } from './DueTag.tsx'

/** The rows of the desk; on a phone each is a card. */
export function DeskTable({
  language,
  items,
  path,
}: {
  language: string
  items: readonly DeskItem[]
  path: string
}) {
  const say = sayIn(language)
  if (items.length === 0) return <p className="gk-desk__none">{say('requestDesk.none')}</p>
  const columns = [
    say('requestDesk.due'),
    say('request.receiptNumber'),
    say('requestDesk.wanted'),
    say('request.state'),
    say('request.officer'),
    say('request.office'),
  ]
  return (
    <table className="gk-desk__table">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-urgency={item.outcome ? 'closed' : item.urgency}>
            <td>
              <DueTag language={language} due={item} />
              {item.dueOn && !item.outcome ? (
                <span className="gk-muted gk-small">{dateText(language, item.dueOn)}</span>
              ) : null}
            </td>
            <td>
              <a href={`${path}/${item.id}`}>{item.receiptNumber}</a>
            </td>
            <td className="gk-desk__wanted">
              {item.wanted ?? <span className="gk-muted">{say('requestDesk.notShown')}</span>}
              {item.askers ? (
                <span className="gk-tag gk-tag--active">
                  {say('requestDesk.manyAsk', { count: item.askers })}
                </span>
              ) : null}
            </td>
            <td>{item.stateLabel}</td>
            <td data-label={columns[4]}>
              {item.officerName ?? <span className="gk-muted">{say('requestDesk.noOfficer')}</span>}
            </td>
            <td data-label={columns[5]}>{item.officeName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
