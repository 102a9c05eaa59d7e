import type { ReactNode } from 'react'
import type { PageContext } from '../context.ts'
import { documentPath, type Item } from '../queries/items.ts'
import type { Hit } from '../queries/search.ts'
import { Marked } from './Marked.tsx'
import { Validity } from './Validity.tsx'

/**
 * Documents in a list: title and day of publication, then who issued it, its number, its validity.
 * As a catalogue it says what Art. 12 asks for: index number, name, summary, date of forming.
 */
export function DocumentList({
  context,
  items,
  isCatalogue,
}: {
  context: PageContext
  items: readonly (Item | Hit)[]
  isCatalogue?: boolean
}) {
  const { c, href, contentLang } = context
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <a href={href(documentPath(item.indexNumber))} lang={contentLang}>
            {'marked' in item ? <Marked marked={item.marked.title} convert={c} /> : c(item.title)}
          </a>
          <time dateTime={item.publishedOn}>{item.publishedOn}</time>
          {'marked' in item && item.marked.snippet.text !== '' && (
            <p className="snippet" lang={contentLang}>
              <Marked marked={item.marked.snippet} convert={c} />
            </p>
          )}
          {isCatalogue && item.summary && (
            <p className="snippet" lang={contentLang}>
              {c(item.summary)}
            </p>
          )}
          <small>
            <Facts context={context} item={item} isCatalogue={isCatalogue ?? false} />
          </small>
        </li>
      ))}
    </ul>
  )
}

function Facts({
  context,
  item,
  isCatalogue,
}: {
  context: PageContext
  item: Item
  isCatalogue: boolean
}): ReactNode {
  const { t, c, contentLang } = context
  return (
    <>
      {item.office && <span lang={contentLang}>{c(item.office.name)}</span>}
      {item.documentNumber && <span lang={contentLang}>{c(item.documentNumber)}</span>}
      {isCatalogue && (
        <>
          <span>
            {t('doc.formedOn')} <time dateTime={item.formedOn}>{item.formedOn}</time>
          </span>
          <span>
            {t('doc.indexNumber')} {item.indexNumber}
          </span>
        </>
      )}
      <Validity context={context} value={item.validity} />
    </>
  )
}
