import type { Followed } from 'gongkai/types'
import type { PageContext } from '../../context.ts'
import type { MessageKey } from '../../messages/index.ts'
import { documentPath } from '../../queries/items.ts'
import { each } from '../each.ts'

type Own = Extract<Followed, { as: 'applicant' }>
type Reply = NonNullable<Own['reply']>

/** What was answered: what is disclosed, what is not and why (Art. 36, 37), and what can be done about it. */
export function ReplySection({ context, followed }: { context: PageContext; followed: Own }) {
  const { t } = context
  const { reply, remedies } = followed
  if (!reply) return null
  return (
    <section>
      <h2>{t('follow.pair', { name: t('follow.reply'), value: reply.label })}</h2>
      <p className="note">{t('follow.article', { article: articleOf(context, reply.article) })}</p>
      <Facts context={context} reply={reply} />
      <Grounds context={context} reply={reply} />
      {remedies && (
        <>
          <h3 id="remedies">{t('follow.remedies')}</h3>
          <p>{remedies.text}</p>
        </>
      )}
    </section>
  )
}

function articleOf({ t }: PageContext, article: string): string {
  const [number = '', item] = article.split('-')
  if (number === '109') return t('follow.articleFee')
  return item
    ? t('follow.articleItem', { article: number, item })
    : t('follow.articleNumber', { article: number })
}

function Facts({ context, reply }: { context: PageContext; reply: Reply }) {
  const { t, c, href, contentLang } = context
  const { content, where, reason, searchRecord, otherOffice, repeatedOf, documents } = reply
  const rows = [
    [t('follow.content'), content],
    [t('follow.where'), where],
    [t('follow.reason'), reason],
    [t('follow.search'), searchRecord && t('follow.searchText', searchRecord)],
    [
      t('follow.otherOffice'),
      otherOffice && [otherOffice.name, otherOffice.contact].filter(Boolean).join(' '),
    ],
    [t('follow.repeatedOf'), repeatedOf],
  ] as const
  return (
    <dl className="standing">
      {each(rows, ([name, text]) =>
        text ? (
          <div>
            <dt>{name}</dt>
            <dd className="told" lang={contentLang}>
              {text}
            </dd>
          </div>
        ) : null,
      )}
      {documents.length > 0 && (
        <div>
          <dt>{t('follow.documents')}</dt>
          <dd lang={contentLang}>
            {each(documents, ({ title, indexNumber }) => (
              <p>
                <a href={href(documentPath(indexNumber))}>{c(title)}</a>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Every part that is withheld, with its ground and the reason. */
function Grounds({ context, reply }: { context: PageContext; reply: Reply }) {
  const { t, contentLang } = context
  if (reply.grounds.length === 0) return null
  const pair = (name: MessageKey, value: string) => t('follow.pair', { name: t(name), value })
  const isPartial = reply.type === 'partial'
  return (
    <>
      <h3>{t(isPartial ? 'follow.removed' : 'follow.grounds')}</h3>
      {isPartial && <p>{t('follow.removedLead')}</p>}
      <ul className="plain removed">
        {each(reply.grounds, ({ ground, label, facts, part }) => (
          <li>
            {part && (
              <>
                <b lang={contentLang}>{pair('follow.part', part)}</b>
                <br />
              </>
            )}
            {pair('follow.ground', `${label}（${articleOf(context, ground.split('-')[0] ?? '')}）`)}
            <br />
            <span lang={contentLang}>{pair('follow.facts', facts)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
