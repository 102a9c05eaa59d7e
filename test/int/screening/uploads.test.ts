import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { xlsxOf } from '../../labelled/files/build/xlsx.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { docxOf } from '../../support/docx.ts'
import { dumpOf } from '../../support/dump.ts'
import { journeys } from '../../support/journey.ts'
import { fileDesk } from '../files/desk.ts'

/** What the scanner of this test takes for a virus. */
const signature = 'GONGKAI-TEST-SIGNATURE'
const identity = '11010519491231002X'

type Manner = 'scans' | 'isSilent' | 'talksNonsense'
let manner: Manner = 'scans'
let scanner: Server
let county: TestCounty
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

/** As much of clamd as a client of it sees. */
const startScanner = (): Promise<Server> =>
  new Promise((resolve) => {
    const made = createServer((socket) => {
      let received = ''
      socket.on('error', () => {})
      socket.on('data', (part) => {
        received += part.toString('latin1')
        if (manner === 'isSilent') return socket.destroy()
        if (!received.endsWith('\0\0\0\0')) return
        const found = received.includes(signature) ? 'Gongkai.Test FOUND' : 'OK'
        socket.end(`stream: ${manner === 'scans' ? found : 'perhaps'}\0`)
      })
    }).listen(0, '127.0.0.1', () => resolve(made))
  })

beforeAll(async () => {
  scanner = await startScanner()
  const address = scanner.address()
  process.env.CLAMD = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  county = await openCounty()
  desk = fileDesk(county)
  go = journeys(county)
})
afterAll(async () => {
  await county?.close()
  scanner?.close()
  delete process.env.CLAMD
})

type Found = {
  detector: string
  where: string
  note: string | null
  excerpt: { text: string } | null
}
const findings = async (id: string): Promise<Found[]> =>
  (await county.as('clerk')<{ findings: Found[] }>('GET', `/api/documents/${id}/findings`)).body
    .findings

describe('the virus scanner', () => {
  it('has what it finds refused, and nothing of it kept', async () => {
    const before = await desk.stock()
    const refused = await desk.send({ bytes: `甲乙丙${signature}`, name: '通知.txt' })
    expect([refused.status, refused.codes]).toEqual([422, ['FILE_INFECTED']])
    expect(await desk.stock()).toEqual(before)
    expect((await desk.send({ bytes: '甲乙丙', name: '通知.txt' })).status).toBe(201)
  })

  it.each<Manner>(['isSilent', 'talksNonsense'])('that %s lets nothing pass', async (how) => {
    manner = how
    const before = await desk.stock()
    const refused = await desk.send({ bytes: '甲乙丙', name: '通知.txt' })
    expect([refused.status, refused.codes]).toEqual([503, ['VIRUS_SCAN_FAILED']])
    expect(await desk.stock()).toEqual(before)
    manner = 'scans'
  })
})

describe('what is in a file', () => {
  const attach = async (bytes: Buffer | string, name: string) => {
    const file = await desk.keep({ bytes, name })
    return go.create({ attachments: [file.id] })
  }

  it('is told with the document that it is attached to, and read from the file again', async () => {
    const bytes = docxOf(`<w:p><w:r><w:t>身份证号${identity}</w:t></w:r></w:p>`)
    const { id } = await attach(bytes, '名单.docx')
    expect(await findings(id)).toContainEqual(
      expect.objectContaining({
        detector: 'identityNumber',
        where: expect.stringContaining('名单.docx'),
        excerpt: expect.objectContaining({ text: identity }),
      }),
    )
    expect((await go.act('clerk', id, 'submit')).body.errors).toMatchObject([
      { code: 'FINDINGS_OPEN' },
    ])
    expect(await dumpOf(county.payload)).not.toContain(identity)
  })

  it('is told by the name of its sheet, which is kept nowhere, and with what is hidden there', async () => {
    const comments = [{ cell: 'A1', author: '', text: '只给领导看' }]
    const rows = [['项目', '数量']]
    const { id } = await attach(
      xlsxOf([
        { name: '汇总', rows },
        { name: identity, rows, comments },
      ]),
      '汇总.xlsx',
    )
    const told = await findings(id)
    expect(told).toContainEqual(
      expect.objectContaining({
        detector: 'identityNumber',
        where: expect.stringMatching(new RegExp(`^汇总.xlsx › .+ › ${identity}$`)),
      }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        detector: 'hiddenContent',
        excerpt: expect.objectContaining({ text: '只给领导看' }),
      }),
    )
    const dump = await dumpOf(county.payload)
    expect(dump).not.toContain(identity)
    expect(dump).not.toContain('只给领导看')
  })

  it('is masked by nobody where it stands: a redacted copy is made of it', async () => {
    const { id } = await attach(`身份证号${identity}`, '名单.txt')
    const { body } = await county.as('clerk')<{ findings: { id: string; available: string[] }[] }>(
      'GET',
      `/api/documents/${id}/findings`,
    )
    expect(body.findings[0]?.available).toEqual(['justify'])
    const masked = await county.as('clerk')<{ errors: { code: string }[] }>(
      'POST',
      `/api/documents/${id}/findings`,
      { finding: body.findings[0]?.id, decision: 'mask' },
    )
    expect([masked.status, masked.body.errors[0]?.code]).toEqual([422, 'FINDING_NOT_MASKABLE'])
  })

  it.each([
    ['breaks off', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n'), '公告.pdf'],
    [
      'is a picture',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
      '盖章件.png',
    ],
  ])('that %s and cannot be read is held, and it is said why', async (_name, bytes, name) => {
    const { id } = await attach(bytes, name)
    const held = (await findings(id)).find(({ detector }) => detector === 'unreadable')
    expect(held?.where).toContain(name)
    expect(held?.note).toMatch(/[\u4e00-\u9fff]{4}/)
    expect((await go.act('clerk', id, 'submit')).body.errors).toMatchObject([
      { code: 'FINDINGS_OPEN' },
    ])
  })
})
