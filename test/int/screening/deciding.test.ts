import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { codes, reviewDesk } from './reviewDesk.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let desk: ReturnType<typeof reviewDesk>
beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  desk = reviewDesk(county)
})
afterAll(() => county?.close())

const [duty, spare, private_] = ['13812345678', '13987654321', '15011112222']
const three = `值班手机${duty}。\n\n备用手机${spare}。\n\n联系人手机${private_}。`

const idOf = async (account: string, id: string, text: string): Promise<string> => {
  const { findings } = await desk.findings(account, id)
  const found = findings.find(({ excerpt }) => excerpt?.text === text)
  if (!found) throw new Error(`${text} was not found`)
  return found.id
}
const bodyOf = async (id: string): Promise<string> => {
  const { body } = await county.as('clerk')<{ body: unknown }>(
    'GET',
    `/api/documents/${id}?draft=true`,
  )
  return JSON.stringify(body.body)
}
const decisionsOn = async (id: string) => {
  const { docs } = await county.payload.find({
    collection: 'ledger',
    where: { and: [{ subjectId: { equals: id } }, { action: { like: 'Finding' } }] },
    sort: 'seq',
    limit: 50,
  })
  return docs.map(({ action, opinion }) => [action, opinion])
}

describe('masking all', () => {
  it('leaves what the clerk has said must stand, and tells how many were masked', async () => {
    const { id } = await go.create({ bodyText: three })
    const finding = await idOf('clerk', id, duty)
    await desk.say('clerk', id, { finding, decision: 'justify', reason: '值班手机，向社会公布' })
    const { findings, open } = await desk.findings('clerk', id)
    expect(open).toBe(2)
    expect(findings.map(({ state, isOpen }) => [state, isOpen])).toEqual([
      ['justified', false],
      ['open', true],
      ['open', true],
    ])
    // Also one who looked before it was justified.
    const all = { findings: findings.map((one) => one.id), decision: 'mask' }
    const { status, body } = await desk.say('clerk', id, all)
    expect([status, body.masked, body.open]).toEqual([200, 2, 0])
    const text = await bodyOf(id)
    expect(text).toContain(duty)
    expect(text).not.toContain(spare)
    expect(text).not.toContain(private_)
    expect(await idOf('clerk', id, duty)).toBe(finding)

    const nothing = await desk.say('clerk', id, { findings: [finding], decision: 'mask' })
    expect([nothing.status, nothing.body.masked]).toEqual([200, 0])
    expect(await bodyOf(id)).toContain(duty)
  })

  it('is not what masking this very one is: the clerk may think better of it', async () => {
    const { id } = await go.create({ bodyText: three })
    const finding = await idOf('clerk', id, duty)
    await desk.say('clerk', id, { finding, decision: 'justify', reason: '值班手机' })
    const { status, body } = await desk.say('clerk', id, { finding, decision: 'mask' })
    expect([status, body.masked]).toEqual([200, 1])
    expect(await bodyOf(id)).not.toContain(duty)
  })
})

describe('the same said again', () => {
  it('is refused and leaves no line in the ledger; another reason is taken', async () => {
    const { id } = await go.create({ bodyText: `值班手机${duty}。` })
    const finding = await idOf('clerk', id, duty)
    const justify = (reason: string) =>
      desk.say('clerk', id, { finding, decision: 'justify', reason })
    expect((await justify('值班手机')).status).toBe(200)
    const again = await justify(' 值班手机 ')
    expect([again.status, codes(again)]).toEqual([422, ['FINDING_SAID_ALREADY']])
    expect(again.body.errors[0]).toMatchObject({
      field: 'reason',
      message: '这一处已经这样处理过，理由也没有改动。',
    })
    expect((await justify('值班手机，向社会公布')).status).toBe(200)
    await go.must('clerk', id, 'submit')
    const accept = { finding, decision: 'accept' }
    expect((await desk.say('secrecy', id, accept)).status).toBe(200)
    expect(codes(await desk.say('secrecy', id, accept))).toEqual(['FINDING_SAID_ALREADY'])
    expect(await decisionsOn(id)).toEqual([
      ['justifyFinding', '值班手机'],
      ['justifyFinding', '值班手机，向社会公布'],
      ['acceptFinding', null],
    ])
  })
})

describe('what keeps a document from going on', () => {
  type Standing = {
    waitingFor: string[]
    waitsForMe: boolean
    available: { action: string; reasons: { code: string; message: string; count?: number }[] }[]
  }
  const standing = async (account: string, id: string, language = 'zh'): Promise<Standing> => {
    const headers = { 'accept-language': language }
    const reply = await county.ask(account, `/api/documents/${id}/transitions`, { headers })
    return reply.json()
  }
  const told = ({ available }: Standing, action: string) =>
    available.find((one) => one.action === action)?.reasons.map(({ message }) => message)

  it('is said to the clerk as theirs to mend, to the reviewer as theirs to decide', async () => {
    const { id } = await go.create({ bodyText: three })
    const before = await standing('clerk', id)
    expect(told(before, 'submit')).toEqual([
      '保密筛查发现的内容还有 3 处没有处理。请逐项遮盖或说明理由；送审后由保密审查员逐项决定。',
    ])
    await go.must('clerk', id, 'submit')
    const now = await standing('secrecy', id)
    expect(told(now, 'approve')).toEqual([
      '保密筛查发现的内容还有 3 处没有同意公开。请逐项决定；有不同意公开的，请退回。',
    ])
    expect(now.waitingFor).toContain('孙保密')
    expect(now.waitsForMe).toBe(true)
    const clerks = await standing('clerk', id)
    expect([clerks.waitingFor, clerks.waitsForMe]).toEqual([now.waitingFor, false])

    const refused = await go.act('secrecy', id, 'approve')
    expect(refused.body.errors).toMatchObject([
      { code: 'FINDINGS_OPEN', role: 'secrecyReviewer', count: 3 },
    ])
    await desk.say('secrecy', id, { finding: await idOf('secrecy', id, duty), decision: 'accept' })
    expect(told(await standing('secrecy', id), 'approve')?.[0]).toContain('还有 2 处')
    expect(told(await standing('secrecy', id, 'en'), 'approve')?.[0]).toContain('Decide on each')
  })
})

describe('a word of the process in a title', () => {
  it.each(['proactive', 'withheld'])('asks about the mode, whichever it is: %s', async (mode) => {
    const { id } = await go.create({ title: '关于调整灌区规模的请示', mode })
    const { body } = await county.as('clerk')<{ findings: { note: string | null }[] }>(
      'GET',
      `/api/documents/${id}/findings`,
    )
    expect(body.findings.map(({ note }) => note)).toEqual([
      '像是内部办理过程中的文稿，请核对公开属性是否妥当。',
    ])
  })
})
