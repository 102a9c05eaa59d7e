import type { PayloadRequest } from 'payload'
import { officesUnder } from '../../domain/people/index.ts'
import type { OfficeRule } from '../../domain/screening/index.ts'
import { idOf } from '../access/idOf.ts'
import { slugs } from '../slugs.ts'

export type RulesOfOffice = {
  /** The rules of the office and of all above it. */
  rules: OfficeRule[]
  /** What the offices of the county give as their telephones: for everybody to know. */
  officeTelephones: string[]
}

type StoredOffice = { id: string | number; parent?: unknown; successor?: unknown; phone?: unknown }
type StoredRule = Pick<OfficeRule, 'kind' | 'value' | 'level'> & { id: string | number }

/** What is looked for in the documents of an office beside what the law says. Reads as the system. */
export async function rulesFor(req: PayloadRequest, office: string | null): Promise<RulesOfOffice> {
  const { docs } = await req.payload.db.find<StoredOffice>({
    collection: slugs.offices,
    limit: 0,
    pagination: false,
    select: { parent: true, successor: true, phone: true },
    req,
  })
  const officeTelephones = docs.flatMap(({ phone }) => telephonesOf(phone))
  const tree = docs.map(({ id, parent, successor }) => ({
    id: String(id),
    parent: idOf(parent),
    successor: idOf(successor),
  }))
  const above =
    office === null
      ? []
      : tree.filter(({ id }) => officesUnder(tree, id).includes(office)).map(({ id }) => id)
  if (above.length === 0) return { rules: [], officeTelephones }
  const found = await req.payload.db.find<StoredRule>({
    collection: slugs.screeningRules,
    where: { and: [{ office: { in: above } }, { active: { equals: true } }] },
    select: { kind: true, value: true, level: true },
    // The order is part of what a report says: the first of two rules has what both find.
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  })
  const rules = found.docs.map(
    ({ id, kind, value, level }): OfficeRule => ({ id: String(id), kind, value, level }),
  )
  return { rules, officeTelephones }
}

/** One line may hold several. */
const telephonesOf = (phone: unknown): string[] =>
  typeof phone === 'string'
    ? phone
        .split(/[,，;；、/\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : []
