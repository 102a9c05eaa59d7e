import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../../src/plugin/redaction/process/jobs.ts'
import { run } from '../../../src/plugin/redaction/process/run.ts'
import { box, laden, listOf, overNumber } from './samples.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-redaction-'))
})
afterAll(() => rm(folder, { recursive: true }))

const kept = async (bytes: Uint8Array): Promise<string> => {
  const file = path.join(folder, String(bytes.length))
  await writeFile(file, bytes)
  return file
}
const redaction = async (bytes: Uint8Array, more: Partial<Job> = {}): Promise<Job> =>
  ({
    task: 'redact',
    kind: 'pdf',
    path: await kept(bytes),
    boxes: [overNumber],
    columns: [],
    shown: ['名单.pdf'],
    ...more,
  }) as Job

describe('the process for files', () => {
  it('answers a proven file and keeps to itself what was removed', async () => {
    const { answer, bytes } = await run(await redaction(await laden()))
    expect(answer).toEqual({ ok: true, stillSeen: [], tooShort: 0 })
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('shows a page as a picture, and tells the sizes of all', async () => {
    const file = await kept(await laden())
    const page = await run({ task: 'page', kind: 'pdf', path: file, page: 1 })
    expect(Buffer.from(page.bytes).toString('latin1', 1, 4)).toBe('PNG')
    const outline = await run({ task: 'outline', kind: 'pdf', path: file })
    expect(outline.answer).toEqual({ ok: true, contents: { pages: [{ width: 600, height: 800 }] } })
    const none = await run({ task: 'page', kind: 'pdf', path: file, page: 2 })
    expect(none.answer).toEqual({ ok: false, fault: 'REDACTION_NOWHERE', where: [] })
  })

  it('survives a picture that ends the program that opens it', async () => {
    const broken = Buffer.from('89504e470d0a1a0a0000', 'hex')
    const job = await redaction(broken, { kind: 'image', boxes: [box([0, 0, 1, 1])] })
    expect((await run(job)).answer).toMatchObject({ ok: false, fault: 'REDACTION_UNREADABLE' })
    const sheet = await kept(await listOf([['甲', '乙']]))
    expect((await run({ task: 'outline', kind: 'sheet', path: sheet })).answer.ok).toBe(true)
  })

  it('gives up on what takes too long, and goes on with the next', async () => {
    const job = await redaction(await laden())
    const [late, next] = await Promise.all([run(job, { limitMs: 1 }), run(job)])
    expect(late.answer).toEqual({ ok: false, fault: 'REDACTION_TIMED_OUT', where: [] })
    expect(next.answer.ok).toBe(true)
  })

  it('is not waited for by more than it can serve', async () => {
    const job = await redaction(Buffer.from('no file'))
    const answers = await Promise.all(Array.from({ length: 25 }, () => run(job)))
    const faults = answers.map(({ answer }) => (answer.ok ? null : answer.fault))
    expect(faults.filter((fault) => fault === 'REDACTION_BUSY')).toHaveLength(4)
    expect(faults.filter((fault) => fault === 'REDACTION_UNREADABLE')).toHaveLength(21)
  })
})
