import type { PageContext } from '../context.ts'
import type { PublicDocument } from '../queries/document.ts'
import { documentPath } from '../queries/items.ts'

/** What a reader must know before reading: not (or no longer) in force; corrected. */
export function Banners({ context, document }: { context: PageContext; document: PublicDocument }) {
  const { t, c, date, contentLang } = context
  const { correction } = document
  return (
    <>
      <Validity context={context} document={document} />
      {correction && (
        <div className="banner quiet">
          <p>
            <b>{t('banner.correction', { date: date(correction.on) })}</b>
            <span lang={contentLang}>{c(correction.note)}</span>
          </p>
        </div>
      )}
    </>
  )
}

function Validity({ context, document }: { context: PageContext; document: PublicDocument }) {
  const { t, c, href, contentLang } = context
  const sentence = sentenceOf(context, document)
  if (!sentence) return null
  const causes = document.related.filter(
    ({ type, direction }) => direction === 'in' && (type === 'repeals' || type === 'supersedes'),
  )
  return (
    <div className="banner">
      <p>
        <b>{sentence}</b> {document.validity !== 'notYetInForce' && t('banner.kept')}
        {causes.length > 0 && (
          <>
            {' '}
            {t('banner.by')}
            {causes.map(({ indexNumber, title }) => (
              <a key={indexNumber} href={href(documentPath(indexNumber))} lang={contentLang}>
                {c(title)}
              </a>
            ))}
          </>
        )}
      </p>
    </div>
  )
}

function sentenceOf(
  { t, date }: PageContext,
  { validity, repealedOn, expiresOn, effectiveOn }: PublicDocument,
): string | null {
  if (validity === 'repealed') {
    return repealedOn ? t('banner.repealedOn', { date: date(repealedOn) }) : t('banner.repealed')
  }
  if (validity === 'expired' && expiresOn) return t('banner.expired', { date: date(expiresOn) })
  if (validity === 'notYetInForce' && effectiveOn) {
    return t('banner.notYet', { date: date(effectiveOn) })
  }
  return null
}
