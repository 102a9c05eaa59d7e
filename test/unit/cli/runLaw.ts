import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const program = fileURLToPath(new URL('./lawProgram.ts', import.meta.url))

/** Runs `law` as a process of its own, as a shell would. */
export const run = (args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, 'law', ...args],
    { encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}

/** Standard output must be one JSON object and nothing else, or this throws. */
export const json = (args: string[]) => {
  const { stdout, stderr, status } = run([...args, '--json'])
  expect(stderr).toBe('')
  return { status, answer: JSON.parse(stdout) }
}

/** The exit code, and what was refused: the number of the event, where it was one, and the code. */
export const codes = ({ status, answer }: ReturnType<typeof json>) => [
  status,
  ...answer.errors.map(({ event, code }: { event?: number; code: string }) =>
    event === undefined ? code : `${event} ${code}`,
  ),
]
