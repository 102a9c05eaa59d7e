import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { screenFile } from '../../../../src/plugin/screening/reading/index.ts'

/** A photographed list, drawn with a Chinese font of this machine. */
function drawn(lines: string[]): Buffer {
  const font = GlobalFonts.families.find(({ family }) => /CJK|WenQuanYi|Source Han/.test(family))
  if (!font) throw new Error('No Chinese font is installed: npm test installs fonts-noto-cjk.')
  const canvas = createCanvas(900, 120 + lines.length * 80)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  context.font = `40px "${font.family}"`
  for (const [at, line] of lines.entries()) context.fillText(line, 60, 100 + at * 80)
  return canvas.toBuffer('image/png')
}

describe('a picture of a list', { timeout: 240_000 }, () => {
  const bytes = drawn(['补贴发放名单', '身份证号 530102196804120016', '联系电话 13812345678'])

  it('is held unread where pictures are not read', async () => {
    const { outcome, findings } = await screenFile({ bytes, fileName: '名单.png' })
    expect(outcome).toBe('hold')
    expect(findings.map(({ note }) => note)).toEqual(['picture'])
  })

  it('gives its numbers where they are', async () => {
    const { findings } = await screenFile({ bytes, fileName: '名单.png', ocr: true })
    const found = findings.map(({ detector, text, place }) => [detector, text, place.kind])
    expect(found).toContainEqual(['identityNumber', '530102196804120016', 'image'])
    expect(found).toContainEqual(['mobileNumber', '13812345678', 'image'])
  })

  it('is held when its picture is not one', async () => {
    const broken = Buffer.from(bytes)
    broken.fill(0, 60, 200)
    const { outcome } = await screenFile({ bytes: broken, fileName: '名单.png', ocr: true })
    expect(outcome).toBe('hold')
  })
})
