import { type Removal, removalGrounds } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'

/** What was removed from an attachment, on what ground and why: where, never what. */
export function Removals({
  context,
  removals,
}: {
  context: PageContext
  removals: readonly Removal[]
}) {
  const { t, c, contentLang, language } = context
  if (removals.length === 0) return null
  const groundName = (id: string): string => {
    const label = removalGrounds.find((ground) => ground.id === id)?.label
    return label ? (language === 'en' ? label.en : c(label.zh)) : ''
  }
  return (
    <details className="removals">
      <summary>{t('removal.title')}</summary>
      <p>{t('removal.lead')}</p>
      <ul>
        {removals.map((removal) => (
          <li key={JSON.stringify(removal)}>
            {placeOf(t, c, removal)}
            {removal.count > 1 ? ` × ${removal.count}` : ''}：{groundName(removal.ground)}（
            {t('removal.article', { article: c(removal.article) })}，§{removal.ground}）
            <span lang={contentLang}>{c(removal.reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function placeOf(
  t: PageContext['t'],
  c: PageContext['c'],
  { page, sheet = '', column = '', isMasked }: Removal,
): string {
  if (page !== undefined) return t('removal.page', { page })
  const place = t('removal.column', { sheet: c(sheet), column })
  return `${place} ${t(isMasked ? 'removal.masked' : 'removal.dropped')}`
}
