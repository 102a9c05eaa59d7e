import { setTimeout as sleep } from 'node:timers/promises'
import type { Answered, Followed, FollowerAct, Pair, PublicRequests } from 'gongkai/types'
import type { FormFault } from '../components/request/ErrorSummary.tsx'
import type { Posted } from '../http/posted.ts'
import type { PersonalAsked, PersonalOutcome, PersonalPage } from '../personal.ts'
import { FollowView } from '../views/FollowView.tsx'
import { FormProblemView } from '../views/FormProblemView.tsx'
import { TrackView } from '../views/TrackView.tsx'

/** `/requests/track`: how a request stands, its letters, and what whoever holds its code may do. */
export const trackRequest: PersonalPage = async (asked) => {
  const { context, posted } = asked
  if (typeof posted === 'number') {
    return {
      kind: 'view',
      status: posted,
      view: <FormProblemView context={context} status={posted} path="/requests/track" />,
    }
  }
  if (!posted) return { kind: 'view', status: 200, view: <TrackView context={context} /> }
  const turn: Turn = { asked, posted, pair: pairOf(posted), door: await asked.requests() }
  if (posted.field('file')) return download(turn)
  if (posted.field('act')) return act(turn)
  return show(turn, {})
}

type Turn = { asked: PersonalAsked; posted: Posted; pair: Pair; door: PublicRequests }

const pairOf = (posted: Posted): Pair => ({
  receiptNumber: posted.field('receiptNumber').slice(0, 100),
  accessCode: posted.field('accessCode').slice(0, 100),
})

type Said = { faults?: readonly FormFault[]; done?: string | null; status?: number }

/** The request as it stands, or the form again: the same for every pair that opens nothing. */
async function show(turn: Turn, said: Said): Promise<PersonalOutcome> {
  const { asked, pair, door } = turn
  const found = await door.look(asked.visitor, pair)
  return found.ok ? standing(turn, found.value, said) : nothing(turn, found)
}

function standing(
  { asked: { context }, posted, pair }: Turn,
  followed: Followed,
  { faults = [], done = null, status = 200 }: Said,
): PersonalOutcome {
  const value = (name: string) => (faults.length > 0 ? posted.field(name) : '')
  return {
    kind: 'view',
    status,
    view: <FollowView {...{ context, followed, pair, value, faults, done }} />,
  }
}

function nothing(
  { asked: { context }, pair }: Turn,
  { status, errors, retryAfter }: Extract<Answered<unknown>, { ok: false }>,
): PersonalOutcome {
  const wait = retryAfter
    ? [{ message: context.t('track.wait', { minutes: Math.ceil(retryAfter / 60) }) }]
    : []
  const faults = [...errors.map(({ message }) => ({ field: 'receiptNumber', message })), ...wait]
  return {
    kind: 'view',
    status,
    retryAfter,
    view: <TrackView context={context} receiptNumber={pair.receiptNumber} faults={faults} />,
  }
}

/** How often, a second apart, a receipt is looked for that is still being made. */
const mostTries = 6

async function download(turn: Turn): Promise<PersonalOutcome> {
  const { asked, posted, pair, door } = turn
  const { visitor, context } = asked
  const wanted = posted.field('file')
  const id = wanted === 'receipt' ? await receiptOf(turn) : { ok: true as const, value: wanted }
  if (!id.ok) return nothing(turn, id)
  if (id.value === null) return show(turn, { done: context.t('track.fileNotYet') })
  const file = await door.file(visitor, pair, id.value.slice(0, 100))
  if (file.ok) return { kind: 'file', ...file.value }
  if (file.errors.some(({ code }) => code !== 'NOT_FOUND')) return nothing(turn, file)
  return show(turn, { faults: [{ message: context.t('track.fileGone') }], status: 404 })
}

/** The id of the receipt's letter; null while it is not there. */
async function receiptOf({ asked, pair, door }: Turn): Promise<Answered<string | null>> {
  for (let turn = 1; ; turn += 1) {
    const found = await door.look(asked.visitor, pair)
    if (!found.ok) return found
    const files = found.value.as === 'applicant' ? found.value.replies : []
    const letter = files.find(
      ({ letterKind, mimeType }) => letterKind === 'receipt' && mimeType === 'application/pdf',
    )
    if (letter) return { ok: true, value: letter.id }
    if (turn === mostTries) return { ok: true, value: null }
    await sleep(1000)
  }
}

async function act(turn: Turn): Promise<PersonalOutcome> {
  const { asked, posted, pair, door } = turn
  const { t } = asked.context
  const read = readAct(posted, t)
  if ('faults' in read) return show(turn, { faults: read.faults, status: 422 })
  const done = await door.act(asked.visitor, pair, read.event)
  if (done.ok) return standing(turn, done.value, { done: t('follow.done') })
  // Wrong pairs and an exhausted throttle open nothing; every other refusal is told on the page.
  if (done.status === 404 || done.status === 429) return nothing(turn, done)
  return show(turn, {
    faults: done.errors.map(({ message }) => ({ message })),
    status: done.status,
  })
}

type ReadAct = { event: FollowerAct } | { faults: FormFault[] }
type Translate = PersonalAsked['context']['t']

const longest = 5000

/** What a form asks to be recorded, or what it lacks, by field. */
function readAct(posted: Posted, t: Translate): ReadAct {
  const text = (name: string) => posted.field(name).trim()
  const fault = (field: string, message: string): ReadAct => ({ faults: [{ field, message }] })
  const missing = (field: string, label: string) =>
    fault(field, t('act.needsText', { field: label }))
  const long = ['description', 'note', 'reasons', 'objection', 'withdrawReason', 'reference'].find(
    (name) => [...text(name)].length > (name === 'reference' ? 200 : longest),
  )
  if (long) return fault(long, t('apply.tooLong', { count: long === 'reference' ? 200 : longest }))
  switch (posted.field('act')) {
    case 'correct': {
      const description = text('description')
      if (!description) return missing('description', t('act.correctText'))
      const note = text('note')
      return { event: { type: 'correct', description, ...(note ? { note } : {}) } }
    }
    case 'notePayment': {
      const reference = text('reference')
      if (!reference) return missing('reference', t('act.payReference'))
      return { event: { type: 'notePayment', reference } }
    }
    case 'giveReasons': {
      const reason = text('reasons')
      if (!reason) return missing('reasons', t('act.reasons'))
      return { event: { type: 'giveReasons', reason } }
    }
    case 'withdraw': {
      if (posted.field('sure') !== 'yes') return fault('sure', t('act.withdrawNotSure'))
      const reason = text('withdrawReason')
      return { event: { type: 'withdraw', ...(reason ? { reason } : {}) } }
    }
    case 'thirdPartyAnswer':
      return readAnswer(posted.field('answer'), text('objection'), t)
    default:
      return { faults: [{ message: t('apply.unreadable') }] }
  }
}

function readAnswer(answer: string, reason: string, t: Translate): ReadAct {
  if (answer !== 'agrees' && answer !== 'objects') {
    return { faults: [{ field: 'answer', message: t('act.answerChoose') }] }
  }
  if (answer === 'objects' && !reason) {
    return { faults: [{ field: 'objection', message: t('act.answerReason') }] }
  }
  return { event: { type: 'thirdPartyAnswer', answer, ...(reason ? { reason } : {}) } }
}
