import type { Followed } from 'gongkai/types'
import { dayKindLabels, holidayName } from '../../../domain/calendar/index.ts'
import { standingLabels } from '../../../domain/deadlines/index.ts'
import { eventLabel, isRequestEventType } from '../../../domain/requests/index.ts'
import type { PageContext } from '../../context.ts'
import { localeOf } from '../../language.ts'
import { each } from '../each.ts'

type Own = Extract<Followed, { as: 'applicant' }>
type Line = Own['working'][number]

/** How the due date was worked out: in sentences, and day by day, to be followed on one's fingers. */
export function Working({ context, followed }: { context: PageContext; followed: Own }) {
  const { t, date } = context
  const { explained, working } = followed
  if (explained.length === 0) return null
  return (
    <details className="working">
      <summary>{t('follow.working')}</summary>
      <ol>
        {each(explained, (line) => (
          <li>{line}</li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label={t('follow.byDay')} tabIndex={0}>
        <table>
          <caption>{t('follow.byDay')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('follow.day')}</th>
              <th scope="col">{t('follow.count')}</th>
              <th scope="col">{t('follow.note')}</th>
            </tr>
          </thead>
          <tbody>
            {each(working, (line) => (
              <tr className={line.count === null ? 'off' : undefined}>
                <td>
                  <time dateTime={line.date}>{date(line.date)}</time>
                </td>
                <td className="number">{line.count ?? t('follow.notCounted')}</td>
                <td>{noteOf(context, line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function noteOf({ t, said, language }: PageContext, line: Line): string {
  const locale = localeOf(language)
  const isOff = line.count === null && line.kind !== 'work'
  const parts = [
    line.kind === 'work' && !isOff ? '' : said(dayKindLabels[line.kind]),
    line.name ? holidayName({ name: line.name, locale }) : '',
    line.pause ? said(standingLabels[line.pause]) : '',
    ...(line.event ?? []).map((type) =>
      type === 'received'
        ? t('follow.received')
        : isRequestEventType(type)
          ? eventLabel(type, locale)
          : '',
    ),
    line.restart ? t('follow.restart') : '',
    line.note === 'due' ? t('follow.due') : '',
  ]
  return parts.filter(Boolean).join(language === 'en' ? '; ' : '；')
}
