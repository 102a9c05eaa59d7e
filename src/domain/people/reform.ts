/** An office as the tree of offices knows it. */
export type TreeOffice = { id: string; parent: string | null; successor: string | null }

/**
 * The office itself, everything below it, and every office that any of these has taken over: where
 * a role held at it reaches.
 */
export function officesUnder(offices: readonly TreeOffice[], start: string): string[] {
  const found = new Set<string>()
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const { id: other, parent, successor } of offices) {
      if (parent === id || successor === id) queue.push(other)
    }
  }
  return [...found]
}

/**
 * Why an office cannot be taken over by another (机构合并): it must still exist, the other too, and
 * the other must not lie under it, or the tree would turn in a circle.
 */
export function mergeFaults({
  offices,
  office,
  into,
}: {
  offices: readonly TreeOffice[]
  office: TreeOffice
  into: TreeOffice
}): ('OFFICE_MERGED' | 'SUCCESSOR_MERGED' | 'OFFICE_CYCLE')[] {
  return [
    ...(office.successor !== null ? (['OFFICE_MERGED'] as const) : []),
    ...(into.successor !== null ? (['SUCCESSOR_MERGED'] as const) : []),
    ...(officesUnder(offices, office.id).includes(into.id) ? (['OFFICE_CYCLE'] as const) : []),
  ]
}

/** Why an office cannot be moved below another (隶属调整). */
export function moveFaults({
  offices,
  office,
  parent,
}: {
  offices: readonly TreeOffice[]
  office: TreeOffice
  parent: TreeOffice | null
}): ('OFFICE_MERGED' | 'SUCCESSOR_MERGED' | 'OFFICE_CYCLE' | 'UNCHANGED')[] {
  return [
    ...(office.successor !== null ? (['OFFICE_MERGED'] as const) : []),
    ...(parent && parent.successor !== null ? (['SUCCESSOR_MERGED'] as const) : []),
    ...(parent && officesUnder(offices, office.id).includes(parent.id)
      ? (['OFFICE_CYCLE'] as const)
      : []),
    ...((parent?.id ?? null) === office.parent ? (['UNCHANGED'] as const) : []),
  ]
}
