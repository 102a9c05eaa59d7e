import { DefaultTemplate } from '@payloadcms/next/templates'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { todayIn } from '../../../domain/dates/index.ts'
import { type Actor, actorOf, officesSeenBy } from '../../access/actor.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { findOffices } from '../../offices/find.ts'
import { gongkaiOf } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import { officesOfDesk } from '../access.ts'
import { type Desk, type DeskView as DeskTab, deskOf, deskViews } from '../desk.ts'
import { CaseNav } from './CaseNav.tsx'
import { DeskTable } from './DeskTable.tsx'
import { EntryForm } from './EntryForm.tsx'
import { FeedPanel } from './FeedPanel.tsx'
import { requestDeskPath } from './path.ts'

/**
 * The desk of those who handle requests: what is due, the least time left first. Custom views are
 * public by default (trap P32): first who is asking.
 */
export async function DeskView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities } = initPageResult
  const { admin, api } = req.payload.config.routes
  if (!req.user) {
    const { login } = req.payload.config.admin.routes
    redirect(`${admin}${login}?redirect=${encodeURIComponent(`${admin}${requestDeskPath}`)}`)
  }
  const actor = await actorOf(req)
  if (!actor || officesOfDesk(actor).length === 0) notFound()
  const gongkai = gongkaiOf(req.payload)
  const desk = await deskOf(req, gongkai, { actor, ...askedOf(searchParams) })
  const { language } = req.i18n
  const say = sayIn(language)
  const entry = await offersEntry(req, actor)
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
      <main className="gk-approval gk-desk">
        <CaseNav here={say('requestDesk.title')} />
        <h1 className="gk-approval__title">{say('requestDesk.title')}</h1>
        <p className="gk-muted">{say('requestDesk.summary', desk.counts)}</p>
        <Tabs language={language} desk={desk} path={`${admin}${requestDeskPath}`} />
        <DeskTable
          language={language}
          items={desk.items}
          path={`${admin}/collections/${slugs.requests}`}
        />
        <Pages language={language} desk={desk} path={`${admin}${requestDeskPath}`} />
        {entry.length > 0 ? (
          <>
            <EntryForm
              offices={entry}
              today={todayIn(gongkai.timeZone, gongkai.now())}
              path={`${admin}/collections/${slugs.requests}`}
            />
            <FeedPanel download={`${api}/${slugs.requests}/desk.ics`} />
          </>
        ) : null}
      </main>
    </DefaultTemplate>
  )
}

/** Which list and page; anything else in the address is the first page of what is open. */
function askedOf(searchParams: AdminViewServerProps['searchParams']): {
  view: DeskTab
  page: number
} {
  const view = deskViews.find((name) => name === searchParams?.view) ?? 'open'
  const page = Number(searchParams?.page)
  return { view, page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1 }
}

/** The offices for which the reader may enter what came on paper or by word of mouth. */
async function offersEntry(req: PayloadRequest, actor: Actor) {
  const handled = officesSeenBy(actor, 'requestOfficer', 'disclosureHead')
  return (await findOffices(req))
    .filter(({ id }) => handled.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
}

type Part = { language: string; desk: Desk; path: string }

function Tabs({ language, desk, path }: Part) {
  const say = sayIn(language)
  const counts: Partial<Record<DeskTab, number>> = {
    open: desk.counts.open,
    toApprove: desk.counts.toApprove,
    moderate: desk.counts.moderate,
  }
  return (
    <nav aria-label={say('requestDesk.views')}>
      <ul className="gk-desk__tabs">
        {deskViews.map((view) => (
          <li key={view}>
            <a href={`${path}?view=${view}`} aria-current={view === desk.view ? 'page' : undefined}>
              {say(`requestDesk.${view}`)}
              {counts[view] ? <span className="gk-count">{counts[view]}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Pages({ language, desk: { view, page, hasMore }, path }: Part) {
  const say = sayIn(language)
  if (page === 1 && !hasMore) return null
  return (
    <p className="gk-desk__pages">
      {page > 1 ? (
        <a href={`${path}?view=${view}&page=${page - 1}`}>{say('requestDesk.before')}</a>
      ) : null}
      <span>{say('requestDesk.pageNo', { page })}</span>
      {hasMore ? (
        <a href={`${path}?view=${view}&page=${page + 1}`}>{say('requestDesk.after')}</a>
      ) : null}
    </p>
  )
}
