import { grounds, modes } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'
import { nameOf } from '../names.ts'
import type { RegisterEntry } from '../queries/register.ts'

/** Entries of the register: title, who keeps it back and why, and when that is looked at again. */
export function RegisterList({
  context,
  entries,
}: {
  context: PageContext
  entries: readonly RegisterEntry[]
}) {
  const { t, c, contentLang, language } = context
  return (
    <ul className="list">
      {entries.map((entry) => (
        <li key={entry.indexNumber}>
          <span className="title" lang={contentLang}>
            {c(entry.title)}
          </span>
          <span className="next">
            <Next context={context} entry={entry} />
          </span>
          <small>
            {entry.office && <span lang={contentLang}>{c(entry.office.name)}</span>}
            <span>{nameOf(modes, entry.mode, language)}</span>
            <a href={`#ground-${entry.ground}`}>{nameOf(grounds, entry.ground, language)}</a>
            <span>
              {t('doc.formedOn')} <time dateTime={entry.formedOn}>{entry.formedOn}</time>
            </span>
            <span>
              {t('doc.indexNumber')} {entry.indexNumber}
            </span>
          </small>
        </li>
      ))}
    </ul>
  )
}

function Next({ context: { t, c, today }, entry }: { context: PageContext; entry: RegisterEntry }) {
  const { disclosure, reviewOn, reviewEvent } = entry
  if (disclosure) {
    return disclosure.by
      ? t('register.toDisclose', { date: disclosure.by })
      : t('register.toDiscloseSoon')
  }
  return (
    <>
      {t(reviewOn < today ? 'register.overdue' : 'register.nextReview', { date: reviewOn })}
      {reviewEvent && (
        <>
          <br />
          {t('register.event', { event: c(reviewEvent) })}
        </>
      )}
    </>
  )
}
