/**
 * How many findings were masked, kept until the page that shows the masked text is there: what was said
 * before it is gone with the page before. In this window only.
 */
const keyOf = (id: string | number) => `gongkai-masked-${id}`

export function keepMasked(id: string | number, count: number): void {
  withStorage((storage) => storage.setItem(keyOf(id), String(count)))
}

/** The count, once; null when there is none. */
export function takeMasked(id: string | number): number | null {
  const kept = withStorage((storage) => {
    const count = storage.getItem(keyOf(id))
    storage.removeItem(keyOf(id))
    return count
  })
  return kept ? Number(kept) : null
}

/** A browser may forbid it; then there is no notice, and nothing else is lost. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.sessionStorage)
  } catch {
    return null
  }
}
