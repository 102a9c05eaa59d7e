import type { Payload } from 'payload'
import { vi } from 'vitest'

type Stream = { write: (line: string) => void }

/** Every line that Payload's logger writes from now on, until `stop`. */
export function listenToLog(payload: Payload): { lines: string[]; stop: () => void } {
  const logger = payload.logger as unknown as Record<symbol, Partial<Stream> | undefined>
  const stream = Object.getOwnPropertySymbols(logger)
    .map((key) => logger[key])
    .find((value): value is Stream => typeof value?.write === 'function')
  if (!stream) throw new Error('The logger has no stream to listen at')
  const lines: string[] = []
  const write = vi.spyOn(stream, 'write').mockImplementation((line) => {
    lines.push(line)
  })
  return { lines, stop: () => write.mockRestore() }
}
