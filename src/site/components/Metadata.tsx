import type { ReactNode } from 'react'
import { genres, statutoryItems } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'
import { nameOf } from '../names.ts'
import type { DocumentModel } from '../views/DocumentView.tsx'
import { Validity } from './Validity.tsx'

/** The catalogue record of a document (目录元数据), in the customary order and words. */
export function Metadata({ context, model }: { context: PageContext; model: DocumentModel }) {
  const { t, c, href, date, contentLang, language } = context
  const { document, workingDays } = model
  const chinese = (text: string) => <span lang={contentLang}>{c(text)}</span>
  const after =
    workingDays === null
      ? ''
      : workingDays === 0
        ? t('doc.sameDay')
        : t('doc.workingDay', { count: workingDays })
  const rows: [Parameters<typeof t>[0], ReactNode][] = [
    ['doc.indexNumber', <code key="i">{document.indexNumber}</code>],
    [
      'doc.categories',
      document.categories.length > 0
        ? document.categories.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && '；'}
              <a href={href(`/catalogue?category=${slug}`)} lang={contentLang}>
                {c(name)}
              </a>
            </span>
          ))
        : t('doc.none'),
    ],
    [
      'doc.office',
      document.office ? (
        <a key="o" href={href(`/offices/${document.office.slug}`)} lang={contentLang}>
          {c(document.office.name)}
        </a>
      ) : (
        t('doc.none')
      ),
    ],
    [
      'doc.formedOn',
      <time key="f" dateTime={document.formedOn}>
        {date(document.formedOn)}
      </time>,
    ],
    [
      'doc.documentNumber',
      document.documentNumber ? chinese(document.documentNumber) : t('doc.none'),
    ],
    [
      'doc.publishedOn',
      <span key="p">
        <time dateTime={document.publishedAt}>{date(document.publishedOn)}</time>
        {after && <small>{after}</small>}
      </span>,
    ],
    ['doc.mode', t('doc.proactive')],
    ['doc.validity', <Validity key="v" context={context} value={document.validity} />],
  ]
  if (document.genre) rows.push(['doc.genre', nameOf(genres, document.genre, language)])
  if (document.jointOffices.length > 0) {
    rows.push(['doc.jointOffices', chinese(document.jointOffices.join('、'))])
  }
  if (document.effectiveOn) rows.push(['doc.effectiveOn', date(document.effectiveOn)])
  if (document.expiresOn) rows.push(['doc.expiresOn', date(document.expiresOn)])
  if (document.repealedOn) rows.push(['doc.repealedOn', date(document.repealedOn)])
  if (document.item) rows.push(['doc.item', nameOf(statutoryItems, document.item, language)])
  return (
    <dl className="meta" aria-label={t('doc.metadata')}>
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
