import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Receipt } from '../../plugin/requests/register.ts'

/** A number and its code, for visitors of the demo to follow a request. */
export type Sample = Pick<Receipt, 'receiptNumber' | 'accessCode'>

/**
 * Keeps the samples beside the demo's data, where `npm start` reads them to print them: the database
 * knows codes by their keyed hashes alone.
 */
export async function writeSamples(dataDir: string, samples: readonly Sample[]): Promise<void> {
  const shown = samples.map(({ receiptNumber, accessCode }) => ({ receiptNumber, accessCode }))
  await writeFile(path.join(dataDir, 'demo-requests.json'), JSON.stringify(shown), { mode: 0o600 })
}
