import type { Followed } from 'gongkai/types'
import type { PageContext } from '../../context.ts'
import type { MessageKey } from '../../messages/index.ts'
import { each } from '../each.ts'

/** What of an event is shown, and under which name; an entry here shows another. */
const details = {
  items: 'detail.items',
  days: 'detail.days',
  description: 'detail.description',
  note: 'detail.note',
  reason: 'detail.reason',
  amount: 'detail.amount',
  reference: 'detail.reference',
  until: 'detail.until',
  means: 'detail.means',
  opinion: 'detail.opinion',
  answer: 'detail.answer',
} as const satisfies Record<string, MessageKey>

const words: Readonly<Record<string, MessageKey>> = {
  'means.online': 'means.online',
  'means.post': 'means.post',
  'means.counter': 'means.counter',
  'means.email': 'means.email',
  'means.fax': 'means.fax',
  'answer.agrees': 'answer.agrees',
  'answer.objects': 'answer.objects',
  'answer.silent': 'answer.silent',
}

/** What happened so far, oldest first. */
export function Timeline({
  context,
  entries,
}: {
  context: PageContext
  entries: Followed['timeline']
}) {
  const { t, date } = context
  if (entries.length === 0) return <p>{t('follow.nothingYet')}</p>
  return (
    <ol className="steps">
      {each(entries, (entry) => (
        <li>
          <time dateTime={entry.on}>{date(entry.on)}</time>
          <b>{entry.label}</b>
          <Details context={context} values={entry.details} />
        </li>
      ))}
    </ol>
  )
}

function Details({ context, values }: { context: PageContext; values: Record<string, unknown> }) {
  const { t, date, contentLang } = context
  const shown = Object.entries(details).flatMap(([name, label]) => {
    const value = values[name]
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const word = words[`${name}.${value}`]
    if (word) return [{ name: t(label), text: t(word), lang: undefined }]
    if (name === 'until') return [{ name: t(label), text: date(String(value)), lang: undefined }]
    return [{ name: t(label), text: String(value), lang: contentLang }]
  })
  if (shown.length === 0) return null
  return (
    <dl>
      {each(shown, ({ name, text, lang }) => (
        <div>
          <dt>{name}</dt>
          <dd lang={lang}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
