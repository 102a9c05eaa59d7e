import type { TestCounty } from '../../support/county.ts'
import { journeys, pathFor } from '../../support/journey.ts'

/** Where a document can stand, told apart by what the public and the staff may see of it. */
export const situations = [
  'draft',
  'returned',
  'secrecyReview',
  'branchApproval',
  'countyApproval',
  'referred',
  'approved',
  'scheduled',
  'published',
  'correcting',
  'correctionTakenDown',
  'repealed',
  'takenDown',
  'onRequest',
  'withheld',
] as const

export type Standing = (typeof situations)[number]

export type Subject = {
  id: string
  /** Words that occur in this document's working text and nowhere else. */
  secret: string
  /** The title that was last published, when a correction has changed it since. */
  liveTitle: string | null
  fileId: string
  /** Name of the attachment in the store. */
  fileName: string
}

type Act = readonly [account: string, action: string, more?: Record<string, unknown>]

const toApproved: Act[] = [
  ['clerk', 'submit'],
  ['secrecy', 'approve'],
  ['branch', 'approve'],
  ['county', 'approve'],
]
const toPublished: Act[] = [...toApproved, ['publisher', 'publish']]
const correct: Act = ['clerk', 'correct', { changeNote: '完成时限有误' }]
const down: Act = ['publisher', 'takeDown', { reason: 'error', opinion: '内容有误' }]

const way: Record<Standing, Act[]> = {
  draft: [],
  returned: [
    ['clerk', 'submit'],
    ['secrecy', 'return', { opinion: '请补充附件说明' }],
  ],
  secrecyReview: toApproved.slice(0, 1),
  branchApproval: toApproved.slice(0, 2),
  countyApproval: toApproved.slice(0, 3),
  referred: [
    ['clerk', 'submit'],
    ['secrecy', 'refer', { opinion: '第三条是否涉密，请保密局确定' }],
  ],
  approved: toApproved,
  scheduled: [...toApproved, ['publisher', 'publish', { publishAt: '2099-01-01T00:00:00Z' }]],
  published: toPublished,
  correcting: [...toPublished, correct],
  correctionTakenDown: [...toPublished, correct, down],
  repealed: [
    ...toPublished,
    ['publisher', 'repeal', { repealedOn: '2026-11-20', opinion: '已由新文件替代' }],
  ],
  takenDown: [...toPublished, down],
  onRequest: toPublished,
  withheld: toPublished,
}

const restricted: Partial<Record<Standing, Record<string, unknown>>> = {
  onRequest: { mode: 'onRequest', ground: '13-2', groundReason: '依申请公开' },
  withheld: { mode: 'withheld', ground: '14-1', groundReason: '依法确定' },
}

/** Brings one document of the county government office into every situation, by the real actions. */
export async function bringAbout(
  county: TestCounty,
  wanted: readonly Standing[] = situations,
): Promise<Record<Standing, Subject>> {
  const subjects: Partial<Record<Standing, Subject>> = {}
  // All but the first refer to it, so that relations lead to what strangers may not read.
  for (const standing of wanted) {
    subjects[standing] = await one(county, standing, subjects[wanted[0] as Standing]?.id)
  }
  return subjects as Record<Standing, Subject>
}

async function one(
  county: TestCounty,
  standing: Standing,
  related: string | undefined,
): Promise<Subject> {
  const secret = `暗语${standing}`
  const file = await upload(county, `${secret}附件.txt`, `附件${secret}\n`)
  const created = await county.as('clerk')<{ doc: { id: string } }>('POST', '/api/documents', {
    title: `${secret}标题`,
    bodyText: `${secret}正文`,
    summary: `${secret}概述`,
    office: 'gov-office',
    mode: 'proactive',
    formedOn: '2026-11-09',
    responsiblePerson: `${secret}责任人`,
    attachments: [file.id],
    relations: related ? [{ relationType: 'implements', document: related }] : [],
    ...restricted[standing],
    ...(restricted[standing] ? { decisionPath: pathFor(restricted[standing]) } : {}),
  })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  const { id } = created.body.doc
  const { settle } = journeys(county)
  for (const [account, action, more] of way[standing]) {
    // The file is none that could be read in full.
    if (action === 'submit') await settle(account, id, 'justify')
    if (account === 'secrecy' && action === 'approve') await settle(account, id, 'accept')
    await perform(county, account, id, action, more)
  }
  const isCorrected = standing === 'correcting' || standing === 'correctionTakenDown'
  if (isCorrected) {
    await county.as('clerk')('PATCH', `/api/documents/${id}`, { title: `${secret}更正后标题` })
  }
  return {
    id,
    secret,
    liveTitle: isCorrected ? `${secret}标题` : null,
    fileId: file.id,
    fileName: file.filename,
  }
}

/** Performs an action at the document's present revision; throws when it is refused. */
export async function perform(
  county: TestCounty,
  account: string,
  id: string,
  action: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const moved = await attempt(county, account, id, action, more)
  if (moved.status !== 200) throw new Error(`${account} ${action}: ${JSON.stringify(moved.body)}`)
}

/** Tries an action at the document's present revision, and answers what came of it. */
export async function attempt(
  county: TestCounty,
  account: string,
  id: string,
  action: string,
  more: Record<string, unknown> = {},
) {
  const { body } = await county.as(account)<{ revision: number }>(
    'GET',
    `/api/documents/${id}/transitions`,
  )
  return county.as(account)<Moved>('POST', `/api/documents/${id}/transitions`, {
    action,
    expectedRevision: body.revision,
    ...more,
  })
}

export type Moved = {
  document: Record<string, unknown> & { stage: string; revision: number }
  entry: { seq: number; action: string; contentHash: string }
  errors?: { code: string; field?: string }[]
}

/** Uploads a file as a clerk. */
export async function upload(
  county: TestCounty,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  account = 'clerk',
): Promise<{ id: string; filename: string }> {
  const form = new FormData()
  form.set('file', new Blob([content]), name)
  const { status, body } = await county.as(account)<{ doc: { id: string; filename: string } }>(
    'POST',
    '/api/files',
    form,
  )
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc
}
