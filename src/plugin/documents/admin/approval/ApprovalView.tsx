import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { todayIn } from '../../../../domain/dates/index.ts'
import { actorOf, idOf } from '../../../access/actor.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import { PathSection } from '../../../decisionPaths/admin/PathSection.tsx'
import { calendarOf } from '../../../holidays/calendarOf.ts'
import { gongkaiOf } from '../../../options.ts'
import { PrecedentsSection } from '../../../precedents/admin/PrecedentsSection.tsx'
import { ReviewPanel } from '../../../register/admin/ReviewPanel.tsx'
import { slugs } from '../../../slugs.ts'
import { compareWithBase } from '../../comparison/compareWithBase.ts'
import { attachmentsOf, factsOf } from '../../comparison/facts.ts'
import { describe } from '../../describe.ts'
import { readableWorking } from '../../endpoints/readable.ts'
import { Steps } from '../parts/Steps.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import { ApprovalActions } from './ApprovalActions.tsx'
import { ApprovalFindings } from './ApprovalFindings.tsx'
import { ApprovalNav } from './ApprovalNav.tsx'
import { Attachments } from './Attachments.tsx'
import { ComparisonView } from './ComparisonView.tsx'
import { Facts } from './Facts.tsx'
import { FullText } from './FullText.tsx'

/**
 * What a leader reads before deciding, on one calm page made for a phone: where the document stands,
 * what changed, the facts, the text, what was done before, and the decision at the bottom.
 */
export async function ApprovalView({ initPageResult, doc }: DocumentViewServerProps) {
  const { req } = initPageResult
  // Custom views are open by default (trap P32): first who is asking, then whether they may read it.
  const actor = await actorOf(req)
  if (!actor || !doc?.id) notFound()
  await readableWorking(req, doc.id)
  const gongkai = gongkaiOf(req.payload)
  const { document, ...standing } = await describe(req, { gongkai, actor, id: doc.id })
  const [comparison, facts, attachments] = [
    await compareWithBase(req, document),
    await factsOf(req, document),
    await attachmentsOf(req, document),
  ]
  const { language } = req.i18n
  const say = sayIn(language)
  const { admin, api } = req.payload.config.routes
  const sheetUrl = standing.round > 0 ? `${api}/${slugs.documents}/${doc.id}/approval-sheet` : null
  return (
    <main className="gk-approval">
      <ApprovalNav
        list={say('name.documents')}
        title={String(document.title ?? '')}
        here={say('ui.approval')}
        path={`${admin}/collections/${slugs.documents}`}
        id={String(doc.id)}
      />
      <h1 className="gk-approval__title">{String(document.title ?? '')}</h1>
      <Steps language={language} stage={standing.stage} steps={standing.steps} />
      {comparison ? <ComparisonView language={language} comparison={comparison} /> : null}
      <Facts
        language={language}
        facts={facts}
        document={document}
        today={todayIn(gongkai.timeZone, gongkai.now())}
        calendar={await calendarOf(req, idOf(document.office))}
      />
      <PathSection req={req} document={document} />
      <Attachments language={language} attachments={attachments} />
      <PrecedentsSection req={req} document={document} />
      <div className="gk-beside">
        <section aria-labelledby="gk-full-text">
          {comparison ? (
            <details className="gk-approval__full">
              <summary id="gk-full-text">{say('ui.readAll')}</summary>
              <FullText language={language} body={document.body} />
            </details>
          ) : (
            <>
              <h2 id="gk-full-text">{say('admin.fullText')}</h2>
              <FullText language={language} body={document.body} />
            </>
          )}
        </section>
        <ApprovalFindings key={standing.revision} id={String(doc.id)} />
      </div>
      <section aria-labelledby="gk-ledger">
        <h2 id="gk-ledger">{say('ui.ledger')}</h2>
        <Timeline language={language} ledger={standing.ledger} />
      </section>
      {document.mode === 'proactive' ? null : <ReviewPanel id={String(doc.id)} />}
      <ApprovalActions
        id={String(doc.id)}
        standing={{
          revision: standing.revision,
          stage: standing.stage,
          available: standing.available,
          next: standing.next,
          waitingFor: standing.waitingFor,
          waitsForMe: standing.waitsForMe,
          scheduledFor: standing.scheduledFor,
        }}
        sheetUrl={sheetUrl}
      />
    </main>
  )
}
