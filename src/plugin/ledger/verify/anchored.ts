import { slugs } from '../../slugs.ts'
import type { AnchorLine } from '../anchor.ts'
import { type AnchorSource, linesOf } from './anchorLines.ts'
import type { Scan } from './scan.ts'

const batch = 500

/**
 * Holds every head that was kept outside the database against the ledger: an entry deleted at the
 * end, or a ledger rewritten as a whole, shows here and nowhere else.
 */
export async function verifyAnchor(
  scan: Scan,
  source: AnchorSource,
  entries: number,
): Promise<void> {
  let lines: AnchorLine[] = []
  let highest = 0
  for await (const { number, line } of linesOf(source)) {
    if (!line) {
      scan.note({ where: `anchor/line/${number}`, what: 'ANCHOR_UNREADABLE' })
      continue
    }
    if (source.kind === 'own' && line.seq > highest + 1) {
      scan.note({ where: `anchor/line/${number}`, what: 'ANCHOR_GAP', seq: highest + 1 })
    }
    highest = Math.max(highest, line.seq)
    lines.push(line)
    if (lines.length < batch) continue
    await compare(scan, lines)
    lines = []
  }
  await compare(scan, lines)
  if (highest === 0 && entries > 0) scan.note({ where: 'anchor', what: 'ANCHOR_MISSING' })
}

async function compare({ req, note }: Scan, lines: AnchorLine[]): Promise<void> {
  if (lines.length === 0) return
  const { docs } = await req.payload.db.find<AnchorLine & { id: string }>({
    collection: slugs.ledger,
    where: { seq: { in: [...new Set(lines.map(({ seq }) => seq))] } },
    select: { seq: true, hash: true, at: true },
    limit: 0,
    pagination: false,
    req,
  })
  const bySeq = new Map(docs.map((entry) => [Number(entry.seq), entry]))
  for (const line of lines) {
    const entry = bySeq.get(line.seq)
    const where = `ledger/${line.seq}`
    if (!entry) note({ where, what: 'ANCHORED_ENTRY_MISSING', seq: line.seq })
    else if (entry.hash !== line.hash || (line.at !== undefined && entry.at !== line.at)) {
      note({ where, what: 'ANCHORED_ENTRY_DIFFERS', seq: line.seq })
    }
  }
}
