import type { RecordKind } from '../../domain/calendar/recorded/index.ts'
import type { Actor } from '../access/actor.ts'
import type { OfficeTree } from '../offices/tree.ts'

/** Who answers for what an office discloses, or for its site, says on which days it works. */
const recorders = ['disclosureHead', 'admin'] as const

/** For which offices somebody may record local days. */
export const officesToRecordFor = (actor: Actor): string[] => [
  ...new Set(recorders.flatMap((role) => actor.offices[role])),
]

/**
 * A notice of the State Council moves the dates of every office, so it is recorded by whoever serves
 * all of them; local days by whoever serves that office.
 */
export function mayRecord(
  actor: Actor,
  tree: OfficeTree,
  { kind, office }: { kind: RecordKind; office: string | null },
): boolean {
  if (kind === 'local') return office !== null && officesToRecordFor(actor).includes(office)
  return recorders.some((role) => tree.all.every((id) => actor.offices[role].includes(id)))
}
