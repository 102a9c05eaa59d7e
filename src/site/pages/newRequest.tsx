import { randomBytes } from 'node:crypto'
import type { ApiReason, Proof, Submission } from 'gongkai/types'
import type { FormFault } from '../components/request/ErrorSummary.tsx'
import type { Posted } from '../http/posted.ts'
import { localeOf } from '../language.ts'
import type { PersonalAsked, PersonalOutcome, PersonalPage } from '../personal.ts'
import { noFilters } from '../queries/filters.ts'
import { type Hit, searchDocuments } from '../queries/search.ts'
import { ApplyView } from '../views/ApplyView.tsx'
import { FormProblemView } from '../views/FormProblemView.tsx'
import { ReceiptView } from '../views/ReceiptView.tsx'

/** Names of the form's text fields as they follow one another, and how many characters each may have. */
const fields = {
  description: 5000,
  documentNumber: 300,
  office: 300,
  kind: 300,
  applicantType: 300,
  name: 300,
  idKind: 300,
  identityNumber: 300,
  proxyName: 300,
  proxyIdentityNumber: 300,
  proxyRelation: 300,
  phone: 300,
  email: 300,
  address: 1000,
  delivery: 300,
  format: 300,
  assistance: 1000,
} as const

/** The last is the question, after everything else. */
const order: readonly string[] = [...Object.keys(fields), 'identityProof', 'questionAnswer']

/** The field of a fault, as the domain names it, to the control that it is about. */
const controls: Readonly<Record<string, string>> = {
  contact: 'phone',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'contact.address': 'address',
  proxy: 'proxyName',
  proof: 'identityProof',
  captcha: 'questionAnswer',
}

/** `/requests/new`: an application by anybody (Art. 29). */
export const newRequest: PersonalPage = async (asked) => {
  const { context, posted } = asked
  if (typeof posted === 'number') {
    return {
      kind: 'view',
      status: posted,
      view: <FormProblemView context={context} status={posted} path="/requests/new" />,
    }
  }
  if (!posted) return form(asked, {})
  if (posted.field('step') === 'language') return form(asked, { posted })
  if (posted.field('step') === 'check') return check(asked, posted)
  const tooLong = tooLongOf(asked, posted)
  if (tooLong.length > 0) return form(asked, { posted, faults: tooLong, status: 422 })
  const door = await asked.requests()
  const answer = await door.submit(asked.visitor, submissionOf(asked, posted), proofsOf(posted))
  if (answer.ok) {
    return {
      kind: 'view',
      status: 200,
      view: <ReceiptView context={context} receipt={answer.value} />,
    }
  }
  const { status, errors, retryAfter } = answer
  return form(asked, {
    posted,
    faults: inOrder(errors.map((error) => faultOf(asked, error))),
    status,
    retryAfter,
  })
}

type Shown = {
  posted?: Posted
  faults?: readonly FormFault[]
  hits?: readonly Hit[] | null
  status?: number
  retryAfter?: number | undefined
}

/** The form with a fresh challenge, and with everything that was typed. */
async function form(
  { requests, visitor, context, directory }: PersonalAsked,
  { posted, faults = [], hits = null, status = 200, retryAfter }: Shown,
): Promise<PersonalOutcome> {
  const door = await requests()
  const offer = await door.challenge(visitor)
  const { offices } = await directory()
  const { t } = context
  const value = (name: string) => posted?.field(name) ?? ''
  if (!offer.ok) {
    return {
      kind: 'view',
      status: offer.status,
      retryAfter: offer.retryAfter,
      view: (
        <ApplyView
          context={context}
          model={null}
          value={value}
          faults={[...faults, ...offer.errors.map(({ message }) => ({ message }))]}
        />
      ),
    }
  }
  const wait = retryAfter ? [waitText(t, retryAfter)] : []
  return {
    kind: 'view',
    status,
    retryAfter,
    view: (
      <ApplyView
        context={context}
        value={value}
        faults={faults}
        notes={[
          ...wait,
          t('apply.errorsLead'),
          ...(posted?.hasFiles ? [t('apply.filesAgain')] : []),
        ]}
        model={{
          offices: offices.filter(({ successor }) => successor === null),
          offer: offer.value,
          submissionKey: keyOf(posted),
          hits,
          hadFiles: posted?.hasFiles ?? false,
        }}
      />
    ),
  }
}

