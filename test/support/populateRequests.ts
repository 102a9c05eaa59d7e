import { ownRequest } from '../../src/plugin/request.ts'
import { loadRequest } from '../../src/plugin/requests/load.ts'
import { storeFile } from '../../src/plugin/requests/store.ts'
import type { TestCounty } from './county.ts'
import { requestDesk, type Submitted } from './requestDesk.ts'

/** Two requests with events, two third parties and two files each; the first has a new code and is on hold. */
export async function populateRequests(county: TestCounty): Promise<[Submitted, Submitted]> {
  const desk = requestDesk(county)
  const made: [Submitted, Submitted] = [
    await desk.submitted(),
    await desk.submitted({ description: '另一件事' }),
  ]
  for (const { id } of made) {
    await desk.must('requests', id, { type: 'confirmReceipt' })
    await desk.must('requests', id, { type: 'askCorrection', items: '文件名称', days: 10 })
    await desk.must('requests', id, { type: 'correct' })
    for (const name of ['乐正清歌', '东方既白']) {
      await desk.must('requests', id, {
        type: 'consultThirdParty',
        name,
        contact: '13900001111',
        opinion: '是否同意公开',
      })
    }
    const req = await ownRequest({ payload: county.payload, context: {} } as never)
    for (const kind of ['answer', 'evidence'] as const) {
      await storeFile(req, (await loadRequest(req, id)) as never, {
        kind,
        name: `${kind}.pdf`,
        mimeType: 'application/pdf',
        bytes: Buffer.from(`${kind} ${id}`),
        audience: 'applicant',
      })
    }
  }
  const [{ id }] = made
  await county.as('requests')('POST', `/api/requests/${id}/code`, { howIdentified: '本人到场' })
  await county.as('head')('POST', `/api/requests/${id}/hold`, { hold: true, reason: '复议' })
  return made
}
