import { grounds, type PublicGround, remedy } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'
import { labelIn, nameOf } from '../names.ts'
import type { RegisterCount } from '../queries/register.ts'

/**
 * A ground for not disclosing as the public needs it: what it means, and what to do. What is to be done
 * against a refusal is the same for all of them, so the page says it once and the card leads there.
 */
export function GroundCard({
  context,
  ground,
  count,
}: {
  context: PageContext
  ground: PublicGround
  count: RegisterCount
}) {
  const { t, c, language } = context
  const { id, explanation, example, part, ask, contest } = ground
  const { article = '' } = grounds.find((each) => each.id === id) ?? {}
  const number = id.split('-')[0] ?? id
  const rows = [
    ['register.part', part],
    ['register.ask', ask],
  ] as const
  return (
    <article id={`ground-${id}`}>
      <h3>{nameOf(grounds, id, language)}</h3>
      <p className="basis">
        <span>{t('register.article', { article: language === 'en' ? number : c(article) })}</span>
        <span>{count.count === 0 ? t('register.cardNone') : t('register.cardCount', count)}</span>
      </p>
      <p>
        {labelIn(explanation, language)} {labelIn(example, language)}
      </p>
      <dl>
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{labelIn(text, language)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('register.contest')}</dt>
          <dd>
            {contest === remedy ? (
              <a href="#contest">{t('register.contestBelow')}</a>
            ) : (
              labelIn(contest, language)
            )}
          </dd>
        </div>
      </dl>
    </article>
  )
}
