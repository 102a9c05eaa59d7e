import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { replyLabel, stateLabel } from '../../../domain/requests/labels.ts'
import { actorOf, idOf, officesSeenBy } from '../../access/actor.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import { peopleFor } from '../../documents/jobs/people.ts'
import { findOffices } from '../../offices/find.ts'
import { gongkaiOf } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import { findPeople } from '../../users/person.ts'
import { type Case, caseOf } from '../caseOf.ts'
import { type DescribedRequest, describeRequest } from '../describe.ts'
import { hintsFor } from '../hints.ts'
import { readableById } from '../readable.ts'
import { describeReviews } from '../reviews/describe.ts'
import type { ShownFile } from '../store.ts'
import { ApplicantPanel } from './ApplicantPanel.tsx'
import { CaseActions } from './CaseActions.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { CaseHolds } from './CaseHolds.tsx'
import { CaseNav } from './CaseNav.tsx'
import { CaseHints, ClockSection, RequestFacts } from './CaseParts.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { DueTag } from './DueTag.tsx'
import type { FormContext } from './formTools.ts'
import { requestDeskPath } from './path.ts'
import { ReplyText } from './ReplyText.tsx'
import { ReviewSection } from './ReviewSection.tsx'

/**
 * A case on one page, made for a desk and for a phone: where it stands and by when, what is asked for,
 * what happened, and what may be done now. Custom views are open by default (trap P32): first who is
 * asking, then whether they may read it. What was asked for is for officers of the case.
 */
export async function CaseView({ initPageResult, doc }: DocumentViewServerProps) {
  const { req } = initPageResult
  const actor = await actorOf(req)
  if (!actor || !doc?.id) notFound()
  const row = await readableById(req, String(doc.id))
  if (!row) notFound()
  const gongkai = gongkaiOf(req.payload)
  const described = await describeRequest(req, gongkai, { row, actor })
  const { isOfficer, clock, standing, request } = described
  const content = isOfficer ? await caseOf(req, row) : null
  const hints = isOfficer ? await hintsFor(req, row) : null
  const reviews = await describeReviews(req, gongkai, { row, actor })
  const { context, names } = await contextOf(req, described, content?.files ?? [])
  const { language } = req.i18n
  const say = sayIn(language)
  const { admin } = req.payload.config.routes
  const id = String(row.id)
  const path = `${admin}/collections/${slugs.requests}`
  const { proposal, approval, outcome } = standing
  const isHead = officesSeenBy(actor, 'disclosureHead').includes(idOf(row.office) ?? '')
  return (
    <main className="gk-approval gk-case">
      <CaseNav
        back={{ label: say('requestDesk.title'), url: `${admin}${requestDeskPath}` }}
        here={row.receiptNumber}
      />
      <h1 className="gk-approval__title">{row.receiptNumber}</h1>
      <p className="gk-case__tags">
        <span className="gk-tag gk-tag--active">{stateLabel(standing.state, language)}</span>
        {outcome ? (
          <span className="gk-tag gk-tag--good">{replyLabel(outcome.type, language)}</span>
        ) : (
          <DueTag
            language={language}
            due={{ ...request, urgency: described.urgency, daysLeft: described.daysLeft }}
          />
        )}
        {row.legalHold ? (
          <span className="gk-tag gk-tag--seal">{say('requestDesk.onHold')}</span>
        ) : null}
      </p>
      {isOfficer ? null : <p className="gk-note">{say('requestDesk.readOnly')}</p>}
      {hints ? (
        <CaseHints
          language={language}
          hints={hints}
          moderation={standing.state === 'registered' ? row.moderation : null}
          path={path}
          documents={`${admin}/collections/${slugs.documents}`}
        />
      ) : null}
      <RequestFacts
        language={language}
        row={request}
        office={names[idOf(row.office) ?? ''] ?? ''}
        officer={row.officer ? (names[idOf(row.officer) ?? ''] ?? '') : null}
        content={content}
      />
      <ClockSection language={language} clock={clock} />
      {isOfficer ? <ApplicantPanel id={id} /> : null}
      {content ? (
        <CaseFiles id={id} files={content.files} canAdd={broughtAt(request.state)} />
      ) : null}
      {content ? <CaseHolds language={language} holds={content.holds} /> : null}
      {isOfficer && proposal ? (
        <section aria-labelledby="gk-proposal">
          <h2 id="gk-proposal">
            {say(outcome ? 'requestDesk.sentReply' : 'requestDesk.proposal')}
          </h2>
          {outcome ? null : (
            <p className="gk-muted">
              {say('requestDesk.proposedBy', {
                date: dateText(language, proposal.on),
                state: say(approval ? 'requestDesk.approved' : 'requestDesk.awaiting'),
              })}
            </p>
          )}
          <ReplyText language={language} reply={proposal.reply} files={nameFiles(content)} />
        </section>
      ) : null}
      <ReviewSection language={language} id={id} described={reviews} path={path} />
      <section aria-labelledby="gk-request-events">
        <h2 id="gk-request-events">{say('requestDesk.events')}</h2>
        <CaseTimeline
          language={language}
          events={described.events}
          names={names}
          registered={{ on: row.submittedOn, original: content?.original ?? null }}
        />
      </section>
      {isOfficer ? (
        <div className="gk-approval__bar">
          <CaseActions
            id={id}
            revision={described.revision}
            available={described.available}
            context={context}
            reply={
              proposal
                ? { shown: proposal.reply, hash: proposal.hash, files: nameFiles(content) }
                : null
            }
            canRenew
            hold={isHead ? { isHeld: Boolean(row.legalHold) } : null}
          />
        </div>
      ) : null}
    </main>
  )
}

