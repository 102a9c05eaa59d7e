import type { TestCounty } from './county.ts'
import { type Doc, journeys } from './journey.ts'

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString()

/** Uploads a small text file as a clerk of the county government office; answers its id. */
export async function upload(
  county: TestCounty,
  name: string,
  text = `${name} 的内容`,
): Promise<string> {
  const form = new FormData()
  form.set('file', new File([text], name, { type: 'text/plain' }))
  form.set('_payload', JSON.stringify({ office: county.offices['gov-office'] }))
  const { status, body } = await county.as('clerk')<{ doc: { id: string } }>(
    'POST',
    '/api/files',
    form,
  )
  if (status !== 201) throw new Error(`An upload was refused: ${status} ${JSON.stringify(body)}`)
  return body.doc.id
}

/**
 * Documents with every kind of past: each stage, each mode, files, corrections, scheduled,
 * repealed, taken down in the middle of a correction, thrown away, numbered by an import.
 */
export async function populate(county: TestCounty): Promise<Record<string, Doc>> {
  const go = journeys(county)
  const themes = Object.values(county.categories)
  const rich = async (title: string, more: Record<string, unknown> = {}) =>
    go.create({
      title,
      attachments: [await upload(county, `${title}一.txt`), await upload(county, `${title}二.txt`)],
      categories: themes.slice(0, 2),
      summary: '摘要',
      keywords: '污水 治理',
      responsiblePerson: '周文书',
      effectiveOn: '2026-12-01',
      expiresOn: '2029-12-01',
      ...more,
    })
  const made: Record<string, Doc> = {}

  made.draft = await rich('草稿')
  await county.as('clerk')('PATCH', `/api/documents/${made.draft.id}`, { title: '草稿改过一次' })
  made.published = await rich('已发布', {
    relations: [
      { relationType: 'relates', document: made.draft.id },
      { relationType: 'implements', document: made.draft.id },
    ],
    jointOffices: ['finance', 'education'],
  })
  await go.bring(made.published.id, 'published')

  made.waiting = await rich('在审')
  await go.bring(made.waiting.id, 'countyApproval')
  made.referred = await go.create({ title: '送保密部门' })
  await go.bring(made.referred.id, 'secrecyReview')
  await go.must('secrecy', made.referred.id, 'refer')
  made.returned = await go.create({ title: '退回重报' })
  await go.bring(made.returned.id, 'branchApproval')
  await go.must('branch', made.returned.id, 'return')
  await county.as('clerk')('PATCH', `/api/documents/${made.returned.id}`, { summary: '改好了' })
  await go.bring(made.returned.id, 'approved')
  made.scheduled = await rich('定时发布')
  await go.bring(made.scheduled.id, 'approved')
  await go.must('publisher', made.scheduled.id, 'publish', { publishAt: inAWeek() })

  made.onRequest = await rich('依申请', {
    mode: 'onRequest',
    ground: '16-1',
    groundReason: '内部事务',
  })
  await go.bring(made.onRequest.id, 'published')
  made.repealed = await rich('已废止')
  await go.bring(made.repealed.id, 'published')
  await go.must('publisher', made.repealed.id, 'repeal')
  made.takenDown = await rich('已撤下')
  await go.bring(made.takenDown.id, 'published')
  await go.must('publisher', made.takenDown.id, 'takeDown')

  made.correcting = await rich('更正中')
  await go.bring(made.correcting.id, 'published')
  await go.must('clerk', made.correcting.id, 'correct')
  const attachments = [await upload(county, '更正后的附件.txt')]
  await county.as('clerk')('PATCH', `/api/documents/${made.correcting.id}`, { attachments })
  await go.bring(made.correcting.id, 'branchApproval')
  made.corrected = await rich('更正过')
  await go.bring(made.corrected.id, 'published')
  await go.must('clerk', made.corrected.id, 'correct')
  await county.as('clerk')('PATCH', `/api/documents/${made.corrected.id}`, { title: '更正过了' })
  await go.bring(made.corrected.id, 'published')
  made.apart = await rich('更正中废止又撤下')
  await go.bring(made.apart.id, 'published')
  await go.must('clerk', made.apart.id, 'correct')
  await go.must('clerk', made.apart.id, 'submit')
  await go.must('publisher', made.apart.id, 'repeal')
  await go.must('publisher', made.apart.id, 'takeDown')

  made.imported = await go.create({ title: '外来索引号', indexNumber: '000014349/2018-00222' })
  const discarded = await go.create({ title: '扔掉的草稿' })
  await county.as('clerk')('DELETE', `/api/documents/${discarded.id}`)
  await upload(county, '还没用的文件.txt')
  return made
}
