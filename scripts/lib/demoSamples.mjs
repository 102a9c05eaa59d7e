import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Numbers and codes of requests that the seed of the demo has left; none where it has not. */
export async function readDemoSamples(dataDir) {
  try {
    const samples = JSON.parse(await readFile(path.join(dataDir, 'demo-requests.json'), 'utf8'))
    return Array.isArray(samples) ? samples : []
  } catch {
    return []
  }
}