const waitText = (t: PersonalAsked['context']['t'], seconds: number): string =>
  t('track.wait', { minutes: Math.ceil(seconds / 60) })

/** The key that the form was first shown with; a fresh one where it is none of ours. */
function keyOf(posted: Posted | undefined): string {
  const before = posted?.field('submissionKey') ?? ''
  return /^[\w-]{20,100}$/.test(before) ? before : randomBytes(24).toString('base64url')
}

/** The button that checks: published documents that may answer already. */
async function check(asked: PersonalAsked, posted: Posted): Promise<PersonalOutcome> {
  const text = (posted.field('documentNumber') || posted.field('description')).trim().slice(0, 100)
  if (text === '') {
    const message = asked.context.t('apply.checkNothing')
    return form(asked, { posted, faults: [{ field: 'description', message }], status: 422 })
  }
  const { hits } = await searchDocuments(await asked.payload(), {
    text,
    filters: noFilters,
    page: 1,
    limit: 5,
    directory: await asked.directory(),
    today: asked.context.today,
  })
  return form(asked, { posted, hits })
}

function tooLongOf({ context: { t } }: PersonalAsked, posted: Posted): FormFault[] {
  return Object.entries(fields)
    .filter(([name, most]) => [...posted.field(name)].length > most)
    .map(([field, count]) => ({ field, message: t('apply.tooLong', { count }) }))
}

function faultOf(
  { context: { t } }: PersonalAsked,
  { code, field, message }: ApiReason,
): FormFault {
  if (code.startsWith('CHALLENGE_')) {
    return { field: 'questionAnswer', message: t('apply.captchaWrong') }
  }
  if (code === 'UNKNOWN_OFFICE') return { field: 'office', message: t('apply.officeNeeded') }
  return { field: field ? (controls[field] ?? field) : undefined, message }
}

/** As the controls follow one another on the page, whatever the order in which they were looked at. */
const inOrder = (faults: readonly FormFault[]): FormFault[] => {
  const place = ({ field }: FormFault) => order.indexOf(field ?? '')
  return [...faults].sort((a, b) => place(a) - place(b))
}

function submissionOf({ context: { language } }: PersonalAsked, posted: Posted): Submission {
  const text = (name: keyof typeof fields) => posted.field(name).trim() || undefined
  const work = posted.field('work')
  const proxy = {
    name: posted.field('proxyName'),
    identityNumber: posted.field('proxyIdentityNumber'),
    relation: posted.field('proxyRelation'),
  }
  return {
    office: posted.field('office'),
    kind: posted.field('kind') === 'recordCorrection' ? 'recordCorrection' : 'disclosure',
    applicantType: text('applicantType'),
    name: text('name'),
    idKind: text('idKind'),
    identityNumber: text('identityNumber'),
    contact: { phone: text('phone'), email: text('email'), address: text('address') },
    description: text('description'),
    documentNumber: text('documentNumber'),
    delivery: text('delivery'),
    format: text('format'),
    assistance: text('assistance'),
    proxy: Object.values(proxy).some((value) => value.trim() !== '') ? proxy : null,
    captcha: work
      ? { work }
      : {
          question: {
            token: posted.field('questionToken'),
            answer: posted.field('questionAnswer'),
          },
        },
    submissionKey: keyOf(posted),
    language: localeOf(language),
  }
}

function proofsOf(posted: Posted): Proof[] {
  return (['identityProof', 'evidence'] as const).flatMap((kind) => {
    const file = posted.file(kind)
    return file ? [{ kind, ...file }] : []
  })
}
