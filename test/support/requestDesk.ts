import { solveChallenge } from './challenge.ts'
import type { Answer, TestCounty } from './county.ts'

/** Invented, with valid check digits; of nobody. */
export const applicant = {
  applicantType: 'naturalPerson',
  name: '闻人听雨',
  identityNumber: '11010519491231002X',
  contact: '13812345678',
  description: '2025年全县农村道路硬化工程的验收报告',
  delivery: 'online',
}

type Body = Record<string, unknown> & { errors?: { code: string; field?: string }[] }

export type Submitted = { receiptNumber: string; accessCode: string; id: string }

/** What applicants and officers do, through the doors that they use. */
export function requestDesk(county: TestCounty) {
  const captcha = async () => {
    const { body } = await county.as(null)<{ work: never }>('GET', '/api/requests/challenge')
    return solveChallenge(body.work)
  }
  const apply = async (changes: Record<string, unknown> = {}): Promise<Answer<Body>> =>
    county.as(null)<Body>('POST', '/api/requests/submissions', {
      office: 'gov-office',
      ...applicant,
      captcha: await captcha(),
      ...changes,
    })
  const submitted = async (changes: Record<string, unknown> = {}): Promise<Submitted> => {
    const { status, body } = await apply(changes)
    if (status !== 201) throw new Error(`Not submitted: ${status} ${JSON.stringify(body)}`)
    const { docs } = await county.payload.find({
      collection: 'requests',
      where: { receiptNumber: { equals: String(body.receiptNumber) } },
    })
    return { ...(body as unknown as Submitted), id: String(docs[0]?.id) }
  }
  const happen = (account: string | null, id: string, event: Record<string, unknown>) =>
    county.as(account)<Body>('POST', `/api/requests/${id}/events`, event)
  const must = async (
    account: string,
    id: string,
    event: Record<string, unknown>,
  ): Promise<Body> => {
    const { status, body } = await happen(account, id, event)
    if (status !== 200) throw new Error(`${event.type}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const look = (pair: { receiptNumber: string; accessCode: string }) =>
    county.as(null)<Body>('POST', '/api/requests/lookup', {
      receiptNumber: pair.receiptNumber,
      accessCode: pair.accessCode,
    })
  const follow = (pair: { receiptNumber: string; accessCode: string }, event: object) =>
    county.as(null)<Body>('POST', '/api/requests/lookup/events', {
      receiptNumber: pair.receiptNumber,
      accessCode: pair.accessCode,
      event,
    })
  return { captcha, apply, submitted, happen, must, look, follow }
}

export const codesOf = ({ body }: Answer<Body>): string[] =>
  (body.errors ?? []).map(({ code }) => code).sort()