/** What may be brought at a state: an answer until the case is closed, a proof of delivery until archived. */
const broughtAt = (state: string): ('answer' | 'dispatchProof')[] => {
  if (state === 'archived') return []
  return state === 'replied' ? ['dispatchProof'] : ['answer', 'dispatchProof']
}

const nameFiles = (content: Case | null): Record<string, string> =>
  Object.fromEntries((content?.files ?? []).map(({ id, name }) => [id, name]))

/** The files that a reply may send: answers, without originals of which there is a redacted copy. */
function answersAmong(files: readonly ShownFile[]) {
  const originals = files.map(({ copyOf }) => copyOf)
  return files
    .filter(({ id, kind }) => kind === 'answer' && !originals.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** What the forms choose from, and the names that stand behind ids. */
async function contextOf(
  req: PayloadRequest,
  { request, standing, today }: DescribedRequest,
  files: readonly ShownFile[],
): Promise<{ context: FormContext; names: Record<string, string> }> {
  const office = idOf(request.office) ?? ''
  const offices = await findOffices(req)
  const people = await findPeople(req)
  const officers = await peopleFor(req, { role: 'requestOfficer', office })
  const awaited = (kind: 'thirdParty' | 'agency') =>
    standing.consultations
      .filter((each) => each.kind === kind && each.answeredOn === null)
      .map(({ party }) => party)
  return {
    context: {
      language: req.i18n.language,
      kind: standing.kind,
      today,
      officers: officers.map(({ id, name }) => ({ value: id, label: name })),
      offices: offices
        .filter(({ id }) => id !== office)
        .map(({ id, name }) => ({ value: id, label: name })),
      answers: answersAmong(files),
      awaited: { thirdParty: awaited('thirdParty'), agency: awaited('agency') },
      isObjectedTo: standing.consultations.some(
        ({ kind, answer }) => kind === 'thirdParty' && answer === 'objects',
      ),
      isFeeUnpaid: standing.fee !== null && standing.fee.paidOn === null,
      isAwaitingCorrection: standing.state === 'correctionAsked',
    },
    names: Object.fromEntries([...offices, ...people].map(({ id, name }) => [id, name])),
  }
}
