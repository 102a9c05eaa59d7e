import { appendFile } from 'node:fs/promises'

export type Figure = {
  name: string
  /** How much data it was measured with. */
  data: string
  p50: number
  p95: number
  unit: string
  note?: string
}

/** Keeps a figure for the table of `npm run bench`. */
export async function record(figure: Figure): Promise<void> {
  const out = process.env.GONGKAI_BENCH_OUT
  if (out) await appendFile(out, `${JSON.stringify(figure)}\n`)
  else process.stdout.write(`${JSON.stringify(figure)}\n`)
}

/** How long `run` takes, in milliseconds. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Times of `count` runs after a few that do not count. */
export async function timesOf(
  run: () => Promise<unknown>,
  { count = 40, warmUp = 5 }: { count?: number; warmUp?: number } = {},
): Promise<number[]> {
  for (let at = 0; at < warmUp; at++) await run()
  const times: number[] = []
  for (let at = 0; at < count; at++) times.push(await timeOf(run))
  return times
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Median and 95th percentile of times, as a figure. */
export const spread = (times: readonly number[]) => ({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
})
