import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

type Stream = { write: (line: string) => void }

/** Every line that Payload's logger writes while something happens. */
async function loggedWhile(happens: () => Promise<void>): Promise<string[]> {
  const logger = county.payload.logger as unknown as Record<symbol, Partial<Stream> | undefined>
  const stream = Object.getOwnPropertySymbols(logger)
    .map((key) => logger[key])
    .find((value): value is Stream => typeof value?.write === 'function')
  if (!stream) throw new Error('The logger has no stream to listen at')
  const lines: string[] = []
  const write = vi.spyOn(stream, 'write').mockImplementation((line) => {
    lines.push(line)
  })
  await happens().finally(() => write.mockRestore())
  return lines
}

describe('the log', () => {
  it('holds nothing of a draft that the database refused', async () => {
    const lines = await loggedWhile(async () => {
      const { status } = await county.as('clerk')('POST', '/api/documents', {
        title: '暗语标题\u0000',
        bodyText: '暗语正文',
        office: 'gov-office',
        mode: 'proactive',
      })
      expect(status).toBe(400)
    })
    expect(lines.join('')).toContain('A query failed')
    expect(lines.join('')).not.toContain('暗语')
  })
})
