import type { Endpoint, PayloadRequest } from 'payload'
import { detectorLabels, levelLabels, placeLabels } from '../../domain/screening/index.ts'
import type { DetectorName, Level } from '../../domain/screening/types.ts'
import { forStaff } from '../endpoint.ts'
import { type KeptFile, readableFile } from '../redaction/readableFile.ts'
import { readAgain } from './excerpts.ts'

/** One thing found in a file, for whoever may open the file and so reads it anyway. */
export type FileFindingView = {
  detector: DetectorName
  level: Level
  label: string
  levelLabel: string
  where: string
  excerpt: { before: string; text: string; after: string } | null
  /** In a workbook: which column of which sheet. */
  column: { sheet: string; column: string } | null
}

export type FileFindings = { findings: FileFindingView[]; isMore: boolean }

/** So many are listed; what is decided about is listed with the document. */
const shown = 200

/** `GET /api/files/:id/findings`: what screening finds in a file, read from the file. */
export const fileFindingEndpoints = (): Endpoint[] => [
  {
    path: '/:id/findings',
    method: 'get',
    handler: forStaff(async (req) => {
      const file = await readableFile(req)
      return Response.json(await findingsOf(req, file), {
        headers: { 'Cache-Control': 'private, no-store' },
      })
    }),
  },
]

export async function findingsOf(req: PayloadRequest, file: KeptFile): Promise<FileFindings> {
  const { language } = req.i18n
  const say = (label: Readonly<Record<string, string>>) => label[language] ?? label.zh ?? ''
  const found = await readAgain(req, { ...file, id: String(file.id) })
  return {
    isMore: found.length > shown,
    findings: found
      .slice(0, shown)
      .map(({ detector, level, place, cell, before, text, after }) => ({
        detector,
        level,
        label: say(detectorLabels[detector]),
        levelLabel: say(levelLabels[level]),
        where: [say(placeLabels[place.kind]), place.name, cell].filter(Boolean).join(' › '),
        excerpt: text === '' ? null : { before, text, after },
        column: columnOf(place.name, cell),
      })),
  }
}

function columnOf(sheet: string | undefined, cell: string | null | undefined) {
  const [column] = /^[A-Z]{1,3}(?=\d)/.exec(cell ?? '') ?? []
  return sheet && column ? { sheet, column } : null
}
