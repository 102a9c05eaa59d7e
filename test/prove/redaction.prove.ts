import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/plugin/redaction/process/run.ts'
import { areDark } from '../../src/plugin/redaction/proof/areDark.ts'
import type { Box } from '../../src/plugin/redaction/types.ts'
import { type Producer, producers } from './redaction/producers.ts'
import { tool } from './redaction/tools.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-redaction-'))
})
afterAll(() => rm(folder, { recursive: true }))

const why = { page: 1, ground: '15', reason: '个人隐私' } as const

/** Boxes over the secrets, where another program than ours finds them. */
async function boxesOver(file: string, { secrets, place }: Producer): Promise<Box[]> {
  if (place) {
    const [left, top, width, height] = place
    return [{ ...why, x: left / 595, y: top / 842, width: width / 595, height: height / 842 }]
  }
  const pages = (await tool('pdftotext', '-bbox', file, '-')).split('<page ').slice(1)
  return secrets.map((secret) => {
    const number = pages.findIndex((page) => page.includes(secret))
    if (number === -1) throw new Error(`The original does not show ${secret}`)
    return { ...why, page: number + 1, ...placeOf(pages[number] ?? '', secret) }
  })
}

/** Where a word stands on a page, by what pdftotext tells of it. */
function placeOf(page: string, word: string) {
  const numbers = (pattern: RegExp) => (pattern.exec(page) ?? []).slice(1).map(Number)
  const [across = 1, down = 1] = numbers(/^width="([\d.]+)" height="([\d.]+)"/)
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(
    new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">[^<]*${word}`),
  )
  return {
    x: (left - 2) / across,
    y: (top - 2) / down,
    width: (right - left + 4) / across,
    height: (bottom - top + 4) / down,
  }
}

/** The forms in which a string of PDF may hold a secret. */
const formsOf = (secret: string): Buffer[] => {
  const wide = Buffer.from(secret, 'utf16le').swap16()
  return [
    Buffer.from(secret),
    wide,
    Buffer.from(Buffer.from(secret).toString('hex')),
    Buffer.from(wide.toString('hex')),
    Buffer.from(wide.toString('hex').toUpperCase()),
  ]
}

describe.each(producers)('a PDF from $name', (producer) => {
  let result: string
  let boxes: Box[]

  beforeAll(async () => {
    const source = path.join(folder, `${producer.name}.source.pdf`)
    await writeFile(source, await producer.make(folder))
    boxes = await boxesOver(source, producer)
    const { answer, bytes } = await run({
      task: 'redact',
      kind: 'pdf',
      path: source,
      boxes,
      columns: [],
      shown: ['名单.pdf'],
    })
    if (!answer.ok) throw new Error(`${answer.fault} ${JSON.stringify(answer.where)}`)
    result = path.join(folder, `${producer.name}.result.pdf`)
    await writeFile(result, bytes)
  })

  it('has no secret in its text, and what was left open still', async () => {
    const text = await tool('pdftotext', result, '-')
    for (const secret of producer.secrets) expect(text).not.toContain(secret)
    if (producer.name !== 'a scanner') expect(text.replace(/\s+/g, ' ')).toContain('Paid in full')
  })

  it('has nothing in its bytes, packed or not', async () => {
    const unpacked = path.join(folder, 'unpacked.pdf')
    await tool('qpdf', '--qdf', '--object-streams=disable', result, unpacked)
    for (const file of [result, unpacked]) {
      const bytes = await readFile(file)
      for (const form of producer.secrets.flatMap(formsOf)) expect(bytes.includes(form)).toBe(false)
    }
  })

  it('has no property, no attachment, and one picture for a page', async () => {
    expect(await tool('pdfinfo', result)).not.toMatch(/^(Title|Author|Subject|Producer|Creator)/m)
    expect(await tool('pdfdetach', '-list', result)).toContain('0 embedded files')
    const pictures = (await tool('pdfimages', '-list', result)).trim().split('\n').slice(2)
    const pages = /^Pages:\s+(\d+)/m.exec(await tool('pdfinfo', result))?.[1]
    expect(pictures).toHaveLength(Number(pages))
  })

  it('is black at the boxes in the eyes of another program', async () => {
    for (const box of boxes) {
      const root = path.join(folder, 'page')
      await tool('pdftoppm', '-r', '120', '-png', '-f', `${box.page}`, '-singlefile', result, root)
      const image = await loadImage(await readFile(`${root}.png`))
      const canvas = createCanvas(image.width, image.height)
      canvas.getContext('2d').drawImage(image, 0, 0)
      expect(areDark(canvas, [box])).toBe(true)
    }
  })
})
