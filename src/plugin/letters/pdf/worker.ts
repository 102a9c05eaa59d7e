import { parentPort } from 'node:worker_threads'
import { type PdfJob, perform } from './job.ts'

/** The program of the thread for letters: one after the other, an answer for each. */
parentPort?.on('message', async (job: PdfJob) => {
  parentPort?.postMessage(await perform(job))
})
