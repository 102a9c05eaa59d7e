import type { PageContext } from '../context.ts'
import type { PublicDocument } from '../queries/document.ts'
import { documentPath } from '../queries/items.ts'
import type { Related } from '../queries/related.ts'
import { Validity } from './Validity.tsx'

/**
 * What came before and after (来龙去脉), as one line: what this document rests on, itself, what
 * followed from it. Only documents that are public are in it.
 */
export function Chain({ context, document }: { context: PageContext; document: PublicDocument }) {
  const { t } = context
  if (document.related.length === 0) return null
  const before = document.related.filter(isBefore)
  const after = document.related.filter((each) => !isBefore(each))
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('doc.related')}</h2>
      <ol className="chain">
        {before.map((each) => (
          <Link key={`${each.type}${each.indexNumber}`} context={context} related={each} />
        ))}
        <li className="here">
          <b>{t('doc.this')}</b> <Validity context={context} value={document.validity} />
        </li>
        {after.map((each) => (
          <Link key={`${each.type}${each.indexNumber}`} context={context} related={each} />
        ))}
      </ol>
    </section>
  )
}

/** What this document itself names was there before it; an explanation comes after what it explains. */
const isBefore = ({ direction }: Related): boolean => direction === 'out'

function Link({
  context,
  related: { type, direction, indexNumber, title, validity },
}: {
  context: PageContext
  related: Related
}) {
  const { t, c, href, contentLang } = context
  return (
    <li>
      <span className="how">{t(`relation.${type}.${direction}`)}</span>{' '}
      <a href={href(documentPath(indexNumber))} lang={contentLang}>
        {c(title)}
      </a>{' '}
      {validity !== 'inForce' && <Validity context={context} value={validity} />}
    </li>
  )
}
