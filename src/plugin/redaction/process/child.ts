/**
 * The process in which files are taken apart. A file made to harm the programs that read it ends
 * this process, not the server; and what was removed is forgotten with it.
 */
import { createWriteStream } from 'node:fs'
import { frameOf, frameReader } from './frames.ts'
import type { Job } from './jobs.ts'
import { perform } from './perform.ts'

/** See `run.ts`, which opens it. */
const answers = createWriteStream('', { fd: 3 })

process.stdin.on(
  'data',
  frameReader<Job>(async (job) => {
    const { answer, bytes } = await perform(job)
    for (const part of frameOf(answer, bytes)) answers.write(part)
  }),
)
// Whoever asked is gone.
process.stdin.on('end', () => process.exit())
