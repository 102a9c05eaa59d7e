import type { PayloadRequest } from 'payload'
import type { RecordedDays, RecordedRow, RecordKind } from '../../domain/calendar/recorded/index.ts'
import { idOf } from '../access/idOf.ts'
import { slugs } from '../slugs.ts'

type Stored = Record<string, unknown> & { id: string | number }

/** Everything recorded of holidays, oldest first: some rows a year. Reads as the system. */
export async function findRows(req: PayloadRequest): Promise<RecordedRow[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.holidays,
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(rowOf)
}

/** The row recorded last, which names everything before it too; null when nothing is recorded. */
export async function newestRow(
  req: PayloadRequest,
): Promise<Pick<RecordedRow, 'id' | 'seq'> | null> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.holidays,
    select: { seq: true },
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const [newest] = docs
  return newest ? { id: String(newest.id), seq: Number(newest.seq) } : null
}

const rowOf = (stored: Stored): RecordedRow => ({
  id: String(stored.id),
  seq: Number(stored.seq),
  kind: stored.kind as RecordKind,
  year: typeof stored.year === 'number' ? stored.year : null,
  office: idOf(stored.office),
  days: (stored.days ?? []) as RecordedDays[],
  sources: typeof stored.source === 'string' && stored.source !== '' ? [stored.source] : [],
  replaces: idOf(stored.replaces),
  isWithdrawal: Boolean(stored.isWithdrawal),
})
