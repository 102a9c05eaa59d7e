import { DefaultTemplate } from '@payloadcms/next/templates'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { todayIn } from '../../../domain/dates/index.ts'
import { actorOf } from '../../access/actor.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { gongkaiOf } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import {
  type Consistency,
  consistencyOf,
  monthBeside,
  monthOf,
  officesToKeep,
} from '../consistency.ts'
import { DecisionItem } from './DecisionItem.tsx'
import { consistencyPath } from './path.ts'

/**
 * The consistency list of a month, for the head of disclosure: what is similar and was decided
 * differently. Custom views are public by default (trap P32): first who is asking.
 */
export async function ConsistencyView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) {
    const { login } = req.payload.config.admin.routes
    redirect(`${admin}${login}?redirect=${encodeURIComponent(`${admin}${consistencyPath}`)}`)
  }
  const actor = await actorOf(req)
  const offices = actor ? officesToKeep(actor) : []
  if (offices.length === 0) notFound()
  const { timeZone, now } = gongkaiOf(req.payload)
  const month = monthOf(searchParams?.month) ?? todayIn(timeZone, now()).slice(0, 7)
  const { groups } = await consistencyOf(req, { month, offices })
  const say = sayIn(req.i18n.language)
  const hrefOf = (other: string) => `${admin}${consistencyPath}?month=${other}`
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={initPageResult.locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <main className="gk-approval gk-consistency">
        <h1 className="gk-approval__title">{say('precedents.consistencyOf', { month })}</h1>
        <p className="gk-muted">
          {say(groups.length > 0 ? 'precedents.consistencyNote' : 'precedents.consistent')}
        </p>
        {groups.map((group) => (
          <Group
            key={group.decisions.map(({ id, decidedOn }) => id ?? decidedOn).join()}
            language={req.i18n.language}
            group={group}
            path={`${admin}/collections/${slugs.documents}`}
          />
        ))}
        <p className="gk-precedents__way">
          <a href={hrefOf(monthBeside(month, -1))}>{say('precedents.monthBefore')}</a>{' '}
          <a href={hrefOf(monthBeside(month, 1))}>{say('precedents.monthAfter')}</a>
        </p>
      </main>
    </DefaultTemplate>
  )
}

/** One group of similar documents, the odd one first. */
function Group({
  language,
  group: { sentence, isAcrossOffices, decisions, count },
  path,
}: {
  language: string
  group: Consistency['groups'][number]
  path: string
}) {
  const say = sayIn(language)
  return (
    <section>
      <h2>
        {sentence}{' '}
        {isAcrossOffices ? (
          <span className="gk-tag gk-tag--seal">{say('precedents.across')}</span>
        ) : null}
      </h2>
      <ul className="gk-precedents__list">
        {decisions.map((decision, at) => (
          <DecisionItem
            key={decision.id ?? `${at}`}
            language={language}
            decision={decision}
            path={path}
          />
        ))}
      </ul>
      {count > decisions.length ? (
        <p className="gk-muted">{say('precedents.more', { count: count - decisions.length })}</p>
      ) : null}
    </section>
  )
}
