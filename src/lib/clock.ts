import { AsyncLocalStorage } from 'node:async_hooks'

const pretended = new AsyncLocalStorage<Date>()

/** The time, for everything that records when it happened. */
export const clock = (): Date => pretended.getStore() ?? new Date()

/**
 * Runs something as if it were another time. Only the seed of the demo county does: its invented
 * documents of past years go through the real approval, whose records carry the time of the clock.
 */
export const atTime = <Result>(time: Date, run: () => Promise<Result>): Promise<Result> =>
  pretended.run(time, run)
