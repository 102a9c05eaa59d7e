import type { TestCounty } from './county.ts'
import { applicant, requestDesk } from './requestDesk.ts'

/** 不予公开, on the ground of Art. 16 ¶2. */
export const refusal = {
  replyType: 'withhold',
  grounds: [{ ground: '16-2', facts: '尚在讨论中。' }],
}

/** Entered at the counter on 2 March 2026, by what Art. 29 asks for; answers its id. */
export async function enteredRequest(county: TestCounty, changes: object = {}): Promise<string> {
  const { status, body } = await county.as('requests')<{ id: string }>(
    'POST',
    '/api/requests/entries',
    {
      office: 'gov-office',
      ...applicant,
      channel: 'counter',
      submittedOn: '2026-03-02',
      ...changes,
    },
  )
  if (status !== 201) throw new Error(`Not entered: ${status} ${JSON.stringify(body)}`)
  return body.id
}

/** The same, answered on the 30th, when it is due. */
export async function answeredRequest(
  county: TestCounty,
  reply: object = refusal,
  changes: object = {},
): Promise<string> {
  const desk = requestDesk(county)
  const id = await enteredRequest(county, changes)
  const on = '2026-03-30'
  await desk.must('requests', id, { type: 'proposeReply', on, ...reply })
  await desk.must('head', id, { type: 'approveReply', on })
  await desk.must('requests', id, { type: 'dispatch', means: 'post', on })
  return id
}
