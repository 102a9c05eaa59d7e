/** A reading that is under way: what changes after its beginning may not be in it. */
export type Reading = { began: number }

export type TagLog = {
  begin: () => Reading
  end: (reading: Reading) => void
  change: (tags: readonly string[]) => void
  changeAll: () => void
  /** Whether one of the tags has changed since the reading began. */
  hasChanged: (reading: Reading, tags: readonly string[]) => boolean
}

/** More remembered changes than this, and those that no reading can ask about are forgotten. */
const rememberedChanges = 1000

/**
 * Remembers which tags changed while something was being read. A counter, not a clock: two events
 * within one millisecond still have an order. Changes older than every reading are forgotten.
 */
export function createTagLog(): TagLog {
  let generation = 0
  let allChangedAt = 0
  const changedAt = new Map<string, number>()
  const readings = new Set<Reading>()

  const forget = (): void => {
    if (readings.size === 0) changedAt.clear()
    if (changedAt.size <= rememberedChanges) return
    let oldest = generation
    for (const { began } of readings) oldest = Math.min(oldest, began)
    for (const [tag, at] of changedAt) if (at <= oldest) changedAt.delete(tag)
  }

  return {
    begin() {
      const reading = { began: generation }
      readings.add(reading)
      return reading
    },
    end(reading) {
      readings.delete(reading)
      forget()
    },
    change(tags) {
      generation += 1
      if (readings.size === 0) return
      for (const tag of tags) changedAt.set(tag, generation)
    },
    changeAll() {
      generation += 1
      allChangedAt = generation
    },
    hasChanged: ({ began }, tags) =>
      allChangedAt > began || tags.some((tag) => (changedAt.get(tag) ?? 0) > began),
  }
}
